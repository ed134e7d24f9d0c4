/** What a person who checks documents asks of the database. */
import type { Amendment } from '../../corpus/amend-text.js'
import type { Text } from '../../corpus/document.js'
import type { IssuerLevel } from '../../extractors/fields.js'
import type { PlanRecord } from '../../extractors/record.js'
import type { StoredFact } from './facts-of.js'
import type { Correction, DocumentSummary, StoredCorrection, StoredDocument } from './stored-document.js'

export interface QueueFilter {
  readonly level?: IssuerLevel
  readonly round?: number
  readonly province?: string
  /** `waiting`: nobody has looked; `begun`: some facts are judged; `done`: all are; `failed`: it could not be read. */
  readonly state?: 'waiting' | 'begun' | 'done' | 'failed'
  readonly limit?: number
  readonly offset?: number
}

/** One document and what of it waits for a person. */
export interface QueueLine {
  readonly document: DocumentSummary
  readonly need: number
  readonly facts: number
  readonly judged: number
  readonly doubtful: number
  readonly anomalies: number
  /** Corrections whose quote is no longer found. */
  readonly lost: number
  readonly failedPages: number
  /** What the audit found; null while none has looked. */
  readonly findings: number | null
}

/** The neediest documents, and how far the work has come over all that the filter means. */
export interface Queue {
  readonly lines: readonly QueueLine[]
  readonly documents: number
  readonly done: number
  readonly facts: number
  readonly judged: number
}

export interface QueueShelves {
  readonly provinces: readonly string[]
  readonly rounds: readonly number[]
}

/** A word that a person puts right; `id` is made by who sends it, so that sending twice does no harm. */
export interface WordSaid extends Omit<Amendment, 'withdrawn'> {
  readonly sha256: string
  readonly who: string
  readonly reason?: string
}

export interface WordCorrection extends WordSaid {
  readonly madeAt: string
  readonly withdrawn: boolean
  /** Nothing is read so any more at its place: a person should look. */
  readonly lost: boolean
}

/** A document on the desk: the record has corrections in front, `facts` are as they were extracted. */
export interface DeskDocument extends StoredDocument {
  readonly facts: readonly StoredFact[]
  readonly said: readonly StoredCorrection[]
  readonly words: readonly WordCorrection[]
}

/** What became of a save: kept under its id, or somebody was earlier and the person has to decide. */
export type Saved<Earlier> =
  { readonly kept: string; readonly earlier?: never } | { readonly earlier: Earlier; readonly kept?: never }

/** Takes the facts out of a text whose words were put right. */
export type Reextract = (document: StoredDocument, text: Text) => PlanRecord

/** The reviewer's side of the store. `seen` is the id of what stood on the fact or word when the person looked, null for nothing. */
export interface Desk {
  queue(filter?: QueueFilter): Promise<Queue>
  shelves(): Promise<QueueShelves>
  document(id: string): Promise<DeskDocument | null>
  correct(correction: Correction & { readonly id: string }, seen: string | null): Promise<Saved<StoredCorrection>>
  correctWord(word: WordSaid, seen: string | null, reextract: Reextract): Promise<Saved<WordCorrection>>
  withdrawWord(id: string, reextract: Reextract): Promise<void>
  /** Words put right: of one document or of all. */
  words(sha256?: string): Promise<WordCorrection[]>
  /** Remember which of a document's words no longer have a place. */
  loseWords(sha256: string, ids: readonly string[]): Promise<void>
  findings(sha256: string, count: number): Promise<void>
  unaudited(limit: number): Promise<string[]>
}
