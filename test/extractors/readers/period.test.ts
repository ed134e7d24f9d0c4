import { expect, it } from 'vitest'
import { readPeriods } from '../../../extractors/readers/period.js'

it.each([
  ['giai đoạn 2020 – 2025', [[2020, 2025]]],
  ['05 năm (2015-2020)', [[2015, 2020]]],
  ['từ năm 2020 đến năm 2025', [[2020, 2025]]],
  ['năm 2025', []],
  ['2025 - 2020', []],
  ['ngày 15/3/2020 - 2025', []],
])('%s', (text, expected) => {
  expect(readPeriods(text).map(({ value }) => [value.from, value.to])).toEqual(expected)
})
