import { distance } from 'fastest-levenshtein'
import type { Box, Line, Word } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import { around, lineOf } from './layer.js'

/** A stretch of one printed line, with what is asked of it again and again. */
export interface Piece {
  readonly words: readonly Word[]
  readonly box: Box
  readonly text: string
  readonly folded: string
}

/** Make a piece of words that have boxes. */
export function pieceOf(words: readonly Word[]): Piece {
  const text = words.map((word) => word.text).join(' ')
  return { words, box: around(words.map((word) => word.box!)), text, folded: fold(text) }
}

/** Make pieces of lines; words without a place cannot be arranged and are left out. */
export function piecesOf(lines: readonly Line[]): Piece[] {
  const placed = lines.map((line) => line.words.filter((word) => word.box))
  return placed.filter((words) => words.length > 0).map(pieceOf)
}

/** Give a piece back as a line. */
export function toLine(piece: Piece): Line {
  return lineOf(piece.words)
}

export const heightOf = (piece: Piece) => piece.box[3] - piece.box[1]
export const middleOf = (piece: Piece) => (piece.box[1] + piece.box[3]) / 2
export const centreOf = (piece: Piece) => (piece.box[0] + piece.box[2]) / 2

/** The usual height of a line on this page, in points. */
export function usualHeight(pieces: readonly Piece[]): number {
  const heights = pieces.filter((piece) => piece.text.length > 8).map(heightOf)
  heights.sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 14
}

/** Cut a piece where its words stand on two sides of `x`; a word that straddles goes to the side of its middle. */
export function cutAt(piece: Piece, x: number): { left: Piece | null; right: Piece | null } {
  const isLeft = (word: Word) => (word.box![0] + word.box![2]) / 2 < x
  const [left, right] = [piece.words.filter(isLeft), piece.words.filter((word) => !isLeft(word))]
  return { left: left.length ? pieceOf(left) : null, right: right.length ? pieceOf(right) : null }
}

/** Join pieces that stand side by side on one line, and put the lines in order from the top down. */
export function joinRows(pieces: readonly Piece[]): Piece[] {
  const rows: Piece[] = []
  for (const piece of [...pieces].sort((a, b) => middleOf(a) - middleOf(b))) {
    const at = rows.findIndex(
      (row) => overlap(row.box[1], row.box[3], piece.box[1], piece.box[3]) > 0.5 && apart(row, piece),
    )
    if (at < 0) rows.push(piece)
    else rows[at] = pieceOf([...rows[at]!.words, ...piece.words].sort((a, b) => a.box![0] - b.box![0]))
  }
  return rows.sort((a, b) => middleOf(a) - middleOf(b))
}

/** Two pieces of one line have no words on top of each other; kerning may let them touch. */
function apart(a: Piece, b: Piece): boolean {
  if (a.box[2] <= b.box[0] + 2 || b.box[2] <= a.box[0] + 2) return true
  return !a.words.some((one) =>
    b.words.some((other) => overlap(one.box![0], one.box![2], other.box![0], other.box![2]) > 0.3),
  )
}

/** Cut a piece where white stands between its words as wide as `times` its height: what stands apart may be two things. */
export function cutWide(piece: Piece, times = 3): Piece[] {
  const parts: Word[][] = [[]]
  for (const word of piece.words) {
    const last = parts.at(-1)!.at(-1)
    if (last && word.box![0] - last.box![2] > times * Math.min(heightOf(piece), 16)) parts.push([])
    parts.at(-1)!.push(word)
  }
  return parts.length > 1 ? parts.map(pieceOf) : [piece]
}

/** How much of the shorter of two stretches lies in the other (0…1). */
export function overlap(a0: number, a1: number, b0: number, b1: number): number {
  return Math.max(0, Math.min(a1, b1) - Math.max(a0, b0)) / Math.max(1e-6, Math.min(a1 - a0, b1 - b0))
}

/** Find where some words of a piece say nearly this (folded, blanks aside): the words, or null. `"CỘNG HÓA XA HỘI"` is near enough. */
export function findPhrase(piece: Piece, phrase: string, faults = 0.3): readonly Word[] | null {
  const wanted = phrase.replace(/[^\p{L}\p{N}]/gu, '')
  const bare = piece.words.map((word) => fold(word.text).replace(/[^\p{L}\p{N}]/gu, ''))
  let best: { faults: number; words: readonly Word[] } | null = null
  for (let from = 0; from < bare.length; from++) {
    let said = ''
    for (let to = from; to < bare.length && said.length < wanted.length * 1.4; to++) {
      said += bare[to]!
      if (said.length < wanted.length * 0.6) continue
      const wrong = distance(said, wanted) / wanted.length
      if (wrong <= faults && wrong < (best?.faults ?? 1))
        best = { faults: wrong, words: piece.words.slice(from, to + 1) }
    }
  }
  return best?.words ?? null
}

/** Count the letters in which a word differs from a wanted one, folded, all else aside. */
export function distanceTo(text: string, wanted: string): number {
  return distance(fold(text).replace(/[^\p{L}\p{N}]/gu, ''), wanted)
}
