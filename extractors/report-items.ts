import type { Passage, Section } from '../corpus/document.js'
import type { Point } from './points.js'
import { clausesOf, folded, part } from './points.js'

/** Ends a sentence that leads its papers in: `hồ sơ gồm:`. */
export const list =
  /(?:gom|bao gom|ho so gom|kem theo|bao gom cac|nhu sau|(?:tai lieu|ho so|van ban|giay to|noi dung|bao cao) sau(?: day)?)\s*(?:co\s*)?:?\s*$/u
/** What a paper's name begins with, folded. */
export const paper =
  '(?:(?:\\d{1,2} (?:(?:bo|ban|tap|bai|quyen|file) )?|cac |mot (?:so )?)?(?:bao cao|danh sach|danh muc|ho so|bien ban|to trinh|nghi quyet(?! so)|so yeu ly lich|bang (?:tong hop|ke|ghi)|dia ghi|clip|file|ban (?:tom tat|sao|thanh tich|trich|khai|tu thuat|tu khai|luu y)|trich ngang|tom tat|bieu mau|bieu tong hop|so lieu|hinh anh|tai lieu|tham luan|ly lich|phieu bau|phim|dia hinh|video|anh (?:mau|chan dung|the|cua|tu lieu|\\d)|bai (?:tham luan|viet|phat bieu)))(?![a-z])'
const whole = `(?:\\d{1,2} |cac )?(?:ban |bao cao|bien ban|to trinh|ho so|danh sach|tham luan|bai (?:tham luan|viet))`
const counted = '(?:\\(?\\d{1,2}[.)]\\s*)?'
const inlineList = new RegExp(
  `(?:gom|bao gom|kem theo|trong do co|(?:ho so|tai lieu|moi bo|bo) co)(?:\\s+co)?\\s*(?::\\s*|\\s(?=${paper}))|(?:tai lieu|ho so|van ban|giay to)(?: sau(?: day)?| kem theo)?\\s*:\\s*|:\\s*(?=${counted}${paper})`,
  'u',
)
/** Begins a sentence that counts up the papers sent in the sentence before: `Hồ sơ mỗi điển hình gồm: …` */
export const lists =
  /^\W*(?:thanh phan )?(?:ho so|tai lieu|noi dung|bao cao|van ban)(?![a-z])[^.;:]{0,70}?(?:gom|bao gom|nhu sau|co(?=\s*:)|trong do co)(?![a-z])|^\W*thanh phan ho so\s*:/u
// lines among the papers that are none: when, where and how they are sent
const aside =
  /^\W*(?:thoi (?:gian|han)|han (?:gui|nop)|noi (?:nhan|gui)|dia chi|gui (?:ve|qua)|luu y|ghi chu|hinh thuc)(?![a-z])/u

/** List the papers a sentence sends: the lines under it, those it counts up after its colon, or its objects. */
export function itemsOf(point: Point, sentence: Passage): Passage[] {
  const papers = (items: readonly Passage[]) =>
    items.filter((item) => /\p{L}{2}/u.test(item.text) && !aside.test(folded(item)))
  const text = folded(sentence)
  const last = sentence.span.end >= point.passage.span.end - 3
  const opens = last && /:\s*$/u.test(text)
  const below = point.heads ? linesOf(point.heads) : []
  if (last && below.length && (opens || list.test(text))) return papers(below)
  // a heading "Hồ sơ gửi về …" over lines that each name a paper
  if (last && below.length >= 2 && below.every((line) => aside.test(folded(line)) || isPaper(line)))
    return papers(below)
  if (last && (opens || list.test(text))) return papers(following(point))
  const inline = inlineList.exec(text)
  // a printed line that ends in a semicolon may have cut the list in two
  const rest =
    last && inline && /;\s*$/u.test(text)
      ? (below.length ? below : [...following(point), ...beside(point)]).filter(isPaper)
      : []
  if (!inline) return objectsOf(sentence).length ? objectsOf(sentence) : enclosed(sentence)
  // "gửi báo cáo kết quả về …; hồ sơ kèm theo: …": what was sent before the list
  const semicolon = text.lastIndexOf(';', inline.index)
  const before =
    semicolon > 0 ? objectsOf(part(sentence, 0, semicolon)).filter((item) => !/^ho so/u.test(folded(item))) : []
  return papers([
    ...before,
    ...[part(sentence, inline.index + inline[0].length), ...rest].flatMap(clausesOf).flatMap((clause) => {
      const words = folded(clause)
      const items: Passage[] = []
      let from = 0
      for (const cut of words.matchAll(new RegExp(`,\\s+(?:va\\s+)?(?=${paper})|\\sva\\s+(?=${whole})`, 'gu'))) {
        // "báo cáo và danh sách" alone is one paper's name as well as two
        if (!cut[0].includes(',') && items.length === 0) continue
        items.push(part(clause, from, cut.index))
        from = cut.index + cut[0].length
      }
      return [...items, part(clause, from, endOfObject(clause, from))].map((item) =>
        part(item, /^(?:và\s+)?(?:\(?\d{1,2}[.)]\s*|[a-zđ]\)\s*)?/u.exec(item.text)![0].length),
      )
    }),
  ])
}

const sending = new RegExp(
  `(?:^|[^a-z])(?:gui|goi|nop|chuyen|phai co)\\s+(?:(?:kem(?: theo)?|xong|day du)\\s+)?(?:(?:ve|cho|toi|den)\\s[^;]{3,90}?\\s)?(?=${paper})|(?:^|[^a-z])(?=bao cao (?:ket qua|tong ket)[^;.]*(?:,|va|cung|kem|kem theo)\\s+(?:(?:gui|nop|lap|kem theo)\\s+)?${paper})`,
  'u',
)
const further = new RegExp(
  `\\s*(?:,|\\sva|\\s\\(?kem(?: theo)?|\\scung)\\s+(?:(?:kem theo|gui|nop|lap)\\s+)?(?=${paper})`,
  'gu',
)
const sent =
  /\s(?:ve|den|toi|cho)\s+(?=(?:uy ban|ubnd|hoi dong|so|phong|ban|van phong|thuong truc|chu tich|bo|cong chuc|doan|tinh doan|lien doan|hoi|huyen|to|truong)(?![a-z]))|\s(?:truoc|cham nhat|muon nhat|xong truoc)\s+(?:ngay|\d|la|thang|den)|\s*\((?:thong )?qua\s|(?<!ket)\squa\s+(?:phong|ban|so|van phong)(?![a-z])|\sde\s+(?:tong hop|theo doi|bao cao|tham dinh)|\)?\s+gui\s+(?:(?:ve|cho|toi|den)\s|(?=(?:phong|so|ban|uy ban|ubnd|van phong|thuong truc|bo|huyen|tinh)(?![a-z])))/u
const toName = /\s(?:về|tới)\s+(?=\p{Lu})/u

/** Where the papers that are sent end and their way begins: `về Phòng Nội vụ`, `trước ngày …`. */
function endOfObject(sentence: Passage, start: number): number {
  const ends = [sent.exec(folded(sentence).slice(start)), toName.exec(sentence.text.slice(start))]
  return Math.min(sentence.text.length, ...ends.flatMap((one) => (one ? start + one.index : [])))
}

const isPaper = (line: Passage) => new RegExp(`^\\W*${paper}`, 'u').test(folded(line))

/** The lines that stand under a heading, each by its own heading or words. */
function linesOf(section: Section): Passage[] {
  return section.children.flatMap((child) =>
    child.kind === 'passage' ? [child] : child.heading ? [child.heading] : [],
  )
}

/** Papers named as the object of sending: `"gửi báo cáo tổng kết, danh sách đại biểu về Phòng Nội vụ"` → two. */
function objectsOf(sentence: Passage): Passage[] {
  const text = folded(sentence)
  const verb = sending.exec(text)
  if (!verb) return []
  const start = verb.index + verb[0].length
  const end = endOfObject(sentence, start)
  const items = papersIn(sentence, start, end)
  // "báo cáo kết quả về …" is what one does; "gửi báo cáo kết quả về …" sends a paper
  return items.length >= 2 || /(?:gui|goi|nop)(?![a-z])/u.test(verb[0]) ? items : []
}

// "danh sách và lý lịch trích ngang đại biểu" is one paper
const joint = /(?:danh sach|tom tat|bao cao)$/u
const other = /^(?:ly lich|tom tat|trich ngang|thanh tich|so yeu)/u

/** Part what is sent into its papers, at commas, "và" and "kèm". */
function papersIn(sentence: Passage, start: number, end: number): Passage[] {
  const text = folded(sentence).slice(start, end)
  const items: Passage[] = []
  let from = 0
  for (const cut of text.matchAll(further)) {
    const next = cut.index + cut[0].length
    if (/va\s*$/u.test(cut[0]) && joint.test(text.slice(from, cut.index)) && other.test(text.slice(next))) continue
    items.push(part(sentence, start + from, start + cut.index))
    from = next
  }
  const last = part(sentence, start + from, end)
  const unclosed = last.text.endsWith(')') && !last.text.includes('(')
  items.push(unclosed ? part(last, 0, last.text.length - 1) : last)
  return items.filter((item) => item.text)
}

/** The papers that go with a report: `"báo cáo về Phòng Nội vụ kèm danh sách đại biểu"`. */
function enclosed(sentence: Passage): Passage[] {
  const found = new RegExp(`(?:^|[^a-z])bao cao\\s[^;.]*[\\s(](?:gui )?kem(?: theo)?\\s+(?=${paper})`, 'u').exec(
    folded(sentence),
  )
  if (!found) return []
  const start = found.index + found[0].length
  return papersIn(sentence, start, endOfObject(sentence, start))
}

/** The plain lines that stand behind a dash at its own level, as long as each names a paper. */
function beside(point: Point): Passage[] {
  const [parent, own] = [point.chain.at(-2), point.heads]
  const after = parent && own ? parent.children.slice(parent.children.indexOf(own) + 1) : []
  const stop = after.findIndex((child) => child.kind !== 'passage' || !isPaper(child))
  return after.slice(0, stop < 0 ? after.length : stop).filter((child) => child.kind === 'passage')
}

/** The labelled lines that follow a plain paragraph under the same heading. */
function following(point: Point): Passage[] {
  const parent = point.chain.at(-1) as Section
  const at = parent.children.findIndex((child) => child === point.passage)
  const items: Passage[] = []
  for (const child of parent.children.slice(at + 1)) {
    const line = child.kind === 'passage' ? child : child.heading
    // without dashes the papers go on as long as each names one, or the one before it ends in a semicolon
    if (!line || (child.kind === 'passage' && !isPaper(line) && !/;\s*$/u.test(items.at(-1)?.text ?? ''))) break
    if (child.kind !== 'passage' && items.length && items.every((item) => parent.children.includes(item))) break
    items.push(line)
  }
  return items
}
