import { expect, it } from 'vitest'
import { locality } from '../../extractors/locality.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it('finds the unit and its province as they were on the day', () => {
  const text = head({ bodies: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ DUYÊN HẢI', dated: 'Duyên Hải, ngày 26 tháng 8 năm 2019' })
  const [found] = valuesOf(locality, text)
  expect(found).toMatchObject({ name: 'thị xã Duyên Hải', level: 'cap_huyen', province_at_issue: 'tỉnh Trà Vinh' })
  expect(found?.register_id).toMatch(/^D\d+$/u)
})

it('leaves the register out where no such unit is known', () => {
  const text = head({ bodies: 'ỦY BAN NHÂN DÂN\nXÃ KHÔNG CÓ THẬT', dated: 'Không Có Thật, ngày 26 tháng 8 năm 2019' })
  expect(valuesOf(locality, text)).toEqual([
    { name: 'xã Không Có Thật', level: 'cap_xa', province_at_issue: null, register_id: null },
  ])
})

it('gives none to a body that governs no unit', () => {
  expect(valuesOf(locality, head({ bodies: 'BỘ TÀI CHÍNH\nCỤC THUẾ' }))).toEqual([])
})
