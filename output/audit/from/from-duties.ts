import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { reportLines } from '../read-report.js'
import { namesSource } from '../readings.js'
import { governments, isDepartment } from '../ladder.js'
import type { Government, LadderLevel } from '../ladder.js'
import type { Binds, Requirement } from '../requirement.js'
import { lastDay, windowOf } from '../window.js'
import type { Draft } from './draft.js'
import { fromReportLine } from './from-report.js'

type Limit = PlanRecord['deadlines'][number]

const NAMES: readonly (readonly [Government, RegExp])[] = [
  ['cap_xa', /(?<!\p{L})(xa|(?<!dia )phuong|thi tran|dac khu)(?!\p{L}| hoi)/u],
  ['cap_huyen', /(?<!\p{L})(huyen|quan|thi xa)(?!\p{L})/u],
]

/** Whom a duty is laid on, as far as its words name levels of government; everyone below otherwise. */
function governmentsIn(words: string, record: PlanRecord): Government[] {
  const own = record.issuer_level?.value
  const below = own ? governments.slice(0, governments.indexOf(own)) : []
  const named = NAMES.filter(([level, signs]) => below.includes(level) && signs.test(words)).map(([level]) => level)
  return named.length ? named : below
}

function wordsOf(limit: Limit): string {
  return fold(oneLine([limit.what, limit.who ?? '', ...limit.evidence.map((at) => at.quote)].join(' ')))
}

function ladderIn(words: string): LadderLevel[] {
  const above = /tren co so/.test(words)
  const base = /(?<!tren )(?<!\p{L})co so(?!\p{L}| vat chat)/u.test(words)
  return [...(base ? (['CO_SO'] as const) : []), ...(above ? (['TREN_CO_SO'] as const) : [])]
}

const OWN_LEVEL: Record<LadderLevel, Government> = {
  CO_SO: 'cap_xa',
  TREN_CO_SO: 'cap_huyen',
  CAP_TINH: 'cap_tinh',
  TOAN_QUOC: 'trung_uong',
}

const DEPARTMENTS = /(?<!\p{L})(so|nganh|doan the|don vi|co quan)(?!\p{L})/u

/** Whom a duty binds: departments too, where its words name them or name nobody. */
function bindsIn(words: string, record: PlanRecord): Partial<Binds> {
  const rungs = ladderIn(words)
  if (rungs.length) return { issuer_levels: rungs.map((rung) => OWN_LEVEL[rung]), departments: true }
  const nobody = !NAMES.some(([, signs]) => signs.test(words))
  const departments = DEPARTMENTS.test(words) || (nobody && !isDepartment(record))
  return { issuer_levels: governmentsIn(words, record), ...(departments ? { departments: true } : {}) }
}

/** Of several limits for one duty the latest binds: which of them is meant for this plan is not known. */
function latest<T extends { date: string; inclusive: boolean }>(limits: readonly T[]): T {
  return limits.reduce((a, b) => (lastDay(b.date, b.inclusive) > lastDay(a.date, a.inclusive) ? b : a))
}

/** Whether a limit is for those who hold a pilot alone. */
const pilot = (limit: Limit) =>
  /(?<!\p{L})diem(?!\p{L})(?! hinh)/u.test(
    wordsOf(limit).replace(/dia diem|thoi diem|trong diem|quan diem|uu diem/g, ''),
  )

function planLimits(record: PlanRecord): Draft[] {
  const limits = record.deadlines.filter((limit) => limit.kind === 'submit_plan' || limit.kind === 'build_plan')
  const general = limits.filter((limit) => !pilot(limit))
  const units = record.pilot_events.flatMap((event) => event.units)
  const rule = (limit: Limit, id: string, binds: Partial<Binds>): Draft => ({
    id,
    field: 'issue_date',
    condition: { kind: 'not-later', date: limit.date, inclusive: limit.inclusive },
    fact: limit,
    binds,
  })
  return [
    ...(general.length ? [rule(latest(general), 'plan.submit', bindsIn(wordsOf(latest(general)), record))] : []),
    ...(units.length
      ? limits.filter(pilot).map((limit, i) => rule(limit, `plan.submit-pilot${i ? '-' + (i + 1) : ''}`, { units }))
      : []),
  ]
}

/** A report is due after the conferences, and not on the day by which plans are due: what breaks this was misread. */
function plausible(date: string, record: PlanRecord): boolean {
  const held = record.events.flatMap((event) => windowOf(event)?.to ?? [])
  const plans = record.deadlines.filter(({ kind }) => kind === 'build_plan' || kind === 'submit_plan')
  return (
    (held.length === 0 || date >= held.reduce((a, b) => (a < b ? a : b))) && !plans.some((limit) => limit.date === date)
  )
}

function reportRules(record: PlanRecord): Draft[] {
  const report = record.report_package
  const limits = record.deadlines.filter((limit) => limit.kind === 'submit_report')
  const dated = limits.map((limit) => ({
    date: limit.date,
    inclusive: limit.inclusive,
    fact: limit as Draft['fact'],
    words: wordsOf(limit),
    part: undefined as string | undefined,
  }))
  if (report?.deadline && !limits.some((limit) => limit.date === report.deadline)) {
    const words = fold(oneLine(report.evidence.map((at) => at.quote).join(' ')))
    dated.push({
      date: report.deadline,
      inclusive: report.deadline_inclusive !== false,
      fact: report,
      words,
      part: 'deadline',
    })
  }
  const drafts: Draft[] = []
  const addressee = reportLines(record).find(({ line }) => line.to)?.line.to
  const likely = dated.filter(({ date }) => plausible(date, record))
  if (likely.length) {
    const last = latest(likely)
    const binds = likely.length === 1 ? bindsIn(last.words, record) : bindsIn('', record)
    const part = last.part ? { part: last.part } : {}
    const core = { fact: last.fact, ...part, binds }
    drafts.push({
      ...core,
      id: 'report.deadline',
      field: 'report_package.deadline',
      ...(addressee ? { about: addressee } : {}),
      condition: { kind: 'not-later', date: last.date, inclusive: last.inclusive },
    })
  }
  const registered = record.deadlines.filter((limit) => limit.kind === 'register_schedule')
  const pilots = record.pilot_events.flatMap((event) => event.units)
  if (registered.length) {
    const last = latest(registered)
    drafts.push({
      id: 'schedule.register',
      field: 'deadlines.register_schedule',
      condition: { kind: 'not-later', date: last.date, inclusive: last.inclusive },
      fact: last,
      binds: pilot(last) && pilots.length ? { units: pilots } : bindsIn(wordsOf(last), record),
      severity: 'minor',
      when_stated: true,
    })
  }
  if (report || limits.length) drafts.push(...fromReportLine(record, bindsIn('', record)))
  if (!report) return drafts
  const binds = bindsIn(fold(oneLine(report.evidence.map((at) => at.quote).join(' '))), record)
  drafts.push({
    id: 'report.duty',
    field: 'report_package',
    condition: { kind: 'present' },
    fact: report,
    binds,
    severity: 'minor',
  })
  report.items.forEach((item, i) => {
    drafts.push({
      id: `report.item-${i + 1}`,
      field: 'report_package.items',
      condition: { kind: 'equals', value: item, among: report.items.filter((other) => other !== item) },
      fact: report,
      sentence: report.evidence_of?.['items']?.[i] ? [report.evidence_of['items'][i]] : report.evidence,
      binds,
      severity: 'minor',
    })
  })
  return drafts
}

const BELOW =
  /cap nao|cap do|dia phuong|don vi|cac cap|co so|phan cap|(?<!\p{L})(xa|phuong|huyen|quan|thi xa)(?!\p{L})/u
const OWN: Readonly<Record<string, RegExp>> = {
  cap_tinh: /(?<!\p{L})(tinh|thanh pho)(?!\p{L})/u,
  cap_huyen: /(?<!\p{L})(huyen|quan|thi xa|thanh pho)(?!\p{L})/u,
}

/** Draw that the plan names its money; what the guidance says of its own purse alone asks nothing of those below. */
function budgetRule(record: PlanRecord): Draft[] {
  const named = record.budget.filter((fact) => namesSource(`${fact.source ?? ''} ${fact.evidence[0]!.quote}`))
  const [first, ...more] = named
  const own = record.issuer_level?.value
  if (!first) return []
  const words = fold(oneLine(named.flatMap((fact) => fact.evidence.map((at) => at.quote)).join(' ')))
  const below: Requirement['binds']['issuer_levels'] = own ? governments.slice(0, governments.indexOf(own)) : []
  return [
    {
      id: 'budget',
      field: 'budget',
      condition: { kind: 'present' },
      fact: first,
      more,
      binds: { issuer_levels: below, ...(isDepartment(record) ? {} : { departments: true }) },
      severity: 'minor',
      certain: BELOW.test(words) || !(own && OWN[own]?.test(words)),
    },
  ]
}

/** Draw the duties that a guidance document lays on those below: send the plan, report, name the money. */
export function fromDuties(record: PlanRecord): Draft[] {
  // A commune has no government below it to lay duties on.
  if (record.issuer_level?.value === 'cap_xa') return []
  return [...planLimits(record), ...reportRules(record), ...budgetRule(record)]
}
