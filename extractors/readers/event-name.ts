import { readList } from '../../corpus/lookup.js'
import { settleTones } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { wording } from './read.js'

/** A meeting as a text names it. `kind` is what sort it is (`Hội nghị điển hình tiên tiến`), `name` all of it, with place and ordinal. */
export interface EventName {
  readonly name: string
  readonly kind: string
  readonly quoted: boolean
}

const marked = (text: string) =>
  settleTones(text)
    .toLowerCase()
    .replace(/[\n\f\r\t*_]/g, ' ')
let pattern: RegExp | undefined

/** The kinds of meetings in `lexicon/event-kinds.tsv`, the longest first. */
function kinds(): RegExp {
  const words = readList('lexicon/event-kinds.tsv').slice(1)
  const longest = [...words].sort((a, b) => b.length - a.length).map((word) => marked(word).replace(/ /g, '\\s+'))
  return (pattern ??= new RegExp(`(?<!\\p{L})(?:${longest.join('|')})(?!\\p{L})`, 'gu'))
}

// where a name ends: at what tells its time, aim, manner or the next thing
const stops = [
  ',?\\s*(?:tiến|hướng)\\s+tới\\s+(?!.{0,3}$)',
  ',?\\s+(?:và\\s+)?chào mừng',
  '\\s+(?:vào|trong|từ|trước|sau|bắt đầu|lúc|hồi)\\s+(?:khoảng|ba|cuối|đầu|giữa|dịp|ngày|tháng|quý|tuần|năm|sáng|chiều|tối|khi|thời|một|nửa|hai|vòng|\\d)',
  '(?<!\\slàm)\\s+(?:nhằm|để|tổ chức|theo|được|phải|cần|đảm bảo|bảo đảm|sẽ|hoàn thành|tiến hành|mang tên|lấy tên|có tên|nhưng|song|(?<!kêu )gọi|họp|kéo dài|dự kiến|kèm|kèm theo|như sau|thành công|gồm|bằng|đạt|là|có|do|diễn ra|tới|đến|với|về việc|kết hợp|gắn với|tại|hoặc|đồng thời|khi|chậm nhất|không quá|không vượt|tối đa|xong|qua|ở (?:các cấp|từng))(?!\\p{L})',
  '\\s+(?:và|hoặc)\\s+(?=(?:tổ chức|các|công tác|khen thưởng|những|việc|hội nghị|đại hội|lễ|chuẩn bị|triển khai)(?!\\p{L}))',
  ',(?!\\s*(?:việc tốt|khen thưởng|lao động sáng tạo|năm (?:19|20)|giai đoạn|nhiệm kỳ|lần thứ|khóa|cá nhân|gia đình|người tốt|an ninh|du lịch|thể thao|nông dân|doanh nghiệp giỏi|thanh niên|thiếu niên|huyện|tỉnh|thành phố|thị xã|thu |đông |hè ))',
  '\\s*(?:[.;:“”"«»!?|]|(?<!\\d-ct)/)',
  '\\s*\\((?!\\s*(?:19|20)\\d\\d\\s*[-–])',
]
const stop = new RegExp(stops.join('|'), 'u')
// where the kind ends and the particulars of this one begin
const particular =
  /,?\s+(?:năm (?:học |19|20)|lần thứ|lần [ivx]|giai đoạn|nhiệm kỳ|khóa|\(|tỉnh|thành phố|thị xã|huyện|quận|xã|phường|đặc khu|thị trấn|cấp|các cấp|toàn|từ cơ sở|ngành|của|ở|trên địa bàn|tại|trường|sở|công ty|tổng công ty|tập đoàn|bệnh viện|đảng bộ|llvt|lực lượng vũ trang|cụm thi đua|khối thi đua|\d)(?!\p{L})/u

const theme = /\s*[“"][^“”"]{2,60}[”"]/u

/** Hide the quotes of a theme that is part of the name: `Đại hội thi đua “Vì an ninh Tổ quốc” Công an tỉnh`, `điển hình “Dân vận khéo”`. */
function withTheme(rest: string): string {
  const at = stop.exec(rest)?.index
  const found = at === undefined ? null : theme.exec(rest.slice(at))
  if (at === undefined || found?.index !== 0) return rest
  return rest.slice(0, at) + 'x'.repeat(found[0].length) + rest.slice(at + found[0].length)
}

/** Find the names of meetings: `"tổ chức “Hội nghị biểu dương người tốt, việc tốt” trong Quý I"` → that name, quoted. */
export function readEventNames(text: string): Read<EventName>[] {
  const low = marked(text)
  const found: Read<EventName>[] = []
  let from = 0
  for (const match of low.matchAll(kinds())) {
    const start = match.index
    if (start < from) continue
    const quoted = /[“"«]\s*$/u.test(text.slice(Math.max(0, start - 3), start))
    const after = start + match[0].length
    const rest = quoted ? low.slice(after) : withTheme(low.slice(after))
    const limit = quoted ? /[”"»]/u.exec(rest)?.index : undefined
    const cut = quoted && limit !== undefined ? limit : Math.min(stop.exec(rest)?.index ?? rest.length, 220)
    let end = after + cut
    while (end > after && (/[\s,*_]/u.test(text[end - 1]!) || /\s(?:và|của|về)$/u.test(text.slice(after, end))))
      end -= /\s(?:và|của|về)$/u.test(text.slice(after, end)) ? 2 : 1
    const name = wording(text.slice(start, end))
    const tail = particular.exec(rest.slice(0, end - after))
    const kind = wording(text.slice(start, tail ? after + tail.index : end)).replace(/[\s,(]+$/u, '')
    found.push({ value: { name, kind, quoted }, start, end })
    from = end
  }
  return found
}
