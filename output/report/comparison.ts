/** What a comparison is made of: plans in columns, each value with the ink it came from. */
import type {
  DeadlineKind,
  Duration,
  IssuerLevel,
  Level,
  Quota,
  QuotaRule,
  Ratio,
  Role,
} from '../../extractors/fields.js'
import type { SharedText } from './shared-passages.js'

/** The sentence a value came from. */
export interface Ink {
  readonly quote: string
  readonly page: number | null
  readonly confidence: number
}

/** A value with its ink. */
export interface Shown<T> {
  readonly value: T
  readonly ink: readonly Ink[]
}

/** When something is to be: a day or a stretch of days, as exact as the plan says it. */
export interface Timing {
  readonly kind: 'before' | 'by' | 'on' | 'month' | 'quarter' | 'words'
  /** First and last day meant, ISO; null where words alone are given. For `before` and `by` both are the limit. */
  readonly from: string | null
  readonly to: string | null
  readonly words: string | null
}

export interface ComparedEvent {
  readonly id: string
  readonly name: string
  readonly level: Level | null
  readonly form: string | null
  readonly pilot: boolean
  readonly ink: readonly Ink[]
  readonly timing: Shown<Timing> | null
  readonly duration: Shown<Duration> | null
  readonly quota: Shown<Quota> | null
  readonly quotaRules: readonly Shown<QuotaRule>[]
  readonly ratios: readonly Shown<Ratio>[]
}

export interface ComparedDeadline {
  readonly kind: DeadlineKind | null
  readonly what: string
  readonly who: string | null
  readonly precision: 'day' | 'month' | 'quarter'
  readonly timing: Timing
}

export interface ComparedAgendaItem {
  readonly order: number
  readonly text: string
  readonly codes: readonly string[]
}

/** One plan of the comparison. */
export interface ComparedPlan {
  readonly sha256: string
  readonly path: string
  readonly locality: string
  readonly province: string | null
  readonly issuer: Shown<string> | null
  readonly level: Shown<IssuerLevel> | null
  readonly round: number | null
  readonly number: Shown<string> | null
  readonly date: Shown<string> | null
  readonly title: Shown<string> | null
  readonly parent: Shown<{
    readonly name: string
    readonly ordinal: string | null
    readonly level: Level | null
  }> | null
  readonly basis: readonly Shown<string>[]
  readonly events: readonly ComparedEvent[]
  readonly agenda: readonly Shown<ComparedAgendaItem>[]
  readonly deadlines: readonly Shown<ComparedDeadline>[]
  readonly units: readonly Shown<{ readonly unit: string; readonly role: Role; readonly tasks: readonly string[] }>[]
  readonly budget: readonly Shown<string>[]
  readonly signatory: Shown<string> | null
  readonly anomalies: readonly Shown<{ readonly note: string; readonly certain: boolean }>[]
}

/** What one plan leaves out and alone has, against plans of the same level and round. */
export interface AgainstPeers {
  readonly sha256: string
  readonly peers: number
  /** Agenda codes (`PHAT_DONG`) or names of fields (`quota`) that at least half of the peers have; `share` is how many of them, 0…1. */
  readonly leavesOut: readonly { readonly what: string; readonly share: number }[]
  readonly adds: readonly string[]
}

/** A congress that plans number or name differently. */
export interface Disagreement {
  readonly congress: string
  readonly readings: readonly { readonly said: string; readonly plans: readonly { sha256: string; ink: Ink }[] }[]
}

/** Plans side by side. */
export interface Comparison {
  readonly plans: readonly ComparedPlan[]
  readonly peers: readonly AgainstPeers[]
  readonly disagreements: readonly Disagreement[]
  /** What the texts have in common; absent where the texts were not given. */
  readonly shared?: readonly SharedText[]
}
