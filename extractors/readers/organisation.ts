import { fold } from '../../corpus/vietnamese.js'
import { abbreviations, bodyHeads } from './lexicon.js'
import type { Read } from './read.js'

const heads = [...bodyHeads].sort((a, b) => b.length - a.length).map((head) => head.replace(/ /gu, '\\s+'))
const office =
  '(?:(?:pho\\s+)?(?:chu\\s+tich|chu\\s+nhiem|giam\\s+doc|bo\\s+truong|truong\\s+ban|cuc\\s+truong|tong\\s+giam\\s+doc|chanh\\s+van\\s+phong|hieu\\s+truong|bi\\s+thu|vien\\s+truong)\\s+)?'
const headAt = new RegExp(`(?<![a-z])${office}(?:${heads.join('|')})(?![a-z])`, 'gu')
// where a body's name is over: what follows tells about its act
const acts =
  'về|v/v|ban hành|phê duyệt|quy định|hướng dẫn|tổ chức|triển khai|giai đoạn|trong|tại|ngày|năm|kèm|để|theo|đã|nhằm|thực hiện|khóa|khoá|lần thứ|là|được|với|cho|từ|do|số|phối hợp|chủ trì|tham mưu|xây dựng|phát động|yêu cầu|đề nghị|thông báo|căn cứ|sửa đổi|bổ sung|công bố|nhiệm kỳ|tiếp tục|giao|có|sẽ|như|một số|việc|công nhận|phân công|quyết định|đối với|chi tiết|gồm|đảm bảo|bảo đảm|chuẩn bị|chỉ đạo|định hướng|tổng hợp|duyệt|trước|sau|khi|vào|tới|tiến tới|cùng|hoặc|nên|phải|cần|lập|nghiêm túc|đẩy mạnh|tăng cường|chịu|làm|hoàn thành|phân bổ|thống nhất|trên|điều chỉnh|thành lập|ra|đến|nêu|này|kiểm tra|theo dõi'
const bodies =
  'Sở|Ban|Phòng|UBND|Ủy|Uỷ|Hội|Đảng|Mặt trận|Bộ|Công an|Đoàn|Liên đoàn|Thủ tướng|Chính phủ|Tỉnh|Thành ủy|Trung tâm|Viện|Chủ tịch|Đài|Báo|Kế hoạch|Chương trình|Thông báo|Kết luận|Công điện|Hướng dẫn|Công văn|Chỉ thị|Quyết định|Nghị quyết|Thông tư|Nghị định|Luật|Căn cứ'
const over = new RegExp(
  `[;:()“”"*\\f]|\\n\\s*\\n|\\.(?!\\p{Lu})|,|\\s[-–]\\s(?=\\p{Ll})|\\s+(?=(?:${acts}|Về|Triển khai|Thực hiện|Phát động|Hướng dẫn|(?<!(?:Ban|BAN)\\s)Tổ chức)(?![\\p{L}])|(?:và|,)\\s+(?:\\p{Ll}|(?:${bodies})(?![\\p{L}])))`,
  'u',
)
const listed =
  /^(?:Văn hóa|Giáo dục|Lao động|Nông nghiệp|Tài nguyên|Thông tin|thi đua|thể thao|Thể thao|khen thưởng|Khen thưởng|Thương binh|Gia đình|Trẻ em)/u

/** Read the body whose name begins at `from`: `"UBND thành phố Bắc Kạn về việc …"` → up to `Bắc Kạn`; undefined where none begins there. */
export function readOrganisationAt(text: string, from: number): Read<string> | undefined {
  headAt.lastIndex = from
  const plain = fold(text)
  // a name may run over lines; an empty one ends it
  const flat = text.replace(/(?<!\n[^\S\n]*)\n(?!\s*\n)/gu, ' ')
  const head = headAt.exec(plain)
  if (!head || head.index !== from) return undefined
  let end = from + head[0].length
  for (;;) {
    const rest = flat.slice(end)
    const stop = over.exec(rest)
    const to = stop ? end + stop.index : text.length
    const comma = stop?.[0] === ','
    const next = text.slice(to + 1).trimStart()
    // "Sở Văn hóa, Thể thao và Du lịch", "Hội đồng thi đua, khen thưởng": the comma is of the name
    if (
      comma &&
      listed.test(next) &&
      /(?:Sở|Bộ|Phòng|thi đua|Thi đua|Trung tâm)\s*(?:[\p{L}\s-]*)$/u.test(text.slice(from, to))
    ) {
      end = to + 1 + (text.slice(to + 1).length - next.length)
      continue
    }
    if (stop && /^khóa|^khoá/iu.test(text.slice(to).trimStart())) {
      // "Bộ Chính trị khoá IX" names the body with its term
      const term = /^\s+kho[áa]\s+[IVXL\d]+(?![\p{L}])|^\s+khóa\s+[IVXL\d]+(?![\p{L}])/iu.exec(text.slice(to))
      if (term && /chinh tri|trung uong|chap hanh|hoi dong nhan dan/u.test(plain.slice(from, to)))
        return made(text, from, to + term[0].length)
    }
    return made(text, from, to)
  }
}

function made(text: string, from: number, to: number): Read<string> | undefined {
  const raw = text.slice(from, Math.min(to, from + 160)).replace(/[\s*,.;]+$/u, '')
  return raw.length >= 3 ? { value: raw, start: from, end: from + raw.length } : undefined
}

const common =
  /^(?:Hội nghị|Hội thảo|Hội thi|Hội diễn|Phong trào|Trường hợp|Phòng,? chống|Phòng ngừa|Bổ sung|Sơ|Số|Ban hành|Hồi|Số lượng|Bồi|Hội trường|Hội viên|Hội đủ|Bố|Bộ phận|Bộ máy|Vụ việc|Cục bộ)(?![\p{L}])/u

/** Read the bodies named in a text, each up to where its name is over. */
export function readOrganisations(text: string): Read<string>[] {
  const plain = fold(text)
  const reads: Read<string>[] = []
  const pattern = new RegExp(headAt.source, 'gu')
  for (let found = pattern.exec(plain); found; found = pattern.exec(plain)) {
    // bodies carry a capital somewhere in their heads' first letters; "sở", "hội", "ban" as common words do not
    if (!/^\p{Lu}/u.test(text.slice(found.index)) || common.test(text.slice(found.index))) continue
    const body = readOrganisationAt(text, found.index)
    if (!body) continue
    reads.push(body)
    pattern.lastIndex = body.end
  }
  return reads
}

const shorts = Object.keys(abbreviations)
  .sort((a, b) => b.length - a.length)
  .map((short) => [new RegExp(`(?<![\\p{L}])${short}(?![\\p{L}])`, 'gu'), abbreviations[short]!] as const)

/** Spell a body's abbreviations out: `"UBND phường X"` → `"Ủy ban nhân dân phường X"`. */
export function spelledOut(name: string): string {
  return shorts.reduce((said, [short, full]) => said.replace(short, full), name)
}
