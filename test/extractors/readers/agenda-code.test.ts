import { describe, expect, it } from 'vitest'
import { agendaCodes } from '../../../extractors/readers/agenda-code.js'

const rows: readonly (readonly [string, readonly string[]])[] = [
  ['Tuyên bố lý do, giới thiệu đại biểu và khai mạc', ['TUYEN_BO_LY_DO', 'KHAI_MAC']],
  ['Chào cờ, tuyên bố lý do, giới thiệu đại biểu', ['CHAO_CO', 'TUYEN_BO_LY_DO']],
  [
    'Báo cáo tổng kết phong trào thi đua và công tác khen thưởng 5 năm qua, phương hướng, nhiệm vụ 5 năm tới',
    ['BAO_CAO_TONG_KET'],
  ],
  ['Các điển hình tiên tiến báo cáo tham luận', ['THAM_LUAN']],
  ['Trao Giấy khen cho tập thể, cá nhân', ['TRAO_KHEN_THUONG']],
  ['Đại diện các khối thi đua phát biểu hưởng ứng', ['HUONG_UNG']],
  ['Thông qua danh sách đại biểu đi dự Đại hội cấp trên (số lượng theo phân bổ)', ['THONG_QUA_DANH_SACH_DB']],
  ['Lãnh đạo huyện phát biểu chỉ đạo', ['PHAT_BIEU_CHI_DAO']],
  ['tong ket va be mac', ['TONG_KET_BE_MAC']],
  // no line of any programme we know: rejected, not guessed
  ['Thi đấu môn bóng chuyền nam', []],
  ['Nghỉ trưa', []],
  ['Kiểm tra, đôn đốc việc thực hiện kế hoạch', []],
  ['xyz 123', []],
]

describe('agendaCodes', () => {
  it.each(rows)('%s', (line, codes) => expect(agendaCodes(line)).toEqual(codes))
})
