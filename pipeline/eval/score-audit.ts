import { oneLine, sameKey } from '../../corpus/vietnamese.js'
import type { PlanRecord } from '../../extractors/record.js'
import type { Finding } from '../../output/audit/audit.js'
import { auditPlan } from '../../output/audit/audit-plan.js'
import { readRequirements } from '../../output/audit/read-requirements.js'
import type { Requirement } from '../../output/audit/requirement.js'
import { requirementsFrom } from '../../output/audit/requirements-from.js'
import { toYaml } from '../../output/audit/to-yaml.js'
import { accuses } from '../../output/audit/words.js'
import { evenBlanks } from '../text/join-pages.js'
import { changed } from './audit-pairs.js'
import type { AuditPair, Planted } from './audit-pairs.js'
import { readText } from './read-text.js'

/** How many planted departures were found with both quotes, and how many accusations were made against what keeps to the guidance. */
export interface AuditScore {
  planted: number
  found: number
  compliant: number
  accused: number
  /** Accusations beside the planted departure. */
  beside: number
}

/** What went wrong in one case, for the person who mends the rules. */
export interface AuditFault {
  readonly what: string
  readonly kind: 'missed' | 'accused'
  readonly field: string
  readonly findings: readonly Finding[]
}

/** Guidance as a plan is laid beside it: drawn from the document at once, or through a YAML file. */
export interface Above {
  readonly requirements: readonly Requirement[]
  readonly record: PlanRecord | null
}

/** Read guidance once for many plans. */
export function guidanceOf(text: string, throughYaml: boolean): Above {
  const read = readText(text)
  const drawn = requirementsFrom(read.record, read.text)
  if (!throughYaml) return { requirements: drawn, record: read.record }
  return { requirements: readRequirements(toYaml(drawn, 'x'), 'x.yaml').requirements, record: null }
}

/** Audit a plan's text beside guidance and give the accusations alone, or with `all` every finding. */
export function accusations(plan: string, above: Above): Finding[] {
  const { record, text } = readText(plan)
  const options = { text, ...(above.record ? { guidance: above.record } : {}) }
  return auditPlan(record, above.requirements, options).findings.filter(accuses)
}

function meet(one: string, other: string): boolean {
  const [a, b] = [oneLine(sameKey(one)), oneLine(sameKey(other))]
  return a.includes(b) || b.includes(a)
}

/** Where two texts differ, as a span of the second. */
function difference(before: string, after: string): { start: number; end: number } {
  const most = Math.min(before.length, after.length)
  let start = 0
  while (start < most && before[start] === after[start]) start++
  let tail = 0
  while (tail < most - start && before.at(-1 - tail) === after.at(-1 - tail)) tail++
  return { start, end: after.length - tail }
}

/** Names that the plan record has for what audits tell apart. */
const RECORD_NAMES: Readonly<Record<string, readonly string[]>> = {
  'events.budget': ['events.money', 'awards', 'budget'],
  parent_event: ['congress'],
  pilot_events: ['pilot_events.time', 'pilot_events.duration'],
}

/** Whether a finding's field is the one that a pair names, by the audit's name or the record's. */
const sameField = (named: string, found: string) => named === found || (RECORD_NAMES[named] ?? []).includes(found)

/** Tell whether a finding is the planted departure: its field, the guidance's words, and (where something was put) the plan's own. */
function isPlanted(finding: Finding, one: Planted, rule: string, at: { start: number; end: number }): boolean {
  return (
    sameField(one.field, finding.field) &&
    finding.guidance_evidence.some(({ quote }) => meet(quote, rule)) &&
    (finding.verdict === 'missing' ||
      at.start >= at.end ||
      finding.plan_evidence.some(
        ({ start, end }) => start !== null && end !== null && start < at.end && at.start < end,
      ))
  )
}

/** One text of a plan laid beside one text of guidance: what is planted in it, and how guidance and plan were reworded. */
export interface AuditTrial {
  readonly what: string
  readonly planted: Planted | null
  readonly above: Above
  readonly rewordPlan: (text: string) => string
  readonly rewordRule: (text: string) => string
}

/** Score one trial and tell what went wrong. */
export function scoreTrial(pair: AuditPair, plan: string, trial: AuditTrial, score: AuditScore): AuditFault[] {
  const { what, planted: one, above } = trial
  const text = trial.rewordPlan(plan)
  const found = accusations(text, above)
  const extra = found.filter(({ field }) => !one || (!sameField(one.field, field) && !one.also.includes(field)))
  const accused = extra.map((finding): AuditFault => ({
    what,
    kind: 'accused',
    field: finding.field,
    findings: [finding],
  }))
  if (!one) {
    score.compliant++
    if (extra.length) score.accused++
    return accused
  }
  score.planted++
  score.beside += extra.length
  // Spans count in the text as it is read.
  const at = difference(evenBlanks(trial.rewordPlan(pair.plan)), evenBlanks(text))
  if (found.some((finding) => isPlanted(finding, one, trial.rewordRule(one.rule), at))) {
    score.found++
    return accused
  }
  return [
    ...accused,
    { what, kind: 'missed', field: one.field, findings: found.filter(({ field }) => sameField(one.field, field)) },
  ]
}

/** List the texts of a pair: the plan as it is, with each departure planted, and in other words that keep to the guidance. */
export function textsOf(pair: AuditPair): { what: string; plan: string; planted: Planted | null }[] {
  return [
    { what: 'as is', plan: pair.plan, planted: null },
    ...pair.planted.map((one) => ({ what: one.what, plan: changed(pair.plan, one), planted: one })),
    ...pair.kept.map((one) => ({ what: `kept: ${one.what}`, plan: changed(pair.plan, one), planted: null })),
  ]
}

/** Start a score. */
export const noScore = (): AuditScore => ({ planted: 0, found: 0, compliant: 0, accused: 0, beside: 0 })
