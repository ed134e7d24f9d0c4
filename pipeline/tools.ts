/** The only doors to the outside world. Each has a real implementation in `engines/` and a fake one in `test/fakes/`. */
import type { Damage, Line, Note, Page, Source } from '../corpus/document.js'

/** A page image: 8-bit PNG, JPEG or TIFF bytes at a known resolution. `width` and `height` are in pixels. */
export interface PageImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly dpi: number
  /** The image shows one line of text and nothing else. */
  readonly oneLine?: true
  /** The image shows lines of text one below the other, in one column. */
  readonly oneBlock?: true
  /** The image shows digits and nothing else. */
  readonly digits?: true
}

/** One page that was just seen: read in so many seconds, or recalled from an earlier run. */
export interface SeenPage {
  readonly page: Page
  readonly seconds: number
  readonly recalled: boolean
}

/** Keeps the pages of documents in hand by content, so that a run that was cut off reads none of them twice. */
export interface PageMemory {
  recall(sha256: string, number: number): Promise<Page | null>
  keep(sha256: string, number: number, page: Page): Promise<void>
  /** The numbers of the pages that are kept. */
  kept(sha256: string): Promise<readonly number[]>
  /** The document is stored: its pages need not be kept any more. */
  forget(sha256: string): Promise<void>
}

/** What goes on while pages are read: who is told, who may end it, who remembers. */
export interface Watch {
  /** Told after each page: how many are done, of how many, and what was seen last. */
  readonly progress?: (done: number, of: number, seen: SeenPage) => void
  /** Once aborted, the pages in hand are finished and `Stopped` is thrown. */
  readonly signal?: AbortSignal
  readonly memory?: PageMemory
}

/** A document opened page by page. A page that can't be read comes as `failed` with its reason. */
export interface OpenScan {
  readonly pages: number
  page(number: number): Promise<Page>
  close(): void
}

/** Turns a file into pages: a text layer where it is good, else by OCR. May be called at once from many; keeps no state between files. */
export interface Scanner {
  /** Opens a file for reading one page or another; a file that can't be opened at all throws. To be closed. */
  open(source: Source, bytes: Uint8Array): Promise<OpenScan>
  /** Yields all pages in order. */
  pages(source: Source, bytes: Uint8Array, watch?: Watch): Promise<readonly Page[]>
  close(): Promise<void>
}

/** Reads one prepared image into lines of words; boxes in points of the page. */
export interface Ocr {
  readonly name: string
  readonly version: string
  read(image: PageImage): Promise<readonly Line[]>
  close(): Promise<void>
}

/** What the restorer may be told besides the letters. */
export interface RestoreHints {
  /** The reader's confidence (0…1) in the raw characters `[start, end)`, null where unknown. */
  readonly confidence?: (start: number, end: number) => number | null
  /** A second reading of the same words (an old text layer), for raw characters `[start, end)`; null where there is none. */
  readonly witness?: (start: number, end: number) => string | null
}

/** One stretch of the raw text and what was meant by it; half-open `[start, end)` in UTF-16 units of the raw text. */
export interface RestoredToken {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly confidence: number
  readonly candidates: readonly { readonly text: string; readonly odds: number }[]
}

/** The restored text is the raw text with each token's span replaced by its `text`; all between tokens stays as it is. */
export interface Restoration {
  readonly damage: Damage
  readonly tokens: readonly RestoredToken[]
}

/** Restores Vietnamese from a raw reading. Pure; sound text comes back byte for byte. */
export interface Restorer {
  readonly name: string
  readonly version: string
  restore(raw: string, hints?: RestoreHints): Restoration
}

/** What the stages may use. */
export interface Tools extends Watch {
  readonly scanner: Scanner
  readonly restorer: Restorer
  /** The bytes of a source, as they were when its sha256 was taken. */
  bytes(source: Source): Promise<Uint8Array>
  /** Told after each stage: the field it added, and the seconds it took. */
  readonly took?: (stage: string, seconds: number) => void
  note(note: Note): void
}
