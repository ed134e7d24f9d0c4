import { describe, expect, it } from 'vitest'
import { amountsIn } from '../../../../output/audit/aligned/amounts.js'

const read = (words: string) => amountsIn(words).map(({ measure, low, high, bound }) => ({ measure, low, high, bound }))

describe('amounts in a clause', () => {
  it.each([
    ['không quá 20 phút', { measure: 'phút', low: null, high: 20, bound: 'max' }],
    ['chiếm từ 2/3 tổng số trở lên', { measure: '%', low: 67, high: null, bound: 'min' }],
    ['phải được ít nhất một phần tư', { measure: '%', low: 25, high: null, bound: 'min' }],
    ['mỗi xã cử từ 03 đến 05 đại biểu', { measure: 'cái', low: 3, high: 5, bound: 'range' }],
    ['không chi quá 120 triệu đồng', { measure: 'đồng', low: null, high: 120e6, bound: 'max' }],
    ['Mười bốn điển hình báo cáo', { measure: 'cái', low: 14, high: 14, bound: 'exact' }],
    ['họp một ngày', { measure: 'buổi', low: 2, high: 2, bound: 'exact' }],
  ] as const)('%s', (words, amount) => {
    expect(read(words)).toEqual([amount])
  })

  it.each(['ngày 15/8/2025', 'Chỉ thị số 39-CT/TW', 'giai đoạn 2020 - 2025', 'xã Ba Động', 'lúc 17 giờ', 'lần thứ VI'])(
    'counts nothing in "%s"',
    (words) => {
      expect(read(words)).toEqual([])
    },
  )

  it('tells the size of a house from what is set for it', () => {
    expect(amountsIn('có từ 15 xã trở lên: không quá 220 đại biểu').map(({ threshold }) => threshold)).toEqual([
      true,
      false,
    ])
  })
})
