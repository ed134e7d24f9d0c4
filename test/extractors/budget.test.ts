import { describe, expect, it } from 'vitest'
import { budget } from '../../extractors/budget.js'
import { planOf } from '../fakes/tree-of.js'

const read = (body: string) => budget(planOf(body)).map(({ value }) => value.source)

describe('budget', () => {
  it.each([
    ['III. KINH PHÍ\nKinh phí tổ chức Hội nghị chi từ nguồn ngân sách xã năm 2025.', ['nguồn ngân sách xã năm 2025']],
    [
      'III. KINH PHÍ\n1. Cấp xã: ngân sách xã bảo đảm.\n2. Doanh nghiệp tự cân đối.',
      ['ngân sách xã bảo đảm', 'Doanh nghiệp tự cân đối'],
    ],
    [
      'III. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: Tổng hợp kinh phí trong dự toán chi ngân sách năm 2025.',
      ['dự toán chi ngân sách năm 2025'],
    ],
    [
      'III. KINH PHÍ\nHội nghị cơ sở hạch toán vào chi phí của đơn vị. Đơn vị cử đại biểu thanh toán công tác phí.',
      ['Hội nghị cơ sở hạch toán vào chi phí của đơn vị', 'Đơn vị cử đại biểu thanh toán công tác phí'],
    ],
    [
      'III. KINH PHÍ\nThực hiện theo quy định tại Mục VI Quyết định số 213/QĐ-TTg.',
      ['theo quy định tại Mục VI Quyết định số 213/QĐ-TTg'],
    ],
    [
      'III. KINH PHÍ\nKinh phí ở các tổ do chính quyền cùng cấp bảo đảm.',
      ['Kinh phí ở các tổ do chính quyền cùng cấp bảo đảm'],
    ],
    ['III. KINH PHÍ\nCấp nào tổ chức thì cấp đó chi.', ['Cấp nào tổ chức thì cấp đó chi']],
    ['III. PHÂN CÔNG\n1. Kế toán ngân sách: chuẩn bị kinh phí, phần thưởng.', []],
    ['III. KINH PHÍ\nTuyệt đối không vận động nhân dân đóng góp, không nhận tài trợ.', []],
    ['III. NỘI DUNG\n1. Ban Vận động xã theo dõi kinh phí hỗ trợ.', []],
    ['III. NỘI DUNG\n1. Tăng thu ngân sách địa phương.', []],
  ] as const)('%s', (body, sources) => expect(read(body)).toEqual(sources))
})
