import { expect, it } from 'vitest'
import { readMoney } from '../../../extractors/readers/money.js'

it.each([
  ['50.000.000 đồng', [[50_000_000, null]]],
  ['1.250,5 triệu đồng', [[1_250_500_000, null]]],
  ['1,5 tỷ đồng', [[1_500_000_000, null]]],
  ['200.000đ/người', [[200_000, 'nguoi']]],
  ['3 nghìn tỷ đồng', [[3e12, null]]],
  ['12 đồng chí', []],
  ['65 điển hình', []],
])('%s', (text, expected) => {
  expect(readMoney(text).map(({ value }) => [value.amount, value.per])).toEqual(expected)
})
