import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { unknownEvent } from '../../../extractors/record.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'
import { aboutEmulation, ladder, levelOf, ownLevel, rungOf } from '../ladder.js'
import type { LadderLevel } from '../ladder.js'
import { remember } from '../remember.js'
import { levelNames } from '../rule-in-words.js'
import { clausesOf } from './clauses.js'
import type { Clause } from './clauses.js'
import { dutiesIn, reportIn } from './duties.js'
import { leadsIn } from './leads.js'
import { meetingFacts, tellings } from './meeting-facts.js'
import type { MeetingFact } from './meeting-facts.js'
import { add, lacks, SURE, wants, withGroups } from './meeting-so-far.js'
import { partedPapers } from './papers.js'
import { programmeIn } from './programme.js'
import { levelsIn } from './levels-in.js'
import { levelRows } from './tables.js'
import type { LevelRow } from './tables.js'
import { floorOf } from '../range-floor.js'

type PlanEvent = PlanRecord['events'][number]

const inside = (at: Evidence | undefined, rows: readonly Span[]) =>
  at !== undefined && at.start !== null && rows.some((row) => row.start <= at.start! && at.start! < row.end)

/** "Trong quý I năm 2024, Đại hội điểm hoàn thành trước ngày 31/01/2024": the day is the pilot's. */
const OF_PILOT = /(?:hoi nghi|dai hoi|to chuc|lam|chi dao) diem(?! hinh)(?!\p{L})[^.;]{0,60}$/u

function withoutPilot(event: PlanEvent): PlanEvent {
  const said = event.evidence_of?.['deadline']?.[0]?.quote
  const before = said ? fold(oneLine(said)).replace(/\S+$/u, '') : ''
  return OF_PILOT.test(before) && (event.quarter !== null || !OF_PILOT.test(fold(oneLine(event.name))))
    ? { ...event, deadline: null, deadline_inclusive: null, ...(event.quarter ? {} : { time_expr: null }) }
    : event
}

/** Take from an event what was read out of a table without regard to its rows. */
function without(event: PlanEvent, rows: readonly Span[]): PlanEvent {
  const said = event.evidence_of ?? {}
  const quota = inside(said['quota']?.[0], rows) ? null : event.quota
  const duration = inside(said['duration']?.[0], rows) ? null : event.duration
  // A range goes with the quota that is its greatest.
  const rules = quota ? event.quota_rules : event.quota_rules.filter((rule) => floorOf(rule) === undefined)
  return { ...event, quota, quota_rules: rules, duration }
}

interface Told {
  readonly level: LadderLevel
  readonly fact: MeetingFact
  readonly span: Span
}

/** One measure for several rungs: "cấp huyện và cấp tỉnh đều chỉ trong một buổi". */
const ALIKE = /(?<!\p{L})(deu|cung (?:chi|la)|nhu nhau|ca hai cap|cac cap)(?!\p{L})/u

/** What the text tells of the meetings of each rung: tables first, then sentences. */
function toldBy(
  record: PlanRecord,
  rows: readonly LevelRow[],
  clauses: readonly Clause[],
  events: readonly PlanEvent[],
): Told[] {
  const inRows = rows.flatMap((row) => row.facts.map((fact) => ({ level: row.level, fact, span: row })))
  const known = new Set(record.events.map((event) => rankOf(event, record)).filter((level) => level !== null))
  const named = new Set(clauses.flatMap((clause) => clause.named))
  const all = [...new Set([...known, ...named])]
  // A guidance for one rung need not name it in each sentence.
  const own = aboutEmulation(record) ? ownLevel(record) : rungOf(record)
  const below = all.filter((level) => level !== own)
  const only = all.length === 1 ? all[0]! : record.genre?.value !== 'plan' && below.length === 1 ? below[0]! : null
  // What the meeting of a rung has already is not read again.
  const wanted = new Map(all.map((level) => [level, wants(events.filter((event) => event.level === level))]))
  const wantedOf = (level: LadderLevel) => wanted.get(level) ?? tellings
  const inClauses = clauses.flatMap((clause) => {
    const level = clause.level ?? (clause.named.length === 0 ? only : null)
    const levels = level ? [level] : ALIKE.test(fold(clause.words)) ? clause.named : []
    return levels.flatMap((each) =>
      meetingFacts(clause, wantedOf(each)).map((fact) => ({ level: each, fact, span: clause })),
    )
  })
  return [...inRows, ...inClauses]
}

function eventsOf(record: PlanRecord, text: Text, clauses: readonly Clause[]): PlanEvent[] {
  const rows = levelRows(record, text)
  const own = aboutEmulation(record) ? ownLevel(record) : rungOf(record)
  const ranked = record.events.map((event) => withGroups({ ...event, level: rankOf(event, record) }, text))
  const events = forThoseBelow(ranked, record, own).map((event) => without(withoutPilot(event), rows))
  for (const { level, fact, span } of toldBy(record, rows, clauses, events)) {
    // Of those above it a document tells what others set.
    if (own && ladder.indexOf(level) > ladder.indexOf(own)) continue
    const same = events.filter((event) => event.level === level)
    if (same.length > 1) continue
    const at = same[0] ? events.indexOf(same[0]) : -1
    if (at >= 0) {
      if (lacks(events[at]!, fact)) events[at] = add(events[at]!, fact, text)
      continue
    }
    if (fact.part === 'ratios') continue
    const name = `Hội nghị ${levelNames[level]!.vi}`
    const fresh: PlanEvent = {
      ...unknownEvent,
      id: `S${events.length + 1}`,
      name,
      level,
      confidence: SURE,
      evidence: [evidenceAt(text, span)],
    }
    events.push(add(fresh, fact, text))
  }
  return events.map((event) => fromOwnParagraph(event, events, clauses, text))
}

/** The only meeting of guidance whose title names a rung below it is theirs: "Hội nghị … ở các đảng bộ, chi bộ cơ sở trực thuộc". */
function forThoseBelow(events: PlanEvent[], record: PlanRecord, own: LadderLevel | null): PlanEvent[] {
  const [only] = events
  const named = levelsIn(record.title?.value ?? '', record)
  const [theirs] = named
  if (!only || events.length > 1 || record.genre?.value === 'plan' || named.length !== 1 || only.level !== own)
    return events
  return own && ladder.indexOf(theirs!) < ladder.indexOf(own) ? [{ ...only, level: theirs! }] : events
}

const startOf = (event: PlanEvent) => event.evidence[0]?.start ?? -1

/** Give a meeting what the paragraph that names it, and no other, says of it: "2. Hội thi …: tổ chức trong tháng 12 năm 2019". */
function fromOwnParagraph(
  event: PlanEvent,
  all: readonly PlanEvent[],
  clauses: readonly Clause[],
  text: Text,
): PlanEvent {
  const holds = ({ paragraph }: Clause, one: PlanEvent) =>
    paragraph.start <= startOf(one) && startOf(one) < paragraph.end
  const own = clauses.filter(
    (clause) => holds(clause, event) && !all.some((other) => other !== event && holds(clause, other)),
  )
  const wanted = wants([event])
  const facts = own.flatMap((clause) => (clause.named.length ? [] : meetingFacts(clause, wanted)))
  return facts.reduce((whole, fact) => (lacks(whole, fact) ? add(whole, fact, text) : whole), event)
}

/** The places of papers told apart anew are no longer one for each. */
function withoutItems({ evidence_of: of = {} }: NonNullable<PlanRecord['report_package']>): Record<string, Evidence[]> {
  const { items, ...rest } = of
  return items?.[0] ? { ...rest, items: [items[0]] } : rest
}

/** The report as it was read, with papers that its sentence lists where none were read. */
function reportOf(record: PlanRecord, limits: PlanRecord['deadlines'], clauses: readonly Clause[], text: Text) {
  const first = record.report_package
  if (first?.items.length) {
    const items = partedPapers(first.items)
    return items.length === first.items.length ? first : { ...first, items, evidence_of: withoutItems(first) }
  }
  const second = reportIn(limits, clauses, text, first)
  if (!first || !second?.items.length) return first ?? second
  const said = { ...first.evidence_of, ...second.evidence_of }
  return { ...first, items: second.items, confidence: Math.min(first.confidence, SURE), evidence_of: said }
}

/** On which rung a meeting stands: as read; off the emulation ladder by the level, or the place of the issuer, that it is named after. */
function rankOf(event: PlanEvent, record: PlanRecord): LadderLevel | null {
  const known = levelOf(event, record)
  // "Hội nghị … ở các đảng bộ, chi bộ cơ sở" of a higher house is theirs, not its own.
  const theirs = known && known === rungOf(record) ? levelsIn(event.name, record) : []
  if (theirs.length === 1 && ladder.indexOf(theirs[0]!) < ladder.indexOf(known!)) return theirs[0]!
  if (known || aboutEmulation(record)) return known
  const named = levelsIn(event.name, record)
  if (named.length) return named.length === 1 ? named[0]! : null
  const place = fold(oneLine(record.locality?.name ?? ''))
  return place && fold(oneLine(event.name)).includes(place) ? rungOf(record) : null
}

/**
 * Read a document's text a second time for what the first reading left out of its meetings: what tables and running sentences set for each
 * rung of the ladder. Facts that are there already stay as they are.
 */
function completed(record: PlanRecord, text: Text): PlanRecord {
  const clauses = clausesOf(record, text).filter(({ words }) => !words.includes('|'))
  const deadlines = dutiesIn(record, clauses, text)
  const report = reportOf(record, deadlines, clauses, text)
  const programme = record.agenda.length ? record.agenda : programmeIn(record, text)
  const led = record.responsible_units.some(({ role }) => role === 'lead')
  const units = led ? record.responsible_units : [...record.responsible_units, ...leadsIn(clauses, text)]
  const duties = { deadlines, report_package: report, agenda: programme, responsible_units: units }
  const events = eventsOf(record, text, clauses)
  const more = events.length > record.events.length
  // A programme that was linked with the only meeting known is everybody's.
  const agenda = more && record.events.length < 2 ? programme.map((item) => ({ ...item, event_ids: [] })) : programme
  return { ...record, ...duties, events, agenda }
}

const withText = remember((record: PlanRecord) => remember((text: Text) => completed(record, text)))

/** Complete a record from its text; without the text it stays as it is. */
export const complete = (record: PlanRecord, text?: Text): PlanRecord => (text ? withText(record)(text) : record)
