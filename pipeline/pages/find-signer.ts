import type { Box, Line } from '../../corpus/document.js'
import { isSyllable } from './syllables.js'
import { isPersonName } from './person-name.js'
import { centreOf, cutWide, overlap, piecesOf, type Piece } from './pieces.js'

/** Offices that sign, folded (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 7a). */
const OFFICE =
  /^(q\.? )?(pho )?(chu tich|chu nhiem|giam doc|tong giam doc|bi thu|truong |bo truong|thu truong|thu tuong|chanh |cuc truong|vu truong|vien truong|hieu truong|tong )|^(tm|kt|tl|tuq)[.,]/

/** Between office and name a hand signs: in points, the least height it needs. */
const SIGNED = 28

/** Where a signer's name must stand: under the office, about its axis, with the height of a signature between. */
export interface SignerZone {
  readonly zone: Box
  /** The base line of a word of the name that was read in spite of all; null where none was. */
  readonly base: number | null
  /** Lines that lie in it and were read of strokes and seal. */
  readonly noise: readonly Line[]
}

/** Find where the signer's name stands, if the engine did not read it; null where it did, or where nobody signs. All in points. */
export function findSigner(lines: readonly Line[], page: { width: number; height: number }): SignerZone | null {
  // The engine may have read recipients and signer across.
  const pieces = piecesOf(lines).flatMap((piece) => cutWide(piece, 1.6))
  const right = pieces.filter((piece) => centreOf(piece) > page.width * 0.55 && piece.box[0] > page.width * 0.4)
  const office = right.filter((piece) => OFFICE.test(piece.folded) && isCapitals(piece)).at(-1)
  if (!office) return null
  const axis = centreOf(office)
  const zone: Box = [
    Math.max(0, axis - 125),
    office.box[3] + 1,
    Math.min(page.width, axis + 125),
    Math.min(page.height, office.box[3] + 150),
  ]
  const inZone = lines.filter(
    ({ box }) =>
      box && (box[1] + box[3]) / 2 > zone[1] && box[1] < zone[3] && overlap(box[0], box[2], zone[0], zone[2]) > 0.5,
  )
  if (
    zone[3] - zone[1] < 40 ||
    inZone.some((line) => isPersonName(line) && sureness(line) > 0.75 && isUnder(line, axis))
  )
    return null
  const words = inZone.flatMap((line) => line.words)
  const read = words.find(
    (word) =>
      word.box &&
      word.box[1] > office.box[3] + SIGNED &&
      (word.confidence ?? 0) > 0.8 &&
      /^\p{Lu}\p{Ll}{2,}$/u.test(word.text) &&
      isSyllable(word.text),
  )
  return { zone, base: read?.box?.[3] ?? null, noise: inZone }
}

/** A name that lost a word does not stand centred under its office. */
const isUnder = ({ box }: Line, axis: number) => box !== null && Math.abs((box[0] + box[2]) / 2 - axis) < 10

const isCapitals = (piece: Piece) => piece.text === piece.text.toUpperCase() && piece.text.length < 60

const sureness = (line: Line) => line.words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / line.words.length
