import type { Read } from './read.js'
import { scan } from './read.js'

const families =
  'Nguyễn|Trần|Lê|Phạm|Hoàng|Huỳnh|Phan|Vũ|Võ|Đặng|Bùi|Đỗ|Hồ|Ngô|Dương|Lý|Đinh|Đoàn|Lâm|Trịnh|Mai|Đào|Cao|Lương|Hà|Tạ|Phùng|Châu|Quách|Thái|Triệu|Vi|Nông|Hứa|Ma|La|Lò|Giàng|Tô|Vương|Chu|Trương|Thạch|Kim|Sơn|Danh|Từ|Lưu|Nghiêm|Khổng|Bế|Lục|Quàng|Cầm|Điểu|Rơ|Y|Hầu|Thào|Sùng|Vàng|Lù|Tòng|Đàm|Doãn|Kiều|Thân|Mạc|Tống|Tăng|Âu|Ông|Phó|Cù|Uông|Ninh|Văn|Viên|Giáp|Thiều|Đồng|Đậu|Chế|Hồng|Nhan|Ksor|Siu|Đường|Bạch|Mạch|Diệp|Thi|Lại|Mã|Lư|Trà|Ung|Hàn|Hán|Tiêu|Khuất|Phí|Quan|Chung|Nhữ'
const pattern = new RegExp(
  `(?<![\\p{L}])(?:${families})(?:\\s(?:\\p{Lu}\\p{Ll}*|\\p{Lu}’\\p{Lu}?\\p{Ll}+)){1,4}(?![\\p{L}])`,
  'gu',
)

/** Read names of people by their family names: `"Lê Đăng Hùng"`. Place names of the same make are not told apart here. */
export function readPersons(text: string): Read<string>[] {
  return scan(text, pattern, (found) =>
    /^(?:Hồ Chí Minh|Hà Nội|Hà Nam|Hà Tĩnh|Sơn La|Cao Bằng|Lâm Đồng|Lý Nhân)/u.test(found[0])
      ? undefined
      : found[0].replace(/\s+/gu, ' '),
  )
}
