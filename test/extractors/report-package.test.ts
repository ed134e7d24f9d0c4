import { describe, expect, it } from 'vitest'
import { reportPackage } from '../../extractors/report-package.js'
import { planOf } from '../fakes/tree-of.js'

const read = (body: string) => reportPackage(planOf(`III. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị\n${body}`))[0]?.value

describe('reportPackage', () => {
  it('reads addressee, channel, limit and papers', () => {
    expect(
      read(`- Sau Hội nghị, gửi báo cáo về UBND huyện (qua Phòng Nội vụ để tổng hợp) trước ngày 10/5/2025, hồ sơ gồm:
+ Báo cáo kết quả Hội nghị;
+ Danh sách đại biểu.`),
    ).toEqual({
      to: 'UBND huyện',
      via: 'Phòng Nội vụ',
      deadline: '2025-05-10',
      deadline_inclusive: false,
      items: ['Báo cáo kết quả Hội nghị', 'Danh sách đại biểu'],
    })
  })
  it('takes a report that sums up the movement for one though it is due before the meeting', () => {
    const body = `- Trước ngày 20/4/2025 các đơn vị gửi hồ sơ về Sở Nội vụ. Hồ sơ gồm: Báo cáo tổng kết phong trào thi đua; Danh sách đại biểu.
- Tháng 5/2025: Sở tổ chức Hội nghị điển hình tiên tiến.`
    expect(read(body)?.items).toEqual(['Báo cáo tổng kết phong trào thi đua', 'Danh sách đại biểu'])
  })
  it('reads papers counted up on the line', () => {
    expect(
      read('- Báo cáo kết quả về Sở Nội vụ chậm nhất ngày 05/9/2025, gồm: báo cáo tổng kết; danh sách đại biểu.'),
    ).toMatchObject({
      to: 'Sở Nội vụ',
      items: ['báo cáo tổng kết', 'danh sách đại biểu'],
    })
  })
  it('reads papers listed under the line, and no channel in "kết quả tổ chức"', () => {
    expect(
      read(`- Sau Hội nghị, gửi về UBND huyện trước ngày 10/6/2025 báo cáo kết quả tổ chức và các tài liệu sau:
+ Biên bản;
+ Danh sách đại biểu.`),
    ).toMatchObject({ to: 'UBND huyện', via: null, items: ['Biên bản', 'Danh sách đại biểu'] })
  })
  it('takes lists of delegates due before the meeting for no report on it', () => {
    const plan = `I. THỜI GIAN
1. Thời gian: ngày 20/02/2025.
II. TỔ CHỨC THỰC HIỆN
1. Các thôn: gửi danh sách và bản tóm tắt thành tích về UBND xã chậm nhất ngày 05/02/2025.`
    expect(reportPackage(planOf(plan))).toEqual([])
  })
  it.each([
    [
      '- Các đơn vị gửi báo cáo kết quả (kèm danh sách đại biểu, hồ sơ khen thưởng) về UBND huyện trước ngày 20/4/2025.',
      'UBND huyện',
      ['báo cáo kết quả', 'danh sách đại biểu', 'hồ sơ khen thưởng'],
    ],
    [
      '- Sở báo cáo kết quả tổ chức Hội nghị và gửi hồ sơ đại biểu về Ban Thi đua tỉnh chậm nhất ngày 31/7/2025.',
      'Ban Thi đua tỉnh',
      ['báo cáo kết quả tổ chức Hội nghị', 'hồ sơ đại biểu'],
    ],
    [
      '- Sau Hội nghị gửi về Phòng Thi đua biên bản, danh sách đại biểu; riêng bài tham luận gửi trước ngày 18/3/2025.',
      'Phòng Thi đua',
      ['biên bản', 'danh sách đại biểu'],
    ],
    [
      '- Kết thúc Hội nghị, các đơn vị báo cáo kết quả và nộp danh sách đại biểu, bài tham luận về Phòng Nội vụ.',
      'Phòng Nội vụ',
      ['báo cáo kết quả', 'danh sách đại biểu', 'bài tham luận'],
    ],
    [
      '- Gửi báo cáo tổng kết kèm danh mục tin, bài về Ban Tuyên giáo Huyện ủy chậm nhất ngày 10/7/2025.',
      'Ban Tuyên giáo Huyện ủy',
      ['báo cáo tổng kết', 'danh mục tin, bài'],
    ],
    [
      '- Báo cáo kết quả hội nghị, danh sách đại biểu về PX03 trước ngày 31/3/2025.',
      null,
      ['Báo cáo kết quả hội nghị', 'danh sách đại biểu'],
    ],
    [
      '- Kết thúc Hội nghị gửi biên bản và danh sách điển hình trước ngày 10/4/2025.',
      null,
      ['biên bản', 'danh sách điển hình'],
    ],
  ])('reads papers named as what is sent: %s', (line, to, items) => {
    expect(read(line)).toMatchObject({ to, items })
  })
  it.each([
    [
      'a second sentence counts them up',
      '- Sau Hội nghị, gửi hồ sơ về Phòng Nội vụ trước ngày 15/4/2025. Hồ sơ mỗi đơn vị gồm: (1) Báo cáo tổng kết; (2) Danh sách trích ngang đại biểu.',
      ['Báo cáo tổng kết', 'Danh sách trích ngang đại biểu'],
    ],
    [
      'the sentence ends in a colon whatever it calls them; a page’s number is none of them',
      '- Sau Hội nghị, chậm nhất ngày 15/4/2025 gửi về UBND huyện (qua Phòng Nội vụ) bộ hồ sơ:\n+ Báo cáo nhanh;\n+ 02 bài tham luận.\n\n3\n',
      ['Báo cáo nhanh', '02 bài tham luận'],
    ],
    [
      'a heading stands over them',
      'a) Hồ sơ gửi về Hội đồng Thi đua huyện trước ngày 15/4/2025\n- Báo cáo tổng kết phong trào.\n- Danh sách đại biểu.\n- Thời hạn gửi tính theo dấu bưu điện.\nb) Khác: không.',
      ['Báo cáo tổng kết phong trào', 'Danh sách đại biểu'],
    ],
    [
      'they bear no marks',
      'Sau Hội nghị, trước ngày 15/4/2025 gửi về Phòng Nội vụ hồ sơ gồm:\nBáo cáo kết quả;\nKiến nghị, đề xuất;\nDanh sách đại biểu.\nCác thôn chuẩn bị chu đáo.',
      ['Báo cáo kết quả', 'Kiến nghị, đề xuất', 'Danh sách đại biểu'],
    ],
    [
      'where they go stands in a line beside',
      'a) Hồ sơ báo cáo gồm:\n- Báo cáo kết quả Hội nghị;\n- Danh sách đại biểu.\nb) Thời gian gửi: trước ngày 15/4/2025 về Phòng Nội vụ.',
      ['Báo cáo kết quả Hội nghị', 'Danh sách đại biểu'],
    ],
    [
      'a colon leads them in, each with its count',
      '- Chậm nhất ngày 15/4/2025, công đoàn cơ sở nộp về Liên đoàn Lao động huyện (qua Ban Chính sách): 01 báo cáo tổng kết (đánh máy), 01 biên bản Hội nghị và bản tự thuật thành tích của từng đại biểu.',
      ['01 báo cáo tổng kết (đánh máy)', '01 biên bản Hội nghị', 'bản tự thuật thành tích của từng đại biểu'],
    ],
    [
      'the next sentence counts up more than the first names',
      '- Các đơn vị gửi báo cáo và danh sách đại biểu về Phòng Nội vụ chậm nhất ngày 15/4/2025. Hồ sơ lập thành hai bộ, trong đó có: báo cáo tổng kết; biên bản hội nghị; danh sách trích ngang đại biểu.',
      ['báo cáo tổng kết', 'biên bản hội nghị', 'danh sách trích ngang đại biểu'],
    ],
    [
      'their heading ends the paragraph that says where they go',
      'a) Hồ sơ sau hội nghị gửi về Sở Nội vụ không muộn hơn ngày 15/4/2025. Thành phần hồ sơ:\n- Báo cáo kết quả hội nghị;\n- Ảnh hội nghị.',
      ['Báo cáo kết quả hội nghị', 'Ảnh hội nghị'],
    ],
    [
      'a single one goes with the report',
      '- Sau hội nghị, chậm nhất ngày 15/4/2025 báo cáo về Phòng Nội vụ kèm danh sách và thành tích của đại biểu.',
      ['danh sách và thành tích của đại biểu'],
    ],
    [
      '"kết quả sơ kết" names no channel',
      '- Sau hội nghị, đến hết ngày 15/4/2025 gửi về Huyện ủy (qua Ban Tuyên giáo): báo cáo kết quả sơ kết ở cơ sở; ảnh mầu 9x12.',
      ['báo cáo kết quả sơ kết ở cơ sở', 'ảnh mầu 9x12'],
    ],
    [
      'each set has them',
      '- Các cơ sở gửi 02 bộ tài liệu về huyện đoàn chậm nhất ngày 15/4/2025, mỗi bộ có báo cáo tổng kết, danh sách đại biểu, biên bản.',
      ['báo cáo tổng kết', 'danh sách đại biểu', 'biên bản'],
    ],
    [
      'the last ends where its way begins',
      '- Hoàn thành Hội nghị, gửi hồ sơ gồm báo cáo tổng kết, biên bản và danh sách khen thưởng về Phòng Nội vụ trước ngày 15/4/2025.',
      ['báo cáo tổng kết', 'biên bản', 'danh sách khen thưởng'],
    ],
  ])('finds the papers where %s', (_, line, items) => {
    expect(read(line)).toMatchObject({ deadline: '2025-04-15', items })
  })
  it('reads a channel that stands without brackets', () => {
    expect(
      read('- Gửi danh sách, báo cáo thành tích về Tỉnh đoàn qua Ban Tuyên giáo trước ngày 25/4/2025.'),
    ).toMatchObject({
      via: 'Ban Tuyên giáo',
      items: ['danh sách', 'báo cáo thành tích'],
    })
  })
  it('names to whom a sentence sends without "về"', () => {
    expect(read('- Sau Hội nghị gửi Ban Thường vụ Hội (1 bộ): biên bản; danh sách hội viên tiêu biểu.')).toMatchObject({
      to: 'Ban Thường vụ Hội',
      items: ['biên bản', 'danh sách hội viên tiêu biểu'],
    })
  })
  it('takes no plan and no difficulty for a report', () => {
    expect(read('- Xây dựng kế hoạch gửi về UBND huyện trước ngày 10/5/2025.')).toBeUndefined()
    expect(read('- Nếu có vướng mắc, báo cáo về Sở Nội vụ để giải quyết.')).toBeUndefined()
  })

  it.each([
    [
      'gửi kèm danh sách đại biểu, bản tóm tắt thành tích của từng đại biểu về UBND huyện trước ngày 30/3/2025',
      ['danh sách đại biểu', 'bản tóm tắt thành tích của từng đại biểu'],
    ],
    [
      'nộp báo cáo kết quả, Nghị quyết Đại hội, danh sách và lý lịch trích ngang đại biểu về UBND huyện trước ngày 20/6/2025',
      ['báo cáo kết quả', 'Nghị quyết Đại hội', 'danh sách và lý lịch trích ngang đại biểu'],
    ],
    [
      'gửi UBND huyện (qua Phòng Nội vụ) trên phần mềm: (1) Báo cáo tổng kết; (2) Báo cáo kết quả; (3) Danh sách đại biểu.',
      ['Báo cáo tổng kết', 'Báo cáo kết quả', 'Danh sách đại biểu'],
    ],
    [
      'tổng hợp kết quả Hội nghị, báo cáo về UBND huyện trước ngày 30/3/2025 cùng các tài liệu sau: danh sách đại biểu; báo cáo thành tích.',
      ['danh sách đại biểu', 'báo cáo thành tích'],
    ],
    [
      'gửi báo cáo kết quả về UBND huyện trước ngày 30/3/2025; hồ sơ kèm theo: danh sách đại biểu, đĩa ghi hình.',
      ['báo cáo kết quả', 'danh sách đại biểu', 'đĩa ghi hình'],
    ],
    [
      'phải có báo cáo kết quả, danh sách đoàn đại biểu, tham luận đã sửa gửi Phòng Nội vụ trước ngày 30/3/2025',
      ['báo cáo kết quả', 'danh sách đoàn đại biểu', 'tham luận đã sửa'],
    ],
  ])('reads what is sent in prose: %s', (said, items) => {
    expect(read(`- Sau Hội nghị, các thôn ${said}`)?.items).toEqual(items)
  })
})
