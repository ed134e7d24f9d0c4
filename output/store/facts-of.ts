import { hash } from 'node:crypto'
import { singleFields } from '../../extractors/fields.js'
import { planRecord } from '../../extractors/record.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'

/** A fact taken out of the record: its value without confidence and evidence (a bare string where the field is a scalar). */
export interface StoredFact {
  readonly id: string
  readonly field: string
  readonly ord: number
  readonly value: unknown
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly parts: { readonly [part: string]: readonly Evidence[] }
}

interface Fact {
  readonly confidence: number
  readonly evidence: Evidence[]
  readonly evidence_of?: Record<string, Evidence[]> | undefined
  readonly [key: string]: unknown
}

const single: ReadonlySet<string> = new Set(singleFields)

/** The fields of the record that hold facts, in the record's own order. */
export const factFields = Object.keys(planRecord.shape).filter(
  (key) => key !== 'schema' && key !== 'source',
) as Exclude<keyof PlanRecord, 'schema' | 'source'>[]

/** Tell whether a field holds one value (or null) rather than a list. */
export function isSingle(field: string): boolean {
  return single.has(field)
}

function valueOf({ confidence: _confidence, evidence: _evidence, evidence_of: _parts, ...rest }: Fact): unknown {
  return 'value' in rest && Object.keys(rest).length === 1 ? rest['value'] : rest
}

/** Take the record apart into facts; a fact's id is a hash of document, field, spans and value, so an unchanged fact keeps its id. */
export function factsOf(record: PlanRecord): StoredFact[] {
  const seen = new Map<string, number>()
  const found: StoredFact[] = []
  for (const field of factFields) {
    const held = record[field] as Fact | null | readonly Fact[]
    const list = Array.isArray(held) ? (held as readonly Fact[]) : held === null ? [] : [held as Fact]
    for (const [ord, fact] of list.entries()) {
      const value = valueOf(fact)
      const spans = fact.evidence.map((e) => [e.start, e.end])
      const key = JSON.stringify([record.source.sha256, field, spans, value])
      const nth = (seen.get(key) ?? 0) + 1
      seen.set(key, nth)
      const id = hash('sha256', nth > 1 ? `${key}#${nth}` : key).slice(0, 24)
      const { confidence, evidence, evidence_of: parts = {} } = fact
      found.push({ id, field, ord, value, confidence, evidence, parts })
    }
  }
  return found
}

/** Put facts back together into the record they came from. */
export function recordOf(source: PlanRecord['source'], facts: readonly StoredFact[]): PlanRecord {
  const record: Record<string, unknown> = { schema: 'doichieu/plan@1', source }
  for (const field of factFields) record[field] = single.has(field) ? null : []
  for (const { field, value, confidence, evidence, parts } of facts) {
    const fact = {
      ...(typeof value === 'object' && value !== null ? value : { value }),
      confidence,
      evidence: [...evidence],
      ...(Object.keys(parts).length > 0 ? { evidence_of: parts } : {}),
    }
    const list = record[field]
    if (Array.isArray(list)) list.push(fact)
    else record[field] = fact
  }
  return record as unknown as PlanRecord
}

/** Say a fact in plain words, for lists and search: the string itself, or what its object is mainly about. */
export function wordsOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  const object = value as Record<string, unknown>
  const main = ['name', 'text', 'unit', 'what', 'source', 'number', 'note', 'to', 'signer', 'type']
    .map((key) => object[key])
    .filter((part) => typeof part === 'string' && part !== '')
  return main.join(' · ')
}
