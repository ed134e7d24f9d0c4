import type { Piece } from '../../../corpus/pieces.js'

const numeral = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/
const numerals = [0, 10, 20, 30].flatMap((tens) =>
  ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'].map((ones) => 'X'.repeat(tens / 10) + ones),
)

/** Tell which Roman numeral a reader may have misread as `read`: `XHI` for XIII, `[X` or `LX` for IX; null where nothing speaks for one. */
export function misreadNumeral(read: string): string | null {
  if (read.length < 2 || !/^[IVXLHTl1[|]*[IVX][IVXLHTl1[|]*$/.test(read) || numeral.test(read)) return null
  const likely = read.replace(/H/g, 'II').replace(/[LTl1[|]/g, 'I')
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
 * Put the numerals of headings right by their order: after `II.` comes `III.`, whatever was read. The likeliest row of numerals is found
 * for all of them; one changes only where a neighbour is next to it in that row, a sound one where both are. A number in digits never does,
 * but a `1` over a title in capitals that `II` follows.
 */
export function headingNumerals(raw: string, pieces: readonly Piece[]): ReadonlyMap<number, string> {
  const heads = pieces.flatMap((piece, i) =>
    isHead(raw, piece) ? [{ i, text: raw.slice(piece.start, piece.end) }] : [],
  )
  const row = likeliestRow(heads.map(({ text }) => text))
  const found = new Map<number, string>()
  heads.forEach(({ i, text }, at) => {
    const here = row[at]!
    const isFollowed = row[at + 1] === here + 1
    const neighbours = Number(here > 1 && row[at - 1] === here - 1) + Number(isFollowed)
    const enough = numeral.test(text) || (text === '1' && (!isFollowed || row[at - 1] === 1)) ? 2 : 1
    if (here > 0 && numerals[here] !== text && neighbours >= enough) found.set(i, numerals[here]!)
  })
  return found
}

const readAs = numerals.map((each) => (each ? wouldRead(each) : /^$/))

// Numbers the heads, 0 where none fits: one after another is worth most, a new beginning something, a jump costs.
function likeliestRow(heads: readonly string[]): number[] {
  const step = (from: number, to: number) => (to === from + 1 ? 2 : to === 1 ? 0.5 : to === 0 || from === 0 ? 0 : -1)
  const backs: number[][] = []
  let scores = numerals.map((_, n) => (n === 0 ? 0 : -Infinity))
  for (const text of heads) {
    const back: number[] = []
    scores = numerals.map((want, n) => {
      const fits = n === 0 ? 0 : want === text ? 2 : readAs[n]!.test(text) ? 1 : -Infinity
      let best = 0
      for (let from = 1; from < numerals.length; from++)
        if (scores[from]! + step(from, n) > scores[best]! + step(best, n)) best = from
      back.push(best)
      return fits + scores[best]! + step(best, n)
    })
    backs.push(back)
  }
  let at = scores.indexOf(Math.max(...scores))
  return backs
    .reverse()
    .map((back) => {
      const here = at
      at = back[at]!
      return here
    })
    .reverse()
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

const standsFor = /^(?:TM|KT|TT\.\s+(?:T[ỉi]nh|Th[àa]nh|Th[ịi]|Qu[ậa]n|Huy[ệe]n|[ĐD][ảa]ng|H[ĐD]ND|UBND|UBMT|MTTQ))/i

// A heading's number: at the start of a line, a point behind it (or a comma, misread), then a capital letter.
function isHead(raw: string, piece: Piece): boolean {
  const text = raw.slice(piece.start, piece.end)
  const isOne = text === '1' && /^[.,]\s+\p{Lu}{2,}\s+\p{Lu}{2}/u.test(raw.slice(piece.end, piece.end + 20))
  // Who signs for whom (TM., KT.: Nghị định 30/2020/NĐ-CP, phụ lục I), and the standing part of a body among the addressees.
  if (/^[TK][MT]$/.test(text) && standsFor.test(text + raw.slice(piece.end, piece.end + 12))) return false
  if (!isOne && !/^(?=.*[^\d])[IVXHNUMKTLEDJlfitxvyY|!1]{1,6}$/.test(text)) return false
  if (!/^(?:\.\s+\p{Lu}|,\s+\p{Lu}{2})/u.test(raw.slice(piece.end, piece.end + 8))) return false
  return /(?:^|[\n\f])\s*$/.test(raw.slice(Math.max(0, piece.start - 8), piece.start))
}
