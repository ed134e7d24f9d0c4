import type { Piece } from '../../../corpus/pieces.js'

/**
 * Tell which points of a list are `đ)`: the second of two that are read `d)` in a row, as lists run a, b, c, d, đ, e
 * (Nghị định 30/2020/NĐ-CP, phụ lục I). Gives for each label read `d` what it is, by the number of its piece.
 */
export function listLabels(raw: string, pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  let before = ''
  pieces.forEach((piece, i) => {
    if (piece.end - piece.start !== 1 || raw[piece.end] !== ')') return
    const letter = raw[piece.start]!
    if (letter === 'd') found.set(i, before === 'd' ? 'đ' : 'd')
    before = letter
  })
  return found
}
