import { readList, readTable } from '../../corpus/lookup.js'
import { fold, settleTones } from '../../corpus/vietnamese.js'

/** Who is told to do something: `ask` is the word that tells (`giao`, `đề nghị`, `yêu cầu`), and spans are half-open in the text read. */
export interface Duty {
  readonly ask: 'giao' | 'de nghi' | 'yeu cau' | null
  readonly unit: { readonly start: number; readonly end: number }
  readonly task: { readonly start: number; readonly end: number }
}

const plain = (text: string) => fold(text).replace(/[\n\f\r\t*_]/g, ' ')
/** The text in lower case with its marks, blanks as blanks: of the same length. */
const marked = (text: string) =>
  settleTones(text)
    .toLowerCase()
    .replace(/[\n\f\r\t*_]/g, ' ')
const escaped = (word: string) =>
  word
    .replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
    .replace(/ - /g, ' [-–] ')
    .replace(/ /g, '\\s+')
const longest = (words: readonly string[]) => [...words].sort((a, b) => b.length - a.length)

let head: RegExp | undefined
let verb: RegExp | undefined

/** The pattern of what a body's name begins with, from `lexicon/bodies.tsv`, each head barred before the words that make it something else. */
function heads(): RegExp {
  if (head) return head
  const bars = new Map(
    readTable('lexicon/bodies.tsv').map((row) => [marked(row['head']!), marked(row['not_before'] ?? '')]),
  )
  const words = longest([...bars.keys()]).map((word) => {
    const bar = bars.get(word)!
    return escaped(word) + (bar !== '-' ? `(?!\\s*(?:${bar.split('|').map(escaped).join('|')})(?!\\p{L}))` : '')
  })
  return (head = new RegExp(
    `^(?:(?:tất cả\\s+)?(?:các|những|mỗi|từng|toàn thể)\\s+)?(?:${words.join('|')})(?!\\p{L})`,
    'u',
  ))
}
// "của các xã, phường và kết quả …": a bare noun of locality names nobody
const bareLocality =
  /^(?:xã|phường|huyện|quận|thị xã|thành phố|thị trấn|đặc khu|thôn|bản|ấp|tổ|ban|hội|đoàn|đội|khối|cụm|ngành)(?:\s*,|\s+(?:và|hoặc|trên|của|để|có|là)\s)/u
// a person charged by name: "Ông Hồ Văn Pả - Phó Hiệu trưởng: …"
const person = /^(?:[Ôô]ng|[Bb]à|[Tt]hầy|[Cc]ô)\s+\p{Lu}\p{Ll}+\s+\p{Lu}/u
const isBody = (text: string) => (heads().test(marked(text)) && !bareLocality.test(text)) || person.test(text)

function verbs(): RegExp {
  return (verb ??= new RegExp(
    `(?<!\\p{L})(?:${longest(readList('lexicon/duty-verbs.tsv').slice(1))
      .map((word) => escaped(marked(word)))
      .join('|')})(?!\\p{L})`,
    'gu',
  ))
}

// verbs that are part of a name: "Ban tổ chức", "cơ quan tham mưu", "các đơn vị được giao chủ trì", "công tác tuyên truyền"
const inName: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?<!\p{L})(?:công tác|việc|hoạt động|nhiệm vụ|hệ thống|quan hệ|nguồn|trách nhiệm|được giao|được phân công|được chỉ định|được chọn)\s*$/u,
    /^/u,
  ],
  [
    /(?<!\p{L})(?:ban|tiểu ban|tổ|(?<!(?:huyện|tỉnh|thành|thị|quận|xã|chi|liên) )đoàn|đội)\s*$/u,
    /^(?:chỉ đạo|tổ chức|giám sát|kiểm tra|tuyên truyền|thông tin|quản lý|giúp|bảo vệ|vận động|điều hành|chuẩn bị)/u,
  ],
  [
    /(?<!\p{L})(?:cơ quan|đơn vị|bộ phận|(?<!văn )phòng|ngành|cán bộ|công chức|chuyên viên|lực lượng|trung tâm|tổ chức)\s*$/u,
    /^(?:tham mưu|chủ trì|phối hợp|thông tin|tuyên truyền|quản lý|chỉ đạo|phụ trách|giúp|tổ chức|bảo vệ|trực tiếp|thực hiện nhiệm vụ|cung cấp|tham gia|tham dự|xử lý|điều hành)/u,
  ],
  [/(?<!\p{L})(?:các|mọi|những|từng|và|cùng)\s*$/u, /^(?:tổ chức|thông tin|cử)/u],
  [/(?<!\p{L})(?:dịch vụ|sự nghiệp|văn phòng|phòng|trường|bộ phận|học viện)\s*$/u, /^tổng hợp/u],
  [/thi\s+đua[\s,–-]*(?:và\s+)?$/u, /^khen thưởng/u],
  [/(?<!\p{L})hậu\s*$/u, /^cần/u],
  [/(?<!\p{L})viện\s*$/u, /^nghiên cứu/u],
  [
    /(?:[-–,&]|(?<!\p{L})và)\s*$/u,
    /^(?:tổ chức|thông tin|tuyên truyền|khen thưởng|kiểm tra|giám sát|quản lý|bảo vệ|truyền thông)/u,
  ],
]
// words that are verbs or nouns: before a colon they belong to the name
const nounLike =
  /^(?:tổ chức|thông tin|tuyên truyền|khen thưởng|kiểm tra|giám sát|quản lý|bảo vệ|phụ trách|giúp|trực tiếp|tham gia|trình|duyệt|cử|mời|cần|gắn)/u

/** Tell whether a text begins with a verb of duty: `"Quán triệt Kế hoạch này …"`. */
export function beginsWithDuty(text: string): boolean {
  return marked(text.trimStart()).search(verbs()) === 0
}

/** Tell whether a text begins with the name of a body: `"Sở Nội vụ …"`, `"các cơ quan …"`, `"công chức Kế toán"`. */
export function beginsWithBody(text: string): boolean {
  return isBody(text.trimStart())
}

/** Find where the name of a body ends and what it shall do begins: a colon, the first verb of duty, or the end. Verbs inside names are passed over; in a `whole` heading the last word too. */
export function endOfBody(text: string, whole = false): number {
  const low = marked(text)
  const colon = low.slice(0, 180).indexOf(':')
  let depth = 0
  let seen = 0
  // "Văn phòng UBND cùng với Phòng Nội vụ lo …": who it is done with is no part of the name
  const beside = /\s+cùng(?:\s+với)?\s+/u.exec(low)
  const alone = beside && isBody(text.slice(beside.index + beside[0].length)) ? beside.index : text.length
  for (const found of low.matchAll(verbs())) {
    const at = found.index
    for (; seen < at; seen++) depth += low[seen] === '(' ? 1 : low[seen] === ')' ? -1 : 0
    if (at === 0 || depth > 0) continue
    if (colon > 0 && at > colon) break
    // a capital inside a name: "Ban Tổ chức Tỉnh ủy", "Sở Kế hoạch và Đầu tư"
    if (text[at] !== text[at]!.toLowerCase()) continue
    if (colon > 0 && nounLike.test(low.slice(at))) continue
    // with nothing to do after it the word is of the name: "… - Giáo dục thường xuyên: chủ trì", a heading "Phòng Kế hoạch tổng hợp"
    const after = low.slice(at + found[0].length, colon > 0 ? colon : low.length)
    if ((colon > 0 || whole) && /^\s*$/u.test(after)) continue
    const before = low.slice(0, at)
    if (inName.some(([noun, verb]) => verb.test(low.slice(at)) && noun.test(before))) continue
    return Math.min(at, alone)
  }
  return Math.min(colon > 0 ? colon : text.length, alone)
}

const asks =
  /^(?:(?:uy ban nhan dan|ubnd|chu tich)[^,;:.]{0,60}?\s)?(giao(?:\s+cho)?|de nghi|kinh de nghi|yeu cau|phan cong|de xuat)\s+(?!cua|khen|tang)/u
const lead =
  /^(?:can cu|nhan duoc|tren co so|theo(?! doi)|trong|de\s|sau khi|ngay sau|dinh ky|hang (?:nam|thang|quy)|truoc|cham nhat|khi|nham|tu ngay|den|ngoai ra|dong thoi|rieng|tuy)(?![a-z])/u
const gap = /^[\s,.:;*_–-]*/u

/**
 * Read the first duty a text gives: `"Căn cứ Kế hoạch này, đề nghị Ban Tuyên giáo phối hợp …"` → asked, `Ban Tuyên giáo`, `phối hợp …`.
 * Undefined where the text does not begin (after its adverbs) with a body. `whole`: the text is a heading of its own.
 */
export function readDuty(text: string, whole = false): Duty | undefined {
  const low = plain(text)
  let start = gap.exec(low)![0].length
  // "Căn cứ Kế hoạch này, …", "Trong tháng 10/2019, …": the subject stands after one of the first commas
  if (lead.test(low.slice(start))) {
    let next = -1
    for (const comma of low.slice(0, 260).matchAll(/,\s*/gu)) {
      const at = comma.index + comma[0].length
      if (isBody(text.slice(at)) || asks.test(low.slice(at))) {
        next = at
        break
      }
    }
    if (next < 0) return undefined
    start = next
  }
  // "1.5. Trách nhiệm của đối tượng kiểm kê:"
  const charge = /^(?:trach nhiem|nhiem vu)(?: cu the)? cua\s+/u.exec(low.slice(start))
  if (charge) start += charge[0].length
  const asked = asks.exec(low.slice(start))
  const word = asked?.[1]
  const ask = !word ? null : /de nghi/u.test(word) ? 'de nghi' : /yeu cau/u.test(word) ? 'yeu cau' : 'giao'
  if (asked) start += asked[0].length
  if (!isBody(text.slice(start))) return undefined
  let end = start + endOfBody(text.slice(start), whole)
  // "Các ủy viên được phân công phụ trách cụm dự …": what is done with them is no part of the name
  end -= /\s+được\s*$/u.exec(text.slice(start, end))?.[0].length ?? 0
  const task = text[end] === ':' ? end + 1 : end
  while (end > start && /[\s,.;:*_–-]/u.test(text[end - 1]!)) end--
  return { ask, unit: { start, end }, task: { start: task, end: text.length } }
}

const partner =
  /(?<![a-z])(?:phoi(?:\s|-)+(?:ket\s+)?hop|ket hop(?=\s+(?:chat che\s+)?(?:voi|cung)\s))\s+(?:chat che\s+)?(?:(?:cung\s+)?voi|cung)?\s*(?=\S)|(?:^|chu tri,?\s+)cung(?:\s+voi)?\s+(?=\S)/gu

/** Find the bodies that someone works with: `"phối hợp với công chức Kế toán xây dựng …"` → the span of `công chức Kế toán`. */
export function readPartners(text: string): { readonly start: number; readonly end: number }[] {
  const low = plain(text)
  const found: { start: number; end: number }[] = []
  for (const match of low.matchAll(partner)) {
    const start = match.index + match[0].length
    const rest = text.slice(start)
    // partners without a name ("các cơ quan liên quan và …") open no list
    if (
      !isBody(rest) ||
      /^(?:(?:các|những|từng|mỗi)\s+(?!trường|xã|phường|thị trấn|khu phố|thôn|bản|ấp|tổ dân|hội|bệnh viện|huyện|quận)|chính quyền|cấp ủy)/u.test(
        marked(rest),
      )
    )
      continue
    const stop = /[;.:(]|\s(?:để|nhằm|trong|về|theo|khi|từ)\s/u.exec(rest)
    const end = start + Math.min(endOfBody(rest), stop?.index ?? rest.length)
    found.push(...splitBodies(text, start, end))
  }
  return found
}

/** Split a list of bodies into each: `"Sở Tài chính, Phòng Nội vụ và Đài Truyền thanh"` → three spans; names with "và" inside stay whole. */
export function splitBodies(text: string, start: number, end: number): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = []
  let from = start
  const low = plain(text)
  for (const cut of low.slice(start, end).matchAll(/\s*[,;]\s*(?:va\s+)?|\s+va\s+|\s+cung\s+/gu)) {
    const next = start + cut.index + cut[0].length
    const isNew =
      isBody(text.slice(next)) &&
      /^\p{Lu}|^(?:phòng|sở|ban|công an|hội|đoàn|ủy ban|uỷ ban|công chức|trung tâm|đài|các|cán bộ|trường)\s/u.test(
        text.slice(next),
      )
    // "Ban Quản lý Khu kinh tế Dung Quất và các Khu công nghiệp Quảng Ngãi", "Văn phòng HĐND và UBND": one office
    const joint =
      /(?:hdnd|hoi dong nhan dan)\s*$/u.test(low.slice(from, start + cut.index)) &&
      /^(?:ubnd|uy ban nhan dan)/u.test(low.slice(next))
    const masses =
      /(?:^|\s)hoi\s*$/u.test(low.slice(from, start + cut.index)) && /^doan the(?![a-z])/u.test(low.slice(next))
    if (!isNew || joint || masses || /^các Khu (?:công nghiệp|kinh tế|chế xuất)/u.test(text.slice(next))) continue
    spans.push({ start: from, end: start + cut.index })
    from = next
  }
  spans.push({ start: from, end })
  return spans
    .map(({ start, end }) => {
      while (end > start && /[\s,;.:*_]/u.test(text[end - 1]!)) end--
      return { start, end }
    })
    .filter(({ start, end }) => end - start > 2)
}
