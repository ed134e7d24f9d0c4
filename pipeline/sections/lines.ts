import type { Text, Token } from '../../corpus/document.js'
import { tokensAt } from '../../corpus/span.js'

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
  return parted(text.value, lines)
}

const gap = /(?<=\S)(?: {4,}|[ \t]*\t[ \t]*)(?=\S)/u

/** Part the lines of head and foot where a wide gap shows two columns set side by side; elsewhere a gap is only a gap. */
function parted(value: string, lines: readonly PrintedLine[]): PrintedLine[] {
  const noted = lines.findIndex((line) => /^n[oơ]i\s+nh[aậâ]n\s*:?(?:\s{3}|\s*$)/iu.test(line.text))
  const twin = noted >= 0 && lines.slice(noted, noted + 4).some((line) => gap.test(line.text))
  return lines.flatMap((line, i): PrintedLine[] => {
    const foot = twin && i >= noted && i < noted + 40
    if (!foot && i > 12) return [line]
    const found = gap.exec(line.text)
    if (found) {
      const cut = line.start + found.index
      const next = cut + found[0].length
      const left = value.slice(line.start, cut).replace(/[\s*]+$/u, '')
      const skip = /^[\s*]*/u.exec(value.slice(next, line.end))![0].length
      const right = value.slice(next + skip, line.end)
      return [
        { ...line, end: line.start + left.length, text: left, column: 'left' as const },
        { ...line, start: next + skip, text: right, gap: 0, turned: false, ruled: false, column: 'right' as const },
      ].filter((piece) => piece.text !== '')
    }
    // alone on its line, far from the left edge: the right column went on after the left one had ended
    const indent = line.start - (value.lastIndexOf('\n', line.start - 1) + 1)
    return [foot && indent >= 20 ? { ...line, column: 'right' } : line]
  })
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
