/** The only doors to the outside world. Each has a real implementation in `engines/` and a fake one in `test/fakes/`. */
import type { Damage, Line, Note, Page, Source } from '../corpus/document.js'

/** A page image: 8-bit PNG or JPEG bytes at a known resolution. `width` and `height` are in pixels. */
export interface PageImage {
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
  readonly dpi: number
}

/** Turns a file into pages: a text layer where it is good, else by OCR. May be called at once from many; keeps no state between files. */
export interface Scanner {
  /** Yields pages in order. A page that can't be read is yielded as `failed` with its reason; only a file that can't be opened at all throws. */
  pages(source: Source, bytes: Uint8Array, progress?: (done: number, of: number) => void): Promise<readonly Page[]>
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
export interface Tools {
  readonly scanner: Scanner
  readonly restorer: Restorer
  /** The bytes of a source, as they were when its sha256 was taken. */
  bytes(source: Source): Promise<Uint8Array>
  /** Told after each page: how many are done, of how many. */
  readonly progress?: (done: number, of: number) => void
  note(note: Note): void
}
