import type { Passage, Section, Span, Tree } from '../corpus/document.js'
import { isAbout } from './chapters.js'
import { readWhen } from './events/when.js'
import type { Finding, PilotEvent, Some } from './fields.js'
import { folded, part, pointsOf, sentencesOf, wordsOf } from './points.js'

const said =
  /(?:chi dao|lam|to chuc|chon(?: lam)?|hoi nghi|dai hoi|don vi)\s+(?:(?:hoi nghi|dai hoi|to chuc|chi dao|lam)\s+)*diem(?![a-z])|thi diem (?:to chuc )?(?:hoi nghi|dai hoi)/u
// units that may be chosen: an office, a locality, a school, a firm – by name
const unit =
  /(?<!\p{L})(?:Sở|Phòng|Ban|Cục|Chi cục|Hội|Liên đoàn|Đoàn|Công an|Trung tâm|Bệnh viện|Trường|Công ty|Tổng công ty|Doanh nghiệp|Hợp tác xã|Đảng ủy|Khối|Cụm|Xí nghiệp|Chi nhánh|Nhà máy|Nông trường|Lâm trường|Phân xưởng|Trung đoàn|Tiểu đoàn|Lữ đoàn|Sư đoàn|Đồn|Đồn Biên phòng|Ngân hàng|Viện|Học viện|Kho bạc|Chi bộ|Đảng bộ|Bộ Chỉ huy|Ban Chỉ huy|Trạm|[Kk]hu phố|[Kk]hu|[Tt]hôn|[Bb]ản|[Ấấ]p|[Tt]ổ dân phố|[Tt]ổ|[Qq]uận|[Hh]uyện|[Tt]hị xã|[Tt]hành phố|TP\.?|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu|phòng|trường|công ty|bệnh viện|xí nghiệp|chi nhánh)\s+(?:quân sự\s+)?(?:(?:tỉnh|thành phố|thị xã|huyện|quận|phường|xã|thị trấn|đặc khu)\s+)?(?:THPT|THCS|TNHH|Cổ phần|\p{Lu}|\d)/u
const hamlet = /^(?:khu phố|khu|thôn|bản|ấp|tổ dân phố|tổ|xóm)\s+[\p{L}\d ]+$/iu
const cue = /(?:\stại\s|\sở\s|:\s*|\sgồm:?\s|\slà:?\s|(?:^|\s)[Cc]họn\s|\scho\s|(?<!\p{L})[Gg]iao\s)/gu

/** Split a list of chosen units: `"Sở Y tế và quận Hồng Bàng"` → two; a name's own "và" ("Giáo dục và Đào tạo") does not split. */
function unitsIn(passage: Passage): Passage[] {
  const text = passage.text
  const first = unit.exec(text)
  if (!first) return []
  const found: Passage[] = []
  let from = first.index
  const stop =
    /\s(?:tổ chức|làm|để|vào|trong|hoàn thành|trước|chậm nhất|xong|tiến hành|thực hiện|chỉ đạo|rút kinh nghiệm)(?!\p{L})|[.]\s|[.]?$/u.exec(
      text.slice(from),
    )
  const end = from + (stop?.index ?? text.length - from)
  for (const cut of text.slice(from, end).matchAll(/\s*[;,]\s*(?:và\s+)?|\s+và\s+/gu)) {
    const next = first.index + cut.index + cut[0].length
    const rest = unit.exec(text.slice(next))
    if (rest?.index !== 0) continue
    // "khu 4, xã Đồng Xuân": a hamlet with the commune it lies in
    if (hamlet.test(text.slice(from, first.index + cut.index)) && /^(?:xã|phường|thị trấn)\s/u.test(text.slice(next)))
      continue
    found.push(part(passage, from, first.index + cut.index))
    from = next
  }
  found.push(part(passage, from, end))
  return found
    .filter((one) => one.text.length > 3)
    .map((one) => part(one, 0, one.text.replace(/\s*\([^()]*\)?\s*$/u, '').replace(/[\s,;.:]+$/u, '').length))
}

function pilotFrom(passages: readonly Passage[], at: Passage, confidence: number): Finding<PilotEvent> | null {
  const units = new Map<string, Passage>()
  for (const passage of passages) {
    const text = passage.text
    // who is invited or told to come is not chosen
    if (/^\s*[-+]?\s*(?:doi voi|thanh phan|moi |kinh phi)/u.test(folded(passage))) continue
    const cues = [...text.matchAll(cue)].map((one) => one.index + one[0].length)
    const start =
      cues.find((from) => unit.exec(text.slice(from))?.index === 0) ?? (unit.exec(text)?.index === 0 ? 0 : undefined)
    if (start === undefined) continue
    for (const one of unitsIn(part(passage, start))) units.set(wordsOf(one), one)
  }
  if (units.size === 0) return null
  const when = readWhen(passages)
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
    const at = sentences.findIndex((sentence) => said.test(folded(sentence)))
    if (at < 0) continue
    // the time may stand in the sentence after it
    const pilot = pilotFrom(sentences.slice(at, at + 2), sentences[at]!, 0.85)
    if (pilot) found.push(pilot)
  }
  return found
}
