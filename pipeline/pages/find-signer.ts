import type { Box, Line } from '../../corpus/document.js'
import { nameWords } from '../../corpus/name-words.js'
import { isSyllable } from './syllables.js'
import { isPersonName } from './person-name.js'
import { saysSignature } from './signature-block.js'
import { centreOf, cutWide, distanceTo, overlap, piecesOf, toLine, type Piece } from './pieces.js'

/** Offices that sign, folded (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 7a). */
const OFFICE =
  /^[^a-z\d]*(q\.? )?(pho )?(chu tich|chu nhiem|giam doc|tong giam doc|bi thu|truong |bo truong|thu truong|thu tuong|chanh |cuc truong|vu truong|vien truong|hieu truong|tong )|^(tm|kt|tl|tuq)[.,]/

/** Between office and name a hand signs: in points, the least height it needs. */
const SIGNED = 28

/** Where a signer's name must stand: under the office, about its axis, with the height of a signature between. */
export interface SignerZone {
  readonly zone: Box
  /** The base line of a word of the name that was read in spite of all; null where none was. */
  readonly base: number | null
  /** A name that was read clearly, but for a word that is none: what is read again may only add to it. */
  readonly clear: Line | null
  /** Lines that lie in it and were read of strokes and seal. */
  readonly noise: readonly Line[]
}

/** Find where the signer's name stands, if the engine did not read it; null where it did, or where nobody signs. All in points. */
export function findSigner(lines: readonly Line[], page: { width: number; height: number }): SignerZone | null {
  // The engine may have read recipients and signer across.
  const pieces = piecesOf(lines).flatMap((piece) => cutWide(piece, 1.6))
  const right = rightOf(pieces, page)
  const office = officeIn(pieces, page)
  if (!office) return null
  const axis = axisOf(office, right)
  // What a signing program prints stands below the name.
  const signed = pieces.find((piece) => piece.box[1] > office.box[3] + 2 * SIGNED && saysSignature(piece))
  const zone: Box = [
    Math.max(0, axis - 125),
    office.box[3] + 1,
    Math.min(page.width, axis + 125),
    Math.min(page.height, office.box[3] + 150, signed ? signed.box[1] - 1 : Infinity),
  ]
  const isIn = (box: Box | null): box is Box =>
    box !== null &&
    (box[1] + box[3]) / 2 > zone[1] &&
    box[1] < zone[3] &&
    overlap(box[0], box[2], zone[0], zone[2]) > 0.5
  const inZone = pieces.filter((piece) => isIn(piece.box)).map(toLine)
  const clear = inZone.find((line) => isPersonName(line) && sureness(line) > 0.75 && isUnder(line, axis)) ?? null
  if (zone[3] - zone[1] < 40 || (clear && isWhole(clear))) return null
  const words = inZone.flatMap((line) => line.words)
  const read = words.find(
    (word) =>
      word.box &&
      word.box[1] > office.box[3] + SIGNED &&
      (word.confidence ?? 0) > 0.8 &&
      /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) &&
      isSyllable(word.text),
  )
  // A line that goes on from the list of recipients is none of it.
  const noise = lines.filter(({ box }) => isIn(box) && box[0] > zone[0] - 20)
  return { zone, base: read?.box?.[3] ?? null, clear, noise }
}

/**
 * Where a signing block must be read again, because no office is found in it: beside and under `Nơi nhận`. Null where one is found, or where nobody signs.
 * In points.
 */
export function signingZone(lines: readonly Line[], page: { width: number; height: number }): Box | null {
  const pieces = piecesOf(lines).flatMap((piece) => cutWide(piece, 1.6))
  if (officeIn(pieces, page)) return null
  const start = pieces.find((piece) => piece.box[0] < page.width * 0.4 && distanceTo(piece.text, 'noinhan') <= 2)
  if (!start) return null
  const right = page.width - Math.max(0, start.box[0] - 40)
  return [page.width * 0.46, start.box[1] - 24, right, Math.min(page.height, start.box[1] + 190)]
}

function officeIn(pieces: readonly Piece[], page: { width: number }): Piece | undefined {
  return rightOf(pieces, page)
    .filter((piece) => OFFICE.test(piece.folded) && isCapitals(piece))
    .at(-1)
}

const rightOf = (pieces: readonly Piece[], page: { width: number }) =>
  pieces.filter((piece) => centreOf(piece) > page.width * 0.55 && piece.box[0] > page.width * 0.4)

/** Lines of a signing block stand centred one under the other: where most of them have their middle, as one may have lost a word under the seal. */
function axisOf(office: Piece, right: readonly Piece[]): number {
  const block = right.filter(
    (piece) =>
      isCapitals(piece) &&
      piece.box[3] <= office.box[3] + 1 &&
      piece.box[3] > office.box[3] - 85 &&
      piece.text.length > 5,
  )
  const beside = (x: number) => block.filter((piece) => Math.abs(centreOf(piece) - x) < 4)
  // Seals lie on the left: of lines that differ, one further to the right has lost a word there.
  const best = [office, ...block].reduce((most, piece) => {
    const more = beside(centreOf(piece)).length - beside(centreOf(most)).length
    return more > 0 || (more === 0 && centreOf(piece) < centreOf(most)) ? piece : most
  })
  const near = beside(centreOf(best))
  return near.length > 1 ? near.reduce((sum, piece) => sum + centreOf(piece), 0) / near.length : centreOf(office)
}

/** A name of whole words: ones that persons are called, or syllables. `Tâ` has lost a letter. */
const isWhole = ({ words }: Line) => words.every(({ text }) => nameWords().later.has(text) || isSyllable(text))

/** A name that lost a word does not stand centred under its office. */
const isUnder = ({ box }: Line, axis: number) => box !== null && Math.abs((box[0] + box[2]) / 2 - axis) < 10

const isCapitals = (piece: Piece) => piece.text === piece.text.toUpperCase() && piece.text.length < 60

const sureness = (line: Line) => line.words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / line.words.length
