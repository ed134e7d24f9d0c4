import { describe, expect, it } from 'vitest'
import { responsibleUnits } from '../../extractors/responsible-units.js'
import { planOf } from '../fakes/tree-of.js'

const units = (body: string) =>
  responsibleUnits(planOf(`III. TỔ CHỨC THỰC HIỆN\n${body}`)).map(({ value }) => [value.unit, value.role])

describe('responsibleUnits', () => {
  it('takes a heading for the subject of the lines under it', () => {
    expect(
      units(
        '1. Phòng Nội vụ\n- Chủ trì tham mưu thực hiện Kế hoạch.\n2. Phòng Kinh tế\nPhối hợp với Phòng Nội vụ lập dự toán.',
      ),
    ).toEqual([
      ['Phòng Nội vụ', 'lead'],
      ['Phòng Kinh tế', 'support'],
    ])
  })

  it('reads sentences that name and task a body, and partners without an entry of their own', () => {
    expect(
      units(`1. Giao công chức Văn hóa - Xã hội phối hợp với Đoàn Thanh niên xã trang trí hội trường.
2. Đề nghị Ủy ban Mặt trận Tổ quốc xã vận động hội viên hưởng ứng.
3. Trưởng các thôn lập danh sách đại biểu.`),
    ).toEqual([
      ['công chức Văn hóa - Xã hội', 'support'],
      ['Ủy ban Mặt trận Tổ quốc xã', 'requested'],
      ['Trưởng các thôn', 'assigned'],
      ['Đoàn Thanh niên xã', 'support'],
    ])
  })

  it('keeps a heading’s last word and the body within it, and what begins with a duty apart from it', () => {
    expect(
      units(`1. Phòng Kế hoạch tổng hợp
Bố trí lịch trực.
2. Trưởng các khoa, phòng, trung tâm
Quán triệt Kế hoạch này.
3. Sở Nội vụ (Ban Thi đua - Khen thưởng)
- Làm đầu mối tổng hợp.
4. Sở Tài chính (cơ quan thường trực)
- Thẩm định dự toán.`),
    ).toEqual([
      ['Phòng Kế hoạch tổng hợp', 'assigned'],
      ['Trưởng các khoa, phòng, trung tâm', 'assigned'],
      ['Sở Nội vụ (Ban Thi đua - Khen thưởng)', 'lead'],
      ['Sở Tài chính', 'assigned'],
    ])
  })

  it('asks of the second what it asks of the first', () => {
    expect(
      units(
        '1. Đề nghị Ban Tuyên giáo Huyện ủy chỉ đạo tuyên truyền; Hội Nông dân huyện dàn dựng văn nghệ.\n2. Phòng Y tế trực y tế.',
      ).slice(0, 2),
    ).toEqual([
      ['Ban Tuyên giáo Huyện ủy', 'requested'],
      ['Hội Nông dân huyện', 'requested'],
    ])
  })

  it.each([
    // the heading names the whole of it; what it is besides, and how it acts, are no part of the name
    ['1. Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo\n- Tham mưu kế hoạch.', [['Sở Tài chính', 'assigned']]],
    ['1. Các thành viên Hội đồng theo địa bàn được phân công dự Hội nghị.', [['Các thành viên Hội đồng', 'assigned']]],
    ['1. Trách nhiệm của Phòng Nội vụ:\n- Làm đầu mối tổng hợp.', [['Phòng Nội vụ', 'lead']]],
    // names that a page broke
    [
      '1. Các đơn vị\n- Hướng dẫn các xã.\nSở\nXây dựng: hướng dẫn kiểm kê.',
      [
        ['Các đơn vị', 'assigned'],
        ['Sở\nXây dựng', 'assigned'],
      ],
    ],
    // "Theo dõi, …" begins no adverb
    [
      '1. Giao Sở Xây dựng\n- Theo dõi, đôn đốc Ủy ban nhân dân các xã, đặc khu thực hiện cập nhật.',
      [['Sở Xây dựng', 'assigned']],
    ],
    [
      '1. Phòng Kinh tế: Trong phạm vi quản lý của mình, chủ động phối hợp với các cơ quan thực hiện.',
      [['Phòng Kinh tế', 'support']],
    ],
    ['1. Phòng Nội vụ hướng dẫn.\n2. Kinh phí: Doanh nghiệp tự bảo đảm.', [['Phòng Nội vụ', 'assigned']]],
    ['1. Các viện nghiên cứu, trường đại học tổ chức đào tạo.', [['Các viện nghiên cứu, trường đại học', 'assigned']]],
    [
      'e) Phòng Kinh tế: lập dự toán.\nf) Đoàn Thanh niên: phụ trách lễ tân.',
      [
        ['Phòng Kinh tế', 'assigned'],
        ['Đoàn Thanh niên', 'assigned'],
      ],
    ],
  ])('%s', (body, want) =>
    expect(units(body).map(([unit, role]) => [unit, role])).toEqual(
      want.map(([unit, role]) => [unit!.replace('\n', ' '), role]),
    ),
  )

  it('finds parts headed by bodies where no chapter is called so, and loose sentences beside them', () => {
    const letter = `1. Về việc rà soát
1.1. Giao Sở Tư pháp
Khẩn trương chia sẻ dữ liệu.
1.2. Giao Công an Thành phố
Chỉ đạo Công an các xã rà soát.
2. Về phần mềm
Trên cơ sở kết quả khảo sát, Sở Xây dựng chủ trì đề xuất phương án.`
    expect(responsibleUnits(planOf(letter)).map(({ value }) => [value.unit, value.role])).toEqual([
      ['Sở Tư pháp', 'assigned'],
      ['Công an Thành phố', 'assigned'],
      ['Sở Xây dựng', 'lead'],
    ])
  })

  it('gives a line with a subject of its own an entry of its own', () => {
    expect(
      units('1. Các cơ quan truyền thông xã\n- Tăng thời lượng phát sóng.\n- Đài Truyền thanh xã xây dựng chuyên mục.'),
    ).toEqual([
      ['Các cơ quan truyền thông xã', 'assigned'],
      ['Đài Truyền thanh xã', 'assigned'],
    ])
  })

  it('takes a timetable beside the bodies’ own lines for no duty, and keeps a body’s code', () => {
    expect(
      units(`1. Phòng Hậu cần (PH41): bố trí nơi ăn, nghỉ.
2. Phòng Nội vụ: chủ trì tham mưu.
3. Lịch công việc:
TT | Việc | Đơn vị chịu trách nhiệm | Xong ngày
1 | In kỷ yếu | Trung tâm Tin học | 10/6/2025`),
    ).toEqual([
      ['Phòng Hậu cần (PH41)', 'assigned'],
      ['Phòng Nội vụ', 'lead'],
    ])
  })
})
