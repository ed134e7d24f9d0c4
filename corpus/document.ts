/** The shapes a document takes on its way from scan to record: source, pages, text, sections. Plain JSON, all of it. */

/** A half-open interval `[start, end)` of UTF-16 units in the document's restored text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** A rectangle on a page, in points (1/72 inch) from the top left: `[x0, y0, x1, y1]`. */
export type Box = readonly [number, number, number, number]

/** What kind of file a document came as, judged from its bytes. */
export type SourceKind = 'pdf' | 'image' | 'docx' | 'text'

/** The file itself: its name for ever is the sha256 of its bytes. */
export interface Source {
  readonly path: string
  readonly sha256: string
  readonly bytes: number
  readonly kind: SourceKind
}

/** How a page's words were come by. */
export type ReadBy = 'text-layer' | 'ocr' | 'plain-text'

/** One word as it was read; `confidence` is 0…1, null where the reader gives none. */
export interface Word {
  readonly text: string
  readonly box: Box | null
  readonly confidence: number | null
  /** What the engine thought of besides, best first. */
  readonly alternatives?: readonly string[]
}

/** One printed line, its words in reading order. */
export interface Line {
  readonly words: readonly Word[]
  readonly box: Box | null
}

/** What is on the page and is not text of the document, kept with its place. */
export interface Furniture {
  readonly kind:
    | 'page-number'
    | 'seal'
    | 'received-stamp'
    | 'digital-signature'
    | 'printer-mark'
    | 'running-head'
    | 'handwriting'
    | 'dust'
  readonly text: string
  readonly page: number | null
  readonly box: Box | null
}

/** Why a text layer was kept, kept as a witness, or thrown away: the figures behind the verdict. */
export interface LayerVerdict {
  readonly verdict: 'good' | 'witness' | 'bad' | 'none'
  /** A sentence for people. */
  readonly reason: string
  /** Share of tokens that are valid Vietnamese syllables, of tokens with marks, of undecodable characters (each 0…1). */
  readonly validShare: number
  readonly markedShare: number
  readonly junkShare: number
}

/** What was seen on one page. A page that could not be read is `failed`, with its reason, and has no lines. */
export interface Page {
  /** 1-based; null for a file without pages (plain text, DOCX). */
  readonly number: number | null
  readonly width: number | null
  readonly height: number | null
  readonly readBy: ReadBy
  readonly state: 'read' | 'empty' | 'failed'
  readonly reason?: string
  readonly engine?: string
  /** By how many degrees, clockwise, the scan was turned to stand upright; absent where it was not. */
  readonly turned?: number
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
  readonly layer?: LayerVerdict
  /** An old text layer's lines that were not trusted as text but may help the restorer. */
  readonly witness?: readonly Line[]
  /** The page's exact text where it has no words with boxes (plain text): kept byte for byte but for NFC. */
  readonly plain?: string
}

/** A stretch of the restored text and what was read there. */
export interface Token {
  readonly span: Span
  readonly raw: string
  readonly page: number | null
  readonly box: Box | null
  /** 0…1: how sure reading and restoring together are of these letters. */
  readonly confidence: number
  /** Runners-up of a doubtful word, best first, with their odds (0…1). */
  readonly candidates?: readonly { readonly text: string; readonly odds: number }[]
}

/** How damaged a text was before restoration. */
export interface Damage {
  readonly kind: 'sound' | 'stripped' | 'ocr-foreign' | 'ocr-vie'
  /** Estimated share of tokens damaged, 0…1. */
  readonly share: number
}

/** The document as one NFC string: printed lines parted by `\n`, pages by `\f`. Tokens in order, none overlapping. */
export interface Text {
  readonly value: string
  readonly raw: string
  readonly tokens: readonly Token[]
  readonly restored: boolean
  readonly damage: Damage
  readonly furniture: readonly Furniture[]
}

/** A paragraph: `text` is the slice of the document at `span`, soft line breaks (`\n`, `\f`) and all. */
export interface Passage {
  readonly kind: 'passage'
  readonly span: Span
  readonly text: string
}

/** The kinds of branches, from the outermost in. `roman` is `I.`, `number` `1.`/`1.1.`, `letter` `a)`, then `-` and `+`. */
export type SectionKind =
  | 'document'
  | 'head'
  | 'preamble'
  | 'body'
  | 'chapter'
  | 'article'
  | 'roman'
  | 'number'
  | 'letter'
  | 'dash'
  | 'plus'
  | 'table'
  | 'row'
  | 'closing'
  | 'recipients'
  | 'signature'
  | 'appendix'
  | 'trailer'

/**
 * A branch of the document's tree. `label` is the enumeration as printed (`II.`, `1.1.`, `a)`, `-`), null where there is none;
 * `heading` the words on the labelled line (a whole paragraph for a leaf item), markup and label left out of its span.
 * Children lie inside the parent, in order.
 */
export interface Section {
  readonly kind: SectionKind
  readonly label: string | null
  readonly span: Span
  readonly heading: Passage | null
  readonly children: readonly (Section | Passage)[]
}

/** The root of the tree, with what extractors may need besides: the whole text and the furniture. */
export interface Tree extends Section {
  readonly kind: 'document'
  readonly text: string
  readonly furniture: readonly Furniture[]
}

/** Something a stage noticed: kept with the plan, shown in review and report. */
export interface Note {
  readonly rule: string
  readonly reason: string
  readonly page: number | null
  readonly span: Span | null
}
