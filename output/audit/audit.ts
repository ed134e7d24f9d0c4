/** The shape of an audit: what `doichieu audit --json` prints. */
import { z } from 'zod'
import { evidence } from '../../extractors/record.js'
import type { PlanRecord } from '../../extractors/record.js'
import { said } from './requirement.js'
import { verdicts } from './judgement.js'
import type { Verdict } from './judgement.js'
import { numberOf } from '../../extractors/readers/written-number.js'

const document = z.object({
  path: z.string().nullable(),
  sha256: z.string().nullable(),
  type: z.string().nullable(),
  number: z.string().nullable(),
  date: z.string().nullable(),
  issuer: z.string().nullable(),
  issuer_level: z.string().nullable(),
  locality: z.string().nullable(),
  province: z.string().nullable(),
  title: z.string().nullable(),
})

export const finding = z.object({
  id: z.string(),
  verdict: z.enum(verdicts),
  severity: z.enum(['serious', 'minor', 'hint']),
  field: z.string(),
  level: z.string().nullable(),
  event: z.string().nullable(),
  rule: said,
  citation: z.string().nullable(),
  plan_value: z.string().nullable(),
  guidance_value: z.string().nullable(),
  plan_evidence: z.array(evidence),
  guidance_evidence: z.array(evidence),
  why: said,
  advice: said,
  confidence: z.number().min(0).max(1),
})

export const audit = z.object({
  schema: z.literal('doichieu/audit@1'),
  plan: document,
  against: z.object({
    kind: z.enum(['document', 'requirements', 'itself']),
    title: z.string().nullable(),
    document: document.nullable(),
  }),
  findings: z.array(finding),
  counts: z.object(
    Object.fromEntries(verdicts.map((verdict) => [verdict, z.number().int()])) as Record<Verdict, z.ZodNumber>,
  ),
})

export type AuditedDocument = z.infer<typeof document>
export type Finding = z.infer<typeof finding>
export type Audit = z.infer<typeof audit>

/** Name a document as an audit does. */
export function describe(record: PlanRecord): AuditedDocument {
  return {
    path: record.source.path,
    sha256: record.source.sha256,
    type: record.doc_type?.value ?? null,
    number: numberOf(record),
    date: record.issue_date?.value ?? null,
    issuer: record.issuer?.value ?? null,
    issuer_level: record.issuer_level?.value ?? null,
    locality: record.locality?.name ?? null,
    province: record.locality?.province_at_issue ?? null,
    title: record.title?.value ?? null,
  }
}

/** Count findings by verdict. */
export function countVerdicts(findings: readonly Finding[]): Audit['counts'] {
  const counts = Object.fromEntries(verdicts.map((verdict) => [verdict, 0])) as Record<Verdict, number>
  for (const { verdict } of findings) counts[verdict]++
  return counts
}

const SEVERITY = ['serious', 'minor', 'hint']

/** Put the findings that matter first: departures, then what is missing, then doubts; within each the serious ones. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) =>
      verdicts.indexOf(a.verdict) - verdicts.indexOf(b.verdict) ||
      SEVERITY.indexOf(a.severity) - SEVERITY.indexOf(b.severity),
  )
}
