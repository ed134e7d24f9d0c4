import type { Text, Token } from '../../corpus/document.js'
import { tokensAt } from '../../corpus/span.js'
import { inColumns } from './columns.js'

/** One line of the text with its markup set aside: `start`…`end` holds the words (and label), `bold` and `hashes` tell what the marks said. */
export interface PrintedLine {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Blank lines before this one. */
  readonly gap: number
  /** True where a page begins between the line before and this one. */
  readonly turned: boolean
  /** True where a drawn rule (`-----`) stands between the line before and this one. */
  readonly ruled: boolean
  readonly bold: boolean
  readonly hashes: number
  /** The left edge on the page in points, null where the reader gave no boxes. */
  readonly left: number | null
  readonly right: number | null
  /** Which column of a head or foot set side by side this piece stood in; null where the line was whole. */
  readonly column: 'left' | 'right' | null
}

const drawn = /^[\s\-_=*~.…·—–|:+o]*$/u
const opening = /^(?:\s|>|\\(?=[-+*.#]))*(#{1,6}\s+)?\s*((?:\*{1,3}|_{1,3})(?=[^\s*_]))?/u

/** Cut a text into its lines that say something, markdown marks left outside of their spans. */
export function linesOf(text: Text): PrintedLine[] {
  const lines: PrintedLine[] = []
  const boxed = text.tokens.some((token) => token.box)
  let at = 0
  let gap = 0
  let turned = false
  let ruled = false
  for (const piece of text.value.split(/(\n|\f)/u)) {
    if (piece === '\n' || piece === '\f') {
      if (piece === '\f') turned = true
    } else {
      const made = lineAt(piece, at, text, boxed)
      if (made) {
        lines.push({ ...made, gap, turned, ruled, column: null })
        gap = 0
        turned = false
        ruled = false
      } else if (piece.trim()) ruled = true
      else gap++
    }
    at += piece.length
  }
  return inColumns(text.value, withoutPageNumbers(lines))
}

/** Leave out the numbers of pages: a figure alone between blank lines or at a page's turn; what follows stands on a new page. */
function withoutPageNumbers(lines: readonly PrintedLine[]): PrintedLine[] {
  const kept: PrintedLine[] = []
  let turned = false
  lines.forEach((line, i) => {
    const next = lines[i + 1]
    const alone = i > 0 && (line.gap > 0 || line.turned) && (!next || next.gap > 0 || next.turned || line.turned)
    if (alone && /^[-–]?\s*\d{1,3}\s*[-–]?$/u.test(line.text)) turned = true
    else {
      kept.push(turned ? { ...line, turned: true } : line)
      turned = false
    }
  })
  return kept
}

function lineAt(
  piece: string,
  at: number,
  text: Text,
  boxed: boolean,
): Omit<PrintedLine, 'gap' | 'turned' | 'ruled' | 'column'> | undefined {
  if (drawn.test(piece)) return undefined
  const opened = opening.exec(piece)
  let from = opened ? opened[0].length : 0
  while (from < piece.length && /\s/u.test(piece[from]!)) from++
  let to = piece.length
  for (;;) {
    const tail = /(?:\s+|\*{1,3}|(?<=[^_\s])_{1,2}|<br\s*\/?>|\\)$/u.exec(piece.slice(from, to))
    // a star that closes one within the line (`CHỦ TỊCH *ký*`) is no mark of the line
    if (!tail || (tail[0] === '*' && piece.slice(from, to).match(/\*/gu)!.length % 2 === 0)) break
    to = from + tail.index
  }
  if (to <= from) return undefined
  const start = at + from
  const end = at + to
  const boxes = boxed
    ? tokensAt(text.tokens, { start, end }).flatMap((token: Token) => (token.box ? [token.box] : []))
    : []
  return {
    start,
    end,
    text: piece.slice(from, to),
    bold: Boolean(opened?.[2]),
    hashes: opened?.[1]?.trim().length ?? 0,
    left: boxes.length ? Math.min(...boxes.map((box) => box[0])) : null,
    right: boxes.length ? Math.max(...boxes.map((box) => box[2])) : null,
  }
}

/** Tell whether a stretch is in capitals: at least eight of ten of its letters, two letters at least. */
export function inCapitals(text: string): boolean {
  const letters = text.match(/\p{L}/gu) ?? []
  const capitals = text.match(/\p{Lu}/gu) ?? []
  return letters.length >= 2 && capitals.length >= 0.8 * letters.length
}
