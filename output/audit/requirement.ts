/** What guidance asks of a plan: the shape of a requirement, as a person writes it in YAML or as it is drawn from a guidance document. */
import { z } from 'zod'
import { evidence } from '../../extractors/record.js'
import { sizes } from './measure-of.js'

const isoDate = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'ngày viết kiểu 2025-03-31 / a date like 2025-03-31')
const text = z.string().trim().min(1)

/** Words for a reader, in both languages. */
export const said = z.object({ vi: z.string(), en: z.string() })

/** The fields of a plan that a requirement may be about. */
export const auditFields = [
  'doc_number',
  'doc_symbol',
  'doc_type',
  'issue_date',
  'issuer',
  'title',
  'signatory',
  'legal_basis',
  'movements',
  'agenda',
  'budget',
  'responsible_units',
  'recipients',
  'awards',
  'congress',
  'events.time',
  'events.quota',
  'events.duration',
  'events.ratios',
  'events.form',
  'events.place',
  'events.composition',
  'events.money',
  'pilot_events',
  'pilot_events.time',
  'pilot_events.duration',
  'report_package',
  'report_package.deadline',
  'report_package.to',
  'report_package.via',
  'report_package.items',
  'deadlines.build_plan',
  'deadlines.submit_plan',
  'deadlines.register_schedule',
  'deadlines.hold_pilot',
  'deadlines.hold_event',
  'deadlines.submit_report',
] as const

const unit = z.enum(['người', 'đại biểu', 'ngày', 'buổi', '%', 'đồng', 'tập thể', 'cá nhân']).optional()
const number = z.number().nonnegative()

const addressed = z.strictObject({
  kinds: z.array(text).default([]),
  places: z.array(text).default([]),
  except: z.array(text).default([]),
})

/** The conditions, one kind for each file of `conditions/`. */
export const condition = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('present') }),
  z.strictObject({ kind: z.literal('absent') }),
  z.strictObject({
    kind: z.literal('equals'),
    value: z.union([text, number]),
    unit,
    about: z.boolean().optional(),
    /** Of a list the others: a plan that names few of them follows another list. */
    among: z.array(text).optional(),
  }),
  z.strictObject({ kind: z.literal('one-of'), values: z.array(text).min(1) }),
  z.strictObject({ kind: z.literal('at-most'), value: number, unit }),
  z.strictObject({ kind: z.literal('at-least'), value: number, unit }),
  z.strictObject({ kind: z.literal('between'), min: number, max: number, unit }),
  z.strictObject({ kind: z.literal('not-later'), date: isoDate, inclusive: z.boolean() }),
  z.strictObject({ kind: z.literal('not-earlier'), date: isoDate }),
  z.strictObject({
    kind: z.literal('within-quarter'),
    quarter: z.number().int().min(1).max(4),
    year: z.number().int().min(1945).max(2100),
  }),
  z.strictObject({ kind: z.literal('before-date'), other: z.enum(auditFields) }),
  z.strictObject({
    kind: z.literal('cites'),
    type: text.optional(),
    number: text.optional(),
    date: isoDate.optional(),
    issuer: text.optional(),
  }),
  z.strictObject({
    kind: z.literal('includes-agenda'),
    items: z.array(z.strictObject({ any_of: z.array(text), text: text.optional() })).min(1),
    in_order: z.boolean(),
  }),
  z.strictObject({
    kind: z.literal('names-unit'),
    unit: text,
    role: z.enum(['lead', 'support', 'requested', 'assigned']).optional(),
    /** The others that get work by the same list: a plan that names few of them follows another one. */
    among: z.array(text).optional(),
    work: text.optional(),
  }),
  z.strictObject({ kind: z.literal('total-100') }),
  /** One thing of a list that the plan is to name; `among` are the others. */
  z.strictObject({ kind: z.literal('mentions'), value: text, among: z.array(text).default([]) }),
  /** After the meetings of a lower rung are over. */
  z.strictObject({ kind: z.literal('after-level'), level: z.enum(['CO_SO', 'TREN_CO_SO', 'CAP_TINH', 'TOAN_QUOC']) }),
  /** Within so many days of the meeting. */
  z.strictObject({ kind: z.literal('within-days'), days: number }),
  /** A number to be laid beside the plan's number of the same thing, which is told by its words. */
  z.strictObject({
    kind: z.literal('amount'),
    measure: z.enum(['%', 'đồng', 'phút', 'buổi', 'tháng', 'hạn', 'cái']),
    bound: z.enum(['max', 'min', 'range', 'exact']),
    low: number.optional(),
    high: number.optional(),
    /** The words of its phrase and those around it. */
    near: z.string(),
    noun: z.string(),
    wide: z.string(),
    total: z.boolean().optional(),
    pilot: z.boolean().optional(),
    /** The case it is set for, and the number of those that stand beside one another for several cases. */
    case: z.string().optional(),
    family: z.number().int().optional(),
  }),
  z.strictObject({
    kind: z.literal('congress-number'),
    congress: text,
    ordinal: z.number().int().positive(),
    year: z.number().int().optional(),
  }),
])

/** Whom a requirement binds; an empty or missing list binds everyone in that respect. */
export const binds = z.strictObject({
  /** Levels of the emulation ladder: of the plan's events, only those of these levels are looked at. */
  levels: z.array(z.enum(['CO_SO', 'TREN_CO_SO', 'CAP_TINH', 'TOAN_QUOC'])).default([]),
  issuer_levels: z.array(z.enum(['trung_uong', 'cap_tinh', 'cap_huyen', 'cap_xa'])).default([]),
  /** The name of the event, where there is no ladder to tell events apart. */
  event: text.optional(),
  /** Places, from the narrowest out: `thị xã Duyên Hải, tỉnh Trà Vinh`. */
  localities: z.array(text).default([]),
  /** Named units alone, such as those that hold a pilot. */
  units: z.array(text).default([]),
  /** Kinds of commune alone, where they are told apart: `đặc khu`, `phường`. */
  kinds: z.array(z.enum(['xã', 'phường', 'thị trấn', 'đặc khu'])).optional(),
  /** Whom its own words speak to: kinds of body, named places, or the rest beside some; the plan's own meeting, or that of those below it, is meant. */
  addressees: addressed.optional(),
  /** Whom the sentence speaks to, where the rule is laid on a rung: the plan's words must be of the same meeting. */
  spoken: addressed.optional(),
  /** Places within the guidance's own that it is set for alone: `Văn Chấn`. */
  places: z.array(text).optional(),
  /** Houses of a size alone: those of 150 party members or more. */
  size: z.strictObject({ unit: z.enum(sizes), min: z.number().optional(), max: z.number().optional() }).optional(),
  /** The five-year round (2015, 2020, 2025). */
  round: z.number().int().optional(),
  /** Only plans issued on or after this day. */
  from: isoDate.optional(),
  /** Only plans issued on or before this day. */
  until: isoDate.optional(),
  /** Departments, unions and firms of a level too (sở, ban, ngành), which are bound like the governments below it. */
  departments: z.boolean().optional(),
  /** Comes from a house off the ladder of governments (party, union, branch): whoever cites it stands below it, whatever its level. */
  citing: z.boolean().optional(),
  /** The guidance speaks of meetings of one rung alone: the only meeting of a plan that cites it is meant. */
  sole: z.boolean().optional(),
  /** Only those directly below; one that cites a level between follows that. */
  direct: z.boolean().optional(),
})

/** One requirement. */
export const requirement = z.strictObject({
  id: z
    .string()
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u, 'chỉ chữ, số, dấu chấm, gạch / letters, digits, dots, dashes only'),
  citation: z.strictObject({
    type: text.nullable().default(null),
    number: text.nullable().default(null),
    date: isoDate.nullable().default(null),
    issuer: text.nullable().default(null),
  }),
  binds: binds.prefault({}),
  field: z.enum(auditFields),
  /** Within the field: a group of delegates for ratios. */
  about: text.optional(),
  condition,
  wording: z.strictObject({ vi: text, en: text }),
  severity: z.enum(['serious', 'minor', 'hint']).default('serious'),
  source: z.strictObject({
    quote: text,
    page: z.number().int().positive().nullable().default(null),
    where: text.optional(),
  }),
  certain: z.boolean().default(true),
  /** Binds what the plan says; a plan that says nothing of it is not at fault. */
  when_stated: z.boolean().default(false),
  /** How sure the reading of the guidance is; a person's line is sure. */
  confidence: z.number().min(0).max(1).default(1),
  /** Where the sentence stands in an ingested guidance document. */
  evidence: z.array(evidence).default([]),
})

/** A requirements file. */
export const requirementsFile = z.strictObject({
  schema: z.literal('doichieu/requirements@1'),
  title: text,
  round: z.number().int().optional(),
  requirements: z.array(requirement).min(1),
})

export type Said = z.infer<typeof said>
export type AuditField = (typeof auditFields)[number]
export type Condition = z.infer<typeof condition>
export type ConditionOf<K extends Condition['kind']> = Extract<Condition, { kind: K }>
export type Binds = z.infer<typeof binds>
export type Requirement = z.infer<typeof requirement>
export type RequirementsFile = z.infer<typeof requirementsFile>
export type Severity = Requirement['severity']
