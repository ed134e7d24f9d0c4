import { describe, expect, it } from 'vitest'
import { rawAt } from '../../../corpus/span.js'
import { restoreText } from '../../../pipeline/text/restore-text.js'
import { fakePage, fakeRestorer, fakeTools } from '../../fakes/tools.js'

describe('restoreText', () => {
  it('joins words by blanks, lines by newlines, pages by a form feed, and keeps page and box of every token', () => {
    const text = restoreText(
      { pages: [fakePage(1, ['Ke hoach', 'nay']), fakePage(2, ['het'])] },
      fakeTools([], { hoach: 'hoạch' }),
    )
    expect(text.value).toBe('Ke hoạch\nnay\n\fhet')
    expect(text.raw).toBe('Ke hoach\nnay\n\fhet')
    expect(text.restored).toBe(true)
    expect(text.tokens.map(({ raw, page, box }) => [raw, page, box?.[0]])).toEqual([
      ['Ke', 1, 0],
      ['hoach', 1, 10],
      ['nay', 1, 0],
      ['het', 2, 0],
    ])
    for (const token of text.tokens) expect(text.value.slice(token.span.start, token.span.end)).not.toMatch(/\s/)
  })

  it('keeps spans right after a word changed its length', () => {
    const text = restoreText({ pages: [fakePage(1, ['T6 chirc nay'])] }, fakeTools([], { T6: 'Tổ', chirc: 'chức' }))
    expect(text.value).toBe('Tổ chức nay')
    expect(text.tokens.map((t) => text.value.slice(t.span.start, t.span.end))).toEqual(['Tổ', 'chức', 'nay'])
    expect(rawAt(text, { start: 0, end: 7 })).toBe('T6 chirc')
  })

  it('lets a restorer change the letters of a word and leave its punctuation', () => {
    const restore = () => ({
      damage: { kind: 'stripped' as const, share: 1 },
      tokens: [{ start: 4, end: 7, text: 'này', confidence: 0.9, candidates: [] }],
    })
    const text = restoreText(
      { pages: [fakePage(1, ['"Ke nay", het.'])] },
      { restorer: { name: 'x', version: '1', restore } },
    )
    expect(text.value).toBe('"Ke này", het.')
    expect(text.tokens.map((t) => t.raw)).toEqual(['"Ke', 'nay', 'het.'])
    expect(rawAt(text, { start: 0, end: 9 })).toBe('"Ke nay",')
  })

  it('doubts a word that stands as it was read as the restorer does, a number as its reader does', () => {
    const pages = [fakePage(1, ['mot hai 15'], 0.4)]
    const text = restoreText({ pages }, { restorer: fakeRestorer({ mot: 'một', hai: 'hai', 15: '15' }, 0.97) })
    const [changed, left, number] = text.tokens.map((t) => t.confidence)
    expect(changed).toBe(0.97)
    // Neighbours speak for a word that an engine was unsure of; what nine in ten times is right is not said to be right four times.
    expect(left).toBeGreaterThan(0.8)
    expect(left).toBeLessThan(0.9)
    expect(number).toBe(0.4)
  })

  it('reads a plain file as it is', () => {
    const plain = 'Số:  5/KH\r\n\r\n\tDòng   hai \n'
    const page = {
      number: null,
      width: null,
      height: null,
      readBy: 'plain-text',
      state: 'read',
      lines: [],
      furniture: [],
      plain,
    } as const
    const text = restoreText({ pages: [page] }, fakeTools([]))
    expect(text.value).toBe(plain)
    expect(text.restored).toBe(false)
    expect(text.tokens[0]).toMatchObject({ page: null, box: null, raw: 'Số:' })
  })

  it('shows the restorer what an old text layer says at the same place', () => {
    const seen: (string | null)[] = []
    const page = {
      ...fakePage(1, ['moi hai']),
      witness: [{ box: [0, 0, 40, 8], words: [{ text: 'mới', box: [0, 0, 9, 8], confidence: null }] }],
    } as const
    restoreText(
      { pages: [page] },
      {
        restorer: {
          name: 'x',
          version: '1',
          restore: (_raw, hints) => {
            seen.push(hints!.witness!(0, 3), hints!.witness!(4, 7))
            return { damage: { kind: 'ocr-vie', share: 0 }, tokens: [] }
          },
        },
      },
    )
    expect(seen).toEqual(['mới', null])
  })
})
