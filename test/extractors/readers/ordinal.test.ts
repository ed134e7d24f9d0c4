import { expect, it } from 'vitest'
import { fromRoman, readOrdinals, toRoman } from '../../../extractors/readers/ordinal.js'

it.each([
  ['lần thứ IX', ['IX']],
  ['lần thứ nhất', ['I']],
  ['Lần thứ\nXI', ['XI']],
  ['lần I, năm 2025', ['I']],
  ['lần thứ 5', ['V']],
  ['lần thứ XI11', ['XIII']],
  ['lần 2 trong năm', []],
  ['một lần nữa', []],
])('%s', (text, expected) => {
  expect(readOrdinals(text).map(({ value }) => value.roman)).toEqual(expected)
})

it('writes and reads Roman figures alike', () => {
  for (let value = 1; value < 40; value++) expect(fromRoman(toRoman(value))).toBe(value)
  expect(fromRoman('IIII')).toBeNull()
})
