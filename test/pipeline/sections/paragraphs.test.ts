import { expect, it } from 'vitest'
import type { Section } from '../../../corpus/document.js'
import { outline } from '../../../pipeline/sections/outline.js'
import { textOf } from '../../../pipeline/text/plain-text.js'

const head = `ỦY BAN NHÂN DÂN
XÃ AN LÃO
Số: 12/KH-UBND
An Lão, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Tổ chức Hội nghị

Thực hiện Kế hoạch số 9/KH-UBND ngày 01/3/2025 của Ủy ban nhân dân huyện, Ủy ban nhân
dân xã ban hành Kế hoạch như sau:

`
const foot = '\n\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Bình\n'

/** The body as `label words` lines, two blanks deeper for each level. */
function laid(body: string): string[] {
  const lines: string[] = []
  const words = (text: string) => text.replace(/\s+/gu, ' ')
  const visit = (section: Section, depth: number) => {
    for (const child of section.children) {
      const lead = '  '.repeat(depth)
      if (child.kind === 'passage') lines.push(lead + words(child.text))
      else {
        lines.push(lead + `${child.label ?? ''} ${words(child.heading?.text ?? '')}`.trim())
        visit(child, depth + 1)
      }
    }
  }
  const tree = outline(textOf(head + body + foot))
  for (const part of tree.children) if (part.kind === 'body') visit(part as Section, 0)
  return lines
}

it('takes a stroke between two halves of a name or of years for no list', () => {
  expect(
    laid(`I. NỘI DUNG
1. Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2020
- 2025, phương hướng những năm tới của xã trên tất cả các mặt công tác đã được nêu ra
trong nghị quyết.
2. Các đơn vị gửi hồ sơ khen thưởng của mình về Thường trực Hội đồng Thi đua
- Khen thưởng xã trước ngày họp, kèm theo các giấy tờ có liên quan mà hướng dẫn đã nêu
rõ ràng.
3. Việc khác:
- Khen thưởng.`),
  ).toEqual([
    'I. NỘI DUNG',
    '  1. Báo cáo tổng kết phong trào thi đua yêu nước và công tác khen thưởng giai đoạn 2020 - 2025, phương hướng những năm tới của xã trên tất cả các mặt công tác đã được nêu ra trong nghị quyết.',
    '  2. Các đơn vị gửi hồ sơ khen thưởng của mình về Thường trực Hội đồng Thi đua - Khen thưởng xã trước ngày họp, kèm theo các giấy tờ có liên quan mà hướng dẫn đã nêu rõ ràng.',
    '  3. Việc khác:',
    '    - Khen thưởng.',
  ])
})

it('takes "1." in capitals under a Roman heading for a number, with those after it', () => {
  expect(
    laid(`I. YÊU CẦU
Tiết kiệm.
II. TỔ CHỨC THỰC HIỆN
1. PHÒNG NỘI VỤ
- Tham mưu.
2. PHÒNG Y TẾ
- Trực y tế.`),
  ).toEqual([
    'I. YÊU CẦU',
    '  Tiết kiệm.',
    'II. TỔ CHỨC THỰC HIỆN',
    '  1. PHÒNG NỘI VỤ',
    '    - Tham mưu.',
    '  2. PHÒNG Y TẾ',
    '    - Trực y tế.',
  ])
})

it('leaves the number of a page out of a list it stands in', () => {
  expect(
    laid(`I. HỒ SƠ
1. Hồ sơ gồm:
- Báo cáo;

                                  2

- Danh sách.`),
  ).toEqual(['I. HỒ SƠ', '  1. Hồ sơ gồm:', '    - Báo cáo;', '    - Danh sách.'])
})

it('knows printed lines in a text of short items by those that run over', () => {
  expect(
    laid(`I. PHÂN CÔNG
1. Phòng Văn hóa
- Trang trí.
- Gửi báo cáo tổng kết công tác tuyên truyền kèm danh mục tin, bài tiêu biểu về Ban
Tuyên giáo.
2. Phòng Y tế
- Trực y tế tại hội trường trong suốt thời gian diễn ra Hội nghị và trong các buổi tập
dượt.
- Thuốc.
- Nước uống cho các đại biểu về dự Hội nghị và cho những người phục vụ Hội nghị từ đầu
đến cuối.
3. Công an
- Giữ trật tự ở cổng, ở nơi để xe và trên đường đi lại của đại biểu về dự Hội nghị của
xã ta.
- Phân luồng.
- Trực ban cả ngày hôm trước và ngày diễn ra Hội nghị, báo cáo ngay những việc phát sinh
cho lãnh đạo.`)[3],
  ).toBe('    - Gửi báo cáo tổng kết công tác tuyên truyền kèm danh mục tin, bài tiêu biểu về Ban Tuyên giáo.')
})

it('takes short lines for headings where nothing marks a chapter, and a place of handing in for no list of recipients', () => {
  expect(
    laid(`Mục đích, yêu cầu

- Biểu dương gương tốt.

Hồ sơ

- Danh sách đại biểu.
Nơi nhận: Văn phòng UBND xã.

Tổ chức thực hiện

- Phòng Y tế: trực y tế.
- Công an xã: giữ trật tự.
- Các thôn: chọn đại biểu.
- Trường học: dọn hội trường.
- Trạm Y tế: chuẩn bị thuốc.`),
  ).toEqual([
    'Mục đích, yêu cầu',
    '  - Biểu dương gương tốt.',
    'Hồ sơ',
    '  - Danh sách đại biểu.',
    '    Nơi nhận: Văn phòng UBND xã.',
    'Tổ chức thực hiện',
    '  - Phòng Y tế: trực y tế.',
    '  - Công an xã: giữ trật tự.',
    '  - Các thôn: chọn đại biểu.',
    '  - Trường học: dọn hội trường.',
    '  - Trạm Y tế: chuẩn bị thuốc.',
  ])
})
