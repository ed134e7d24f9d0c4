import type { Passage, Section, Span, Tree } from '../corpus/document.js'
import { isAbout } from './chapters.js'
import { readWhen } from './events/when.js'
import type { Finding, PilotEvent, Some } from './fields.js'
import { clausesOf, folded, part, pointsOf, sentencesOf, wordsOf } from './points.js'
import { isOfPilot } from './readers/pilot.js'

// units that may be chosen: an office, a locality, a school, a firm – by name
const unit =
  /(?<!\p{L})(?:UBND|[Ủủ]y ban nhân dân|Uỷ ban nhân dân|Sở|Phòng|Ban|Cục|Chi cục|Hội|Liên đoàn|LĐLĐ|Công đoàn|Đoàn|Chi đoàn|Chi hội|Công an|Trung tâm|Bệnh viện|Trường|Công ty|Tổng công ty|Doanh nghiệp|Hợp tác xã|Đảng ủy|Khối|Cụm|Xí nghiệp|Chi nhánh|Nhà máy|Nông trường|Lâm trường|Phân xưởng|Trung đoàn|Tiểu đoàn|Lữ đoàn|Sư đoàn|Đồn|Đồn Biên phòng|Ngân hàng|Viện|Học viện|Kho bạc|Bảo hiểm xã hội|BHXH|Chi bộ|Đảng bộ|Bộ Chỉ huy|Ban Chỉ huy|Trạm|Khoa|[Nn]gành|[Kk]hu phố|[Kk]hu|[Tt]hôn|[Bb]ản|[Ấấ]p|[Xx]óm|[Bb]uôn|[Tt]ổ dân phố|[Tt]ổ|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|TP\.?|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|phòng|trường|công ty|bệnh viện|xí nghiệp|chi nhánh)\s+(?:cơ sở\s+|quân sự\s+|(?:cổ phần|trách nhiệm hữu hạn|một thành viên|tiểu học|trung học cơ sở|trung học phổ thông|mầm non|mẫu giáo|phổ thông)\s+)*(?:(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|đặc khu)\s+)?(?:THPT|THCS|TNHH|Cổ phần|\p{Lu}|\d)|(?<!\p{L})(?:Công an|Thanh tra|Văn phòng|Trung tâm Y tế|Bệnh viện Đa khoa|Hạt Kiểm lâm|Hội Nông dân|Hội Phụ nữ)\s(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|đặc khu)(?!\p{L})|(?<!\p{L})(?:Huyện|Thị|Quận|Thành|Tỉnh) đoàn(?!\p{L})/u
const hamlet = /^(?:khu phố|khu|thôn|bản|ấp|tổ dân phố|tổ|xóm|buôn)\s+[\p{L}\d ]+$/iu
const commune = /^(?:xã|phường|thị trấn)\s[\p{L}\d ]+$/iu
const cue =
  /(?:\stại\s|\sở\s|:\s*|\sgồm:?\s|\slà:?\s|(?<!\p{L})[Cc]họn\s(?:\d+\s\p{L}+(?:\s\p{L}+)?\s(?:gồm|là):?\s)?|(?<!\p{L})[Ll]ấy\s|điểm\s*\(|\scho\s|(?<!\p{L})(?:[Gg]iao|chỉ đạo|[Rr]iêng)\s)(?!\s)/gu
const over =
  /\s(?:tổ chức|làm|để|vào|trong|hoàn thành|trước|chậm nhất|xong|tiến hành|thực hiện|chỉ đạo|rút kinh nghiệm|thời gian|được|mỗi|dự kiến|phấn đấu|đăng cai|mời|theo dõi|giúp|tham mưu|chủ trì|phối hợp|hướng dẫn|tham dự|chuẩn bị|là|ngày|lúc|đi trước|chọn|đại diện)(?!\p{L})|[.](?:\s|$)|:(?:\s|$)/u
// a comma within a name: "Ban Thi đua, khen thưởng", "Sở Văn hóa, thể thao và Du lịch"
const listed = /^(?:khen thưởng|thể thao|truyền hình|gia đình|thông tin|\p{Lu})/u
// what a unit may be said to do where it is a pilot
const serves =
  /^\s*(?:\([^()]*\)\s*)?(?:$|[:.;,–-]|(?:được|làm|tổ chức(?! (?:rút|họp|kiểm))|hoàn thành|tiến hành|trước|chậm nhất|vào|trong|xong|thực hiện|đăng cai|dự kiến|thời gian|là (?:các|những|hai|ba|bốn|\d+|đơn vị|nơi))(?!\p{L}))/u

const helps = /^\s*(?:chọn|lựa chọn|theo dõi|phối hợp|hướng dẫn|mời|chủ trì|giúp|tham mưu|chuẩn bị|báo cáo)(?!\p{L})/u

const aside =
  /(?<!^(?:xã|phường|thị trấn)\s[^()]*)\s*\([^()]*\)?\s*$|\s*\((?!(?:quận|huyện|thị xã|thành phố)\s\p{Lu})[^()]*\)?\s*$|(?<=^[^()]*)\)$/iu

interface Chosen {
  readonly units: readonly Passage[]
  /** Where the list of units ends in the text read. */
  readonly end: number
}

/** Split a list of chosen units: `"Sở Y tế và quận Hồng Bàng"` → two; a name's own "và" ("Giáo dục và Đào tạo") does not split. */
function unitsIn(passage: Passage): Chosen {
  const text = passage.text
  const first = unit.exec(text)
  if (!first) return { units: [], end: 0 }
  const found: Passage[] = []
  let from = first.index
  let end = from + (over.exec(text.slice(from))?.index ?? text.length - from)
  for (const cut of text.slice(from, end).matchAll(/\s*[;,]\s*(?:và\s+)?|\s+(?:và|cùng(?: với)?)\s+/gu)) {
    const at = first.index + cut.index
    const next = at + cut[0].length
    const rest = text.slice(next)
    if (unit.exec(rest)?.index !== 0) {
      if (!cut[0].includes(';') && (!cut[0].includes(',') || listed.test(rest))) continue
      end = at
      break
    }
    // "khu 4, xã Đồng Xuân": a hamlet with the commune it lies in
    if (hamlet.test(text.slice(from, at)) && /^(?:xã|phường|thị trấn)\s/u.test(rest)) continue
    // "Phường Xuân Khánh, quận Ninh Kiều: đại diện cho …": a commune alone with its district
    if (
      from === first.index &&
      commune.test(text.slice(from, at)) &&
      /^(?:huyện|quận|thị xã|thành phố)\s[^,;]{2,30}:/u.test(rest)
    )
      continue
    found.push(part(passage, from, at))
    from = next
  }
  found.push(part(passage, from, end))
  const units = found
    .filter((one) => one.text.length > 3)
    .map((one) =>
      // "phường An Cư (quận Ninh Kiều)": where it lies is kept, what it stands for is not
      part(one, 0, one.text.replace(aside, '').replace(/[\s,;.:]+$/u, '').length),
    )
  return { units, end }
}

// who is invited or told to come is not chosen
const invited = /thanh phan|(?<![a-z])moi\s|tham du|(?<![a-z])du hoi nghi|dai bieu/u

/** Find where the units begin that a sentence chooses, after a cue or as its subject; undefined where it chooses none. */
function startOf(text: string, plain: string): number | undefined {
  for (const found of text.matchAll(cue)) {
    const from = found.index + found[0].length
    if (unit.exec(text.slice(from))?.index !== 0 || invited.test(plain.slice(0, from))) continue
    const rest = text.slice(from)
    const after = rest.slice(unitsIn({ kind: 'passage', span: { start: 0, end: rest.length }, text: rest }).end)
    // "giao Ban Thi đua tổ chức rút kinh nghiệm", "chỉ đạo điểm: Phòng Nội vụ theo dõi": another duty
    if (/giao|chỉ đạo|(?<!\p{L})cho/iu.test(found[0]) ? !serves.test(after) : helps.test(after)) continue
    return from
  }
  if (unit.exec(text)?.index !== 0) return undefined
  const { end } = unitsIn({ kind: 'passage', span: { start: 0, end: text.length }, text })
  return serves.test(text.slice(end)) ? 0 : undefined
}

// printed lines that break a name are one line to the rules
const flat = (passage: Passage): Passage => ({ ...passage, text: passage.text.replace(/\s/gu, ' ') })

/** Units that stand in brackets behind what sort they are of: `"01 đơn vị cấp xã (xã Phước Tân) và 01 doanh nghiệp (Công ty …)"`. */
function inBrackets(passage: Passage): Passage[] {
  return [...passage.text.matchAll(/(?<!\d)\d{1,2}\s+\p{L}[^(),;:]{1,40}\(/gu)].flatMap((found) => {
    const from = found.index + found[0].length
    const to = passage.text.indexOf(')', from)
    return unit.exec(passage.text.slice(from))?.index === 0 && to > from ? unitsIn(part(passage, from, to)).units : []
  })
}

const others = /(?:don vi|dia phuong|xa|phuong|truong|noi|co so|cum) (?:khac|con lai)/u

function pilotFrom(told: readonly Passage[], at: Passage, confidence: number): Finding<PilotEvent> | null {
  const passages = told.map(flat)
  const units = new Map<string, Passage>()
  for (const passage of passages) {
    if (/^\s*[-+]?\s*(?:doi voi(?!.*\sdiem(?![a-z]))|thanh phan|moi |kinh phi)/u.test(folded(passage))) continue
    const start = startOf(passage.text, folded(passage))
    const chosen = start === undefined ? inBrackets(passage) : unitsIn(part(passage, start)).units
    // "Huyện A tổ chức điểm Đại hội; Sở B và Hội C tổ chức điểm Hội nghị": each clause chooses
    const further = clausesOf(passage)
      .slice(1)
      .filter((clause) => isOfPilot(folded(clause)))
      .flatMap((clause) => {
        const from = startOf(clause.text, folded(clause))
        return from === undefined ? [] : unitsIn(part(clause, from)).units
      })
    // "… làm điểm của khối xã và trường THPT Quế Phong làm điểm của khối trường học"
    const beside = [...passage.text.matchAll(/(?:\svà|,)\s+(?=\p{L})/gu)].flatMap((found) => {
      const rest = part(passage, found.index + found[0].length)
      if (unit.exec(rest.text)?.index !== 0) return []
      const { units: named, end } = unitsIn(rest)
      return /^\s*(?:làm|tổ chức) điểm(?!\p{L})/u.test(rest.text.slice(end)) ? named : []
    })
    for (const one of [...chosen, ...further, ...beside]) units.set(wordsOf(one), one)
  }
  if (units.size === 0) return null
  // "…; các đơn vị khác xong trước 30/3": the time of the others is not the pilots'
  const clauses = passages.flatMap(clausesOf).filter((one) => !others.test(folded(one)) || unit.test(one.text))
  // "hoàn thành trước ngày 25/3; xã Lợi Hải tổ chức điểm trước ngày 20/01": a clause on the pilots goes before what is said of all
  const own = readWhen(clauses.filter((one) => isOfPilot(folded(one))))
  const when = (own.deadline ?? own.quarter ?? own.date_start) ? own : readWhen(clauses)
  const parts: { [key: string]: Some<Span> } = {
    units: [...units.values()].map((one) => one.span) as unknown as Some<Span>,
  }
  for (const [key, span] of Object.entries(when.parts)) parts[key] = [span]
  const value: PilotEvent = {
    name: 'Hội nghị điểm',
    units: [...units.keys()],
    deadline: when.deadline,
    deadline_inclusive: when.deadline_inclusive,
    quarter: when.quarter,
    duration: when.duration,
  }
  const name = /đại\s+hội\s+(?:thi\s+đua[^,;.]*?\s+)?điểm/iu.test(at.text) ? 'Đại hội điểm' : value.name
  return { value: { ...value, name }, spans: [at.span], confidence, parts }
}

function paragraphsIn(section: Section): Passage[] {
  return pointsOf(section).map((point) => point.passage)
}

/** Find the pilots: which units hold their meeting first, by when; `"chỉ đạo điểm … tại Sở Y tế và quận Hồng Bàng"`. */
export function pilotEvents(tree: Tree): Finding<PilotEvent>[] {
  const found: Finding<PilotEvent>[] = []
  const taken: Section[] = []
  for (const { passage, chain } of pointsOf(tree)) {
    if (chain.some((section) => taken.includes(section) || ['head', 'preamble', 'recipients'].includes(section.kind)))
      continue
    const section = chain.at(-1)!
    if (section.heading === passage && section.children.length > 0 && isAbout(section, 'pilot')) {
      const pilot = pilotFrom(paragraphsIn(section), passage, 0.9)
      if (pilot) {
        found.push(pilot)
        taken.push(section)
      }
      continue
    }
    const sentences = sentencesOf(passage)
    const at = sentences.findIndex((sentence) => isOfPilot(folded(sentence)))
    if (at < 0) continue
    // the time may stand in the sentence after it
    const pilot = pilotFrom(sentences.slice(at, at + 2), sentences[at]!, 0.85)
    if (pilot) found.push(pilot)
  }
  return found
}
