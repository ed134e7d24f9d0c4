import { describe, expect, it } from 'vitest'
import { beginsWithBody, endOfBody, readDuty, readPartners, splitBodies } from '../../../extractors/readers/duty.js'

const cut = (text: string, span: { start: number; end: number }) => text.slice(span.start, span.end).trim()

describe('readDuty', () => {
  const rows: readonly (readonly [string, string | null, string, string])[] = [
    ['Giao Sở Nội vụ chủ trì, phối hợp với Sở Tài chính', 'giao', 'Sở Nội vụ', 'chủ trì, phối hợp với Sở Tài chính'],
    [
      'Đề nghị Ban Tuyên giáo Thành ủy định hướng tuyên truyền',
      'de nghi',
      'Ban Tuyên giáo Thành ủy',
      'định hướng tuyên truyền',
    ],
    ['Căn cứ Kế hoạch này, các xã, phường xây dựng kế hoạch', null, 'các xã, phường', 'xây dựng kế hoạch'],
    [
      'Các ủy viên được phân công phụ trách cụm dự Hội nghị',
      null,
      'Các ủy viên',
      'được phân công phụ trách cụm dự Hội nghị',
    ],
    [
      'Văn phòng UBND cùng với Phòng Nội vụ lo khâu lễ tân',
      null,
      'Văn phòng UBND',
      'cùng với Phòng Nội vụ lo khâu lễ tân',
    ],
    ['các cấp, các ngành khẩn trương thực hiện', null, 'các cấp, các ngành', 'khẩn trương thực hiện'],
    ['Phòng Kinh tế: Thẩm định dự toán', null, 'Phòng Kinh tế', 'Thẩm định dự toán'],
    ['Phòng Hậu cần bảo đảm kinh phí', null, 'Phòng Hậu cần', 'bảo đảm kinh phí'],
    ['Đoàn Khối dàn dựng 03 tiết mục văn nghệ', null, 'Đoàn Khối', 'dàn dựng 03 tiết mục văn nghệ'],
    [
      'Phòng Chính trị - Giáo dục thường xuyên: chủ trì phóng sự',
      null,
      'Phòng Chính trị - Giáo dục thường xuyên',
      'chủ trì phóng sự',
    ],
    ['Đài Truyền thanh huyện tăng thời lượng phát sóng', null, 'Đài Truyền thanh huyện', 'tăng thời lượng phát sóng'],
    ['Ông Hồ Văn Pả – Phó Hiệu trưởng: chỉ đạo chung', null, 'Ông Hồ Văn Pả – Phó Hiệu trưởng', 'chỉ đạo chung'],
    ['Ban Tổ chức Tỉnh ủy phối hợp thực hiện', null, 'Ban Tổ chức Tỉnh ủy', 'phối hợp thực hiện'],
    [
      'Trung tâm Dịch vụ tổng hợp xã trang trí hội trường',
      null,
      'Trung tâm Dịch vụ tổng hợp xã',
      'trang trí hội trường',
    ],
    [
      'Hội đồng thi đua khen thưởng phường có trách nhiệm tham mưu',
      null,
      'Hội đồng thi đua khen thưởng phường',
      'có trách nhiệm tham mưu',
    ],
  ]
  it.each(rows)('%s', (text, ask, unit, task) => {
    const duty = readDuty(text)!
    expect([duty.ask, cut(text, duty.unit), cut(text, duty.task)]).toEqual([ask, unit, task])
  })

  it.each([
    'Báo cáo kết quả về Sở Nội vụ',
    'Tổ chức các hoạt động văn nghệ',
    'Hội nghị diễn ra trong 01 buổi',
    'Đối với cấp cơ sở',
  ])('no body: %s', (text) => expect(readDuty(text)).toBeUndefined())
})

describe('readPartners', () => {
  it.each([
    ['Phối hợp với công chức Kế toán xây dựng dự toán', ['công chức Kế toán']],
    [
      'chủ trì, phối hợp với Sở Tài chính, Văn phòng HĐND và UBND tỉnh tham mưu',
      ['Sở Tài chính', 'Văn phòng HĐND và UBND tỉnh'],
    ],
    ['phối hợp với các cơ quan liên quan và Sở Y tế triển khai', []],
    ['chủ trì cùng Đoàn Nghệ thuật tỉnh chuẩn bị trang trí', ['Đoàn Nghệ thuật tỉnh']],
    ['cùng với Phòng Nội vụ lo khâu lễ tân', ['Phòng Nội vụ']],
    ['phối hợp với Huyện đoàn chuẩn bị đội văn nghệ', ['Huyện đoàn']],
    ['phối hợp với các hội, đoàn thể vận động hội viên', ['các hội, đoàn thể']],
    ['phối kết hợp với Công an xã giữ gìn trật tự', ['Công an xã']],
    ['kết hợp chặt chẽ với Trạm Y tế trực cấp cứu', ['Trạm Y tế']],
    ['kết hợp bảo vệ tài sản', []],
    ['phối hợp với Văn phòng giúp Ban Thường vụ theo dõi', ['Văn phòng']],
  ] as const)('%s', (text, units) => expect(readPartners(text).map((span) => cut(text, span))).toEqual(units))
})

describe('names of bodies', () => {
  it('ends a name at its first verb of duty, past verbs inside it', () => {
    const text = 'Ban Chỉ đạo phong trào xã kiểm tra'
    expect(text.slice(0, endOfBody(text)).trim()).toBe('Ban Chỉ đạo phong trào xã')
  })
  it('keeps "và" inside a name', () => {
    const text = 'Sở Giáo dục và Đào tạo, Công an xã'
    expect(splitBodies(text, 0, text.length).map((span) => cut(text, span))).toEqual([
      'Sở Giáo dục và Đào tạo',
      'Công an xã',
    ])
  })
  it('tells a body from a word that begins alike', () => {
    expect([beginsWithBody('Báo Hải Phòng'), beginsWithBody('Báo cáo viên'), beginsWithBody('Hội thảo')]).toEqual([
      true,
      false,
      false,
    ])
  })
})
