/** The comparison database as the rest of the program sees it. */
import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import type { Desk } from './desk.js'
import type {
  Correction,
  DocumentSummary,
  FailedSource,
  Hit,
  ListFilter,
  Reading,
  StoredCorrection,
  StoredDocument,
  StoredOutcome,
  StoredRun,
  Tally,
} from './stored-document.js'

export type * from './stored-document.js'

/** The comparison database. May be asked at once from many; writes queue up, one transaction a document. */
export interface Store {
  put(doc: StoredDocument, readerVersion: string): Promise<void>
  /** Remember a document that could not be read, with its reason; an earlier good reading of it stays. */
  fail(source: FailedSource, problem: string, detail: string | null, readerVersion?: string): Promise<void>
  known(sha256: string, readerVersion: string): Promise<boolean>
  /** Why this reader could not read a document; null where it did, or never tried. */
  failure(sha256: string, readerVersion: string): Promise<{ problem: string; detail: string | null } | null>
  /** Of many documents at once, what this reader made of them. */
  outcomes(sha256s: readonly string[], readerVersion: string): Promise<ReadonlyMap<string, StoredOutcome>>
  /** The documents in the order they came, however many; with `failed` those that failed, wholly or in a page. */
  readings(options?: { failed?: boolean }): AsyncIterable<Reading>
  tally(): Promise<Tally>
  /** Keep what this run tells of itself, in place of what it told before. */
  keepReport(report: object): Promise<void>
  /** The newest runs first. */
  runs(limit: number): Promise<StoredRun[]>
  /** Find by sha256 or a prefix of at least four digits, or by a number like `54/KH-UBND`; throws where that means several. */
  get(id: string): Promise<StoredDocument | null>
  list(filter?: ListFilter): Promise<DocumentSummary[]>
  search(words: string, options?: { limit?: number; field?: string }): Promise<Hit[]>
  records(filter?: ListFilter): AsyncIterable<PlanRecord>
  /** The restored texts by sha256, for finding what plans have in common. */
  texts(filter?: ListFilter): Promise<ReadonlyMap<string, string>>
  /** The texts by sha256 with their tokens, as they were read: what evidence is cut from. */
  readTexts(filter?: ListFilter): Promise<ReadonlyMap<string, Text>>
  /** Keep what a person said, in front of the extraction; gives its id. */
  correct(correction: Correction): Promise<string>
  /** Take a correction back; it stays on record as withdrawn. */
  withdraw(id: string): Promise<void>
  corrections(sha256?: string): Promise<StoredCorrection[]>
  /** What a person who checks documents asks. */
  readonly desk: Desk
  close(): Promise<void>
}
