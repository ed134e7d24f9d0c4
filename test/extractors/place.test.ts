import { expect, it } from 'vitest'
import { place } from '../../extractors/place.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  ['Duyên Hải, ngày 26 tháng 8 năm 2019', ['Duyên Hải']],
  ['P.Phùng Chí Kiên, ngày 04 tháng 9 năm 2024', ['P.Phùng Chí Kiên']],
  ['Thành phố Hồ\nChí Minh, ngày 19 tháng 11 năm 2025', ['Thành phố Hồ Chí Minh']],
  ['Tây\nNinh, ngày 01 tháng 12 năm 2025', ['Tây Ninh']],
  ['Chính sách thuế\nHà Nội, ngày 19 tháng 11 năm 2025', ['Hà Nội']],
  ['An Lão, ngày.... tháng.....năm 2025', ['An Lão']],
  ['Ngày 26 tháng 8 năm 2019', []],
])('%s', (dated, values) => {
  expect(valuesOf(place, head({ dated }))).toEqual(values)
})
