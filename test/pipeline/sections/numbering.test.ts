import { expect, it } from 'vitest'
import type { Section } from '../../../corpus/document.js'
import { sectionsOf } from '../../../corpus/tree.js'
import { outline } from '../../../pipeline/sections/outline.js'
import { textOf } from '../../../pipeline/text/plain-text.js'

const read = (value: string) => outline(textOf(value))
const kinds = (section: Section): string[] =>
  section.children.filter((child) => child.kind !== 'passage').map((child) => child.kind)

it.each([
  ['**5. Phòng Kinh tế:** Lo tiền.', 'number', '5.', 'Phòng Kinh tế:** Lo tiền.'],
  ['## **2. Hình thức**', 'number', '2.', 'Hình thức'],
  [' - + Chiến sĩ thi đua.', 'plus', '- +', 'Chiến sĩ thi đua.'],
  ['c) **Đối với Đại hội** tiến hành', 'letter', 'c)', 'Đối với Đại hội** tiến hành'],
  ['111. TỔ CHỨC THỰC HIỆN', 'roman', '111.', 'TỔ CHỨC THỰC HIỆN'],
  ['II- NỘI DUNG', 'roman', 'II-', 'NỘI DUNG'],
  ['I/ NỘI DUNG', 'roman', 'I/', 'NỘI DUNG'],
  ['a- Thời gian', 'letter', 'a-', 'Thời gian'],
  ['b/ Thời gian', 'letter', 'b/', 'Thời gian'],
  ['2- Thời gian', 'number', '2-', 'Thời gian'],
  ['2.3.1. Các đơn vị', 'number', '2.3.1.', 'Các đơn vị'],
  ['Điều 3. Hiệu lực', 'article', 'Điều 3.', 'Hiệu lực'],
])('reads the label of %s', (line, kind, label, heading) => {
  const tree = read(`I. MỞ ĐẦU\n\n1. Đoạn đầu.\n\n${line}\n`)
  const section = sectionsOf(tree, kind as Section['kind']).at(-1)
  expect([section?.label, section?.heading?.text]).toEqual([label, heading])
})

it('reads the marks of a typewriter, and a foot in two columns that it set', () => {
  const tree = read(`KẾ HOẠCH
Tổ chức Hội nghị

A/- MỤC ĐÍCH :
1/- Tổng kết phong trào.
2/- Biểu dương.

B/- PHÂN CÔNG :
1/- Sở Tài chính cấp kinh phí.

NƠI NHẬN :                              T/M UBND TỈNH QUẢNG TRỊ
- Các sở, ban, ngành                           PHÓ CHỦ TỊCH
- Lưu VP (80b).                              Hoàng Thị Diệu
`)
  const body = sectionsOf(tree, 'chapter')
  expect(body.map((one) => [one.label, kinds(one)])).toEqual([
    ['A/-', ['number', 'number']],
    ['B/-', ['number']],
  ])
  expect(
    sectionsOf(tree, 'signature').flatMap((one) => one.children.map((each) => 'text' in each && each.text)),
  ).toEqual(['T/M UBND TỈNH QUẢNG TRỊ', 'PHÓ CHỦ TỊCH', 'Hoàng Thị Diệu'])
})

it('takes a letter before a title in small letters for a heading, and a place for none', () => {
  const tree = read(`KẾ HOẠCH
Tổ chức Hội nghị

A. Mục đích, yêu cầu
Tổng kết phong trào.

B. Đơn vị làm trước
Chi cục Thủy sản tổ chức trước.
P. Phú Thọ
`)
  expect(sectionsOf(tree, 'chapter').map((one) => one.label)).toEqual(['A.', 'B.'])
})
