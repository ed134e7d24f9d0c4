import type { Piece } from '../../../corpus/pieces.js'

const numeral = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
const numerals = [0, 10, 20, 30].flatMap((tens) =>
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((ones) => 'X'.repeat(tens / 10) + ones),
)

/** Tell which Roman numeral a reader may have misread as `read`: `XHI` for XIII, `Il` for II; null where nothing speaks for one. */
export function misreadNumeral(read: string): string | null {
  if (read.length < 2 || !/^[IVXHTl1]*[IVX][IVXHTl1]*$/.test(read) || numeral.test(read)) return null
  const likely = read.replace(/H/g, 'II').replace(/[Tl1]/g, 'I')
  return numeral.test(likely) ? likely : null
}

// How the strokes of a numeral come out where they run together, break or fill.
const strokes: readonly [RegExp, string][] = [
  [/III/, '(?:[IlLfitTEDJ1|!]{2,3}|[IlT]?[HNUM]|[HNU][IlLfitTEDJ1|!])'],
  [/II/, '(?:[IlLfitTEDJ1|!]{2}|[HNU])'],
  [/I/, '[IlLfitTEDJ1|!]'],
  [/V/, '[VvYy]'],
  [/X/, '[XxK]'],
]

/**
 * Put the numerals of headings right that stand in no order: after `II.` comes `III.`, whatever was read. A sound numeral changes only
 * where both its neighbours say so, and a number in digits never does. Gives the numerals by the number of their pieces.
 */
export function headingNumerals(raw: string, pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const found = new Map<number, string>()
  const heads = pieces.flatMap((piece, i) =>
    isHead(raw, piece) ? [{ i, text: raw.slice(piece.start, piece.end) }] : [],
  )
  let last = 0
  heads.forEach(({ i, text }, at) => {
    const stands = numerals.indexOf(text)
    const want = last + 1
    const next = numerals.indexOf(heads[at + 1]?.text ?? '')
    const isOut = stands < 1 ? last > 0 || next === 2 : stands !== want && last > 0 && next === want + 1
    if (isOut && stands !== want && wouldRead(numerals[want]).test(text)) {
      found.set(i, numerals[want]!)
      last = want
    } else if (stands > 0) last = stands
  })
  return found
}

function wouldRead(want = ''): RegExp {
  let rest = want
  let pattern = ''
  while (rest) {
    const [stroke, signs] = strokes.find(([each]) => rest.search(each) === 0)!
    pattern += signs
    rest = rest.slice(rest.match(stroke)![0].length)
  }
  return new RegExp(`^${pattern}$`)
}

// A heading's number: at the start of a line, a point behind it, then a capital letter.
function isHead(raw: string, piece: Piece): boolean {
  if (piece.end - piece.start > 6 || !/^[.]\s+\p{Lu}/u.test(raw.slice(piece.end, piece.end + 8))) return false
  const before = raw.slice(Math.max(0, piece.start - 8), piece.start)
  return (
    /(?:^|[\n\f])\s*$/.test(before) &&
    /^[IVXHNUMKTLEDJlfitxvyY|!1]+$/.test(raw.slice(piece.start, piece.end)) &&
    /[^\d]/.test(raw.slice(piece.start, piece.end))
  )
}
