import { expect, it } from 'vitest'
import { readDurations } from '../../../extractors/readers/duration.js'

it.each([
  ['Thời gian: 01 buổi', [[1, 'buổi']]],
  ['Một buổi vào Quý I', [[1, 'buổi']]],
  ['1/2 ngày', [[0.5, 'ngày']]],
  ['nửa ngày', [[0.5, 'ngày']]],
  ['½ ngày', [[0.5, 'ngày']]],
  ['02 (hai) ngày', [[2, 'ngày']]],
  ['1,5 ngày', [[1.5, 'ngày']]],
  ['ngày 15/3/2025', []],
  ['trong vòng 10 ngày làm việc', []],
])('%s', (text, expected) => {
  expect(readDurations(text).map(({ value }) => [value.value, value.unit])).toEqual(expected)
})
