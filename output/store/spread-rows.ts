import type { PlanRecord } from '../../extractors/record.js'
import { numberKey } from './document-row.js'
import type { StoredFact } from './facts-of.js'

/** One row of a table, columns by name. */
export type SpreadRow = { readonly [column: string]: string | number | null }

type Of<Field extends keyof PlanRecord> = PlanRecord[Field] extends readonly (infer Item)[] ? Item : never

const flag = (value: boolean | null) => (value === null ? null : Number(value))

function event({ fact, ord, value }: { fact: string; ord: number; value: Of<'events'> }): SpreadRow {
  const { id, name, level, form, duration, time_expr, date_start, date_end, place, deadline, quarter, quota } = value
  return {
    fact,
    ord,
    pilot: 0,
    event: id,
    name,
    level,
    form,
    duration_value: duration?.value ?? null,
    duration_unit: duration?.unit ?? null,
    time_expr,
    date_start,
    date_end,
    place,
    deadline,
    deadline_inclusive: flag(value.deadline_inclusive),
    quarter: quarter?.q ?? null,
    quarter_year: quarter?.year ?? null,
    quota_max: quota?.max ?? null,
    quota_min: quota?.min ?? null,
    quota_exact: quota?.exact ?? null,
    quota_unit: quota?.unit ?? null,
    composition: value.composition,
    budget: value.budget,
    units: '[]',
  }
}

function pilot({ fact, ord, value }: { fact: string; ord: number; value: Of<'pilot_events'> }): SpreadRow {
  const { name, units, deadline, quarter, duration } = value
  return {
    fact,
    ord,
    pilot: 1,
    name,
    deadline,
    deadline_inclusive: flag(value.deadline_inclusive),
    quarter: quarter?.q ?? null,
    quarter_year: quarter?.year ?? null,
    duration_value: duration?.value ?? null,
    duration_unit: duration?.unit ?? null,
    units: JSON.stringify(units),
  }
}

/** Spread facts (corrections applied) into the rows of the comparison tables. */
export function spreadRows(facts: readonly StoredFact[]): { readonly [table: string]: readonly SpreadRow[] } {
  const of = <Field extends keyof PlanRecord>(field: Field) =>
    facts
      .filter((fact) => fact.field === field)
      .map((fact, ord) => ({ fact: fact.id, ord, value: fact.value as Of<Field> }))
  const events = of('events')
  const citation = (basis: 0 | 1) => (row: { fact: string; ord: number; value: Of<'legal_basis'> }) => {
    const { type, number, date, issuer, number_normalized: normal } = row.value
    const key = normal ?? number
    return { fact: row.fact, ord: row.ord, basis, type, number, number_key: key && numberKey(key), date, issuer }
  }
  return {
    events: [...events.map(event), ...of('pilot_events').map(pilot)],
    quota_rules: events.flatMap(({ ord: event_ord, value }) =>
      value.quota_rules.map(({ applies_to, max, unit, rule }, ord) => ({
        event_ord,
        ord,
        applies_to,
        max,
        unit,
        rule,
      })),
    ),
    ratios: events.flatMap(({ ord: event_ord, value }) =>
      value.ratios.map(({ group, percent, approx }, ord) => ({
        event_ord,
        ord,
        group_name: group,
        percent,
        approx: Number(approx),
      })),
    ),
    agenda_items: of('agenda').map(({ fact, ord, value }) => ({
      fact,
      ord,
      item: value.order,
      text: value.text,
      canonical: value.canonical,
      canonical_all: JSON.stringify(value.canonical_all),
      event_ids: JSON.stringify(value.event_ids),
    })),
    deadlines: of('deadlines').map(({ fact, ord, value: { date, kind, inclusive, precision, what, who } }) => ({
      fact,
      ord,
      date,
      kind,
      inclusive: Number(inclusive),
      precision,
      what,
      who,
    })),
    units: of('responsible_units').map(({ fact, ord, value: { unit, role, tasks } }) => ({
      fact,
      ord,
      unit,
      role,
      tasks: JSON.stringify(tasks),
    })),
    citations: [...of('legal_basis').map(citation(1)), ...of('other_citations').map(citation(0))],
  }
}
