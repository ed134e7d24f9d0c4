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
  it('takes no plan and no difficulty for a report', () => {
    expect(read('- Xây dựng kế hoạch gửi về UBND huyện trước ngày 10/5/2025.')).toBeUndefined()
    expect(read('- Nếu có vướng mắc, báo cáo về Sở Nội vụ để giải quyết.')).toBeUndefined()
  })
})
