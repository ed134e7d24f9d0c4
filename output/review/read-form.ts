import type { z } from 'zod'
import { planRecord, unknownEvent } from '../../extractors/record.js'
import { isSingle } from '../store/facts-of.js'
import { fieldInputs } from './field-inputs.js'
import type { FieldInput } from './field-inputs.js'

/** What a form holds: one string for each input's path, members of lists counted (`ratios.0.percent`). */
export type Form = Readonly<Record<string, string>>

/** What a form says, or which of its inputs cannot be. */
export type FormAnswer = { readonly value: unknown } | { readonly wrong: readonly string[] }

type Loose = Record<string, unknown>

/** What each field holds where nothing is known of it yet. */
const blanks: Readonly<Record<string, Loose>> = {
  locality: { name: '', province_at_issue: null, register_id: null },
  parent_event: { name: '', ordinal: null, year: null, level: null },
  legal_basis: { type: null, number: null, date: null, issuer: null },
  other_citations: { type: null, number: null, date: null, issuer: null },
  events: { id: '', name: '', level: null, ...unknownEvent },
  pilot_events: { name: '', units: [], deadline: null, deadline_inclusive: null, quarter: null, duration: null },
  agenda: { order: 1, text: '', canonical: null, canonical_all: [], event_ids: [] },
  deadlines: { date: '', kind: null, inclusive: true, precision: 'day', what: '', who: null },
  responsible_units: { unit: '', role: 'assigned', tasks: [] },
  report_package: { to: null, via: null, deadline: null, deadline_inclusive: null, items: [] },
  budget: { source: '' },
  signatory: { name: null, title: null, capacity: null },
  digital_signature: { signed_at: null, signer: null, email: null },
  anomalies: { kind: '', note: '', certain: true },
}

function valueOf({ kind, needed }: FieldInput, given: string): unknown {
  const text = given.trim()
  if (kind === 'check') return text === 'on'
  if (kind === 'lines') return text.split(/\r?\n/).flatMap((line) => (line.trim() ? [line.trim()] : []))
  if (text === '') return needed ? '' : null
  // Vietnamese writes 1.200 and 0,5; a form may be filled in either way.
  if (kind === 'number') return Number(text.replace(/\.(?=\d{3}(?:\D|$))/g, '').replace(',', '.'))
  if (kind === 'date') return dayOf(text)
  return text
}

/** Read a day as people write it, 26/8/2019, or as it is kept; what is no day stays as it is, and is refused. */
function dayOf(text: string): string {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? []
  const iso = day ? `${year}-${month!.padStart(2, '0')}-${day.padStart(2, '0')}` : text
  const is = new Date(`${iso}T00:00:00Z`)
  return Number.isNaN(is.getTime()) || is.toISOString().slice(0, 10) !== iso ? text.replace(/^\d{4}-/, '?') : iso
}

function put(into: Loose, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path as [string, ...string[]]
  if (rest.length === 0) into[key] = value
  else put((into[key] ??= {}) as Loose, rest, value)
}

function listOf(inputs: readonly FieldInput[], form: Form, name: string): Loose[] {
  const own = inputs.filter(({ path }) => path.startsWith(`${name}.*.`))
  const main = own[0]!.path.split('.')[2]!
  const count = Math.min(
    100,
    Object.keys(form).filter((key) => key.startsWith(`${name}.`) && key.endsWith(`.${main}`)).length,
  )
  return Array.from({ length: count }, (_, i) =>
    Object.fromEntries(
      own.map((input) => {
        const [, , key] = input.path.split('.') as [string, string, string]
        return [key, valueOf(input, form[`${name}.${i}.${key}`] ?? '')]
      }),
    ),
  ).filter((member) => member[main] !== null && member[main] !== '')
}

// A quarter without its number, a duration without its value, a quota without any figure is none.
function tidy(value: Loose): Loose {
  const { quarter, duration, quota } = value as {
    quarter?: Loose | null
    duration?: Loose | null
    quota?: Loose | null
  }
  if (quarter) value['quarter'] = quarter['q'] ? { q: Number(quarter['q']), year: quarter['year'] ?? null } : null
  if (duration) value['duration'] = duration['value'] === null ? null : duration
  if (quota) {
    const figures = Object.fromEntries(
      ['max', 'min', 'exact'].flatMap((key) => (quota[key] == null ? [] : [[key, quota[key]]])),
    )
    value['quota'] = Object.keys(figures).length > 0 ? { ...figures, unit: quota['unit'] ?? null } : null
  }
  if (value['deadline'] === null) value['deadline_inclusive'] = null
  if (value['number_normalized'] === null) delete value['number_normalized']
  if ('canonical_all' in value) value['canonical_all'] = canonicals(value)
  return value
}

function canonicals({ canonical, canonical_all: all }: Loose): unknown[] {
  const before = Array.isArray(all) ? (all as unknown[]) : []
  return canonical === null || canonical === undefined ? [] : before[0] === canonical ? before : [canonical]
}

/** Read what a person filled in as the field's value, checked against the record's definition; what no input shows stays as it was. */
export function readForm(field: string, form: Form, before: unknown): FormAnswer {
  const inputs = fieldInputs[field] ?? []
  if (inputs.length === 1 && inputs[0]!.path === '') return checked(field, valueOf(inputs[0]!, form['value'] ?? ''))
  const value: Loose = structuredClone((before as Loose | undefined) ?? blanks[field] ?? {})
  const parts = new Set(
    inputs
      .map(({ path }) => path.split('.')[0]!)
      .filter((name) => inputs.some(({ path }) => path.startsWith(`${name}.`) && !path.includes('*'))),
  )
  for (const name of parts) value[name] = {}
  for (const input of inputs)
    if (!input.path.includes('*')) put(value, input.path.split('.'), valueOf(input, form[input.path] ?? ''))
  for (const name of new Set(inputs.flatMap(({ path }) => (path.includes('*') ? [path.split('.')[0]!] : []))))
    value[name] = listOf(inputs, form, name)
  return checked(field, tidy(value))
}

function checked(field: string, value: unknown): FormAnswer {
  const empty = (fieldInputs[field] ?? []).filter(
    ({ path, needed }) => needed && !path.includes('.') && (path === '' ? value : (value as Loose)[path]) === '',
  )
  if (empty.length > 0) return { wrong: empty.map(({ path }) => path) }
  const proof = { confidence: 1, evidence: [{ page: null, start: null, end: null, quote: '', raw: '', boxes: [] }] }
  const fact = typeof value === 'object' && value !== null ? { ...value, ...proof } : { value, ...proof }
  const shape = planRecord.shape[field as keyof typeof planRecord.shape] as z.ZodType
  const parsed = shape.safeParse(isSingle(field) ? fact : [fact])
  if (parsed.success) return { value }
  const wrong = parsed.error.issues.map(({ path }) => path.slice(isSingle(field) ? 0 : 1).join('.'))
  return { wrong: [...new Set(wrong)] }
}
