import { fold } from '../../corpus/vietnamese.js'
import type { PrintedLine } from './lines.js'
import { inCapitals } from './lines.js'
import type { Label } from './numbering.js'
import { capitalHeading, labelOf } from './numbering.js'

/** Printed lines that make one paragraph; `words` is where its words begin after the label. */
export interface Paragraph {
  readonly start: number
  readonly end: number
  readonly words: number
  readonly label: Label | null
  readonly bold: boolean
  readonly hashes: number
  /** True where the lines are rows of a table (` | ` between cells). */
  readonly row: boolean
  readonly lines: readonly PrintedLine[]
}

/** How the text was set: `width` is a full line's length where lines are printed lines, null where a line is a paragraph. */
export interface Setting {
  readonly width: number | null
  readonly left: number | null
  readonly right: number | null
}

const quantile = (numbers: readonly number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.min(numbers.length - 1, Math.floor(numbers.length * share))] ?? 0

/** Judge from its lines whether a text keeps its printed lines (OCR, text layers) or has a paragraph on each line. */
export function settingOf(lines: readonly PrintedLine[]): Setting {
  const lengths = lines.map((line) => line.text.length)
  const width = quantile(lengths, 0.9)
  const running = lines.filter((line) => /^[\p{Ll}]/u.test(line.text) && !labelOf(line.text)).length
  const filled = lengths.filter((length) => length >= 0.8 * width).length
  // a text of short items runs over seldom, but no line of it is longer than the page is wide
  const short = running >= 4 && width <= 120 && Math.max(...lengths) <= 1.12 * width && filled >= 0.15 * lines.length
  const boxed = lines.filter((line) => line.left !== null && line.text.length > 0.6 * width)
  return {
    width:
      lines.length >= 5 && width <= 140 && (short || (running >= 0.2 * lines.length && filled >= 0.3 * lines.length))
        ? width
        : null,
    left: boxed.length
      ? quantile(
          boxed.map((line) => line.left!),
          0.2,
        )
      : null,
    right: boxed.length
      ? quantile(
          boxed.map((line) => line.right!),
          0.8,
        )
      : null,
  }
}

const ended = /(?:[.;:!?…]|\.\/\.)["”’)\]*\s]*(?:\*[^*]*\*)?$/u
const open =
  /(?<![\p{L}])(?:của|và|về|số|ngày|tháng|năm|cho|tại|với|các|những|là|theo|trong|để|từ|đến|do|hoặc|được|bằng|trên|dưới|thuộc|việc|như|có|không|phải|cùng|giữa|vào|tới|qua|sau|trước|khi|nhằm|thứ|lần|một|sự)$/iu
// names that a line does not end with: "Chủ tịch Ủy ban nhân dân⏎Thành phố đề nghị", "Sở⏎Xây dựng: …"
const broken =
  /(?:(?<!\p{L})(?:[Ủủ]y ban|Uỷ ban|[Hh]ội [Ll]iên hiệp|[Ll]iên hiệp|[Mm]ặt trận|[Tt]ổ quốc|[Ll]iên đoàn|Sở|Bộ|Cục|Nghị định|Thông tư|Nghị quyết|Luật))$/u
const committee = /(?:ủy|uỷ) ban nhân dân$/iu
const ofUnit = /^(?:tỉnh|thành phố|thành phố|quận|huyện|thị xã|xã|phường|đặc khu|các|cấp)(?!\p{L})/iu
const basis = /^[\s*-]*(?:Căn cứ|Theo đề nghị|Xét đề nghị)(?![\p{L}])/u
const cue =
  /^(?:can cu|thuc hien|theo de nghi|xet de nghi|tren day|trong qua trinh|yeu cau|de nghi|giao |nhan duoc|noi nhan)/u

/** Tell whether a line of words closes its sentence: `.`, `;`, `:` and the like at its end. */
export function isEnded(words: string): boolean {
  return ended.test(words)
}

/** Tell whether a line is a table row in this product's reading: cells parted by ` | `. */
export function isRow(words: string): boolean {
  return /\S\s+\|\s+\S|^\|.*\|\s*$|^\|\s/u.test(words)
}

function full(line: PrintedLine, next: PrintedLine, setting: Setting, share: number): boolean {
  if (line.right !== null && setting.right !== null && setting.left !== null)
    return line.right >= setting.right - (1 - share) * (setting.right - setting.left)
  const first = next.text.split(/\s/u)[0]!.length
  return line.text.length + 1 + first >= share * setting.width!
}

const indented = (line: PrintedLine, setting: Setting) =>
  line.left !== null && setting.left !== null && line.left > setting.left + 14

// "giai đoạn 2015⏎- 2020", "Ban Thi đua⏎- Khen thưởng": a stroke between two halves that stand together
const half =
  /(?:thi đua|văn hóa|văn hoá|lao động|thông tin|phát thanh|tài chính|văn phòng|giáo dục|chính trị|kinh tế|tư pháp|địa chính|nông nghiệp|khoa học|kế hoạch|thể thao|dân số|hành chính|tổ chức|thương binh|hợp tác)$/iu
const otherHalf =
  /^(?:khen|xã|thông|thể|du|thương|truyền|kế|thống|đào|chính|hộ|xây|kinh|công|kỹ|đầu|tin|kiểm|tuyên|đối|hành|quản|gia|môi|bảo)(?!\p{L})/iu

function paired(before: string, after: string): boolean {
  return /\d$/u.test(before) ? /^(?:năm\s+)?\d{1,4}(?!\d)/u.test(after) : half.test(before) && otherHalf.test(after)
}

/** Tell whether `b` goes on with the paragraph that `a` ends so far. `due` says whether a label at `b` was to be expected. */
function goesOn(
  a: PrintedLine,
  b: PrintedLine,
  setting: Setting,
  label: Label | null,
  due: boolean,
  basis: boolean,
): boolean {
  if (isRow(a.text) || isRow(b.text)) return false
  const closed = isEnded(a.text)
  const small = /^["“(]?\p{Ll}/u.test(b.text)
  if (label) {
    // "kinh tế⏎- xã hội", "tháng⏎12. …": a break within a line of words, not an enumeration
    if (closed || b.gap > 0 || setting.width === null || inCapitals(a.text)) return false
    const rest = b.text.slice(label.skip)
    const inner = label.kind === 'dash' && (/^\p{Ll}/u.test(rest) || paired(a.text, rest))
    return full(a, b, setting, 0.85) && (inner || (label.kind === 'number' && !due)) && !labelOnly(a)
  }
  if (labelOnly(a)) return true
  if (b.hashes > 0) return a.hashes === b.hashes && b.gap === 0 && !closed
  if (a.hashes > 0 && (b.gap > 0 || !b.bold)) return false
  const capitals = inCapitals(a.text)
  if (capitals !== inCapitals(b.text) && (capitals || b.text.length > 20) && /\p{L}{2}/u.test(b.text))
    return capitals && small && b.gap === 0 && !closed
  if (b.gap > 0 || b.turned) {
    if (closed) return false
    if (small || /,$/u.test(a.text) || open.test(a.text)) return true
    return b.turned && setting.width !== null && !capitals && full(a, b, setting, 0.85)
  }
  if (capitals) return !closed
  if (small) return !/[;:]$/u.test(a.text) || setting.width !== null
  if (!closed && (open.test(a.text) || /,$/u.test(a.text))) return true
  if (!closed && b.gap === 0 && (broken.test(a.text) || (committee.test(a.text) && ofUnit.test(b.text)))) return true
  // "Căn cứ Luật Tổ chức⏎Chính phủ ngày …": a citation goes on until the next one begins
  if (basis && !closed && setting.width === null && !cue.test(fold(b.text))) return true
  if (setting.width === null) return !closed && /^[\d("“]/u.test(b.text)
  if (a.bold !== b.bold && !closed && (a.bold || b.bold)) return full(a, b, setting, 0.85)
  if (indented(b, setting) && !indented(a, setting)) return false
  if (/:$/u.test(a.text) || cue.test(fold(b.text))) return !closed && full(a, b, setting, 0.85)
  return full(a, b, setting, closed ? 0.95 : 0.72)
}

function labelOnly(line: PrintedLine): boolean {
  const label = labelOf(line.text)
  return label !== null && label.skip >= line.text.length && label.kind !== 'chapter'
}

const body =
  /^(?:Các\s+)?(?:Đại hội|Chương trình|Tuyên truyền|[Ss]ở|[Pp]hòng|Ban|Văn phòng|Công an|Trung tâm|UBND|[ỦU]y ban|Uỷ ban|Hội|Đoàn|(?:Huyện|Tỉnh|Thành|Thị|Quận) đoàn|Liên đoàn|Mặt trận|MTTQ|Đài|Báo|[Tt]rường|Bộ|Cục|Chi cục|Kho bạc|Hạt|Thanh tra|Bảo hiểm|Đảng ủy|Bệnh viện)(?!\p{L})/u

/** Tell whether words are nothing but the name of a body or a meeting, as it stands over a list of strokes: `Phòng Văn hóa và Thông tin`. */
export function isBodyAlone(words: string): boolean {
  return words.length <= 90 && body.test(words) && !isEnded(words) && !/,$/u.test(words)
}

/** Join printed lines into paragraphs, across soft breaks, blank lines and page breaks that cut a sentence. */
export function paragraphsOf(lines: readonly PrintedLine[], setting: Setting): Paragraph[] {
  const made: PrintedLine[][] = []
  const counts = new Map<number, number>()
  const hasRoman = lines.some((line) => /^[IVX]+\s?[.)/]/u.test(line.text))
  const labels = lines.map((line, i) => readLabel(line, hasRoman && !counted(lines, i)))
  lines.forEach((line, i) => {
    const label = labels[i]!
    const before = made.at(-1)
    const last = label ? counts.get(label.rank) : undefined
    const due =
      label?.count === 1 || (label?.count ?? -9) - (last ?? -5) === 1 || (label?.count ?? -9) - (last ?? -5) === 2
    const over = labels[i + 1]?.kind === 'dash' && !label && isBodyAlone(line.text)
    // "(5) Phim tài liệu; (6) Giao lưu;⏎(7) Công bố quyết định": a list counted up within a sentence
    if (before && label?.label.startsWith('(') && label.count! > 1 && runsTo(before, label.count! - 1)) {
      before.push(line)
      return
    }
    const stands = over && before !== undefined && isEnded(before.at(-1)!.text)
    if (before && !stands && goesOn(before.at(-1)!, line, setting, label, due, basis.test(before[0]!.text))) {
      before.push(line)
      return
    }
    if (label?.count) {
      counts.set(label.rank, label.count)
      for (const rank of counts.keys()) if (rank > label.rank) counts.delete(rank)
    }
    made.push([line])
  })
  const labelAt = new Map(lines.map((line, i) => [line, labels[i]!]))
  return made.map((group) => {
    const first = group[0]!
    const label = labelAt.get(first) ?? null
    return {
      start: first.start,
      end: group.at(-1)!.end,
      words: label ? wordsAt(group, label) : first.start,
      label,
      bold: group.every((line) => line.bold),
      hashes: first.hashes,
      row: isRow(first.text),
      lines: group,
    }
  })
}

// the paragraph has the number before this one somewhere within its lines, not at its head
function runsTo(group: readonly PrintedLine[], count: number): boolean {
  return (
    group.at(-1)!.gap === 0 &&
    group
      .map((line) => line.text)
      .join(' ')
      .indexOf(`(${count})`) > 0
  )
}

// a label alone on its line: its words begin on the next
function wordsAt(group: readonly PrintedLine[], label: Label): number {
  const [first, second] = group
  return label.skip < first!.text.length ? first!.start + label.skip : (second?.start ?? first!.end)
}

// "1. HỘI NGHỊ CẤP XÃ" under a Roman heading, or that "2. HỘI NGHỊ CẤP HUYỆN" follows before any, is a number, no worn "I."
function counted(lines: readonly PrintedLine[], at: number): boolean {
  if (!/^1\s?[.)]/u.test(lines[at]!.text)) return false
  for (let i = at - 1; i >= 0 && labelOf(lines[i]!.text)?.kind !== 'chapter'; i--) {
    const above = labelOf(lines[i]!.text)
    // after "2." of the chapter before it counts nothing up: a worn "III."
    if (above?.kind === 'number' && above.rank === 40) break
    if (/^[IVX]+\s?[.)/]/u.test(lines[i]!.text)) return true
  }
  for (const line of lines.slice(at + 1)) {
    if (/^[IVX]+\s?[.)/]/u.test(line.text)) return false
    const label = labelOf(line.text)
    if (label?.kind === 'number' && label.count === 2 && label.rank === 40)
      return capitalHeading(line.text.slice(label.skip))
  }
  return false
}

// "1. MỤC ĐÍCH" is a worn "I." only where other headings are Roman
function readLabel(line: PrintedLine, hasRoman: boolean): Label | null {
  if (isRow(line.text)) return null
  const label = labelOf(line.text)
  if (label?.kind !== 'roman' || hasRoman || !/^1+[.)]/u.test(label.label)) return label
  return { ...label, kind: 'number', rank: 40, count: Number.parseInt(label.label, 10) }
}
