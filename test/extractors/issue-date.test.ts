import { expect, it } from 'vitest'
import { issueDate } from '../../extractors/issue-date.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  ['Duyên Hải, ngày 26 tháng 8 năm 2019', ['2019-08-26']],
  ['*Bạch Long Vĩ, ngày 14 tháng 8 năm 2025*', ['2025-08-14']],
  ['Hà Tĩnh, ngày\n02 tháng 12 năm 2025', ['2025-12-02']],
  ['Hà Nội, ngày 21 tháng 11 năm\n2025', ['2025-11-21']],
  ['An Lão, ngày      tháng 9 năm 2024', []],
  ['An Lão, ngày.... tháng.....năm 2025', []],
  ['An Lão, ngày 31 tháng 2 năm 2025', []],
])('%s', (dated, values) => {
  expect(valuesOf(issueDate, head({ dated }))).toEqual(values)
})

it('is none that a document cites, where neither the date nor the kind was read', () => {
  const dated = 'Hà Nội, ngày 26 tháng lÍ nối 2025'
  const preamble = 'Căn cứ Luật Thống kê\nngày 23 tháng 11 năm 2015;\nTheo đề nghị của Chánh Văn phòng'
  expect(valuesOf(issueDate, head({ dated, kind: 'QUYẾT ĐỊNH] |', title: '-', preamble }))).toEqual([])
})
