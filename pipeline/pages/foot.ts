import { fold } from '../../corpus/vietnamese.js'
import type { Parted } from './head.js'
import { isPersonName } from './person-name.js'
import { cutAt, distanceTo, heightOf, joinRows, middleOf, pieceOf, toLine, usualHeight, type Piece } from './pieces.js'
import { isSyllable } from './syllables.js'

/** Read the foot of Nghị định 30/2020/NĐ-CP, phụ lục I, as columns: Nơi nhận on the left, then the signing block on the right. */
export function partFoot(pieces: readonly Piece[], pageWidth: number): Parted & { strokes: readonly Piece[] } {
  const start =
    pieces.find((piece) => isRecipients(piece, pageWidth)) ??
    pieces.find((piece) => headsList(piece, pieces, pageWidth))
  if (!start) return { columns: [], rest: pieces, strokes: [] }
  const usual = usualHeight(pieces)
  const top = signTop(pieces, start, pageWidth, usual)
  const zone = pieces.filter((piece) => middleOf(piece) > top)
  const split = valley(zone, start.box[0], pageWidth)
  const halves = zone.map((piece) => cutAt(piece, split))
  const left = halves.flatMap((half) => half.left ?? [])
  const signed = halves.flatMap((half) => (half.right ? [withoutStrokes(half.right)] : []))
  const strokes = signed.filter((piece) => isStroke(piece, signed, usual) || isBetween(piece, signed))
  const right = signed.filter((piece) => !strokes.includes(piece))
  return {
    columns: [...joinRows(left).map(mendDash), ...joinRows(right)],
    rest: pieces.filter((piece) => !zone.includes(piece)),
    strokes,
  }
}

/** A stroke of the signature between title and name: hardly a letter, or letters of which the engine is unsure and that are no words. */
function isStroke(piece: Piece, signed: readonly Piece[], usual: number): boolean {
  const first = signed.every((other) => other === piece || middleOf(other) > middleOf(piece) - usual * 0.5)
  const letters = piece.text.replace(/[^\p{L}]/gu, '')
  if (first) return false
  if (letters.length <= 2 || heightOf(piece) < usual * 0.35) return true
  const heights = piece.words.filter((word) => word.box![3] - word.box![1] > usual * 0.35)
  if (heights.length < piece.words.length * 0.5) return true
  const confidence = piece.words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / piece.words.length
  const words = piece.text.split(/[^\p{L}]+/u).filter((word) => word.length > 1)
  return confidence < 0.6 && words.filter(isSyllable).length < words.length * 0.5
}

/** Between office and name lies the signature: what was read there of its strokes, or of the seal, is neither in capitals nor words. */
function isBetween(piece: Piece, signed: readonly Piece[]): boolean {
  const name = signed.filter((other) => isPersonName(toLine(other)) && surenessOf(other) > 0.6).at(-1)
  const office = signed.filter(
    (other) => isCapital(other) && surenessOf(other) > 0.8 && middleOf(other) < middleOf(name ?? other),
  )
  if (!name || office.length === 0 || piece === name) return false
  const last = Math.max(...office.map(middleOf))
  return (
    middleOf(piece) > last + 2 && middleOf(piece) < middleOf(name) - 2 && !(isCapital(piece) && surenessOf(piece) > 0.6)
  )
}

const surenessOf = (piece: Piece) =>
  piece.words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / piece.words.length

/** Words in capitals, as offices are printed. */
function isCapital({ text, words }: Piece): boolean {
  const real = words.filter((word) => /\p{L}{2}/u.test(word.text) && isSyllable(word.text.replace(/[^\p{L}]/gu, '')))
  return text === text.toUpperCase() && real.length >= 1 && real.length >= words.length * 0.5
}

/** Strokes that reach into a line of the signing block are read as a word before or behind it: doubted, no word, or small letters beside capitals. */
function withoutStrokes(piece: Piece): Piece {
  const isDebris = ({ text, confidence }: Piece['words'][number], rest: Piece['words']) => {
    const letters = text.replace(/[^\p{L}]/gu, '')
    const beside = rest.every((word) => word.text === word.text.toUpperCase()) && letters !== letters.toUpperCase()
    if (beside && letters.length < 4 && (confidence ?? 1) < 0.9) return true
    return (confidence ?? 1) < 0.5 && (letters.length < 3 || !isSyllable(text))
  }
  let words = piece.words
  while (words.length > 1 && isDebris(words[0]!, words.slice(1))) words = words.slice(1)
  while (words.length > 1 && isDebris(words.at(-1)!, words.slice(0, -1))) words = words.slice(0, -1)
  return words.length === piece.words.length ? piece : pieceOf(words)
}

/** The dashes of the list of recipients are read as waves: `~ Như trên;` → `- Như trên;`. */
function mendDash(piece: Piece): Piece {
  const [first, ...rest] = piece.words
  return first && rest.length > 0 && /^[~=]-?$|^-~$/u.test(first.text)
    ? pieceOf([{ ...first, text: '-' }, ...rest])
    : piece
}

/** `Nơi nhận:` begins the left column; a sentence that speaks of a place of receipt does not. */
function isRecipients(piece: Piece, pageWidth: number): boolean {
  const said = piece.words
    .slice(0, 2)
    .map((word) => word.text)
    .join('')
  return piece.box[0] < pageWidth * 0.4 && distanceTo(said, 'noinhan') <= 2
}

/** What is left of `Nơi nhận` under a fold or stamp is known by the list of dashes that follows. */
function headsList(piece: Piece, pieces: readonly Piece[], pageWidth: number): boolean {
  if (piece.box[0] > pageWidth * 0.4 || fold(piece.words[0]!.text) !== 'noi' || piece.text.length > 40) return false
  const below = pieces.filter(
    (other) =>
      middleOf(other) > middleOf(piece) &&
      middleOf(other) < middleOf(piece) + 45 &&
      Math.abs(other.box[0] - piece.box[0]) < 12 &&
      /^[-–—~]/.test(other.text),
  )
  return below.length >= 2
}

/** The signing block may begin a little above Nơi nhận: lines wholly on the right, close together, in capitals. */
function signTop(pieces: readonly Piece[], start: Piece, pageWidth: number, usual: number): number {
  let top = start.box[1] - usual * 0.3
  const above = pieces.filter((piece) => middleOf(piece) < top && piece.box[0] > pageWidth * 0.42)
  for (const piece of above.sort((a, b) => middleOf(b) - middleOf(a))) {
    if (top - piece.box[3] > usual * 1.2 || piece.text !== piece.text.toUpperCase() || !/\p{Lu}{2}/u.test(piece.text))
      break
    top = piece.box[1] - heightOf(piece) * 0.2
  }
  return top
}

/** The x between the columns: where fewest words stand across it, and of such places the middle of the widest. */
function valley(zone: readonly Piece[], from: number, pageWidth: number): number {
  const words = zone.flatMap((piece) => piece.words)
  let best = { x: pageWidth * 0.48, crossing: Infinity, width: 0 }
  let run = { crossing: -1, start: 0 }
  const [low, high] = [Math.max(from + 60, pageWidth * 0.3), pageWidth * 0.68]
  for (let x = low; x <= high + 1; x++) {
    const crossing =
      x > high ? -1 : words.reduce((sum, word) => sum + (word.box![0] < x && word.box![2] > x ? 1 : 0), 0)
    if (crossing === run.crossing) continue
    const width = x - run.start
    if (
      run.crossing >= 0 &&
      width > 3 &&
      (run.crossing < best.crossing || (run.crossing === best.crossing && width > best.width))
    ) {
      best = { x: run.start + width / 2, crossing: run.crossing, width }
    }
    run = { crossing, start: x }
  }
  return best.x
}
