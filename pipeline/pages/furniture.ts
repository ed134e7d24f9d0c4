import type { Furniture } from '../../corpus/document.js'
import { around } from './layer.js'
import { findPhrase, heightOf, middleOf, overlap, type Piece } from './pieces.js'
import { blankOf, filledIn } from './form-blanks.js'
import { grow } from './grow.js'
import { saysSignature, signatureBlocks } from './signature-block.js'
import { isSyllable } from './syllables.js'

/** The pieces that are text, and what was set aside. */
export interface Sifted {
  readonly text: readonly Piece[]
  readonly furniture: readonly Furniture[]
}

interface PageSize {
  readonly number: number
  readonly width: number
  readonly height: number
}

const PRINTER =
  /^(da in thanh cong|scanned (by|with)|camscanner|page \d+( of \d+)?$|trang \d+\s?\/\s?\d+$|https?:\/\/|www\.)/
const URGENT = /^(hoa toc( hen gio)?|thuong khan|khan|mat|tuyet mat|toi mat)[.!]?$/
const RECEIVED = ['congvanden', 'vanbanden']

/** Tell what the writing of coloured ink is: a signature block, a stamped number or date that belongs to the text, else a received-stamp. */
export function kindOfStamp(piece: Piece): 'digital-signature' | 'received-stamp' | 'text' {
  if (saysSignature(piece)) return 'digital-signature'
  return /^\d{1,5}$/.test(piece.text) ? 'text' : 'received-stamp'
}

/** Set aside what is on the page and no text of the document: page numbers, stamps, signature blocks, printer marks, dust. */
export function sift(pieces: readonly Piece[], page: PageSize): Sifted {
  const furniture: Furniture[] = []
  const aside = new Set<Piece>()
  const put = (kind: Furniture['kind'], group: readonly Piece[]) => {
    const fresh = group.filter((piece) => !aside.has(piece))
    if (fresh.length === 0) return
    for (const piece of fresh) aside.add(piece)
    const text = fresh.map((piece) => piece.text).join('\n')
    furniture.push({ kind, text, page: page.number, box: around(fresh.map((piece) => piece.box)) })
  }
  put(
    'page-number',
    pieces.filter((piece) => isPageNumber(piece, page)),
  )
  for (const block of signatureBlocks(pieces, page.height)) put('digital-signature', block)
  for (const block of receivedStamps(pieces)) put('received-stamp', block)
  for (const piece of pieces) {
    if (PRINTER.test(piece.folded)) put('printer-mark', [piece])
    else if (
      URGENT.test(piece.folded) &&
      piece.text === piece.text.toUpperCase() &&
      middleOf(piece) < page.height * 0.45
    )
      put('received-stamp', [piece])
    else if (isDust(piece, page) && !isFilled(piece, page) && !endsParagraph(piece, pieces)) put('dust', [piece])
  }
  return { text: pieces.filter((piece) => !aside.has(piece)), furniture }
}

/** Number and date of a head, written by hand, are read without confidence and yet no dust. */
function isFilled(piece: Piece, page: PageSize): boolean {
  const blank = blankOf(piece, page)
  return blank !== null && (filledIn(blank, piece.text) !== null || /^Số\s?: ?\/(\d{4}\/)?\p{Lu}/u.test(piece.text))
}

/** A lone number in the top or bottom margin (Nghị định 30/2020/NĐ-CP: top centre; Thông tư 01/2011/TT-BNV: bottom right). */
function isPageNumber(piece: Piece, page: PageSize): boolean {
  if (!/^[-–—.]?\s?\d{1,3}\s?[-–—.]?$/.test(piece.text)) return false
  const y = middleOf(piece) / page.height
  return (y < 0.09 || y > 0.9) && piece.box[0] > page.width * 0.3
}

/** A received-stamp: `CÔNG VĂN ĐẾN`, with its number and date under it and the receiver's name above it. */
function receivedStamps(pieces: readonly Piece[]): Piece[][] {
  const titles = pieces.filter(
    (piece) => RECEIVED.some((phrase) => findPhrase(piece, phrase, 0.22)) && piece.text.length < 40,
  )
  return titles.map((title) =>
    grow([title], pieces, (piece, last) => {
      const below = middleOf(piece) > middleOf(title)
      const entry = /^.?.?(s.{0,2}|ng.y|chuy.n|l.u|kinh chuyen|gi.|den)\s?[:.…]/.test(piece.folded)
      return below
        ? entry
        : piece.text === piece.text.toUpperCase() && overlap(piece.box[0], piece.box[2], last.box[0], last.box[2]) > 0.6
    }),
  )
}

/** The short last line of a paragraph stands right under a long line, at its left edge and its pitch: text, however badly read. */
function endsParagraph(piece: Piece, pieces: readonly Piece[]): boolean {
  return pieces.some((above) => {
    const gap = piece.box[1] - above.box[3]
    const long = above.box[2] - above.box[0] > (piece.box[2] - piece.box[0]) * 2 && above.text.length > 40
    return (
      long &&
      gap > -4 &&
      gap < heightOf(above) * 0.9 &&
      Math.abs(piece.box[0] - above.box[0]) < 40 &&
      heightOf(piece) < heightOf(above) * 1.3
    )
  })
}

/** Dust, scanner bands, strokes of a signature: few letters that the engine itself does not believe, and no word among them. */
function isDust(piece: Piece, page: PageSize): boolean {
  const confidence = piece.words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / piece.words.length
  const letters = piece.text.replace(/[^\p{L}\p{N}]/gu, '')
  const words = piece.text.split(/[^\p{L}]+/u).filter((word) => word.length > 1)
  const real = words.filter((word) => isSyllable(word)).length
  const edge =
    piece.box[0] < page.width * 0.03 ||
    piece.box[2] > page.width * 0.98 ||
    piece.box[3] < page.height * 0.02 ||
    piece.box[1] > page.height * 0.98
  if (letters.length === 0) return confidence < 0.5 || edge || piece.text.length > 12
  if (edge && confidence < 0.75 && real < 2) return true
  return confidence < 0.45 && real <= words.length * 0.34 && letters.length < 30
}
