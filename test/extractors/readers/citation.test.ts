import { expect, it } from 'vitest'
import { readCitations } from '../../../extractors/readers/citation.js'

const said = (text: string) =>
  readCitations(text).map(({ value: { type, number, date, issuer } }) => [type, number, date, issuer])

it.each([
  [
    'Kế hoạch số 171/KH-UBND ngày 13/8/2024 của UBND thành phố Bắc Kạn về việc',
    [['Kế hoạch', '171/KH-UBND', '2024-08-13', 'UBND thành phố Bắc Kạn']],
  ],
  ['Chỉ thị số\n34-CT/TW của Bộ Chính trị', [['Chỉ thị', '34-CT/TW', null, 'Bộ Chính trị']]],
  [
    'Luật Tổ chức chính quyền địa phương số 72/2025/QH15 ngày 16/6/2025;',
    [['Luật', '72/2025/QH15', '2025-06-16', null]],
  ],
  ['Nghị quyết số 1669/NQ-UBTVQH15', [['Nghị quyết', '1669/NQ-UBTVQH15', null, null]]],
  ['Công văn số 8935/BNV-CTTN&BĐG ngày 03/10/2025', [['Công văn', '8935/BNV-CTTN&BĐG', '2025-10-03', null]]],
  ['Chương trình hành động số 10-CTr/TU của Tỉnh ủy', [['Chương trình hành động', '10-CTr/TU', null, 'Tỉnh ủy']]],
  ['Tổ chức Hội nghị ngày 15/3/2021 với 12 đại biểu', []],
])('%s', (text, expected) => {
  expect(said(text)).toEqual(expected)
})

it('tells where number, date and issuer stand', () => {
  const text = 'Theo Kế hoạch số 9/KH-UBND ngày 01/3/2025 của UBND huyện.'
  const parts = readCitations(text)[0]!.parts
  const cut = (at: { start: number; end: number } | undefined) => text.slice(at?.start, at?.end)
  expect([cut(parts.number), cut(parts.date), cut(parts.issuer)]).toEqual(['9/KH-UBND', 'ngày 01/3/2025', 'UBND huyện'])
})
