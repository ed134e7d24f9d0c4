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

  it('gives a line with a subject of its own an entry of its own', () => {
    expect(
      units('1. Các cơ quan truyền thông xã\n- Tăng thời lượng phát sóng.\n- Đài Truyền thanh xã xây dựng chuyên mục.'),
    ).toEqual([
      ['Các cơ quan truyền thông xã', 'assigned'],
      ['Đài Truyền thanh xã', 'assigned'],
    ])
  })
})
