import type { Damage } from '../../../corpus/document.js'
import type { Piece } from '../../../corpus/pieces.js'
import { settleTones } from '../../../corpus/vietnamese.js'

// Letters that only Vietnamese has: a reader of another language never writes them.
const vietnamese = /[ăđơưĂĐƠƯ\u1ea0-\u1ef9]/u
const marked = /(?![a-zA-Z])\p{L}/u
const mixed = /\p{L}\d|\d\p{L}|[¢§&£€$]|\p{Ll}\p{Lu}/u

/** What the measure asks about a word, in small letters: is it one; could it be one that lost its marks. */
export interface Known {
  readonly isWord: (text: string) => boolean
  readonly isBare: (text: string) => boolean
}

/** Measure how a text is damaged: how many words carry Vietnamese letters, foreign accents, digits among letters, or are no words at all. */
export function measureDamage(raw: string, words: readonly Piece[], known: Known): Damage {
  let counted = 0
  let own = 0
  let accents = 0
  let odd = 0
  let unknown = 0
  let bare = 0
  let low = 0
  for (const piece of words) {
    const text = raw.slice(piece.start, piece.end)
    if (piece.kind !== 'word' || text.length < 2 || /^[A-Z&]{2,7}$/.test(text)) continue
    counted++
    const small = settleTones(text.toLowerCase())
    if (vietnamese.test(text)) own++
    else if (marked.test(text)) accents++
    if (mixed.test(text)) odd++
    if (text[0] === small[0]) {
      low++
      if (!known.isWord(small)) unknown++
    }
    if (known.isBare(small)) bare++
  }
  if (counted === 0) return { kind: 'sound', share: 0 }
  // Sound Vietnamese has such letters in about half of its words; one in eight is far from both sides.
  if (own / counted >= 0.12) {
    // Names may be unknown in sound text too; words in small letters hardly ever are.
    const share = unknown / Math.max(low, 1)
    return share < 0.04 ? { kind: 'sound', share: 0 } : { kind: 'ocr-vie', share }
  }
  // Units (km2) and foreign names stand in sound text too; a foreign reader leaves accents and broken syllables everywhere.
  const broken = (counted - bare) / counted
  if (accents + odd <= 0.05 * counted && broken <= 0.1) return { kind: 'stripped', share: 0.75 }
  return { kind: 'ocr-foreign', share: Math.min(1, 0.5 + broken) }
}
