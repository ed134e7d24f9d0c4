import { expect, it } from 'vitest'
import { issuerLevel, levelOf } from '../../extractors/issuer-level.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  ['Ủy ban nhân dân thị xã Duyên Hải', 'cap_huyen'],
  ['Ủy ban nhân dân thành phố Hải Phòng', 'cap_tinh'],
  ['Ủy ban nhân dân thành phố Bắc Kạn', 'cap_huyen'],
  ['Ủy ban nhân dân đặc khu Bạch Long Vĩ', 'cap_xa'],
  ['Sở Nội vụ', 'cap_tinh'],
  ['Ban Thi đua - Khen thưởng Trung ương', 'trung_uong'],
  ['Trường Chính trị', null],
])('%s stands at %s', (name, level) => {
  expect(levelOf(name)).toBe(level)
})

it.each([
  ['05 tháng 3 năm 2020', ['cap_huyen']],
  ['05 tháng 3 năm 2025', ['cap_tinh']],
])('knows a city by its day: Huế on %s', (day, values) => {
  const text = head({ bodies: 'ỦY BAN NHÂN DÂN\nTHÀNH PHỐ HUẾ', dated: `Huế, ngày ${day}` })
  expect(valuesOf(issuerLevel, text)).toEqual(values)
})
