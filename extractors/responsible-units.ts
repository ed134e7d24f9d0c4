import type { Passage, Section, Span, Tree } from '../corpus/document.js'
import { sameKey } from '../corpus/vietnamese.js'
import { chaptersAbout, isAbout } from './chapters.js'
import type { Finding, ResponsibleUnit, Role, Some } from './fields.js'
import { clausesOf, folded, part, pointsOf, wordsOf } from './points.js'
import { labelledUnits } from './labelled-units.js'
import type { Duty } from './readers/duty.js'
import { beginsWithBody, readDuty, readPartners } from './readers/duty.js'

/** One body while its tasks are being gathered. */
interface Entry {
  readonly unit: Passage
  readonly ask: Duty['ask']
  readonly tasks: Passage[]
  readonly spans: Span[]
}

/** Take the body that a paragraph begins with: its name and, after it, the task. */
function subjectOf(passage: Passage): { unit: Passage; task: Passage | null; ask: Duty['ask'] } | null {
  const duty = readDuty(passage.text)
  if (!duty) return null
  const bare = /\s*\([^()]*\)$/u.exec(passage.text.slice(duty.unit.start, duty.unit.end))
  const unit = part(passage, duty.unit.start, duty.unit.end - (bare?.[0].length ?? 0))
  if (unit.text.split(/\s+/u).length > 60) return null
  const task = part(passage, duty.task.start)
  return { unit, task: /\p{L}/u.test(task.text) ? task : null, ask: duty.ask }
}

// a clause of its own names a further body only where that body is a particular one
const particular = /^(?:giao\s|(?:ủy|uỷ) ban nhân dân[^,;]{0,50}\sgiao\s|đề nghị\s|yêu cầu\s|phòng\s|sở\s|\p{Lu})/u

/** Gather the entries of a paragraph: the body it begins with, and bodies that later clauses set to work. */
function readParagraph(passage: Passage, current: Entry | null, entries: Entry[]): Entry | null {
  let entry = current
  clausesOf(passage).forEach((clause, i) => {
    const own = entry === null || (i === 0 && current === null)
    const said = own || particular.test(clause.text.trimStart()) ? subjectOf(clause) : null
    const starts = said?.task && (own || /^(?!cac\s|nhung\s)/u.test(folded(said.unit)))
    if (said && starts) {
      const tasks = [said.task!]
      entries.push((entry = { unit: said.unit, ask: said.ask, tasks, spans: [clause.span] }))
    } else if (entry) {
      entry.tasks.push(clause)
      entry.spans.push(clause.span)
    }
  })
  return entry
}

/** Walk the children of an organising chapter: each begins an entry, or its heading is the body and its children are the tasks. */
function readChapter(section: Section, entries: Entry[], inherited: Entry | null = null): void {
  let entry = inherited
  for (const child of section.children) {
    if (child.kind === 'passage') {
      const own = subjectOf(child)
      // a paragraph without a subject goes on with the entry above; a closing sentence begins anew
      const closing = /^\s*(?:tren day|trong qua trinh|can cu|yeu cau|de nghi|uy ban nhan dan|ubnd)(?![a-z])/u.test(
        folded(child),
      )
      entry = readParagraph(child, own?.task || closing ? null : entry, entries) ?? entry
      continue
    }
    const heading = child.heading
    if (!heading) {
      readChapter(child, entries, inherited)
      continue
    }
    const before = entries.length
    if (inherited) {
      const opened = readParagraph(heading, inherited, entries)
      readChapter(child, entries, opened)
      continue
    }
    const subject = subjectOf(heading)
    let opened: Entry | null = null
    if (subject && !subject.task && (child.children.length > 0 || /:\s*$/u.test(heading.text))) {
      entries.push((opened = { unit: subject.unit, ask: subject.ask, tasks: [], spans: [heading.span] }))
    } else opened = readParagraph(heading, null, entries)
    readChapter(child, entries, entries.length > before ? (entries[before] ?? opened) : null)
  }
}

const leads = /(?<![a-z])(?:chu tri|la dau moi|dau moi)(?![a-z])/u
const notOwn =
  /(?:duoc giao|duoc phan cong|co quan|don vi|voi|giup)\s+(?:chu tri|dau moi)|(?:co quan|don vi) dau moi(?! )/gu

function roleOf(entry: Entry): Role {
  const first = entry.tasks[0] ? folded(entry.tasks[0]).trim() : ''
  if (entry.tasks.some((task) => leads.test(folded(task).replace(notOwn, ' ')))) return 'lead'
  if (entry.ask === 'de nghi') return 'requested'
  return /^(?:chu dong\s+)?phoi(?:\s|-)+hop(?![a-z])/u.test(first) ? 'support' : 'assigned'
}

const nameless =
  /^(?:va\s+)?(?:cac|nhung)?\s*(?:co quan|don vi|so,? (?:ban|nganh)|ban,? nganh|nganh|to chuc|dia phuong|bo phan|luc luong|phong,? ban|chinh quyen|cap uy|doan the|thanh vien|ca nhan|ben)/u

/** Merge the entries of one body, and add partners that have no entry of their own as support. */
function settle(entries: readonly Entry[]): Finding<ResponsibleUnit>[] {
  const byUnit = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = sameKey(entry.unit.text)
    byUnit.set(key, [...(byUnit.get(key) ?? []), entry])
  }
  const findings: Finding<ResponsibleUnit>[] = [...byUnit.values()].map((same) => {
    const roles = same.map(roleOf)
    const tasks = same.flatMap((entry) => entry.tasks.map(wordsOf)).filter(Boolean)
    const role = roles.includes('lead') ? 'lead' : roles[0]!
    const value = { unit: wordsOf(same[0]!.unit), role, tasks }
    const spans = [same[0]!.unit.span, ...same.flatMap((entry) => entry.spans)]
    return { value, spans: spans as unknown as Some<Span>, confidence: 0.9 }
  })
  const names = [...byUnit.keys()]
  for (const entry of entries) {
    for (const task of entry.tasks) {
      for (const span of readPartners(task.text)) {
        const unit = part(task, span.start, span.end)
        const key = sameKey(unit.text)
        if (
          nameless.test(folded(unit)) ||
          key.length < 5 ||
          names.some((name) => name.startsWith(key) || key.startsWith(name))
        )
          continue
        names.push(key)
        findings.push({
          value: { unit: wordsOf(unit), role: 'support', tasks: [wordsOf(part(task, span.end))].filter(Boolean) },
          spans: [unit.span, task.span],
          confidence: 0.75,
        })
      }
    }
  }
  return findings
}

/** Find who shall do what: the bodies of TỔ CHỨC THỰC HIỆN, with role and tasks (Nghị định 30/2020/NĐ-CP names no fixed form for it). */
export function responsibleUnits(tree: Tree): Finding<ResponsibleUnit>[] {
  const chapters = chaptersAbout(tree, 'organising')
  const entries: Entry[] = []
  for (const chapter of chapters) readChapter(chapter, entries)
  const within = (span: Span) => chapters.some((c) => c.span.start <= span.start && span.end <= c.span.end)
  const last = chapters.at(-1)?.span.start ?? 0
  for (const point of pointsOf(tree)) {
    if (point.passage.span.start < last || within(point.passage.span)) continue
    if (/^\s*(?:tren day|trong qua trinh)(?![a-z])/u.test(folded(point.passage))) readClosing(point.passage, entries)
    else if (chapters.length > 0 && point.chain.at(-1)?.kind === 'closing') readParagraph(point.passage, null, entries)
  }
  if (chapters.length === 0) readLoose(tree, entries)
  const found = settle(entries.filter((entry) => entry.tasks.length > 0 && beginsWithBody(entry.unit.text)))
  return found.length ? found : labelledUnits(tree)
}

/** Where no chapter sets out who does what: paragraphs and items that begin with a particular body and give it a duty. */
function readLoose(tree: Tree, entries: Entry[]): void {
  for (const { passage, chain } of pointsOf(tree)) {
    if (
      chain.some(
        (section) =>
          ['head', 'preamble', 'recipients', 'signature', 'trailer', 'table'].includes(section.kind) ||
          isAbout(section, 'purposes'),
      )
    )
      continue
    const said = subjectOf(passage)
    if (!said?.task || (/^(?:cac|nhung|moi)\s/u.test(folded(said.unit)) && said.ask === null)) continue
    readParagraph(passage, null, entries)
  }
}

/** Read the closing sentence: `"Trên đây là Kế hoạch …, đề nghị các cơ quan, đơn vị nghiêm túc thực hiện"`. */
function readClosing(passage: Passage, entries: Entry[]): void {
  for (const found of folded(passage).matchAll(
    /(?<![a-z])(?:de nghi|yeu cau)\s+(?=(?:cac|thu truong|uy ban|ubnd|lanh dao)(?![a-z]))/gu,
  )) {
    const said = subjectOf(part(passage, found.index))
    if (said?.task) entries.push({ unit: said.unit, ask: said.ask, tasks: [said.task], spans: [passage.span] })
  }
}
