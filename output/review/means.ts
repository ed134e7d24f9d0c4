/** What the review page is given by the program around it: it reads the store, and reaches neither OCR, reports nor audits by itself. */
import type { Text } from '../../corpus/document.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import type { Reextract } from '../store/desk.js'
import type { Store } from '../store/store.js'

export type Lang = 'vi' | 'en'
export type Theme = 'auto' | 'light' | 'dark'

/** One of a closed list of values, as it is kept and as people say it. */
export interface Choice {
  readonly code: string
  readonly said: string
}

export type Vocabulary = 'genre' | 'level' | 'ladder' | 'kind' | 'role' | 'agenda'

/** One finding of an audit, both sides with their ink. */
export interface AuditLine {
  /** `departs` and `missing` say that something is wrong. */
  readonly verdict: string
  readonly said: string
  readonly severity: string
  readonly rule: string
  readonly why: string
  readonly advice: string
  readonly citation: string | null
  readonly plan: readonly Evidence[]
  readonly guidance: readonly Evidence[]
}

export interface AuditedPlan {
  readonly against: string
  readonly lines: readonly AuditLine[]
  readonly wrong: number
}

/** A statement of a plan, with the sentences it stands on. */
export interface ComparedCell {
  readonly text: string
  readonly ink: readonly { readonly quote: string; readonly page: number | null }[]
}

/** Plans side by side: one column a plan, one row a question. */
export interface ComparedPlans {
  readonly plans: readonly { readonly sha256: string; readonly locality: string; readonly province: string | null }[]
  readonly rows: readonly { readonly label: string; readonly cells: readonly (readonly ComparedCell[])[] }[]
}

export interface Means {
  readonly store: Store
  /** The page as it was scanned, upright, as JPEG; null where the original file is gone or has no image. */
  picture(
    sha256: string,
    page: number,
    size: 'large' | 'small',
    haste: 'now' | 'soon' | 'ahead',
  ): Promise<Uint8Array | null>
  readonly reextract: Reextract
  /** A fact or its bare value in one line of the reader's words. */
  inWords(value: unknown, lang: Lang): string
  vocabulary(group: Vocabulary, lang: Lang): readonly Choice[]
  /** What a plan can be audited against; the code `''` is the plan itself and the law of form. */
  guidance(lang: Lang): readonly Choice[]
  audit(record: PlanRecord, text: Text | null, against: string, lang: Lang): Promise<AuditedPlan>
  compare(records: readonly PlanRecord[], lang: Lang): ComparedPlans
}
