import { distance } from 'fastest-levenshtein'
import { grow } from './grow.js'
import { heightOf, middleOf, type Piece } from './pieces.js'

const SIGNATURE =
  /^.{0,3}((d.{1,2}c )?k[yv] b[oe]i|ng.{1,4} k[yvi]\s?[:;.]?)|th.i gian k[yv]|ng.y k[yv]\s?:|da k[yv] len van ban|digitally signed|^signature|\+0?7[:.]?[0o]{2}/
/** What may stand in such a block besides. */
const SIGNER = /^.{0,2}(e-?mai|[cg]. quan|chuc vu|ly do|noi k|vi tri|viet nam$|reason|location|date)/
/** How the lines of such a block begin, letters alone, for what a scan left of them. */
const OPENINGS = [
  'kyboi',
  'duockyboi',
  'nguoiky',
  'email',
  'coquan',
  'thoigianky',
  'ngayky',
  'signaturevalid',
  'signaturenotverified',
]

/** Tell whether a line says that it belongs to the block of a signing program. */
export function saysSignature(piece: Piece): boolean {
  return SIGNATURE.test(piece.folded) || SIGNER.test(piece.folded)
}

/** A block of a signing program is a cluster of small lines, one of which says so, be it hardly legible. */
export function signatureBlocks(pieces: readonly Piece[], pageHeight: number): Piece[][] {
  const usual = usualLetters(pieces)
  const isSmall = (piece: Piece) => lettersOf(piece) < usual * 0.72
  const seeds = pieces.filter(
    (piece) => SIGNATURE.test(piece.folded) || (isSmall(piece) && (opens(piece) || /g.v\.? ?vn/.test(piece.folded))),
  )
  if (seeds.length === 0) return []
  const margin = (piece: Piece) => middleOf(piece) < pageHeight * 0.09 || middleOf(piece) > pageHeight * 0.9
  const belongs = (piece: Piece, last: Piece) =>
    (heightOf(piece) < heightOf(last) * 1.4 && saysSignature(piece)) ||
    (isSmall(piece) && (margin(piece) || Math.abs(piece.box[0] - last.box[0]) < 12))
  return [grow(seeds, pieces, belongs)]
}

function opens(piece: Piece): boolean {
  const said = piece.folded.replace(/[^a-z]/g, '')
  return OPENINGS.some((opening) => {
    const from = said.slice(0, opening.length)
    return from.length >= 5 && distance(from, opening) <= opening.length * 0.28
  })
}

/** The height of a line's letters in points: the middle one of its words; marks and strokes count as none. */
function lettersOf(piece: Piece): number {
  const heights = piece.words.filter((word) => /\p{L}{2}/u.test(word.text)).map((word) => word.box![3] - word.box![1])
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? Infinity
}

function usualLetters(pieces: readonly Piece[]): number {
  const heights = pieces.filter((piece) => piece.text.length > 30).map(lettersOf)
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? 0
}
