import { describe, expect, it } from 'vitest'
import { editsWithin } from '../../../pipeline/eval/score-pages.js'

describe('editsWithin', () => {
  it.each([
    ['nội dung', 'ĐẦU TRANG nội dung cuối trang', 0],
    ['nội dung', 'ĐẦU nôi dung cuối', 1],
    ['nội dung', 'ĐẦU nội con dấu dung cuối', 3],
    ['nội dung', '', 8],
    ['', 'gì cũng được', 0],
  ])('%s in %s', (wanted, text, edits) => {
    expect(editsWithin(wanted, text)).toBe(edits)
  })
})
