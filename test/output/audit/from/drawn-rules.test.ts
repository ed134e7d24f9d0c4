/** Rules that guidance words in its own way are drawn, broken plans are told, and plans that keep to them are not. */
import { describe, expect, test } from 'vitest'
import { districtSays, heldAgainst, provinceSays } from '../drawn.js'

interface Case {
  readonly rule: string
  readonly guidance: string
  readonly field: string
  readonly keeps: readonly string[]
  readonly departs: readonly string[]
  /** Words of the guidance that the finding must quote. */
  readonly quotes: string
}

const held = '1. Thời gian: 01 ngày, dự kiến ngày 20/5/2025.\n2. Số lượng: 150 đại biểu.'

const cases: readonly Case[] = [
  {
    rule: 'movements that a plan must name',
    field: 'movements',
    guidance:
      '1. Kế hoạch của huyện phải nêu rõ việc thực hiện các phong trào “Nam Định chung sức xây dựng nông thôn mới”, “Vì người nghèo - Không để ai bị bỏ lại phía sau” và “Cán bộ thi đua thực hiện văn hóa công sở”.',
    keeps: [
      '1. Đẩy mạnh phong trào “Nam Định chung sức xây dựng nông thôn mới”; “Vì người nghèo - Không để ai bị bỏ lại phía sau”; “Cán bộ thi đua thực hiện văn hóa công sở”.',
    ],
    departs: [
      '1. Đẩy mạnh phong trào “Nam Định chung sức xây dựng nông thôn mới”; “Vì người nghèo - Không để ai bị bỏ lại phía sau”.',
    ],
    quotes: 'văn hóa công sở',
  },
  {
    rule: 'a ceiling of gifts for each delegate',
    field: 'events.money',
    guidance: '1. Quà lưu niệm tặng đại biểu dự Hội nghị không vượt quá 200.000 đồng/người.',
    keeps: [
      `${held}\n3. Quà lưu niệm cho đại biểu: 150.000 đồng/người.`,
      `${held}\n3. Nước uống: 300.000 đồng/người.`,
      held,
    ],
    departs: [`${held}\n3. Quà lưu niệm cho đại biểu: 300.000 đồng/người.`],
    quotes: 'không vượt quá 200.000 đồng/người',
  },
  {
    rule: 'how many awards may be asked for',
    field: 'awards',
    guidance: '1. Mỗi huyện đề nghị tặng Bằng khen không quá 02 tập thể và 04 cá nhân.',
    keeps: ['1. Đề nghị tặng Bằng khen cho 02 tập thể, 03 cá nhân.', '1. Tặng Giấy khen cho 15 tập thể, 20 cá nhân.'],
    departs: ['1. Đề nghị tặng Bằng khen cho 02 tập thể, 06 cá nhân.'],
    quotes: '04 cá nhân',
  },
  {
    rule: 'one rung after another',
    field: 'events.time',
    guidance: '1. Các xã, thị trấn tổ chức xong rồi mới tiến hành Hội nghị cấp huyện.',
    keeps: [
      '1. Cấp xã: hoàn thành trước ngày 25/3/2025.\n2. Cấp huyện: dự kiến ngày 20/5/2025.',
      '1. Cấp xã: hoàn thành trong quý I năm 2025.\n2. Cấp huyện: trong quý II năm 2025.',
    ],
    departs: ['1. Cấp xã: hoàn thành trước ngày 25/3/2025.\n2. Cấp huyện: dự kiến ngày 10/3/2025.'],
    quotes: 'tổ chức xong rồi mới',
  },
  {
    rule: 'a report so many days after the meeting',
    field: 'report_package.deadline',
    guidance: '1. Chậm nhất 10 ngày sau Hội nghị, báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ).',
    keeps: [
      `${held}\n3. Phòng Nội vụ tham mưu báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 28/5/2025.`,
      `${held}\n3. Báo cáo kết quả về Ủy ban nhân dân tỉnh trong vòng 07 ngày sau khi kết thúc Hội nghị.`,
    ],
    departs: [
      `${held}\n3. Phòng Nội vụ tham mưu báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) trước ngày 15/6/2025.`,
      `${held}\n3. Báo cáo kết quả về Ủy ban nhân dân tỉnh trong vòng 20 ngày sau khi kết thúc Hội nghị.`,
    ],
    quotes: '10 ngày sau Hội nghị',
  },
  {
    rule: 'papers that a plan must cite',
    field: 'legal_basis',
    guidance: '1. Kế hoạch của các huyện phải viện dẫn Quyết định số 1415/QĐ-UBND ngày 20/8/2024 và Kế hoạch này.',
    keeps: ['1. Căn cứ Quyết định số 1415/QĐ-UBND ngày 20/8/2024 của Ủy ban nhân dân tỉnh, tổ chức Hội nghị.'],
    departs: [held],
    quotes: '1415/QĐ-UBND',
  },
  {
    rule: 'units that go ahead',
    field: 'events.time',
    guidance:
      '1. Cấp huyện hoàn thành trước ngày 30/6/2025; huyện Ý Yên và huyện Hải Hậu đi trước, xong trước ngày 25/4/2025 để rút kinh nghiệm.',
    keeps: ['1. Thời gian: 01 buổi, ngày 20/4/2025.'],
    departs: ['1. Thời gian: 01 buổi, ngày 20/5/2025.'],
    quotes: 'huyện Ý Yên và huyện Hải Hậu đi trước',
  },
  {
    rule: 'a ceiling that depends on the size of the house',
    field: 'events.quota',
    guidance:
      '1. Số lượng đại biểu cấp huyện: huyện có từ 20 xã trở lên: không quá 250 đại biểu; huyện có dưới 20 xã: không quá 200 đại biểu.',
    keeps: [
      '1. Toàn huyện có 31 xã, thị trấn.\n2. Số lượng: 240 đại biểu.',
      // How many communes it has is not said: the wider ceiling holds.
      '1. Số lượng: 240 đại biểu.',
    ],
    departs: ['1. Toàn huyện có 17 xã, thị trấn.\n2. Số lượng: 240 đại biểu.'],
    quotes: 'không quá 200 đại biểu',
  },
  {
    rule: 'a share that is set for some places',
    field: 'events.ratios',
    guidance:
      '1. Hội nghị cấp huyện tổ chức trước ngày 30/6/2025: đại biểu nữ chiếm ít nhất 30%; người dân tộc thiểu số chiếm ít nhất 45% ở các huyện Nghĩa Hưng, Giao Thủy.',
    keeps: [`${held}\n3. Đại biểu nữ chiếm 32%, người dân tộc thiểu số chiếm 5%.`],
    departs: [`${held}\n3. Đại biểu nữ chiếm 22%, người dân tộc thiểu số chiếm 5%.`],
    quotes: 'ít nhất 30%',
  },
  {
    rule: 'who is to be there',
    field: 'events.composition',
    guidance:
      '1. Thành phần Hội nghị cấp huyện phải có: Mẹ Việt Nam Anh hùng; chức sắc tôn giáo; nghệ nhân làng nghề; chủ trang trại tiêu biểu.',
    keeps: [
      `${held}\n3. Thành phần: các Mẹ Việt Nam Anh hùng, chức sắc các tôn giáo, nghệ nhân làng nghề, chủ trang trại tiêu biểu.`,
      // A plan that does not list them is not told.
      held,
    ],
    departs: [`${held}\n3. Thành phần: các Mẹ Việt Nam Anh hùng, nghệ nhân làng nghề, chủ trang trại tiêu biểu.`],
    quotes: 'chức sắc tôn giáo',
  },
  {
    rule: 'papers of the report in one sentence',
    field: 'report_package.items',
    guidance:
      '1. Gửi về Sở Nội vụ trước ngày 30/6/2025 hồ sơ gồm 3 loại: báo cáo tổng kết phong trào thi đua; danh sách đại biểu dự Đại hội tỉnh; biên bản Hội nghị.',
    keeps: [
      `${held}\n3. Gửi hồ sơ về Sở Nội vụ trước ngày 15/6/2025, gồm: báo cáo tổng kết phong trào thi đua; danh sách đại biểu dự Đại hội tỉnh; biên bản Hội nghị.`,
    ],
    departs: [
      `${held}\n3. Gửi hồ sơ về Sở Nội vụ trước ngày 15/6/2025, gồm: báo cáo tổng kết phong trào thi đua; danh sách đại biểu dự Đại hội tỉnh.`,
    ],
    quotes: 'biên bản Hội nghị',
  },
]

describe.each(cases)('$rule', ({ guidance, field, keeps, departs, quotes }) => {
  test.each(keeps)('kept: %s', (body) => {
    const found = heldAgainst(districtSays(body), provinceSays(guidance), field)
    expect(found.map(({ id, why }) => `${id}: ${why.vi}`)).toEqual([])
  })

  test.each(departs)('broken: %s', (body) => {
    const found = heldAgainst(districtSays(body), provinceSays(guidance), field)
    expect(found.flatMap((one) => one.guidance_evidence.map(({ quote }) => quote)).join(' ')).toContain(quotes)
  })
})

test('a recipient that the guidance names must be among the plan’s', () => {
  const guidance = provinceSays('1. Nơi nhận của kế hoạch phải có Sở Nội vụ.')
  const field = 'recipients'
  expect(heldAgainst(districtSays(held, '- UBND tỉnh (b/c);\n- Sở Nội vụ;'), guidance, field)).toEqual([])
  expect(heldAgainst(districtSays(held, '- UBND tỉnh (b/c);'), guidance, field)).toHaveLength(1)
})

test('work shared out among offices: one that gets none is told, one that goes by another name is not', () => {
  const guidance = provinceSays(
    '1. Phân công ở cấp huyện: Phòng Nội vụ chủ trì tham mưu; Phòng Văn hóa và Thông tin tuyên truyền trực quan; Công an huyện bảo đảm an ninh trật tự; bộ phận tài vụ lo dự toán kinh phí.',
  )
  const offices = [
    '1. Phòng Nội vụ: chủ trì tham mưu.',
    '2. Phòng Văn hóa và Thông tin: tuyên truyền trực quan.',
    '3. Công an huyện: bảo đảm an ninh trật tự.',
    '4. Phòng Tài chính - Kế hoạch: thẩm định dự toán kinh phí.',
  ]
  const against = (some: readonly string[]) =>
    heldAgainst(districtSays(`IV. TỔ CHỨC THỰC HIỆN\n${some.join('\n')}`), guidance, 'responsible_units')
  expect(against(offices)).toEqual([])
  expect(against(offices.filter((one) => !one.includes('Công an'))).map(({ verdict }) => verdict)).toEqual(['missing'])
})
