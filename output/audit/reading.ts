import type { Evidence } from '../../extractors/record.js'
import type { Reading, Value } from './judgement.js'

interface Proved {
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly evidence_of?: Record<string, Evidence[]> | undefined
}

/** Make a reading from a fact, with the evidence of one of its parts where it has its own. */
export function reading(value: Value, said: string, fact: Proved, part?: string): Reading {
  const own = part ? fact.evidence_of?.[part] : undefined
  return { value, said, confidence: fact.confidence, evidence: own ?? fact.evidence }
}
