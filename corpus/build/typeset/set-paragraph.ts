import type { Paragraph, PlacedLine, PlacedRule, PlacedWord } from './block.js'
import { widthOf } from './fonts.js'

interface Piece {
  readonly text: string
  readonly bold: boolean
  readonly italic: boolean
  readonly pen: boolean
  readonly width: number
  /** No blank stands between this piece and the one before (a style changes inside a word). */
  readonly glued: boolean
}

const SHORTEST_BLANK = 0.23

function piecesOf(paragraph: Paragraph, face: string): Piece[][] {
  const lines: Piece[][] = [[]]
  let open = false
  for (const run of paragraph.runs) {
    const bold = run.bold ?? false
    const italic = run.italic ?? false
    const pen = run.pen ?? false
    for (const text of run.text.split(/([ \t\n]+)/u)) {
      if (text === '') continue
      if (/^[ \t\n]/u.test(text)) {
        if (text.includes('\n')) lines.push([])
        open = false
        continue
      }
      const width = widthOf(text, face, bold, italic, paragraph.size)
      lines.at(-1)?.push({ text, bold, italic, pen, width, glued: open })
      open = true
    }
  }
  return lines
}

function breakLine(pieces: readonly Piece[], width: number, indent: number, blank: number): Piece[][] {
  const lines: Piece[][] = [[]]
  let used = indent
  pieces.forEach((piece, at) => {
    const line = lines.at(-1) ?? []
    let wordWidth = piece.width
    for (let next = at + 1; pieces[next]?.glued; next++) wordWidth += pieces[next]?.width ?? 0
    const gap = line.length === 0 || piece.glued ? 0 : blank
    if (line.length > 0 && !piece.glued && used + gap + wordWidth > width) {
      lines.push([piece])
      used = piece.width
    } else {
      line.push(piece)
      used += gap + piece.width
    }
  })
  return lines
}

function placeLine(pieces: readonly Piece[], left: number, blank: number): PlacedWord[] {
  let x = left
  return pieces.map((piece, at) => {
    if (at > 0 && !piece.glued) x += blank
    const style = { bold: piece.bold, italic: piece.italic, ...(piece.pen ? { pen: true } : {}) }
    const word = { text: piece.text, x, width: piece.width, ...style }
    x += piece.width
    return word
  })
}

const textOf = (pieces: readonly Piece[]): string =>
  pieces.map((piece, at) => (at > 0 && !piece.glued ? ' ' : '') + piece.text).join('')

/** Break a paragraph into lines and place their words; y counts from the paragraph's top. */
export function setParagraph(
  paragraph: Paragraph,
  left: number,
  width: number,
  face: string,
  block: number,
): { lines: PlacedLine[]; rules: PlacedRule[]; height: number } {
  const { size } = paragraph
  const pitch = size * (paragraph.leading ?? 1.22)
  const blank = size * SHORTEST_BLANK
  const lines: PlacedLine[] = []
  let y = (paragraph.above ?? 0) + size * 0.9
  const kept = paragraph.keepLines ?? false
  const pieces = piecesOf(paragraph, face)
  for (const [number, forced] of pieces.entries()) {
    const broken = kept ? [forced] : breakLine(forced, width, paragraph.firstIndent ?? 0, blank)
    const final = number === pieces.length - 1 || !kept
    broken.forEach((line, at) => {
      const indent = at === 0 && lines.length === 0 ? (paragraph.firstIndent ?? 0) : 0
      const gaps = line.filter((piece, place) => place > 0 && !piece.glued).length
      const inked = line.reduce((sum, piece) => sum + piece.width, 0)
      const natural = size * 0.25
      const over = inked + gaps * natural > width - indent
      const inner = at < broken.length - 1 || !final
      const stretch = paragraph.align === 'justify' && gaps > 0 && (over || (inner && inked > (width - indent) * 0.72))
      const gap = stretch ? (width - indent - inked) / gaps : natural
      const offset = paragraph.align === 'centre' ? Math.max(0, (width - inked - gap * gaps) / 2) : indent
      const words = placeLine(line, left + offset, gap)
      lines.push({ words, text: textOf(line), y, size, block, pitch })
      y += pitch
    })
  }
  const bottom = y - pitch + size * (paragraph.ruleBelow ? 0.45 : 0.3)
  const rules = paragraph.ruleBelow
    ? [{ x: left + (width * (1 - paragraph.ruleBelow)) / 2, y: bottom, width: width * paragraph.ruleBelow }]
    : []
  return { lines, rules, height: bottom + (rules.length > 0 ? size * 0.25 : 0) + size * 0.02 }
}
