/** The shape of each answer (contract: the plan record), and what an extractor is. */
import type { Span, Tree } from '../corpus/document.js'

/** A list that cannot be empty: a finding without evidence does not compile. */
export type Some<T> = readonly [T, ...T[]]

/**
 * One thing found. `spans` is where it stands in the text (sentence or clause, tight enough to quote); `furniture` an index into the tree's
 * furniture for what stands outside the text (a digital-signature block). `parts` gives spans of single values inside a composite one
 * (`{ deadline: [span], quota: [span] }`), and becomes `evidence_of` in the record. `confidence` is the extractor's own, 0…1, before calibration.
 */
export interface Finding<Value> {
  readonly value: Value
  readonly spans: Some<Span>
  readonly confidence: number
  readonly parts?: { readonly [key: string]: Some<Span> }
  readonly furniture?: number
}

/** A pure function from the tree to all it finds of one field. Never throws, never returns null. */
export type Extractor<Value> = (tree: Tree) => readonly Finding<Value>[]

export type Level = 'CO_SO' | 'TREN_CO_SO' | 'CAP_TINH' | 'TOAN_QUOC'
export type IssuerLevel = 'trung_uong' | 'cap_tinh' | 'cap_huyen' | 'cap_xa'

export interface Citation {
  readonly type: string | null
  readonly number: string | null
  readonly number_normalized?: string
  readonly date: string | null
  readonly issuer: string | null
}

export interface ParentEvent {
  readonly name: string
  readonly ordinal: string | null
  readonly year: number | null
  readonly level: Level | null
}

export interface Quota {
  readonly max?: number
  readonly min?: number
  readonly exact?: number
  readonly unit: string | null
}

export interface QuotaRule {
  readonly applies_to: string
  readonly max: number | null
  readonly unit: string | null
  readonly rule: string
}

export interface Ratio {
  readonly group: string
  readonly percent: number
  readonly approx: boolean
}

export interface Duration {
  readonly value: number
  readonly unit: 'buổi' | 'ngày'
}

export interface Quarter {
  readonly q: number
  readonly year: number | null
}

export interface PlanEvent {
  readonly id: string
  readonly name: string
  readonly level: Level | null
  readonly form: string | null
  readonly duration: Duration | null
  readonly time_expr: string | null
  readonly date_start: string | null
  readonly date_end: string | null
  readonly place: string | null
  readonly deadline: string | null
  readonly deadline_inclusive: boolean | null
  readonly quarter: Quarter | null
  readonly quota: Quota | null
  readonly quota_rules: readonly QuotaRule[]
  readonly ratios: readonly Ratio[]
  readonly composition: string | null
  readonly budget: string | null
}

export interface PilotEvent {
  readonly name: string
  readonly units: readonly string[]
  readonly deadline: string | null
  readonly deadline_inclusive: boolean | null
  readonly quarter: Quarter | null
  readonly duration: Duration | null
}

export interface AgendaItem {
  readonly order: number
  readonly text: string
  readonly canonical: string | null
  readonly canonical_all: readonly string[]
  readonly event_ids: readonly string[]
}

export type DeadlineKind =
  'build_plan' | 'submit_plan' | 'register_schedule' | 'hold_pilot' | 'hold_event' | 'submit_report'

export interface Deadline {
  readonly date: string
  readonly kind: DeadlineKind | null
  readonly inclusive: boolean
  readonly precision: 'day' | 'month' | 'quarter'
  readonly what: string
  readonly who: string | null
}

export type Role = 'lead' | 'support' | 'requested' | 'assigned'

export interface ResponsibleUnit {
  readonly unit: string
  readonly role: Role
  readonly tasks: readonly string[]
}

export interface ReportPackage {
  readonly to: string | null
  readonly via: string | null
  readonly deadline: string | null
  readonly deadline_inclusive: boolean | null
  readonly items: readonly string[]
}

export interface Budget {
  readonly source: string
}

export interface Signatory {
  readonly name: string | null
  readonly title: string | null
  readonly capacity: string | null
}

export interface DigitalSignature {
  readonly signed_at: string | null
  readonly signer: string | null
  readonly email: string | null
}

export interface Anomaly {
  readonly kind: string
  readonly note: string
  readonly certain: boolean
}

/** What kind of document this is; `none`: not an administrative document at all. */
export type Genre = 'plan' | 'guidance' | 'decision' | 'letter' | 'notice' | 'other' | 'none'

export interface Locality {
  readonly name: string
  readonly level?: IssuerLevel | null
  readonly province_at_issue: string | null
  readonly register_id: string | null
}

/** Every field of the record, by its key: one field, one file `extractors/<key with dashes>.ts`. */
export interface Fields {
  genre: Genre
  doc_number: string
  doc_symbol: string
  doc_type: string
  issuer: string
  issuer_level: IssuerLevel
  locality: Locality
  place: string
  issue_date: string
  title: string
  parent_event: ParentEvent
  legal_basis: Citation
  other_citations: Citation
  purposes: string
  movements: string
  events: PlanEvent
  pilot_events: PilotEvent
  agenda: AgendaItem
  deadlines: Deadline
  responsible_units: ResponsibleUnit
  report_package: ReportPackage
  budget: Budget
  recipients: string
  signatory: Signatory
  digital_signature: DigitalSignature
  anomalies: Anomaly
}

/** The fields that hold one value; of several findings the first with the highest confidence is kept. */
export const singleFields = [
  'genre',
  'doc_number',
  'doc_symbol',
  'doc_type',
  'issuer',
  'issuer_level',
  'locality',
  'place',
  'issue_date',
  'title',
  'parent_event',
  'report_package',
  'signatory',
  'digital_signature',
] as const satisfies readonly (keyof Fields)[]

/** The catalogue's shape. A field not built yet is absent, not a stub; what it holds must fit its field. */
export type Extractors = { readonly [Field in keyof Fields]?: Extractor<Fields[Field]> }
