import { describe, expect, it } from 'vitest'
import { amendText, type Amendment } from '../../corpus/amend-text.js'
import type { Text } from '../../corpus/document.js'

/** A line of words 10 points wide, read as `raw` and restored to `words`. */
function line(words: string, raw = words): Text {
  const read = raw.split(' ')
  let at = 0
  const tokens = words.split(' ').map((word, i) => {
    const span = { start: at, end: at + word.length }
    at = span.end + 1
    return { span, raw: read[i]!, page: 1, box: [i * 10, 0, i * 10 + 9, 8] as const, confidence: 0.5 }
  })
  return {
    value: words,
    raw,
    tokens,
    restored: words !== raw,
    damage: { kind: 'ocr-foreign', share: 0 },
    furniture: [],
  }
}

const said = (nth: number, raw: string, before: string, after: string, more: Partial<Amendment> = {}): Amendment => ({
  id: `${raw}-${after}`,
  page: 1,
  raw,
  nth,
  box: null,
  before,
  after,
  confidence: 0.5,
  withdrawn: false,
  ...more,
})

describe('words put right', () => {
  it.each<[string, Text, Amendment[], string, string[]]>([
    [
      'the second of two that were read alike',
      line('ba bà ba', 'ba ba ba'),
      [said(1, 'ba', 'bà', 'bả')],
      'ba bả ba',
      [],
    ],
    [
      'the one whose box is nearest',
      line('ba x ba'),
      [said(0, 'ba', 'ba', 'bà', { box: [21, 0, 30, 8] })],
      'ba x bà',
      [],
    ],
    ['one word into two', line('tối đa300 người'), [said(0, 'đa300', 'đa300', 'đa 300')], 'tối đa 300 người', []],
    ['said again, the later word', line('an'), [said(0, 'an', 'an', 'ân'), said(0, 'an', 'ân', 'ăn')], 'ăn', []],
    ['taken back', line('ân', 'an'), [said(0, 'an', 'án', 'ân', { withdrawn: true })], 'án', []],
    ['taken back, and read anew since', line('ăn', 'an'), [said(0, 'an', 'án', 'ân', { withdrawn: true })], 'ăn', []],
    ['gone', line('một hai'), [said(0, 'bon', 'bón', 'bốn')], 'một hai', ['bon-bốn']],
    ['read rightly by another engine', line('bốn'), [said(0, 'bon', 'bón', 'bốn', { box: [0, 0, 9, 8] })], 'bốn', []],
  ])('%s', (_, text, amendments, value, lost) => {
    const amended = amendText(text, amendments)
    expect([amended.text.value, amended.lost]).toEqual([value, lost])
    for (const { span, raw } of amended.text.tokens) expect([raw, span.start < span.end]).toEqual([raw, true])
    expect(amendText(amended.text, amendments).text).toEqual(amended.text)
  })

  it('moves what stands behind, and is sure of what a person said', () => {
    const { text, moved } = amendText(line('tối đa300 người'), [said(0, 'đa300', 'đa300', 'đa 300')])
    expect(text.tokens.map(({ span }) => text.value.slice(span.start, span.end))).toEqual(['tối', 'đa 300', 'người'])
    expect(text.tokens.map(({ confidence }) => confidence)).toEqual([0.5, 1, 0.5])
    expect([moved(0), moved(9), moved(10)]).toEqual([0, 10, 11])
  })
})
