import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOf } from '../../../pipeline/text/plain-text.js'

describe('textOf', () => {
  it('gives every token its own slice and leaves only blanks between tokens', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'ế', 'Đ', ' ', '\n', '\f', '-', 'ề') }), (value) => {
        const text = textOf(value)
        let at = 0
        for (const token of text.tokens) {
          expect(text.value.slice(token.span.start, token.span.end)).toBe(token.raw)
          expect(text.value.slice(at, token.span.start).trim()).toBe('')
          at = token.span.end
        }
        expect(text.value.slice(at).trim()).toBe('')
      }),
    )
  })
})
