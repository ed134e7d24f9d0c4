import { describe, expect, it } from 'vitest'
import { reportPackage } from '../../extractors/report-package.js'
import { planOf } from '../fakes/tree-of.js'

const read = (body: string) => reportPackage(planOf(`III. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị\n${body}`))[0]?.value

describe('reportPackage', () => {
  it('reads addressee, channel, limit and papers', () => {
    expect(
      read(`- Sau Hội nghị, gửi báo cáo về UBND huyện (qua Phòng Nội vụ) trước ngày 10/5/2025, hồ sơ gồm:
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
  it('reads papers counted up on the line', () => {
    expect(
      read('- Báo cáo kết quả về Sở Nội vụ chậm nhất ngày 05/9/2025, gồm: báo cáo tổng kết; danh sách đại biểu.'),
    ).toMatchObject({
      to: 'Sở Nội vụ',
      items: ['báo cáo tổng kết', 'danh sách đại biểu'],
    })
  })
  it.each([
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
  it('reads a channel that stands without brackets', () => {
    expect(
      read('- Gửi danh sách, báo cáo thành tích về Tỉnh đoàn qua Ban Tuyên giáo trước ngày 25/4/2025.'),
    ).toMatchObject({
      via: 'Ban Tuyên giáo',
      items: ['danh sách', 'báo cáo thành tích'],
    })
  })
  it('takes no plan and no difficulty for a report', () => {
    expect(read('- Xây dựng kế hoạch gửi về UBND huyện trước ngày 10/5/2025.')).toBeUndefined()
    expect(read('- Nếu có vướng mắc, báo cáo về Sở Nội vụ để giải quyết.')).toBeUndefined()
  })
})
