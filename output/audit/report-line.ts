import { fold, oneLine } from '../../corpus/vietnamese.js'
import { abbreviations } from '../../extractors/readers/lexicon.js'

/** To whom and through whom a sentence sends a report. */
export interface ReportLine {
  readonly to: string | null
  readonly via: string | null
  /** Those below send it to the document's own issuer: "các xã, thị trấn … báo cáo". */
  readonly fromBelow: boolean
}

const END =
  '(?=\\s*[(;.:]|\\s+(?:bộ )?(?:hồ sơ|báo cáo|tài liệu|danh sách)(?!\\p{L})|\\s*,(?!\\s*(?:Thể thao|Thông tin|Gia đình|Báo chí|Thương binh|Hạ tầng|Du lịch|Lao động))|\\s+(?:trước|chậm nhất|muộn nhất|bằng|theo|để|trong|qua|thông qua|sau|ngay|xong|hoàn thành|gồm|khi|nhằm)(?!\\p{L})|\\s*$)'
const TO = new RegExp(
  `(?<![\\p{L}])(?<!(?:hợp|cùng)\\s)(?:về|cho|tới|đến|gửi|với)\\s+(?<to>\\p{Lu}[^(;.:]*?)${END}`,
  'gu',
)
const BODY =
  /^(?:Ủy|Uỷ|UBND|Trung ương|TW|Hội(?!\s+(?:nghị|thi|thảo|trường))|HĐ|Sở|Phòng|Ban|Văn phòng|Thường trực|TT|Chủ tịch|Bộ|Đoàn|Công đoàn|Liên đoàn|LĐLĐ|Đảng|Huyện|Thành|Tỉnh|Thị|Công an|Trung tâm|Chi cục|Cục|Tổng|Bảo hiểm|BHXH|Kho bạc|Ngân hàng|Mặt trận|UBMT|UBMTTQ|Viện|Tòa|Toà|Tập đoàn|Trường|Đại học|Quận|Vụ)(?!\p{L})/u
// "Kết qua" is a misread "kết quả": a channel begins with the name of an office.
const VIA =
  /(?<!\p{L})(?<!k\p{L}t\s)(?:thông qua|qua)\s+(?=\p{Lu}|phòng|sở|ban|văn phòng|bộ phận|công chức)(?<via>(?!Trục|Hệ thống|Email|E-mail|Zalo)[^();.]+?)(?=\s*[();.]|\s*,?\s+(?:trước|chậm nhất|muộn nhất|bằng|để|và qua|và thư|và email)(?!\p{L})|,\s*(?:thư điện tử|email|hộp thư|địa chỉ)|\s*$)/u

const BEFORE_PAPERS = /(?:[Gg]ửi|[Nn]ộp)(?:\s+về)?\s+\p{Lu}[^(;.:,]*?\s(?:bộ )?(?:hồ sơ|báo cáo|tài liệu)(?!\p{L})/u

/** Read the addressee and the channel of a report from its sentence: "báo cáo kết quả về UBND tỉnh (qua Sở Nội vụ) trước ngày …". */
export function readReportLine(sentence: string, who: string | null): ReportLine {
  const line = oneLine(sentence)
  const about = line.search(/báo cáo|hồ sơ|kết quả/iu)
  const tail = about < 0 ? line : line.slice(about)
  const bodiesIn = (words: string) =>
    [...words.matchAll(TO)].map((one) => oneLine(one.groups!['to']!)).find((to) => BODY.test(to))
  // "gửi về Sở Nội vụ bộ hồ sơ gồm …" names the addressee first.
  const found = bodiesIn(tail) ?? (BEFORE_PAPERS.test(line) ? bodiesIn(line) : undefined)
  const direct = /báo cáo(?: kết quả)? (?=\p{Lu})(?<to>[^(;.:]*?)(?=\s*\(|\s+(?:trước|chậm nhất|qua)(?!\p{L}))/u.exec(
    tail,
  )?.groups?.['to']
  const to = found ?? (direct && BODY.test(direct) ? oneLine(direct) : null)
  const via = VIA.exec(tail)?.groups?.['via'] ?? null
  const below = /(?<!\p{L})cac (?!thanh vien)/u.test(fold(oneLine(who ?? '')))
  return { to, via: via ? oneLine(via) : null, fromBelow: below }
}

const SHORT: readonly (readonly [RegExp, string])[] = [
  // The Front goes by a long name and a short one.
  [
    /(?<!\p{L})(?:(?:Ủy ban |Uỷ ban |UB)?(?:MTTQ|MTTQVN|Mặt trận Tổ quốc|Mặt trận tổ quốc)(?: Việt Nam| VN)?)(?!\p{L})/gu,
    'Mặt trận',
  ],
  ...Object.entries(abbreviations)
    .toSorted(([a], [b]) => b.length - a.length)
    .map(([short, full]) => [new RegExp(`(?<!\\p{L})${short}(?!\\p{L})`, 'gu'), full] as const),
  [/(?<!\p{L})LHPN(?!\p{L})/gu, 'Liên hiệp Phụ nữ'],
  [/(?<!\p{L})NV(?!\p{L})/gu, 'Nội vụ'],
  [/(?<!\p{L})TTr?\.?(?=\s+\p{L})/gu, 'Thường trực'],
]
const EMPTY = /(?<!\p{L})(?:và|của|các|cấp|trên địa bàn)(?!\p{L})/gu

/** Spell a body's name out and take off what changes from one text to another: abbreviations, dashes, case. */
export function bodyKey(name: string): string {
  return oneLine(fold(spelled(name).replace(EMPTY, ' ')).replace(/[^\p{L}\p{N}]+/gu, ' '))
}

const spelled = (name: string) => SHORT.reduce((text, [short, long]) => text.replace(short, long), oneLine(name))

const PLACE = /\s(?:tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|dac khu)(?:\s.*)?$/

const SHORTENED = /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/u

/** Whether a name shortened to its letters may stand for the other: "Sở VHTTDL" for "Sở Văn hóa, Thể thao và Du lịch"; another kind of body may not. */
function mayShorten(one: string, other: string): boolean {
  const short = SHORTENED.exec(one)
  if (!short) return false
  const before = bodyKey(one.slice(0, short.index))
  return before === '' || bodyKey(other).startsWith(before)
}

/** Tell whether two names may mean the same body: one holds the other, with or without its place. */
export function sameBody(one: string, other: string): boolean {
  const [a, b] = [bodyKey(one), bodyKey(other)]
  const [full, fuller] = [spelled(one), spelled(other)]
  if (mayShorten(full, fuller) || mayShorten(fuller, full)) return true
  const [x, y] = [a.replace(PLACE, ''), b.replace(PLACE, '')]
  const holds = (long: string, short: string) => ` ${long} `.includes(` ${short} `)
  // "UBND tỉnh" and "UBND huyện" differ in their place alone.
  if (x === y) return levelIn(a) === null || levelIn(b) === null || levelIn(a) === levelIn(b)
  return holds(a, b) || holds(b, a)
}

function levelIn(key: string): string | null {
  return /\s(tinh|thanh pho|tp|huyen|thi xa|quan|xa|phuong|thi tran|dac khu)(?:\s|$)/.exec(key)?.[1] ?? null
}
