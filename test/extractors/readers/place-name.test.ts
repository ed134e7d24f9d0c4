import { expect, it } from 'vitest'
import { readPlaceNames } from '../../../extractors/readers/place-name.js'

it.each([
  ['UBND thị xã Duyên Hải xây dựng', ['thị xã Duyên Hải cap_huyen']],
  ['thành phố Hải Phòng và TP. Bắc Kạn', ['thành phố Hải Phòng cap_tinh', 'thành phố Bắc Kạn cap_huyen']],
  ['tỉnh Bà Rịa - Vũng Tàu', ['tỉnh Bà Rịa - Vũng Tàu cap_tinh']],
  ['phường 5, quận Bình Thạnh', ['phường 5 cap_xa', 'quận Bình Thạnh cap_huyen']],
  ['xã An Lão Tổ chức Hội nghị', ['xã An Lão cap_xa']],
  ['ỦY BAN NHÂN DÂN XÃ AN LÃO', ['xã AN LÃO cap_xa']],
  ['cơ quan Thường trực; các xã, phường', []],
])('%s', (text, expected) => {
  expect(readPlaceNames(text).map(({ value }) => `${value.kind} ${value.name} ${value.level}`)).toEqual(expected)
})
