import { describe, expect, it } from 'vitest'
import { pieces } from '../../../../corpus/pieces.js'
import { headingNumerals, misreadNumeral } from '../../../../pipeline/engines/restorer/roman-numerals.js'

const numbered = (...heads: string[]) => {
  const raw = heads.map((head) => `${head}. NỘI DUNG\n1. Việc thứ nhất.\n`).join('')
  const all = pieces(raw)
  const found = headingNumerals(raw, all)
  return all.flatMap((piece, i) =>
    raw.startsWith('. NỘI', piece.end) ? [found.get(i) ?? raw.slice(piece.start, piece.end)] : [],
  )
}

it.each([
  ['XHI', 'XIII'],
  ['VH', 'VII'],
  ['Il', 'II'],
  ['TX', 'IX'],
  ['XIII', null],
  ['[X', 'IX'],
  ['LX', 'IX'],
  ['XL', 'XI'],
  ['HH', null],
  ['I', null],
  ['KH', null],
])('takes %s for %s', (read, want) => expect(misreadNumeral(read)).toBe(want))

describe('numerals of headings', () => {
  it.each([
    [
      ['I', 'II', 'IIL', 'IV'],
      ['I', 'II', 'III', 'IV'],
    ],
    [
      ['I', 'If', 'III'],
      ['I', 'II', 'III'],
    ],
    [
      ['I', 'II', 'II', 'IV'],
      ['I', 'II', 'III', 'IV'],
    ],
    [
      ['Il', 'IL', 'IV'],
      ['II', 'III', 'IV'],
    ],
    [
      ['l', 'II'],
      ['I', 'II'],
    ],
    [
      ['1', 'II', 'III'],
      ['I', 'II', 'III'],
    ],
  ])('puts %j right', (read, want) => expect(numbered(...read)).toEqual(want))

  it.each([
    [['I', 'II', 'I', 'II']],
    [['I', 'II', 'V']],
    [['V', 'VI']],
    [['1', '2']],
    [['1', 'V']],
    [['I', '1', 'II']],
  ])('leaves %j', (read) => expect(numbered(...read)).toEqual(read))
})

it('takes who signs for whom, and a body that stands for another, for no heading', () => {
  const raw = 'II. NỘI DUNG\n1. Việc.\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nTT. Tỉnh ủy\n'
  expect([...headingNumerals(raw, pieces(raw))]).toEqual([])
})
