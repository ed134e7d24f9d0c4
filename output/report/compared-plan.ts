import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { roundOf } from '../store/document-row.js'
import type { ComparedEvent, ComparedPlan, Ink, Shown } from './comparison.js'
import { deadlineTiming, timingOf } from './timing.js'
import { writtenNumber } from '../../extractors/readers/written-number.js'

interface Inked {
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly evidence_of?: Readonly<Record<string, readonly Evidence[]>> | undefined
}

function inkOf(fact: Inked, ...parts: string[]): Ink[] {
  const own = parts.flatMap((part) => fact.evidence_of?.[part] ?? [])
  const seen = new Set<string>()
  return (own.length > 0 ? own : fact.evidence).flatMap(({ quote, page }) => {
    const key = `${page} ${quote}`
    if (seen.has(key)) return []
    seen.add(key)
    return [{ quote, page, confidence: fact.confidence }]
  })
}

const shown = <T>(value: T, fact: Inked, ...parts: string[]): Shown<T> => ({ value, ink: inkOf(fact, ...parts) })
const scalar = <T>(fact: (Inked & { readonly value: T }) | null) => fact && shown(fact.value, fact)
const given = <T>(value: T | null | undefined, fact: Inked, ...parts: string[]) =>
  value === null || value === undefined ? null : shown(value, fact, ...parts)

function eventOf(event: PlanRecord['events'][number]): ComparedEvent {
  const { id, name, level, form } = event
  const timing = ['deadline', 'quarter', 'date_start', 'time_expr'] as const
  return {
    id,
    name,
    level,
    form,
    pilot: false,
    ink: inkOf(event),
    timing: given(timingOf(event), event, ...timing),
    duration: given(event.duration, event, 'duration'),
    quota: given(event.quota && withoutGaps(event.quota), event, 'quota'),
    quotaRules: event.quota_rules.map((rule) => shown(rule, event, 'quota_rules')),
    ratios: event.ratios.map((ratio) => shown(ratio, event, 'ratios')),
  }
}

type PlainQuota = { max?: number; min?: number; exact?: number; unit: string | null }
const withoutGaps = (quota: { [Key in keyof PlainQuota]: PlainQuota[Key] | undefined }) =>
  Object.fromEntries(Object.entries(quota).filter(([, value]) => value !== undefined)) as unknown as PlainQuota

function pilotOf(pilot: PlanRecord['pilot_events'][number], n: number): ComparedEvent {
  return {
    id: `P${n + 1}`,
    name: pilot.name,
    level: null,
    form: null,
    pilot: true,
    ink: inkOf(pilot),
    timing: given(timingOf(pilot), pilot, 'deadline', 'quarter'),
    duration: given(pilot.duration, pilot, 'duration'),
    quota: null,
    quotaRules: [],
    ratios: [],
  }
}

function localityOf({ locality, issuer, source }: PlanRecord): string {
  if (locality) return locality.name
  const body = issuer?.value.replace(/^(Ủy|Uỷ) ban nhân dân\s+|^UBND\s+/iu, '')
  return body ?? source.path.split(/[\\/]/).at(-1) ?? source.path
}

function numberOf({ doc_number: number, doc_symbol: symbol }: PlanRecord): Shown<string> | null {
  const fact = symbol ?? number
  return fact && shown(writtenNumber(number?.value, symbol?.value) ?? '', number ?? fact)
}

/** Take from a plan record what a comparison shows. */
export function comparedPlan(record: PlanRecord): ComparedPlan {
  const { parent_event: parent, signatory } = record
  return {
    sha256: record.source.sha256,
    path: record.source.path,
    locality: localityOf(record),
    province: record.locality?.province_at_issue ?? null,
    issuer: scalar(record.issuer),
    level: scalar(record.issuer_level),
    round: roundOf(record),
    number: numberOf(record),
    date: scalar(record.issue_date),
    title: scalar(record.title),
    parent: parent && shown({ name: parent.name, ordinal: parent.ordinal, level: parent.level }, parent),
    basis: record.legal_basis.map((cited) =>
      shown([cited.type, cited.number, cited.issuer].filter((part) => part !== null).join(' '), cited),
    ),
    events: [...record.events.map(eventOf), ...record.pilot_events.map(pilotOf)],
    agenda: record.agenda.map((item) => {
      const codes = item.canonical_all.length > 0 ? item.canonical_all : item.canonical ? [item.canonical] : []
      return shown({ order: item.order, text: item.text, codes }, item)
    }),
    deadlines: record.deadlines.map((limit) => {
      const { kind, what, who, precision, date, inclusive } = limit
      return shown({ kind, what, who, precision, timing: deadlineTiming(date, precision, inclusive) }, limit)
    }),
    units: record.responsible_units.map((each) => shown({ unit: each.unit, role: each.role, tasks: each.tasks }, each)),
    budget: record.budget.map((each) => shown(each.source, each)),
    signatory: given(signatory?.name, signatory ?? { confidence: 0, evidence: [] }),
    anomalies: record.anomalies.map((each) => shown({ note: each.note, certain: each.certain }, each)),
  }
}
