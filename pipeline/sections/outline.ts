import type { Section, SectionKind, Text, Tree } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { isNation } from '../../extractors/readers/nation.js'
import { beginsPlace } from '../../extractors/readers/place-line.js'
import type { PrintedLine } from './lines.js'
import { inCapitals, linesOf } from './lines.js'
import { branch, closingAt, cut, isBareHeading, marksChapters, nest } from './nest.js'
import { labelOf } from './numbering.js'
import type { Paragraph, Setting } from './paragraphs.js'
import { isEnded, paragraphsOf, settingOf } from './paragraphs.js'
import { withPartedTitle, withWholeWords } from './broken-lines.js'
import { findType } from './head-zone.js'
import { isOffice } from './office.js'
import { pageLead } from './web-page.js'
import { zonesOf } from './zones.js'

const trailerCue =
  /^(?:page \d+|\d{4}-\d\d-\d\dt|nguoi ky|ky boi|ky so boi|signature|email\s*:|thoi gian ky|.*da ky len van ban|da in thanh cong|viet nam$|luu tru$|ghi chu$|\[?dang tai)/u
const appendixCue =
  /^(?:phu luc|phu bieu|bieu mau|bieu so|bieu \d|mau so|mau \d|danh muc|danh sach|bang |de cuong|lich trinh)/u

/** Lay a document out as a tree: head, preamble, body, closing, recipients, signature, appendices, trailer. Pure. */
export function outline(text: Text): Tree {
  const all = linesOf(text)
  const lead = pageLead(all)
  const lines = withPartedTitle(withWholeWords(text.value, lead ? all.slice(lead) : all))
  const zones = zonesOf(lines)
  const setting = settingOf(lines.slice(zones.head[1]))
  const parts: Section[] = [
    ...whole(text.value, 'trailer', all.slice(0, lead)),
    ...headOf(text.value, lines, zones.head[1], zones.title, setting),
    ...middleOf(text.value, lines.slice(zones.body[0], zones.body[1]), setting),
    ...zones.foot.flatMap((foot) => footOf(text.value, foot.kind, lines.slice(foot.from, foot.to))),
    ...restOf(text.value, lines, zones.after, setting),
  ]
  return {
    ...branch('document', 0, text.value.length, parts),
    kind: 'document',
    text: text.value,
    furniture: text.furniture,
  }
}

function whole(value: string, kind: SectionKind, spans: readonly { start: number; end: number }[]): Section[] {
  const passages = spans.filter((span) => span.end > span.start).map((span) => cut(value, span.start, span.end))
  return passages.length ? [branch(kind, passages[0]!.span.start, passages.at(-1)!.span.end, passages)] : []
}

/** The head: one passage a printed line, the title's lines joined to one (after the line of the kind), `V/v …` too. */
function headOf(
  value: string,
  lines: readonly PrintedLine[],
  to: number,
  title: readonly [number, number],
  setting: Setting,
): Section[] {
  const spans: { start: number; end: number }[] = []
  let subject = false
  lines.slice(0, to).forEach((line, i) => {
    const before = spans.at(-1)
    const inTitle = i > title[0] + 1 && i < title[1]
    subject = /^v\s?\/\s?v/u.test(fold(line.text)) || (subject && line.gap === 0 && goesOnAsSubject(lines, i))
    const joins =
      inTitle ||
      (subject && !/^v\s?\/\s?v/u.test(fold(line.text))) ||
      (i >= title[1] &&
        title[1] > title[0] &&
        labelOf(line.text) === null &&
        i > title[1] &&
        setting.width !== null &&
        line.gap === 0)
    if (before && joins) before.end = line.end
    else spans.push({ start: line.start, end: line.end })
  })
  return whole(value, 'head', spans)
}

// "V/v đẩy nhanh tiến độ Dự án⏎Bến Lức - Long Thành": until the other column or the addressee begins
function goesOnAsSubject(lines: readonly PrintedLine[], i: number): boolean {
  const { text } = lines[i]!
  const plain = fold(text)
  if (/^[\p{Ll}\d(]/u.test(text) && !/^ngay/u.test(plain)) return true
  if (/^(?:kinh gui|so\s?:|ngay|uy ban nhan|can cu)/u.test(plain) || isNation(plain)) return false
  if (isEnded(lines[i - 1]!.text) && !/^v\/v\W*$/iu.test(lines[i - 1]!.text)) return false
  if (/(?<![a-z])ngay(?:.{0,6}thang|\s+\d|\s*$)/u.test(plain) || (inCapitals(text) && text.includes(' '))) return false
  return !(lines[i + 1] && beginsPlace(text, lines[i + 1]!.text)) && !/^ngay/u.test(fold(lines[i + 1]?.text ?? ''))
}

/** Preamble, body and closing: the preamble ends where the first heading or enumeration begins that cites no basis. */
function middleOf(value: string, lines: readonly PrintedLine[], setting: Setting): Section[] {
  const paragraphs = paragraphsOf(lines, setting)
  const cites = (one: Paragraph) =>
    /^(?:can cu|thuc hien|theo|xet)(?![a-z])/u.test(fold(value.slice(one.words, one.end)))
  const starts = (one: Paragraph, i: number) => {
    const words = value.slice(one.start, one.end)
    if (one.label)
      return !((one.label.rank >= 40 && cites(one)) || (one.label.rank >= 70 && i < 3 && cites(paragraphs[0]!)))
    return (
      one.row || (inCapitals(words) && words.length < 160 && !isOffice(words) && i > 0) || (i > 0 && one.hashes > 0)
    )
  }
  const bare = !marksChapters(value, paragraphs)
  let split = paragraphs.findIndex((one, i) => starts(one, i) || (bare && i > 0 && isBareHeading(one, value)))
  if (split < 0) {
    const led = paragraphs.findIndex((one) =>
      /(?:nhu sau|sau day)\s*[:./]*\s*$/u.test(fold(value.slice(one.start, one.end))),
    )
    split = led >= 0 ? led + 1 : Math.min(1, paragraphs.length)
  }
  const rest = paragraphs.slice(split)
  const close = closingAt(value, rest)
  const body = nest(value, rest.slice(0, close))
  return [
    ...whole(value, 'preamble', paragraphs.slice(0, split)),
    ...(body.length ? [branch('body', body[0]!.span.start, body.at(-1)!.span.end, body)] : []),
    ...whole(value, 'closing', rest.slice(close)),
  ]
}

// "VPCP: BTCN, các PCN Lưu: VT, CN (2b).": where the original is kept is a line of its own
function keptApart(line: PrintedLine): PrintedLine[] {
  const at = /(?<=\S)\s+(?=Lưu\s*:\s*(?:VT|VP|HĐ|HC)(?!\p{L}))/u.exec(line.text)
  if (!at || labelOf(line.text)?.skip === at.index + at[0].length) return [line]
  const from = at.index + at[0].length
  return [
    { ...line, end: line.start + at.index, text: line.text.slice(0, at.index) },
    { ...line, start: line.start + from, text: line.text.slice(from), gap: 0 },
  ]
}

function footOf(value: string, kind: 'recipients' | 'signature', lines: readonly PrintedLine[]): Section[] {
  if (lines.length === 0) return []
  if (kind === 'signature') return whole(value, kind, lines)
  const first = lines[0]!
  // set in columns, the list comes in several stretches; only the first bears the heading
  const headed = /^noi (?:nhan|gui)/u.test(fold(first.text))
  const items = (headed ? lines.slice(1) : lines).flatMap(keptApart)
  const heading = headed ? cut(value, first.start, first.end) : null
  const children: Section[] = []
  const dashed = items.some((line) => labelOf(line.text)?.kind === 'dash')
  const commas = items.filter((line) => line.text.endsWith(',')).length >= 0.4 * items.length
  for (const line of items) {
    const label = labelOf(line.text)
    const listed = label?.kind === 'dash' || label?.kind === 'plus'
    const before = children.at(-1)
    const open = before?.heading && !/[;.:]\s*$/u.test(before.heading.text) && line.gap === 0
    const channel = /^(?:gửi|bản)\s.*[:.]$/iu.test(line.text)
    // where no item bears a dash each line is one; commas may part such items
    const goes =
      open &&
      !listed &&
      !channel &&
      (dashed
        ? before.label !== null
        : /^[\p{Ll}(&]/u.test(line.text) || (!commas && /[,(]$/u.test(before.heading!.text)))
    if (goes) {
      const joined = cut(value, before.heading!.span.start, line.end)
      children[children.length - 1] = branch('dash', before.span.start, line.end, [], before.label, joined)
    } else {
      const from = listed ? line.start + label.skip : line.start
      children.push(branch('dash', line.start, line.end, [], listed ? label.label : null, cut(value, from, line.end)))
    }
  }
  return [branch(kind, first.start, lines.at(-1)!.end, children, null, heading)]
}

/** What follows the signature: attachments, each laid out like a body, and the trailer of signing marks and page labels. */
function restOf(value: string, lines: readonly PrintedLine[], from: number, setting: Setting): Section[] {
  let end = lines.length
  while (end > from && !appendixCue.test(fold(lines[end - 1]!.text)) && trailing(lines, end - 1, from)) end--
  let starts: number[] = []
  for (let i = from; i < end; i++) {
    const { text } = lines[i]!
    const heads = appendixCue.test(fold(text)) && (inCapitals(text) || text.length < 60) && !/[;,.]$/u.test(text)
    if ((heads && (starts.length === 0 || i - starts.at(-1)! > 1)) || findType(lines, i, 1) === i) starts.push(i)
  }
  if (starts.length && starts[0]! > from) starts = [from, ...starts]
  const parts = starts.flatMap((start, i) => {
    const piece = lines.slice(start, starts[i + 1] ?? end)
    if (
      start === from &&
      !appendixCue.test(fold(piece[0]!.text)) &&
      findType(lines, start, 1) !== start &&
      piece.length < 4
    )
      return whole(value, 'trailer', piece)
    const nodes = nest(value, paragraphsOf(piece, setting))
    return [branch('appendix', nodes[0]!.span.start, nodes.at(-1)!.span.end, nodes)]
  })
  if (starts.length === 0 && end > from) return whole(value, 'trailer', lines.slice(from))
  return [...parts, ...whole(value, 'trailer', lines.slice(end))]
}

function trailing(lines: readonly PrintedLine[], at: number, from: number): boolean {
  for (let i = at; i >= Math.max(from, at - 6); i--) if (trailerCue.test(fold(lines[i]!.text))) return true
  return false
}
