import type { Box, Line, Page } from '../../corpus/document.js'
import { nfc } from '../../corpus/vietnamese.js'

/** One word as read, at its place in the raw text. */
export interface Piece {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly page: number | null
  readonly box: Box | null
  readonly confidence: number | null
  readonly witness: string | null
}

/** Join pages into one raw NFC text: words by a blank, printed lines by `\n`, pages by `\n\f`; plain files as they are. */
export function joinPages(pages: readonly Page[]): { raw: string; pieces: Piece[] } {
  const pieces: Piece[] = []
  // The text is joined once, at the end: to look at a growing one is to copy it, which takes minutes over a long document.
  const parts: string[] = []
  let length = 0
  const add = (text: string) => {
    parts.push(text)
    length += text.length
  }
  pages.forEach((page, index) => {
    if (index > 0) add('\n\f')
    if (page.plain !== undefined) {
      const plain = evenBlanks(nfc(page.plain))
      for (const match of plain.matchAll(/\S+/g)) {
        const start = length + match.index
        pieces.push({
          start,
          end: start + match[0].length,
          text: match[0],
          page: page.number,
          box: null,
          confidence: null,
          witness: null,
        })
      }
      add(plain)
      return
    }
    page.lines.forEach((line, nth) => {
      if (nth > 0) add('\n')
      const seconds = witnessesOf(line, page.witness ?? [])
      line.words.forEach((word, n) => {
        const text = nfc(word.text).replace(/\s+/g, ' ').trim()
        if (!text) return
        if (n > 0 && !/[\n\f]$/.test(parts.at(-1) ?? '')) add(' ')
        pieces.push({
          start: length,
          end: length + text.length,
          text,
          page: page.number,
          box: word.box,
          confidence: word.confidence,
          witness: seconds[n] ?? null,
        })
        add(text)
      })
    })
  })
  return { raw: parts.join(''), pieces }
}

/** For each word of a line, what an old text layer says at the same place: the words whose middles lie in its box. */
function witnessesOf(line: Line, witness: readonly Line[]): (string | null)[] {
  if (witness.length === 0 || !line.box) return []
  const [, top, , bottom] = line.box
  const near = witness
    .filter((other) => other.box && other.box[1] < bottom && other.box[3] > top)
    .flatMap((other) => other.words)
  return line.words.map((word) => {
    const box = word.box
    if (!box) return null
    const seen = near.filter((other) => {
      if (!other.box) return false
      const x = (other.box[0] + other.box[2]) / 2
      const y = (other.box[1] + other.box[3]) / 2
      return x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
    })
    return seen.length ? seen.map((other) => nfc(other.text)).join(' ') : null
  })
}

/** Make hard blanks plain, and the two blanks that a justified line has between words one; wider gaps part columns and stay. */
export function evenBlanks(text: string): string {
  return text.replace(/[\u00a0\u2007\u202f]/gu, ' ').replace(/(?<=\p{L}) {2}(?=\p{L})/gu, ' ')
}
