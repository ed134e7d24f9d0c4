import type { Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'
import type { Finding } from '../audit.js'
import type { Verdict } from '../judgement.js'
import type { AuditField, Said, Severity } from '../requirement.js'
import { SURE_ENOUGH } from '../trust.js'

/** A check of a plan against itself or the law of form: what it finds, good and bad. Pure. */
export type Check = (record: PlanRecord, text?: Text) => readonly Finding[]

interface Remark {
  readonly id: string
  readonly verdict: Verdict
  readonly severity?: Severity
  readonly field: AuditField | 'anomalies'
  readonly rule: Said
  readonly law?: string | null
  readonly said?: string | null
  readonly why: Said
  readonly advice?: Said
  readonly event?: string | null
  readonly level?: string | null
  readonly facts: readonly { readonly confidence: number; readonly evidence: readonly Evidence[] }[]
}

/** Tell which rule of form a document falls under: Nghị định 30/2020/NĐ-CP from 05/3/2020 (Điều 37), Thông tư 01/2011/TT-BNV before. */
export function lawOf(record: PlanRecord): 'Nghị định 30/2020/NĐ-CP' | 'Thông tư 01/2011/TT-BNV' {
  const date = record.issue_date?.value
  return date && date < '2020-03-05' ? 'Thông tư 01/2011/TT-BNV' : 'Nghị định 30/2020/NĐ-CP'
}

/** Cite the law of form for a document, with the place in the decree where the document falls under it. */
export function lawAt(record: PlanRecord, place: string): string {
  const law = lawOf(record)
  return law === 'Nghị định 30/2020/NĐ-CP' ? `${law}, ${place}` : law
}

/** Make a finding of a remark; what was read with doubt accuses nobody. */
export function remark(given: Remark): Finding {
  const confidence = Math.min(1, ...given.facts.map((fact) => fact.confidence))
  const doubtful = confidence < SURE_ENOUGH && (given.verdict === 'departs' || given.verdict === 'missing')
  const verdict = doubtful ? 'cannot_tell' : given.verdict
  const wrong = verdict === 'departs' || verdict === 'missing'
  return {
    id: given.id,
    verdict,
    severity: given.severity ?? 'minor',
    field: given.field,
    level: given.level ?? null,
    event: given.event ?? null,
    rule: given.rule,
    citation: given.law ?? null,
    plan_value: given.said ? oneLine(given.said).slice(0, 400) : null,
    guidance_value: null,
    plan_evidence: given.facts.flatMap((fact) => fact.evidence).slice(0, 6),
    guidance_evidence: [],
    why: doubtful
      ? { vi: `${given.why.vi} Chưa đọc chắc chỗ này.`, en: `${given.why.en} The reading is not sure enough here.` }
      : given.why,
    advice: wrong
      ? (given.advice ?? { vi: `Sửa lại. ${given.rule.vi}`, en: `Correct it. ${given.rule.en}` })
      : verdict === 'cannot_tell'
        ? { vi: 'Người kiểm tra xem lại bản gốc.', en: 'Look at the original.' }
        : { vi: 'Không phải làm gì.', en: 'Nothing to do.' },
    confidence,
  }
}
