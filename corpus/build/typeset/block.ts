/** A stretch of text in one style. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  /** Written into the form by hand, or stamped: whoever draws the page chooses its ink. */
  readonly pen?: boolean
}

/** A paragraph and how it stands; lengths are points. A line feed in a run breaks the line. */
export interface Paragraph {
  readonly kind: 'paragraph'
  readonly runs: readonly Run[]
  readonly size: number
  readonly align: 'justify' | 'left' | 'centre'
  readonly firstIndent?: number
  /** Space above. */
  readonly above?: number
  /** Line pitch as a multiple of the size. */
  readonly leading?: number
  /** Lines are broken by their line feeds alone, and stretched or squeezed to the column. */
  readonly keepLines?: boolean
  /** Begin a page with this paragraph. */
  readonly newPage?: boolean
  /** Keep on one page with the paragraph that follows, as headings are. */
  readonly withNext?: boolean
  /** A rule under the last line, as a share of the column's width. */
  readonly ruleBelow?: number
}

/** Two columns side by side, never broken over pages: the head and the foot of Nghị định 30/2020/NĐ-CP, phụ lục I. */
export interface Columns {
  readonly kind: 'columns'
  readonly left: readonly Block[]
  readonly right: readonly Block[]
  /** Share of the width that the left column takes. */
  readonly split: number
  readonly above?: number
}

/** Empty height, as a signature needs. */
export interface Space {
  readonly kind: 'space'
  readonly height: number
  /** A name under which the place is found again, for seals and signatures. */
  readonly mark?: string
}

export type Block = Paragraph | Columns | Space

/** A word where it stands on the page: x is its left edge, y its base line. */
export interface PlacedWord {
  readonly text: string
  readonly x: number
  readonly width: number
  readonly bold: boolean
  readonly italic: boolean
  readonly pen?: boolean
}

/** A printed line: true text, place, and the paragraph and column it came from. */
export interface PlacedLine {
  readonly words: readonly PlacedWord[]
  readonly text: string
  readonly y: number
  readonly size: number
  readonly block: number
  /** Height from this base line to the next in its paragraph. */
  readonly pitch: number
}

/** A rule drawn under a line. */
export interface PlacedRule {
  readonly x: number
  readonly y: number
  readonly width: number
}

/** A place kept free under a name. */
export interface PlacedMark {
  readonly name: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** A page as set, in points; lines stand in reading order. */
export interface SetPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly PlacedLine[]
  readonly rules: readonly PlacedRule[]
  readonly marks: readonly PlacedMark[]
}
