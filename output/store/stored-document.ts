/** The shapes of what the database keeps and lists. */
import type { Note, Page, Source, Text } from '../../corpus/document.js'
import type { IssuerLevel } from '../../extractors/fields.js'
import type { PlanRecord } from '../../extractors/record.js'

/** One document with all that is kept of it; corrections by people are already in the record. */
export interface StoredDocument {
  readonly record: PlanRecord
  readonly pages: readonly Page[]
  readonly text: Text
  readonly notes: readonly Note[]
  readonly addedAt?: string
}

/** Which documents are meant; what is left out does not narrow. `province` in any spelling, as it was then or is called today. */
export interface ListFilter {
  readonly ids?: readonly string[]
  readonly level?: IssuerLevel
  /** The year of the national congress that the plan leads to: 2015, 2020, 2025. */
  readonly round?: number
  readonly year?: number
  readonly province?: string
  readonly genre?: string
  readonly state?: 'read' | 'failed'
  readonly limit?: number
}

/** One line of a list. */
export interface DocumentSummary {
  readonly sha256: string
  readonly path: string
  readonly state: 'read' | 'failed'
  readonly problem: string | null
  readonly detail: string | null
  readonly genre: string | null
  /** Number and symbol: `54/KH-UBND`; `/KH-UBND` where the number is blank. */
  readonly number: string | null
  readonly type: string | null
  readonly issuer: string | null
  readonly level: IssuerLevel | null
  readonly locality: string | null
  readonly province: string | null
  readonly provinceNow: string | null
  readonly date: string | null
  readonly round: number | null
  readonly title: string | null
  readonly pages: number | null
  readonly readBy: readonly string[]
  readonly restored: boolean
  /** Mean of the facts' confidence, null where there are none. */
  readonly confidence: number | null
  readonly notes: number
  readonly corrections: number
  readonly addedAt: string
}

/** A sentence that holds the words sought. */
export interface Hit {
  readonly document: DocumentSummary
  readonly field: string | null
  readonly page: number | null
  readonly sentence: string
  /** Where the words stand within the sentence, half-open. */
  readonly marks: readonly (readonly [number, number])[]
  /** The words stand there with the very marks that were asked for. */
  readonly exact: boolean
}

/** What a person says of a fact: `quote` names the ink, so it outlives a new reading. `value` is the whole fact without evidence. */
export interface Correction {
  readonly sha256: string
  readonly field: string
  readonly verdict: 'confirm' | 'correct' | 'reject' | 'add'
  readonly value?: unknown
  readonly quote: string | null
  readonly page?: number | null
  readonly boxes?: readonly (readonly [number, number, number, number])[]
  readonly who: string
  readonly reason?: string
  readonly madeAt?: string
  /** Made by who sends it, so that sending twice does no harm; made from the content where it is left out. */
  readonly id?: string
  /** The extracted value that the person saw, and what the reader had read at the quote. */
  readonly before?: unknown
  readonly raw?: string | null
}

export interface StoredCorrection extends Correction {
  readonly id: string
  /** The fact it stands in front of; null where its quote is no longer found (or it adds one). */
  readonly fact: string | null
  readonly withdrawnAt: string | null
}

/** A document as a run comes upon it: which file, what became of it, and who read it. */
export interface Reading {
  readonly sha256: string
  readonly path: string
  readonly state: 'read' | 'failed'
  readonly problem: string | null
  readonly detail: string | null
  readonly readerVersion: string | null
  /** The engines that read its pages, with their versions. */
  readonly engines: readonly string[]
  readonly failedPages: number
}

/** What a reader made of a document. */
export interface StoredOutcome {
  readonly read: boolean
  readonly problem: string | null
  readonly detail: string | null
}

/** How an archive stands, counted. */
export interface Tally {
  readonly documents: Readonly<Record<string, number>>
  /** Documents whose last reading failed, by reason. */
  readonly failures: Readonly<Record<string, number>>
  readonly pages: Readonly<Record<string, number>>
}

/** A time that the program wrote here; `report` is what it told of itself. */
export interface StoredRun {
  readonly id: number
  readonly startedAt: string
  readonly lastAt: string
  readonly readerVersion: string | null
  readonly read: number
  readonly failed: number
  readonly report: unknown
}

/** A file that could not be read; `kind` is null where not even that could be told. */
export type FailedSource = Omit<Source, 'kind'> & { readonly kind: Source['kind'] | null }
