import type { Passage, Section } from '../corpus/document.js'
import { afterColon } from './chapters.js'
import { clausesOf, folded, part, wordsOf } from './points.js'
import { agendaCodes } from './readers/agenda-code.js'

/** A line of a programme: its wording, its codes, and the chapter whose programme it is of. */
export interface Line {
  readonly passage: Passage
  readonly text: string
  readonly codes: readonly string[]
  readonly chapter?: Section
}

/** An hour that a line of a timetable begins with, folded. */
export const clock =
  /^\s*(?:[-+•]\s*)?(?:(?:(?:sang|chieu|toi)\s+)?ngay \d{1,2}[/-]\d{1,2}(?:[/-]\d{4})?\s*[,:]?\s*)?(?:tu\s+)?\d{1,2}\s*(?:gio|h|g|:)\s*\d{0,2}(?:\s*(?:phut|'|’))?(?:\s*(?:-|–|den)\s*\d{1,2}\s*(?:gio|h|g|:)\s*\d{0,2}(?:\s*(?:phut|'|’))?)?\s*[:.,|-]?\s*/u
const note =
  /\s*\((?=(?:đây là|có|nội dung|do|theo đề cương|kèm|đ\/c|thời gian|dự kiến|\d+ phút|\d{1,2}\s?(?:h|g|giờ)\s?\d{0,2}\s?\)))[^()]*(?:\([^()]*\)[^()]*)*\)/giu

/** Take a line of a programme: its wording without the hour, without remarks about how to prepare it, and its codes. */
function lineOf(passage: Passage): Line | null {
  const from = clock.exec(folded(passage))?.[0].length ?? 0
  // the heads of columns set by blanks, and who does it in the column behind
  if (/^\s*(?:tt\s+|stt\s+)?thoi gian\s+noi dung/u.test(folded(passage))) return null
  const column = from ? /\S(?: {3,}|\n {8,})(?=\S)/u.exec(passage.text.slice(from)) : null
  const body = part(passage, from, column ? from + column.index + 1 : passage.text.length)
  // "…; Có thể xây dựng phóng sự …": a second sentence is a remark
  const remark = /\.\s+(?=\p{Lu})/u.exec(body.text)
  const said = part(body, 0, remark && remark.index > 12 ? remark.index : body.text.length)
  const text = wordsOf({ ...said, text: said.text.replace(/\*/gu, '').replace(note, '') })
  if (/^[^;]{0,40}(?:tổng duyệt|chạy chương trình)$/iu.test(text)) return null
  return /\p{L}{2}/u.test(text) ? { passage: said, text, codes: agendaCodes(text) } : null
}

/** Of a table's row, take the cell that says what is done: the first that is no hour, no number and no head of a column. */
function rowLine(row: Section): Line | null {
  for (const cell of row.children) {
    if (cell.kind !== 'passage') continue
    const text = folded(cell).trim()
    if (
      /^(?:thoi gian|tt|stt|so tt|noi dung(?: (?:chuong trinh|cong viec))?|thuc hien|gio|nguoi thuc hien)$/u.test(text)
    )
      return null
    if (/[a-z]{3}/u.test(text) && clock.exec(text)?.[0].length !== text.length) return lineOf(cell)
  }
  return null
}

/** Part a paragraph whose printed lines each begin with an hour: a timetable that was set without blank lines. */
function hoursOf(passage: Passage): Passage[] {
  const lines: Passage[] = []
  let start = 0
  for (const found of passage.text.matchAll(/\n/gu)) {
    if (!clock.test(folded(part(passage, found.index)))) continue
    lines.push(part(passage, start, found.index))
    start = found.index
  }
  return [...lines, part(passage, start)].filter((line) => line.text)
}

// "Hội nghị phải có đủ các nội dung sau:" leads the lines in
const leads = /:\s*$/u

/** List the lines under a heading: its labelled items, or its plain paragraphs where it has none. */
export function linesUnder(section: Section): Line[] {
  const items: Line[] = []
  const plain: Line[] = section.heading
    ? hoursOf(section.heading)
        .slice(1)
        .flatMap((one) => lineOf(one) ?? [])
    : []
  for (const child of section.children) {
    if (child.kind === 'row') {
      const line = rowLine(child)
      if (line) items.push(line)
      continue
    }
    if (child.kind === 'passage') {
      for (const one of hoursOf(child)) {
        const out =
          one.text.length > 260 ||
          leads.test(one.text) ||
          /^\s*(?:can cu|trong|luu y|ngoai ra|yeu cau|tuy|de)(?![a-z])/u.test(folded(one))
        const line = out ? null : lineOf(one)
        if (line) plain.push(line)
      }
      continue
    }
    if (!child.heading && child.children.length) items.push(...linesUnder(child))
    else if (child.heading) {
      const inner = child.children.filter((one) => one.kind !== 'passage')
      // "5.2. Phiên chính thức" stands over its own lines
      const named = /^(?:phan|buoi|phien)\s/u.test(folded(child.heading))
      // its lines may bear no marks of their own
      const plainly = inner.length === 0 && child.children.length >= 2 && named
      const group = inner.length >= 2 || (inner.length === 1 && named) || plainly
      if (group && child.heading.text.length < 120 && agendaCodes(child.heading.text).length === 0)
        items.push(...linesUnder(child))
      // "a) Phiên trù bị (chiều 28/8): phổ biến nội quy; thông qua Đoàn Chủ tịch; …"
      else if (named && inner.length === 0 && clausesOf(child.heading).length > 1 && child.heading.text.includes(':'))
        items.push(...numbered(part(child.heading, child.heading.text.indexOf(':') + 1)))
      else {
        const line = lineOf(child.heading)
        if (line) items.push(line)
      }
    }
  }
  return items.length >= 2 ? items : plain
}

/** Count the lines whose codes are known. */
export const known = (lines: readonly Line[]) => lines.filter((line) => line.codes.length > 0).length

const plainHead =
  /^\s*[-+*]*\s*(?:noi dung,? )?chuong trinh(?: (?:hoi nghi|dai hoi|le|buoi le|dem hoi|du kien|cu the|nhu sau))*\s*:?\s*$/u

const toldHead =
  /^\s*[-+*]*\s*(?:ve )?(?:noi dung,? (?:va )?)?chuong trinh(?: (?:du kien|cua))?(?: (?:hoi nghi|dai hoi|buoi le|le)[^:;.]{0,60})?\s*(?:gom(?: co)?)?\s*:/u

/** Lines under a plain paragraph that only says "Chương trình:", as long as they go on as they began. */
export function linesBelow(section: Section): Line[] {
  const at = section.children.findIndex((child) => child.kind === 'passage' && plainHead.test(folded(child)))
  if (at < 0) return section.children.flatMap((child) => (child.kind === 'passage' ? [] : linesBelow(child)))
  const rest = section.children.slice(at + 1)
  const hours = rest[0]?.kind === 'passage' && clock.test(folded(rest[0]))
  const end = rest.findIndex((child) =>
    hours ? child.kind !== 'passage' || !clock.test(folded(child)) : child.kind === 'passage',
  )
  const under = linesUnder({ ...section, heading: null, children: rest.slice(0, end < 0 ? rest.length : end) })
  return under.map((line) => ({ ...line, chapter: section }))
}

/** Lines counted up on the heading's own line: `"Chương trình: Văn nghệ; khai mạc; bế mạc."` */
export function linesAfter(chapter: Section): Line[] {
  const rest = afterColon(chapter)
  return rest ? clausesOf(rest).flatMap((clause) => lineOf(clause) ?? []) : []
}

/** Lines counted up in a sentence of any chapter that calls them a programme: `"Chương trình Hội nghị cấp huyện: (1) Văn nghệ; (2) Chào cờ; …"` */
export function linesTold(section: Section): Line[] {
  for (const child of section.children) {
    if (child.kind !== 'passage') {
      const inner = linesTold(child)
      if (inner.length) return inner
    } else if (toldHead.test(folded(child))) {
      const lines = numbered(part(child, child.text.indexOf(':') + 1))
      if (lines.length >= 3 && known(lines) * 2 >= lines.length)
        return lines.map((line) => ({ ...line, chapter: section }))
    }
  }
  return []
}

// what nearly every programme begins and ends with
const marking = ['CHAO_CO', 'TUYEN_BO_LY_DO', 'KHAI_MAC', 'DOAN_CHU_TICH', 'BAO_CAO_TONG_KET', 'TONG_KET_BE_MAC']

/** Tell whether lines read like a programme whatever they stand under: five at least, three in five of known codes, four codes, three of those that mark one. */
export function reads(lines: readonly Line[]): boolean {
  const codes = new Set(lines.flatMap((line) => line.codes))
  return (
    lines.length >= 5 &&
    known(lines) * 5 >= lines.length * 3 &&
    codes.size >= 4 &&
    marking.filter((code) => codes.has(code)).length >= 3
  )
}

/** Lines that read like a programme by themselves: under any heading, or counted up behind a colon. */
export function linesAnywhere(section: Section, barred: (section: Section) => boolean): Line[] {
  if (barred(section)) return []
  const under = linesUnder(section)
  if (reads(under)) return under.map((line) => ({ ...line, chapter: section }))
  const told = [section.heading, ...section.children].flatMap((child) => {
    const colon = child?.kind === 'passage' ? child.text.indexOf(':') : -1
    const lines = child?.kind === 'passage' && colon >= 0 ? numbered(part(child, colon + 1)) : []
    return reads(lines) ? [lines] : []
  })[0]
  if (told) return told.map((line) => ({ ...line, chapter: section }))
  for (const child of section.children) {
    const lines = child.kind === 'passage' ? [] : linesAnywhere(child, barred)
    if (lines.length) return lines
  }
  return []
}

/** The clauses of a stretch as lines, each without its number in brackets. */
function numbered(stretch: Passage): Line[] {
  const marks = [...stretch.text.matchAll(/\(\d{1,2}\)\s/gu)].map((found) => found.index)
  const counted = marks.map((from, i) => part(stretch, from, marks[i + 1]))
  return (marks.length >= 3 ? counted : clausesOf(stretch)).flatMap((clause) => {
    const number = /^\(?\d{1,2}[.)]\s*/u.exec(clause.text)?.[0].length ?? 0
    return lineOf(part(clause, number)) ?? []
  })
}

/** Lines counted up in a paragraph of the chapter, behind its colon: `"Hội nghị gồm: (1) Khai mạc; (2) Bế mạc."` */
export function linesWithin(chapter: Section): Line[] {
  for (const child of chapter.children) {
    const colon = child.kind === 'passage' ? child.text.indexOf(':') : -1
    if (child.kind !== 'passage' || colon < 0) continue
    const lines = numbered(part(child, colon + 1))
    if (lines.length >= 3 && known(lines) * 2 >= lines.length) return lines
  }
  return []
}

/** The items `(1)`, `(2)` … that stand beside the heading they belong under. */
export function bracketed(section: Section, chapter: Section): Section {
  const at = section.children.indexOf(chapter)
  if (at < 0) {
    const inner = section.children.find(
      (child) => child.span.start <= chapter.span.start && chapter.span.end <= child.span.end,
    )
    return inner && inner.kind !== 'passage' ? bracketed(inner, chapter) : { ...chapter, children: [] }
  }
  const rest = section.children.slice(at + 1)
  const end = rest.findIndex((child) => child.kind === 'passage' || !/^\(/u.test(child.label ?? ''))
  return { ...chapter, children: rest.slice(0, end < 0 ? rest.length : end) }
}
