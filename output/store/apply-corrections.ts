import type { Evidence } from '../../extractors/record.js'
import { isSingle } from './facts-of.js'
import type { StoredFact } from './facts-of.js'
import type { StoredCorrection } from './store.js'

/** Find the fact that a correction speaks of: same field, and evidence with the very quote; the one on the same page first. */
export function factOf(correction: Pick<StoredCorrection, 'field' | 'quote' | 'page'>, facts: readonly StoredFact[]) {
  const own = facts.filter(({ field }) => field === correction.field)
  const quoting = own.filter((fact) =>
    [...fact.evidence, ...Object.values(fact.parts).flat()].some((e) => e.quote === correction.quote),
  )
  const here = quoting.find((fact) => fact.evidence.some((e) => e.page === (correction.page ?? null)))
  return here ?? quoting[0] ?? null
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
