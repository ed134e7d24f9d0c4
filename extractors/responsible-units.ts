import type { Passage, Section, Span, Tree } from '../corpus/document.js'
import { sameKey } from '../corpus/vietnamese.js'
import { chaptersAbout, isAbout } from './chapters.js'
import type { Entry } from './entries.js'
import { settle } from './entries.js'
import type { Finding, ResponsibleUnit } from './fields.js'
import { labelledUnits } from './labelled-units.js'
import { clausesOf, folded, part, pointsOf } from './points.js'
import type { Duty } from './readers/duty.js'
import { beginsWithBody, beginsWithDuty, readDuty } from './readers/duty.js'
import { isOfPilot } from './readers/pilot.js'
import { isTimetable, tableUnits } from './table-units.js'

/** Take the body that a paragraph begins with: its name and, after it, the task. */
function subjectOf(passage: Passage, whole = false): { unit: Passage; task: Passage | null; ask: Duty['ask'] } | null {
  const duty = readDuty(passage.text, whole)
  if (!duty) return null
  // "Sở Nội vụ (Ban Thi đua - Khen thưởng)" has the body within in its name; "(cơ quan thường trực)" tells about it
  const bare =
    /\s*\((?!\p{Lu}{1,4}\d{1,3}\)|(?:Ban|Phòng|Sở|Văn phòng|Chi cục|Hội đồng|Trung tâm)\s\p{Lu})[^()]*\)$/u.exec(
      passage.text.slice(duty.unit.start, duty.unit.end),
    )
  const aside = asideIn(passage.text.slice(duty.unit.start, duty.unit.end))
  const unit = part(
    passage,
    duty.unit.start,
    aside === undefined ? duty.unit.end - (bare?.[0].length ?? 0) : duty.unit.start + aside,
  )
  if (unit.text.split(/\s+/u).length > 60) return null
  const task = part(passage, duty.task.start)
  // "Công đoàn cơ sở X được chọn tổ chức điểm": something is done with them, they are given no duty
  if (/^được\s/u.test(task.text) && isOfPilot(folded(passage))) return null
  return { unit, task: /\p{L}/u.test(task.text) ? task : null, ask: duty.ask }
}

// "Sở Tài chính - Cơ quan thường trực Ban Chỉ đạo", "Các thành viên Hội đồng theo địa bàn được phân công"
function asideIn(name: string): number | undefined {
  return /\s+[-–]\s+(?=(?:cơ quan|đơn vị) (?:thường trực|chủ trì|đầu mối))|,?\s+theo\s+(?=địa bàn|chức năng|nhiệm vụ)|\s+(?=trong phạm vi\s)/iu.exec(
    name,
  )?.index
}

// a clause of its own names a further body only where that body is a particular one
const particular = /^(?:giao\s|(?:ủy|uỷ) ban nhân dân[^,;]{0,50}\sgiao\s|đề nghị\s|yêu cầu\s|phòng\s|sở\s|\p{Lu})/u

const zones = new Set(['head', 'preamble', 'recipients', 'signature', 'trailer', 'table', 'closing'])
const collective = /^(?:cac|nhung|moi|tung)\s/u
const sameStem = (a: Passage, b: Passage) => sameKey(a.text).slice(0, 16) === sameKey(b.text).slice(0, 16)

/** Gather the entries of a paragraph: the body it begins with, and bodies that later clauses set to work. */
function readParagraph(passage: Passage, current: Entry | null, entries: Entry[]): Entry | null {
  let entry = current
  // what stands under a particular body's heading is that body's, whoever it speaks of
  const settled = current !== null && current.headed && !collective.test(folded(current.unit))
  const clauses = clausesOf(passage)
  const whole = current === null ? subjectOf(passage) : null
  // "UBND các xã, phường; các cơ quan, đơn vị: tổ chức …": a name with a semicolon in it, closed by its colon
  if (whole?.task && clauses[0] && whole.unit.span.end > clauses[0].span.end) {
    entries.push(
      (entry = {
        unit: whole.unit,
        ask: whole.ask,
        headed: false,
        tasks: clausesOf(whole.task),
        spans: [passage.span],
      }),
    )
    return entry
  }
  clauses.forEach((clause, i) => {
    const own = entry === null || (i === 0 && current === null)
    const said = own || particular.test(clause.text.trimStart()) ? subjectOf(clause) : null
    const same = said && entry && !own && sameStem(said.unit, entry.unit)
    const starts =
      said?.task && (own || (!same && (!settled || said.ask !== null) && !collective.test(folded(said.unit))))
    if (said && starts) {
      const tasks = [said.task!]
      // "Đề nghị A chỉ đạo …; B và C phối hợp …": who asks the one asks the other
      const ask = said.ask ?? (i > 0 && entry?.ask === 'de nghi' && !own ? entry.ask : null)
      entries.push((entry = { unit: said.unit, ask, headed: false, tasks, spans: [clause.span] }))
    } else if (entry) {
      entry.tasks.push(clause)
      entry.spans.push(clause.span)
    }
  })
  return entry
}

/** The rest of a name that a line break cut: `"Đề nghị Ủy ban Mặt trận"`, `"Tổ quốc Việt Nam tỉnh …"`; null where the name was whole. */
function continuation(section: Section): Passage | null {
  const [first] = section.children
  const heading = section.heading!
  if (first?.kind !== 'passage' || first.span.start - heading.span.end > 3 || /[.;:]\s*$/u.test(heading.text))
    return null
  if (beginsWithDuty(first.text)) return null
  const cut =
    /(?:mặt trận|ủy ban|hội đồng|tổ quốc|nhân dân|và|liên hiệp|liên đoàn|ban|sở|(?<!xã )hội|văn phòng|đoàn|tuyên giáo|trung tâm|,)\s*$/iu.test(
      heading.text,
    )
  const bare = /^\s*(?:đề nghị\s+)?(?:sở|bộ|ban|hội|đoàn|cục)\s*$/iu.test(heading.text)
  return bare || (cut && !readDuty(first.text)) ? first : null
}

function joinedHeading(section: Section, rest: Passage): Passage {
  const heading = section.heading!
  const between = ' '.repeat(rest.span.start - heading.span.end)
  return {
    kind: 'passage',
    span: { start: heading.span.start, end: rest.span.end },
    text: heading.text + between + rest.text,
  }
}

const isTitle = (section: Section) => section.children.length > 0 && !/[.;]\s*$/u.test(section.heading!.text)

/** Walk the children of an organising chapter: each begins an entry, or its heading is the body and its children are the tasks. */
function readChapter(section: Section, text: string, entries: Entry[], inherited: Entry | null = null): void {
  let entry = inherited
  for (const child of section.children) {
    if (child.kind === 'passage') {
      const own = subjectOf(child)
      // a paragraph with a subject begins anew unless it stands under a body's own heading; one without goes on
      const settled = entry !== null && entry.headed && !collective.test(folded(entry.unit))
      const closing = /^\s*(?:tren day|trong qua trinh)(?![a-z])/u.test(folded(child))
      const fresh = closing || (own?.task && (!settled || own.ask !== null))
      entry = readParagraph(child, fresh ? null : entry, entries) ?? entry
      continue
    }
    if (child.kind === 'table') {
      // "8. Lịch công việc" beside the bodies' own lines
      if (entries.length > 0 && isTimetable(child, text)) continue
      for (const { unit, role, task } of tableUnits(child, text))
        entries.push({ unit, ask: null, headed: false, tasks: [task ?? unit], spans: [unit.span], role })
      continue
    }
    // "KINH PHÍ VÀ TỔ CHỨC THỰC HIỆN": who pays is given no duty
    if (isAbout(child, 'money') && !isAbout(child, 'organising')) continue
    const heading = child.heading
    if (!heading) {
      readChapter(child, text, entries, inherited)
      continue
    }
    const before = entries.length
    if (inherited) {
      const opened = readParagraph(heading, inherited, entries)
      readChapter(child, text, entries, opened)
      continue
    }
    const subject = subjectOf(heading, isTitle(child))
    const broken = subject && !subject.task ? continuation(child) : null
    if (broken) {
      const joined = joinedHeading(child, broken)
      const whole = subjectOf(joined)
      if (whole) {
        const opened: Entry = {
          unit: whole.unit,
          ask: whole.ask,
          headed: true,
          tasks: whole.task ? [whole.task] : [],
          spans: [joined.span],
        }
        entries.push(opened)
        readChapter({ ...child, children: child.children.slice(1) }, text, entries, opened)
        continue
      }
    }
    let opened: Entry | null = null
    if (subject && !subject.task && (child.children.length > 0 || /:\s*$/u.test(heading.text))) {
      entries.push((opened = { unit: subject.unit, ask: subject.ask, headed: true, tasks: [], spans: [heading.span] }))
    } else opened = readParagraph(heading, null, entries)
    readChapter(child, text, entries, entries.length > before ? (entries[before] ?? opened) : null)
  }
}

/** Find who shall do what: the bodies of TỔ CHỨC THỰC HIỆN, with role and tasks (Nghị định 30/2020/NĐ-CP names no fixed form for it). */
export function responsibleUnits(tree: Tree): Finding<ResponsibleUnit>[] {
  const chapters = chaptersAbout(tree, 'organising', 'outermost')
  const entries: Entry[] = []
  for (const chapter of chapters) readChapter(chapter, tree.text, entries)
  const within = (span: Span) => chapters.some((c) => c.span.start <= span.start && span.end <= c.span.end)
  const last = chapters.at(-1)?.span.start ?? 0
  for (const point of pointsOf(tree)) {
    if (point.passage.span.start < last || within(point.passage.span)) continue
    if (/^\s*(?:tren day|trong qua trinh)(?![a-z])/u.test(folded(point.passage))) readClosing(point.passage, entries)
    else if (chapters.length > 0 && point.chain.at(-1)?.kind === 'closing') readParagraph(point.passage, null, entries)
  }
  const headed = headedByBodies(tree, chapters)
  for (const section of headed) readChapter(section, tree.text, entries)
  if (chapters.length === 0) readLoose(tree, entries, headed)
  const found = settle(
    entries.filter(
      (entry) => entry.tasks.length > 0 && beginsWithBody(entry.unit.text) && !/\snào$/iu.test(entry.unit.text),
    ),
  )
  return found.length ? found : labelledUnits(tree)
}

/** Sections outside the chapters at least two of whose parts are headed by a body alone: `1.1. Giao Sở Xây dựng`, its tasks below. */
function headedByBodies(section: Section, chapters: readonly Section[]): Section[] {
  if (chapters.includes(section) || zones.has(section.kind)) return []
  const parts = section.children.filter((child): child is Section => child.kind !== 'passage')
  const headed = parts.filter((child) => {
    if (!child.heading || child.children.length === 0) return false
    const subject = subjectOf(child.heading, isTitle(child))
    return subject !== null && !subject.task && child.heading.text.length < 160
  })
  return headed.length >= 2 ? [section] : parts.flatMap((child) => headedByBodies(child, chapters))
}

/** Where no chapter sets out who does what: paragraphs and items that begin with a particular body and give it a duty. */
function readLoose(tree: Tree, entries: Entry[], read: readonly Section[]): void {
  for (const { passage, chain } of pointsOf(tree)) {
    if (
      chain.some(
        (section) =>
          ['head', 'preamble', 'recipients', 'signature', 'trailer', 'table'].includes(section.kind) ||
          read.includes(section) ||
          isAbout(section, 'purposes'),
      )
    )
      continue
    const said = subjectOf(passage)
    if (!said?.task || (/^(?:cac|nhung|moi)\s/u.test(folded(said.unit)) && said.ask === null)) continue
    // "Hội đồng … thông báo để các cụm biết, thực hiện": the issuer speaks of itself
    if (said.ask === null && /^\s*thong bao (?:de|den|cho|toi)(?![a-z])/u.test(folded(said.task))) continue
    readParagraph(passage, null, entries)
  }
}

// "các bộ phận", "các đồng chí", "toàn thể cán bộ": no one in particular
const unnamed =
  /^(?:cac|toan the|moi|nhung)\s+(?:bo phan|dong chi|ca nhan|can bo|ong,? ba|phong ban|to chuc|thanh vien)(?:,? (?:lien quan|co lien quan|cong chuc[a-z, ]*))?$/u

/** Read the closing sentence: `"Trên đây là Kế hoạch …, đề nghị các cơ quan, đơn vị nghiêm túc thực hiện"`. */
function readClosing(passage: Passage, entries: Entry[]): void {
  for (const found of folded(passage).matchAll(
    /(?<![a-z])(?:de nghi|yeu cau)\s+(?=(?:cac|thu truong|uy ban|ubnd|lanh dao)(?![a-z]))/gu,
  )) {
    const said = subjectOf(part(passage, found.index))
    if (said?.task && !unnamed.test(folded(said.unit)))
      entries.push({ unit: said.unit, ask: said.ask, headed: false, tasks: [said.task], spans: [passage.span] })
  }
}
