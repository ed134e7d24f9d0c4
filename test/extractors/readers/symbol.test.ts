import { expect, it } from 'vitest'
import { mended, normalSymbol } from '../../../extractors/readers/symbol.js'

it.each([
  ['34/CT-TW', '34-CT/TW'],
  ['34- CT/TW', '34-CT/TW'],
  ['12/KH-TU', '12-KH/TU'],
  ['12/QD-UBND', '12/QĐ-UBND'],
  ['19/KH-HDTDKT', '19/KH-HĐTĐKT'],
  ['34-CT/TW', null],
  ['171/KH-UBND', null],
  ['12/UBND-VX', null],
])('%s → %s', (written, expected) => {
  expect(normalSymbol(written)).toBe(expected)
})

it.each([
  ['Ban TPKT Tỉnh', 'Ban TĐKT Tỉnh'],
  ['TT. HDND Thị xã', 'TT. HĐND Thị xã'],
  ['Thành viên HD.TPKT Thị xã', 'Thành viên HĐ.TĐKT Thị xã'],
  ['Hướng dẫn số 1/HD-BNV', 'Hướng dẫn số 1/HD-BNV'],
])('%s → %s', (said, expected) => {
  expect(mended(said)).toBe(expected)
})
