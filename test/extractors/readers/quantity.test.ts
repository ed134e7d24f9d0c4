import { describe, expect, it } from 'vitest'
import { readQuantities, readShares } from '../../../extractors/readers/quantity.js'

const quantities = (text: string) =>
  readQuantities(text).map(({ value, start, end }) => [
    value.kind,
    value.count,
    value.upTo,
    value.unit,
    text.slice(start, end),
  ])

describe('readQuantities', () => {
  it.each([
    ['Số lượng đại biểu không quá 200 người, trong đó', [['max', 200, null, 'người', 'không quá 200 người']]],
    ['+ *Số lượng*: Tối đa 150 đại biểu.', [['max', 150, null, 'đại biểu', 'Tối đa 150 đại biểu']]],
    ['số lượng tối\nđa 1.150 đại biểu', [['max', 1150, null, 'đại biểu', 'tối\nđa 1.150 đại biểu']]],
    ['ít nhất 50 đại biểu', [['min', 50, null, 'đại biểu', 'ít nhất 50 đại biểu']]],
    ['Số lượng từ 5 đến 7 người.', [['range', 5, 7, 'người', 'từ 5 đến 7 người']]],
    ['Doanh nghiệp dưới 200 lao động thì', [['threshold', 200, null, 'lao động', 'dưới 200 lao động']]],
    ['mỗi đơn vị 02 đại biểu', [['exact', 2, null, 'đại biểu', '02 đại biểu']]],
    ['gồm 12 tổ dân phố, tổng kết 10 năm', []],
    ['không quá 200 (hai trăm) đại biểu', [['max', 200, null, 'đại biểu', 'không quá 200 (hai trăm) đại biểu']]],
  ])('%s', (text, expected) => {
    expect(quantities(text)).toEqual(expected)
  })
})

describe('readShares', () => {
  it.each([
    [
      'trong đó đại biểu điển hình tiên tiến chiếm 70%; đại biểu khách mời chiếm khoảng 30%.',
      [
        [70, false, 'đại biểu điển hình tiên tiến'],
        [30, true, 'đại biểu khách mời'],
      ],
    ],
    ['(đại biểu điển hình tiên tiến khoảng 70%)', [[70, true, 'đại biểu điển hình tiên tiến']]],
    ['Cơ cấu: 70% là điển hình tiên tiến', [[70, false, 'điển hình tiên tiến']]],
    ['đạt 120% kế hoạch', []],
  ])('%s', (text, expected) => {
    expect(readShares(text).map(({ value }) => [value.percent, value.approx, value.group])).toEqual(expected)
  })
})
