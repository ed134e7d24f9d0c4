import type { Passage, Section, Tree } from '../corpus/document.js'
import { eventsOfProgramme } from './agenda-events.js'
import { afterColon, chaptersAbout, titleOf } from './chapters.js'
import type { AgendaItem, Finding } from './fields.js'
import { clausesOf, folded, part, wordsOf } from './points.js'
import { agendaCodes } from './readers/agenda-code.js'

interface Line {
  readonly passage: Passage
  readonly text: string
  readonly codes: readonly string[]
  readonly chapter?: Section
}

const clock =
  /^\s*(?:[-+•]\s*)?(?:tu\s+)?\d{1,2}\s*(?:gio|h|g|:)\s*\d{0,2}(?:\s*(?:phut|'|’))?(?:\s*(?:-|–|den)\s*\d{1,2}\s*(?:gio|h|g|:)\s*\d{0,2}(?:\s*(?:phut|'|’))?)?\s*[:.,|-]?\s*/u
const note =
  /\s*\((?=(?:đây là|có|nội dung|do|theo đề cương|kèm|đ\/c|thời gian|dự kiến|\d+ phút))[^()]*(?:\([^()]*\)[^()]*)*\)/giu

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
function linesUnder(section: Section): Line[] {
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
      else {
        const line = lineOf(child.heading)
        if (line) items.push(line)
      }
    }
  }
  return items.length >= 2 ? items : plain
}

const known = (lines: readonly Line[]) => lines.filter((line) => line.codes.length > 0).length

const plainHead =
  /^\s*[-+*]*\s*(?:noi dung,? )?chuong trinh(?: (?:hoi nghi|dai hoi|le|buoi le|dem hoi|du kien|cu the|nhu sau))*\s*:?\s*$/u

/** Lines under a plain paragraph that only says "Chương trình:", as long as they go on as they began. */
function linesBelow(section: Section): Line[] {
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
function linesAfter(chapter: Section): Line[] {
  const rest = afterColon(chapter)
  return rest ? clausesOf(rest).flatMap((clause) => lineOf(clause) ?? []) : []
}

/** Lines counted up in a paragraph of the chapter, behind its colon: `"Hội nghị gồm: (1) Khai mạc; (2) Bế mạc."` */
function linesWithin(chapter: Section): Line[] {
  for (const child of chapter.children) {
    const colon = child.kind === 'passage' ? child.text.indexOf(':') : -1
    if (child.kind !== 'passage' || colon < 0) continue
    const lines = clausesOf(part(child, colon + 1)).flatMap((clause) => {
      const number = /^\(?\d{1,2}[.)]\s*/u.exec(clause.text)?.[0].length ?? 0
      return lineOf(part(clause, number)) ?? []
    })
    if (lines.length >= 3 && known(lines) * 2 >= lines.length) return lines
  }
  return []
}

/** The items `(1)`, `(2)` … that stand beside the heading they belong under. */
function bracketed(section: Section, chapter: Section): Section {
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

// "2. Thời gian: 01 buổi" beside "1. Hội nghị có các nội dung:" tells of the meeting, not what is done at it
const facet =
  /^\W*(?:thoi gian|dia diem|thanh phan|so luong|doi tuong|kinh phi|hinh thuc|ten goi|quy mo|khach moi)(?: [a-z, ]{0,30})?\s*:/u

/** Choose the programme: under a heading that says so; else the contents listed for the meeting, if they read like a programme. */
function programmeOf(tree: Tree): { lines: Line[]; sure: number } {
  const chosen: Line[] = []
  for (const chapter of chaptersAbout(tree, 'programme')) {
    const under = linesUnder(chapter)
    const beside = under.length ? under : linesUnder(bracketed(tree, chapter))
    const lines = beside.length ? beside : linesAfter(chapter)
    const hours = chapter.children.some(
      (child) => child.kind !== 'passage' && child.heading && clock.test(folded(child.heading)),
    )
    if (
      lines.length >= 2 &&
      (known(lines) * 3 >= lines.length ||
        hours ||
        /chuong trinh (?:hoi nghi|dai hoi|le|buoi|hop)/u.test(titleOf(chapter)))
    )
      chosen.push(...lines.map((line) => ({ ...line, chapter })))
    else if (lines.length < 2) chosen.push(...linesWithin(chapter).map((line) => ({ ...line, chapter })))
  }
  if (chosen.length) return { lines: chosen, sure: 0.9 }
  const below = linesBelow(tree)
  if (below.length >= 3) return { lines: below, sure: 0.85 }
  for (const chapter of chaptersAbout(tree, 'contents')) {
    const under = linesUnder(chapter)
    const beside = under.length ? under : linesUnder(bracketed(tree, chapter))
    const counted = beside.length ? beside : linesAfter(chapter)
    const listed = counted.length > 1 ? counted : linesWithin(chapter)
    const lines = listed.filter((line) => !facet.test(folded(line.passage)))
    if (lines.length >= 3 && known(lines) * 2 >= lines.length)
      return { lines: lines.map((line) => ({ ...line, chapter })), sure: 0.8 }
  }
  return { lines: [], sure: 0 }
}

/** Find the programme of the meeting, line by line, each with its code of the vocabulary where a trained classifier is sure. */
export function agenda(tree: Tree): Finding<AgendaItem>[] {
  const { lines, sure } = programmeOf(tree)
  const ids = new Map<Section | undefined, string[]>()
  for (const { chapter } of lines) if (!ids.has(chapter)) ids.set(chapter, eventsOfProgramme(tree, chapter ?? null))
  return lines.map((line, i) => ({
    value: {
      order: i + 1,
      text: line.text,
      canonical: line.codes[0] ?? null,
      canonical_all: line.codes,
      event_ids: ids.get(line.chapter)!,
    },
    spans: [line.passage.span],
    confidence: line.codes.length ? sure : sure - 0.1,
  }))
}
