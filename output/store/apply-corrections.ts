import type { Evidence } from '../../extractors/record.js'
import { isSingle } from './facts-of.js'
import type { StoredFact } from './facts-of.js'
import type { StoredCorrection } from './store.js'

type Said = Pick<StoredCorrection, 'field' | 'quote' | 'page' | 'verdict' | 'before' | 'raw'>

// Numbers that facts get by their order change when another fact is found.
const counted = new Set(['id', 'order', 'event_ids', 'register_id'])
const plain = (value: unknown) => JSON.stringify(value, (key, held: unknown) => (counted.has(key) ? undefined : held))

/**
 * Find the fact that a correction speaks of: same field, and evidence with the very quote (or, where a word in it was put right since, with the
 * same letters read there); of several the one with the value that the person saw, else the one on the same page. A value that was confirmed or
 * rejected is not another value: where the fact now says something else, nobody has looked at it yet.
 */
export function factOf(correction: Said, facts: readonly StoredFact[]): StoredFact | null {
  const { field, quote, raw, page = null, verdict, before } = correction
  const own = facts.filter((fact) => fact.field === field)
  const where = (is: (e: Evidence) => boolean) =>
    own.filter((fact) => [...fact.evidence, ...Object.values(fact.parts).flat()].some(is))
  const quoting = where((e) => e.quote === quote)
  const found = quoting.length > 0 || raw == null ? quoting : where((e) => e.page === page && e.raw === raw)
  if (before !== undefined) {
    const seen = found.filter((fact) => plain(fact.value) === plain(before))
    if (seen.length > 0) return onPage(seen, page)
    if (verdict !== 'correct' || found.length > 1) return null
  }
  return onPage(found, page)
}

function onPage(facts: readonly StoredFact[], page: number | null): StoredFact | null {
  return facts.find((fact) => fact.evidence.some((e) => e.page === page)) ?? facts[0] ?? null
}

function inkOf(correction: StoredCorrection): Evidence {
  const boxes = (correction.boxes ?? []).map((box) => [...box] as [number, number, number, number])
  const quote = correction.quote ?? ''
  return { page: correction.page ?? null, start: null, end: null, quote, raw: quote, boxes }
}

/** Put what people said in front of what was extracted: corrected values, no rejected facts, added ones at the end. */
export function applyCorrections(facts: readonly StoredFact[], said: readonly StoredCorrection[]): StoredFact[] {
  const standing = said.filter((correction) => correction.withdrawnAt === null)
  if (standing.length === 0) return [...facts]
  const latest = new Map<string, StoredCorrection>()
  for (const correction of standing) if (correction.fact) latest.set(correction.fact, correction)
  const kept = facts.flatMap((fact): StoredFact[] => {
    const correction = latest.get(fact.id)
    if (correction?.verdict === 'reject') return []
    if (correction?.verdict === 'confirm') return [{ ...fact, confidence: 1 }]
    if (correction?.verdict === 'correct') return [{ ...fact, value: correction.value, confidence: 1 }]
    return [fact]
  })
  for (const correction of standing) {
    if (correction.verdict !== 'add') continue
    const { id, field, value } = correction
    const ord = kept.filter((fact) => fact.field === field).length
    if (isSingle(field) && ord > 0)
      kept.splice(
        kept.findIndex((fact) => fact.field === field),
        1,
      )
    kept.push({ id, field, ord, value, confidence: 1, evidence: [inkOf(correction)], parts: {} })
  }
  return kept
}
