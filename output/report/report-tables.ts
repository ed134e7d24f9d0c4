import type { ComparedPlan, Comparison, Ink, Timing } from './comparison.js'
import { planCells, sayRule } from './plan-cells.js'
import { sayTiming } from './timing.js'
import type { Lang, WordKey } from './words.js'
import { say, sayAgenda, sayValue } from './words.js'

/** A value of a table: text, a number, a day (ISO, marked so that a workbook can hold it as a date), or nothing. */
export type TableValue = string | number | { readonly day: string } | null

export interface Column {
  readonly key: WordKey
  readonly label: string
  /** Width in letters. */
  readonly width: number
}

/** A table as every tabular format writes it. */
export interface ReportTable {
  /** Name of the file and of the JSON key. */
  readonly name: string
  readonly title: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly TableValue[])[]
}

type Cells = { readonly [Key in WordKey]?: TableValue }

const wide: readonly WordKey[] = ['quote', 'content', 'what', 'tasks', 'event', 'title', 'parent', 'applies_to']
const narrow: readonly WordKey[] = ['page', 'order', 'max', 'min', 'exact', 'percent', 'round', 'confidence']

function table(
  lang: Lang,
  name: string,
  title: WordKey,
  keys: readonly WordKey[],
  rows: readonly Cells[],
): ReportTable {
  const columns = keys.map((key) => {
    const width = wide.includes(key) ? 48 : narrow.includes(key) ? 10 : 22
    return { key, label: say(lang, key === 'page' ? 'Page' : key), width }
  })
  return { name, title: say(lang, title), columns, rows: rows.map((row) => keys.map((key) => row[key] ?? null)) }
}

const day = (iso: string | null | undefined) => (iso ? { day: iso } : null)
const ink = (all: readonly Ink[]): Cells => ({
  page: all[0]?.page ?? null,
  quote: all.map(({ quote }) => quote.replace(/\s+/g, ' ')).join(' … ') || null,
  confidence: all[0] ? Math.round(all[0].confidence * 100) / 100 : null,
})
const timing = (lang: Lang, value: Timing | undefined): Cells =>
  value ? { limit: sayTiming(lang, value), from: day(value.from), to: day(value.to) } : {}

const who = (plan: ComparedPlan): Cells => ({
  locality: plan.locality,
  province: plan.province,
  number: plan.number?.value ?? null,
})
const whoKeys = ['locality', 'province', 'number'] as const
const inkKeys = ['page', 'quote', 'confidence'] as const

/** Spread the comparison into flat tables: one row a statement, with the page and the sentence it came from. */
export function reportTables({ plans }: Comparison, lang: Lang): ReportTable[] {
  const each = (rows: (plan: ComparedPlan) => readonly Cells[]) =>
    plans.flatMap((plan) => rows(plan).map((row): Cells => ({ ...who(plan), ...row })))
  const level = (value: string | null) => sayValue(lang, 'ladder', value)
  return [
    table(
      lang,
      'plans',
      'documents_title',
      [...whoKeys, 'date', 'level', 'round', 'issuer', 'title', 'parent', 'signatory', 'file'],
      each((plan) => [
        {
          date: day(plan.date?.value),
          level: plan.level ? sayValue(lang, 'level', plan.level.value) : null,
          round: plan.round,
          issuer: plan.issuer?.value ?? null,
          title: plan.title?.value ?? null,
          parent: plan.parent?.value.name ?? null,
          signatory: plan.signatory?.value ?? null,
          file: plan.path.split(/[\\/]/).at(-1) ?? null,
        },
      ]),
    ),
    table(
      lang,
      'events',
      'events',
      [
        ...whoKeys,
        'event',
        'level',
        'limit',
        'from',
        'to',
        'duration',
        'max',
        'min',
        'exact',
        'unit_counted',
        ...inkKeys,
      ],
      each((plan) =>
        plan.events.map((event) => ({
          event: event.name,
          level: event.pilot ? say(lang, 'pilot') : level(event.level),
          ...timing(lang, event.timing?.value),
          duration: event.duration ? `${event.duration.value.value} ${event.duration.value.unit}` : null,
          max: event.quota?.value.max ?? null,
          min: event.quota?.value.min ?? null,
          exact: event.quota?.value.exact ?? null,
          unit_counted: event.quota?.value.unit ?? null,
          ...ink([...(event.timing?.ink ?? event.ink), ...(event.quota?.ink ?? [])]),
        })),
      ),
    ),
    table(
      lang,
      'quota_rules',
      'quota_rules',
      [...whoKeys, 'event', 'applies_to', 'max', 'rule', ...inkKeys],
      each((plan) =>
        plan.events.flatMap((event) =>
          event.quotaRules.map(({ value, ink: from }) => ({
            event: event.name,
            applies_to: value.applies_to,
            max: value.max,
            rule: sayRule(lang, value),
            ...ink(from),
          })),
        ),
      ),
    ),
    table(
      lang,
      'ratios',
      'ratios',
      [...whoKeys, 'event', 'group', 'percent', ...inkKeys],
      each((plan) =>
        plan.events.flatMap((event) =>
          event.ratios.map(({ value, ink: from }) => ({
            event: event.name,
            group: value.group,
            percent: value.percent,
            ...ink(from),
          })),
        ),
      ),
    ),
    table(
      lang,
      'agenda',
      'agenda',
      [...whoKeys, 'order', 'content', 'code', 'item', ...inkKeys],
      each((plan) =>
        plan.agenda.map(({ value, ink: from }) => ({
          order: value.order,
          content: value.text,
          code: value.codes.join(', ') || null,
          item: value.codes.map((code) => sayAgenda(lang, code)).join('; ') || null,
          ...ink(from),
        })),
      ),
    ),
    table(
      lang,
      'deadlines',
      'deadlines',
      [...whoKeys, 'kind', 'limit', 'from', 'to', 'what', 'who', ...inkKeys],
      each((plan) =>
        plan.deadlines.map(({ value, ink: from }) => ({
          kind: sayValue(lang, 'kind', value.kind),
          ...timing(lang, value.timing),
          what: value.what,
          who: value.who,
          ...ink(from),
        })),
      ),
    ),
    table(
      lang,
      'units',
      'units',
      [...whoKeys, 'unit', 'role', 'tasks', ...inkKeys],
      each((plan) =>
        plan.units.map(({ value, ink: from }) => ({
          unit: value.unit,
          role: sayValue(lang, 'role', value.role),
          tasks: value.tasks.join('; ') || null,
          ...ink(from),
        })),
      ),
    ),
    table(
      lang,
      'anomalies',
      'anomalies',
      [...whoKeys, 'content', ...inkKeys],
      each((plan) => plan.anomalies.map(({ value, ink: from }) => ({ content: value.note, ...ink(from) }))),
    ),
  ].filter(({ name, rows }) => name === 'plans' || rows.length > 0)
}

/** The comparison itself as a table: a line a field, a column a plan. */
export function comparisonTable({ plans }: Comparison, lang: Lang): { head: string[]; rows: string[][] } {
  return {
    head: [say(lang, 'locality'), ...plans.map(({ locality }) => locality)],
    rows: planCells(plans, lang)
      .filter(({ cells }) => cells.some((lines) => lines.length > 0))
      .map(({ label, cells }) => [label, ...cells.map((lines) => lines.map(({ text }) => text).join('\n'))]),
  }
}
