/** Ask a condition about values made by hand. */
import { judge } from '../../../../output/audit/conditions/index.js'
import type { Reading, Slot, Value } from '../../../../output/audit/judgement.js'
import type { AuditField, Condition, Requirement } from '../../../../output/audit/requirement.js'
import { requirement } from '../../../../output/audit/requirement.js'
import { at, plan } from '../plan.js'

/** Make a reading. */
export function read(value: Value, said = ''): Reading {
  return { value, said, confidence: 1, evidence: [at(said || 'câu trích')] }
}

/** Make values for tests. */
export const value = {
  text: (text: string): Value => ({ kind: 'text', text }),
  most: (high: number, unit = 'đại biểu'): Value => ({ kind: 'amount', low: null, high, unit }),
  least: (low: number, unit = 'đại biểu'): Value => ({ kind: 'amount', low, high: null, unit }),
  exact: (n: number, unit = 'đại biểu', group?: string): Value => ({
    kind: 'amount',
    low: n,
    high: n,
    unit,
    ...(group ? { group } : {}),
  }),
  days: (n: number): Value => ({ kind: 'amount', low: n, high: n, unit: 'ngày' }),
  window: (from: string | null, to: string | null, rough = false): Value => ({
    kind: 'window',
    window: { from, to, rough },
  }),
  item: (code: string | null, text: string): Value => ({ kind: 'agenda', codes: code ? [code] : [], text }),
  unit: (unit: string, role: string): Value => ({ kind: 'unit', unit, role }),
  citation: (type: string, number: string | null, date: string | null, issuer: string | null): Value => ({
    kind: 'citation',
    type,
    number,
    date,
    issuer,
  }),
  congress: (congress: string, ordinal: number, forward: boolean): Value => ({
    kind: 'congress',
    congress,
    ordinal,
    forward,
  }),
  unstated: { kind: 'unstated' } as Value,
}

const some = (field: AuditField, condition: Condition): Requirement =>
  requirement.parse({ id: 'x', citation: {}, field, condition, wording: { vi: 'x', en: 'x' }, source: { quote: 'x' } })

/** Give the verdict of a condition on some values of a plan; `others` stand in the other field that it asks for. */
export function ask(
  condition: Condition,
  values: readonly Value[],
  others: readonly Value[] = [],
  field: AuditField = 'events.time',
): string {
  const slot: Slot = { id: '', level: null, readings: values.map((one) => read(one)), searched: [] }
  const other: Slot = { id: '', level: null, readings: others.map((one) => read(one)), searched: [] }
  return judge(condition, slot, { requirement: some(field, condition), record: plan(), slotsOf: () => [other] }).verdict
}
