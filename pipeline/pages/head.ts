import { around } from './layer.js'
import { centreOf, cutAt, findPhrase, heightOf, joinRows, middleOf, usualHeight, type Piece } from './pieces.js'

/** A page parted into its two-column head, read left block first, and what stands below. */
export interface Parted {
  readonly columns: readonly Piece[]
  readonly rest: readonly Piece[]
}

/** First words of what follows a head: the kinds of documents (Nghị định 30/2020/NĐ-CP, điều 7) and the address. */
const BELOW =
  /^(ke hoach|quyet dinh|huong dan|thong bao|nghi quyet|chi thi|bao cao|to trinh|cong dien|chuong trinh|thong tu|quy dinh|quy che|de an|phuong an|bien ban|giay moi|kinh gui|nghi dinh|phu luc)/

/**
 * Read the head of Nghị định 30/2020/NĐ-CP, phụ lục I, as columns: issuer, number and subject on the left, national title, place and date on
 * the right. The national title tells where the right column begins; without it there is no head.
 */
export function partHead(pieces: readonly Piece[], pageHeight: number): Parted {
  const title = findTitle(pieces.filter((piece) => piece.box[1] < pageHeight * 0.45))
  if (!title) return { columns: [], rest: pieces }
  const usual = usualHeight(pieces)
  const near = pieces.filter(
    (piece) => middleOf(piece) > title.top - 3.5 * usual && middleOf(piece) < title.top + 14 * usual,
  )
  const split = gapNear(
    near.filter((piece) => middleOf(piece) < title.top + 3 * usual),
    title.left,
  )
  const bottom = rightBottom(near, split, title.top, usual)
  const [left, right, rest]: [Piece[], Piece[], Piece[]] = [[], [], pieces.filter((piece) => !near.includes(piece))]
  for (const piece of near) {
    const inHead = middleOf(piece) < bottom
    if (inHead) {
      const halves = cutAt(piece, split)
      if (halves.left) left.push(halves.left)
      if (halves.right) right.push(halves.right)
    } else rest.push(piece)
  }
  const subject = belowLeft(rest, left, split, usual)
  return {
    columns: [...joinRows([...left, ...subject]), ...joinRows(right)],
    rest: rest.filter((piece) => !subject.includes(piece)),
  }
}

/** Find the national title, the motto under it, or the Party's title; the motto is narrower than the title above it. */
function findTitle(pieces: readonly Piece[]): { left: number; top: number } | null {
  for (const [phrase, wider] of TITLES) {
    for (const piece of pieces) {
      const words = findPhrase(piece, phrase)
      if (!words) continue
      const box = around(words.map((word) => word.box!))
      return { left: box[0] - (box[2] - box[0]) * wider, top: box[1] }
    }
  }
  return null
}

const TITLES = [
  ['conghoaxahoichunghiavietnam', 0],
  ['dangcongsanvietnam', 0.1],
  ['doclaptudohanhphuc', 0.28],
  ['chunghiavietnam', 0.8],
] as const

/** The x in the white gap left of the right column: the middle of the widest gap around the title's left edge. */
function gapNear(pieces: readonly Piece[], edge: number): number {
  const ends = pieces.flatMap((piece) => piece.words.map((word) => word.box![2])).filter((x) => x < edge + 4)
  return (Math.max(0, ...ends) + edge) / 2
}

/** The head ends under the date line, or under the motto where there is none. */
function rightBottom(near: readonly Piece[], split: number, top: number, usual: number): number {
  const halves = near.map((piece) => cutAt(piece, split))
  const right = halves
    .flatMap(({ right: piece }) => (piece ? [piece] : []))
    .filter((piece) => middleOf(piece) > top - usual)
  const dated = right.filter(
    (piece) => /ng.y.{0,12}th.ng|th.ng.{0,8}n.m\s*\d{0,4}/.test(piece.folded) && middleOf(piece) < top + 8 * usual,
  )
  const motto = right.filter((piece) => findPhrase(piece, 'doclaptudohanhphuc', 0.4))
  const number = halves.flatMap(({ left }) =>
    left && /^s.{1,2}\s?([:.;]|\d+\s?[-/])/.test(left.folded) && middleOf(left) < top + 8 * usual ? [left] : [],
  )
  const last = [...dated.slice(0, 1), ...motto.slice(0, 1), ...number.slice(0, 1)]
  return last.length ? Math.max(...last.map((piece) => piece.box[3])) + usual * 0.15 : top + 2.5 * usual
}

/** Lines under the number that go on in the left column: the subject of an official letter (`V/v …`). */
function belowLeft(rest: readonly Piece[], left: readonly Piece[], split: number, usual: number): Piece[] {
  const found: Piece[] = []
  if (left.length === 0) return found
  let end = Math.max(...left.map((piece) => piece.box[3]))
  const axis = centreOf(left.at(-1)!)
  for (const piece of [...rest].sort((a, b) => middleOf(a) - middleOf(b))) {
    if (middleOf(piece) < end - usual * 0.5) continue
    const follows = piece.box[1] - end < usual * 0.9
    const subject = /^(v\/v|ve viec|v.v )/.test(piece.folded)
    const inColumn = piece.box[2] < split + usual && Math.abs(centreOf(piece) - axis) < 40
    if (
      !follows ||
      !inColumn ||
      BELOW.test(piece.folded) ||
      (found.length === 0 && !subject && heightOf(piece) > usual * 1.3)
    )
      break
    found.push(piece)
    end = piece.box[3]
  }
  return found
}
