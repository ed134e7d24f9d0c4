import { fold } from '../../corpus/vietnamese.js'
import type { Duration, Quota, QuotaRule } from '../../extractors/fields.js'
import type { ComparedEvent, ComparedPlan, Ink } from './comparison.js'
import { sayDate, sayTiming } from './timing.js'
import type { Lang, WordKey } from './words.js'
import { say, sayAgenda, sayValue } from './words.js'

/** One statement in a cell, with the ink it came from. */
export interface CellLine {
  readonly text: string
  readonly ink: readonly Ink[]
}

/** One row of the comparison: what it is about, and for each plan what it says (no lines: not found). */
export interface CompareRow {
  readonly key: WordKey
  readonly label: string
  readonly cells: readonly (readonly CellLine[])[]
}

/** Write a number as the reader does: 1200 → `1.200`, in English `1,200`. */
export function sayNumber(lang: Lang, value: number): string {
  return value.toLocaleString(lang === 'vi' ? 'vi-VN' : 'en-GB', { maximumFractionDigits: 2 })
}

/** Say a quota: `không quá 150 người`. */
export function sayQuota(lang: Lang, { max, min, exact, unit }: Quota): string {
  const parts = [
    exact === undefined ? '' : sayNumber(lang, exact),
    min === undefined ? '' : `${say(lang, 'at_least')} ${sayNumber(lang, min)}`,
    max === undefined ? '' : `${say(lang, 'at_most')} ${sayNumber(lang, max)}`,
  ].filter((part) => part !== '')
  return [parts.join(', '), unit].filter(Boolean).join(' ')
}

/** Say a rule about numbers; the figure is added where the rule's own words leave it out: `tối đa` → `tối đa 150 đại biểu`. */
export function sayRule(lang: Lang, { rule, max, unit }: QuotaRule): string {
  return max === null || /\d/.test(rule) ? rule : [rule, sayNumber(lang, max), unit].filter(Boolean).join(' ')
}

// A rule that names whom it applies to itself is not told twice.
function sayApplied(lang: Lang, value: QuotaRule): string {
  const rule = sayRule(lang, value)
  return fold(rule).startsWith(fold(value.applies_to)) ? rule : `${value.applies_to}: ${rule}`
}

function sayDuration(lang: Lang, { value, unit }: Duration): string {
  const number = value === 0.5 ? '1/2' : sayNumber(lang, value)
  return lang === 'vi' ? `${number} ${unit}` : `${number} ${unit === 'ngày' ? 'day' : 'session'}`
}

// Where a plan has several events, each line says which.
function ofEvents(lang: Lang, plan: ComparedPlan, line: (event: ComparedEvent) => readonly CellLine[]): CellLine[] {
  const events = plan.events.filter(({ pilot }) => !pilot)
  return events.flatMap((event) => {
    const label = event.level ? sayValue(lang, 'ladder', event.level) : event.name
    return line(event).map(({ text, ink }) => ({ text: events.length > 1 ? `${label}: ${text}` : text, ink }))
  })
}

const deadlines = (lang: Lang, plan: ComparedPlan, ...kinds: (string | null)[]): CellLine[] =>
  plan.deadlines
    .filter(({ value }) => kinds.includes(value.kind))
    .map(({ value, ink }) => ({
      text: `${kinds.length > 1 ? sayValue(lang, 'kind', value.kind) + ': ' : ''}${sayTiming(lang, value.timing)}`,
      ink,
    }))

const one = <T>(shown: { value: T; ink: readonly Ink[] } | null, write: (value: T) => string): CellLine[] =>
  shown ? [{ text: write(shown.value), ink: shown.ink }] : []

const fields: { readonly [Key in WordKey]?: (lang: Lang, plan: ComparedPlan) => CellLine[] } = {
  number: (lang, plan) =>
    one(plan.number, (value) => (value.startsWith('/') ? `${say(lang, 'blank_number')}${value}` : value)),
  date: (lang, plan) => one(plan.date, (value) => sayDate(lang, value)),
  level: (lang, plan) => one(plan.level, (value) => sayValue(lang, 'level', value)),
  parent: (_, plan) => one(plan.parent, ({ name }) => name),
  limits: (lang, plan) => ofEvents(lang, plan, ({ timing }) => one(timing, (value) => sayTiming(lang, value))),
  duration: (lang, plan) => ofEvents(lang, plan, ({ duration }) => one(duration, (value) => sayDuration(lang, value))),
  quota: (lang, plan) =>
    ofEvents(lang, plan, ({ quota, quotaRules }) => [
      ...one(quota, (value) => sayQuota(lang, value)),
      ...quotaRules.map(({ value, ink }) => ({ text: sayApplied(lang, value), ink })),
    ]),
  ratios: (lang, plan) =>
    ofEvents(lang, plan, ({ ratios }) => {
      const parts = ratios.map(({ value }) => {
        const about = value.approx ? `${say(lang, 'about')} ` : ''
        return `${value.group} ${about}${sayNumber(lang, value.percent)}%`
      })
      return parts.length > 0 ? [{ text: parts.join('; '), ink: ratios.flatMap(({ ink }) => ink) }] : []
    }),
  agenda: (lang, plan) =>
    plan.agenda.map(({ value, ink }) => ({
      text: `${value.order}. ${value.codes[0] ? sayAgenda(lang, value.codes[0]) : value.text}`,
      ink,
    })),
  lead: (_, plan) =>
    plan.units.filter(({ value }) => value.role === 'lead').map(({ value, ink }) => ({ text: value.unit, ink })),
  pilot: (lang, plan) =>
    plan.events
      .filter(({ pilot }) => pilot)
      .map(({ timing, name, ink }) => ({
        text: timing ? sayTiming(lang, timing.value) : name,
        ink: timing?.ink ?? ink,
      })),
  plan_due: (lang, plan) => deadlines(lang, plan, 'build_plan', 'submit_plan', 'register_schedule'),
  report_due: (lang, plan) => deadlines(lang, plan, 'submit_report'),
  budget: (_, plan) => plan.budget.map(({ value, ink }) => ({ text: value, ink })),
  signatory: (_, plan) => one(plan.signatory, (value) => value),
  anomalies: (lang, plan) =>
    plan.anomalies.map(({ value, ink }) => ({
      text: value.certain ? value.note : `${value.note} (${say(lang, 'uncertain')})`,
      ink,
    })),
}

/** The rows of the short table that is printed on the console. */
export const shortRows: readonly WordKey[] = [
  'number',
  'date',
  'level',
  'limits',
  'duration',
  'quota',
  'ratios',
  'agenda',
  'lead',
]

/** All rows of the comparison. */
export const allRows = Object.keys(fields) as readonly WordKey[]

/** Say for each row what each plan says of it. */
export function planCells(
  plans: readonly ComparedPlan[],
  lang: Lang,
  keys: readonly WordKey[] = allRows,
): CompareRow[] {
  return keys.map((key) => ({
    key,
    label: say(lang, key),
    cells: plans.map((plan) => fields[key]?.(lang, plan) ?? []),
  }))
}
