/** The plan record (`doichieu/plan@1`): what extract prints, the database keeps, reports and audits read. zod is its one definition. */
import { z } from 'zod'

export const evidence = z.object({
  page: z.number().int().positive().nullable(),
  start: z.number().int().nonnegative().nullable(),
  end: z.number().int().nonnegative().nullable(),
  quote: z.string(),
  raw: z.string(),
  boxes: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
})

const proof = {
  confidence: z.number().min(0).max(1),
  evidence: z.array(evidence).min(1),
  evidence_of: z.record(z.string(), z.array(evidence).min(1)).optional(),
}
const scalar = <T extends z.ZodType>(value: T) => z.object({ value, ...proof })
const fact = <T extends z.ZodRawShape>(shape: T) => z.object({ ...shape, ...proof })
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const quarter = z.object({ q: z.number().int().min(1).max(4), year: z.number().int().nullable() }).nullable()
const level = z.enum(['CO_SO', 'TREN_CO_SO', 'CAP_TINH', 'TOAN_QUOC']).nullable()
const duration = z.object({ value: z.number(), unit: z.enum(['buổi', 'ngày']) }).nullable()
const citation = fact({
  type: z.string().nullable(),
  number: z.string().nullable(),
  number_normalized: z.string().optional(),
  date: isoDate.nullable(),
  issuer: z.string().nullable(),
})
const count = z.number().nonnegative()

export const planEvent = fact({
  id: z.string(),
  name: z.string(),
  level,
  form: z.string().nullable(),
  duration,
  time_expr: z.string().nullable(),
  date_start: isoDate.nullable(),
  date_end: isoDate.nullable(),
  place: z.string().nullable(),
  deadline: isoDate.nullable(),
  deadline_inclusive: z.boolean().nullable(),
  quarter,
  quota: z
    .object({ max: count.optional(), min: count.optional(), exact: count.optional(), unit: z.string().nullable() })
    .nullable(),
  quota_rules: z.array(
    z.object({ applies_to: z.string(), max: count.nullable(), unit: z.string().nullable(), rule: z.string() }),
  ),
  ratios: z.array(z.object({ group: z.string(), percent: z.number(), approx: z.boolean() })),
  composition: z.string().nullable(),
  budget: z.string().nullable(),
})

export const planRecord = z.object({
  schema: z.literal('doichieu/plan@1'),
  source: z.object({
    path: z.string(),
    sha256: z.string(),
    pages: z.number().int().nonnegative().nullable(),
    read_by: z.array(z.enum(['text-layer', 'ocr', 'plain-text'])),
    restored: z.boolean(),
  }),
  genre: scalar(z.enum(['plan', 'guidance', 'decision', 'letter', 'notice', 'other', 'none'])).nullable(),
  doc_number: scalar(z.string()).nullable(),
  doc_symbol: scalar(z.string()).nullable(),
  doc_type: scalar(z.string()).nullable(),
  issuer: scalar(z.string()).nullable(),
  issuer_level: scalar(z.enum(['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa'])).nullable(),
  locality: fact({
    name: z.string(),
    level: z.enum(['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa']).nullable().optional(),
    province_at_issue: z.string().nullable(),
    register_id: z.string().nullable(),
  }).nullable(),
  place: scalar(z.string()).nullable(),
  issue_date: scalar(isoDate).nullable(),
  title: scalar(z.string()).nullable(),
  parent_event: fact({
    name: z.string(),
    ordinal: z.string().nullable(),
    year: z.number().int().nullable(),
    level,
  }).nullable(),
  legal_basis: z.array(citation),
  other_citations: z.array(citation),
  purposes: z.array(scalar(z.string())),
  movements: z.array(scalar(z.string())),
  events: z.array(planEvent),
  pilot_events: z.array(
    fact({
      name: z.string(),
      units: z.array(z.string()),
      deadline: isoDate.nullable(),
      deadline_inclusive: z.boolean().nullable(),
      quarter,
      duration,
    }),
  ),
  agenda: z.array(
    fact({
      order: z.number().int().positive(),
      text: z.string(),
      canonical: z.string().nullable(),
      canonical_all: z.array(z.string()),
      event_ids: z.array(z.string()),
    }),
  ),
  deadlines: z.array(
    fact({
      date: isoDate,
      kind: z
        .enum(['build_plan', 'submit_plan', 'register_schedule', 'hold_pilot', 'hold_event', 'submit_report'])
        .nullable(),
      inclusive: z.boolean(),
      precision: z.enum(['day', 'month', 'quarter']),
      what: z.string(),
      who: z.string().nullable(),
    }),
  ),
  responsible_units: z.array(
    fact({ unit: z.string(), role: z.enum(['lead', 'support', 'requested', 'assigned']), tasks: z.array(z.string()) }),
  ),
  report_package: fact({
    to: z.string().nullable(),
    via: z.string().nullable(),
    deadline: isoDate.nullable(),
    deadline_inclusive: z.boolean().nullable(),
    items: z.array(z.string()),
  }).nullable(),
  budget: z.array(fact({ source: z.string() })),
  recipients: z.array(scalar(z.string())),
  signatory: fact({
    name: z.string().nullable(),
    title: z.string().nullable(),
    capacity: z.string().nullable(),
  }).nullable(),
  digital_signature: fact({
    signed_at: z.string().nullable(),
    signer: z.string().nullable(),
    email: z.string().nullable(),
  }).nullable(),
  anomalies: z.array(fact({ kind: z.string(), note: z.string(), certain: z.boolean() })),
})

export type Evidence = z.infer<typeof evidence>
export type PlanRecord = z.infer<typeof planRecord>

/** What is held of a meeting of which nothing is known yet. */
export const unknownEvent = {
  form: null,
  duration: null,
  time_expr: null,
  date_start: null,
  date_end: null,
  place: null,
  deadline: null,
  deadline_inclusive: null,
  quarter: null,
  quota: null,
  quota_rules: [],
  ratios: [],
  composition: null,
  budget: null,
} satisfies Partial<PlanRecord['events'][number]>
