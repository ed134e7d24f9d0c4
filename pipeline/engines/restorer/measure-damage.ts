import type { Damage } from '../../../corpus/document.js'
import type { Piece } from '../../../corpus/pieces.js'
import { settleTones } from '../../../corpus/vietnamese.js'

// Letters that only Vietnamese has: a reader of another language never writes them.
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u
const marked = /(?![a-zA-Z])\p{L}/u
const mixed = /\p{L}\d|\d\p{L}|[¢§&£€$]|\p{Ll}\p{Lu}/u

/** Measure how a text is damaged: how many words carry Vietnamese letters, foreign accents, digits among letters, or are no words at all. */
export function measureDamage(raw: string, words: readonly Piece[], isWord: (text: string) => boolean): Damage {
  let counted = 0
  let own = 0
  let accents = 0
  let odd = 0
  let unknown = 0
  for (const piece of words) {
    if (piece.kind !== 'word' || piece.end - piece.start < 2) continue
    const text = raw.slice(piece.start, piece.end)
    counted++
    if (vietnamese.test(text)) own++
    else if (marked.test(text)) accents++
    if (mixed.test(text)) odd++
    if (!isWord(settleTones(text.toLowerCase()))) unknown++
  }
  if (counted === 0) return { kind: 'sound', share: 0 }
  // Sound Vietnamese has such letters in about half of its words; one in eight is far from both sides.
  if (own / counted >= 0.12) {
    const share = unknown / counted
    return share < 0.06 ? { kind: 'sound', share: 0 } : { kind: 'ocr-vie', share }
  }
  const foreign = (accents + odd + unknown) / counted
  // Units (km2) and foreign names stand in sound text too; a foreign reader leaves accents on a fifth of its words.
  if (accents + odd <= 0.05 * counted) return { kind: 'stripped', share: 0.75 }
  return { kind: 'ocr-foreign', share: Math.min(1, 0.5 + foreign) }
}
