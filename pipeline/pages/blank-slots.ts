import type { Box, Line, Word } from '../../corpus/document.js'
import { printedWidth } from './symbol-edge.js'
import { digitsIn, placesOf, strokeOf, type Blank } from './form-blanks.js'
import type { Written } from './hand-digits.js'

/** A place in a form where a clerk fills in digits: which, where it lies on the page, and what a reading of the whole line has there. */
export interface Slot {
  readonly name: 'number' | 'day' | 'month'
  readonly box: Box
  readonly said: string | null
  /** What was read there, digits or not. */
  readonly raw: string
  /** What is printed about a number: where its label begins, what stands behind it, its stroke first, and where that ends, across. */
  readonly printed: { readonly left: number; readonly text: string; readonly right: number } | null
}

/** Find the slots of a mended line of a head: what stands after `ngày` and after `tháng`, or between `Số:` and the stroke. */
export function slotsOf(line: Line, blank: Blank): Slot[] {
  const words = line.words.filter((word) => word.box)
  if (blank === 'number') {
    const word = words[1]
    const at = strokeOf(word?.text ?? '')
    if (!word?.box || at < 1) return []
    const [left, right] = [words[0]!.box![2] + 0.5, word.box[2]]
    const printed = { left: words[0]!.box![0], text: word.text.slice(at), right }
    // A pen's digits are read as more signs than they are, or fewer: what is printed behind them tells where they end.
    const end = Math.max(left + 3, right - Math.min(0.8 * (right - left), printedWidth(printed.text)))
    const box: Box = [left, word.box[1], end, word.box[3]]
    const said = /^\d{1,5}$/u.test(word.text.slice(0, at)) ? word.text.slice(0, at) : null
    return [{ name: 'number', box, said, raw: word.text.slice(0, at), printed }]
  }
  const places = placesOf(words)
  const [day, month, year] = places
  const printed = printedDate(words, places)
  const between = (name: 'day' | 'month', from: number, to: number, x0: number, x1: number): Slot[] => {
    if (from < 0 || to <= from) return []
    const inside = words.slice(from + 1, to)
    const around = [words[from]!, words[to]!, ...inside]
    const top = Math.min(...around.map((word) => word.box![1]))
    const bottom = Math.max(...around.map((word) => word.box![3]))
    const raw = inside.map((word) => word.text).join('')
    const said = digitsIn(raw)
    const box: Box = [x0 + 0.3, top, Math.max(x0 + 1, x1) - 0.3, bottom]
    return [{ name, box, said: isDay(name, said) ? said : null, raw, printed: null }]
  }
  const { first, middle, last } = printed
  return [...between('day', day, month, first, middle[0]), ...between('month', month, year, middle[1], last)]
}

/** Widths of what is printed in a date's line, in a slanted Times, for its size. */
const [DAY, MONTH, YEAR, WHOLE] = [1.94, 2.28, 1.72, 3.97]

/**
 * Where `ngày` ends, `tháng` stands and `năm` begins, across: a reader takes a pen's digits for a part of the word beside them, so that words have the width they have
 * in print, in letters as large as those of the year, which no pen touches.
 */
function printedDate(words: readonly Word[], [day, month, year]: ReturnType<typeof placesOf>) {
  const box = (at: number) => words[at]?.box ?? [0, 0, 0, 0]
  const [a, b, c, d] = [box(day), box(month), box(year), words[year + 1]?.box]
  const whole = d && /^\d{4}/u.test(words[year + 1]!.text) ? (d[2] - c[0]) / WHOLE : 13.5
  const size = whole > 11 && whole < 15.5 ? whole : 13.5
  const first = Math.min(a[2], a[0] + DAY * size)
  const wide = b[2] - b[0] > 1.15 * MONTH * size
  const left = wide && b[0] - first < 0.7 * size ? b[2] - MONTH * size : b[0]
  return { first, middle: [left, wide ? left + MONTH * size : b[2]] as const, last: Math.max(c[0], c[2] - YEAR * size) }
}

/** Tell whether digits may stand in a slot: a day of a month, a month, a number; days and months as the decree has them written. */
export function fitsSlot(name: Slot['name'], digits: string): boolean {
  return name === 'number' ? /^\d{1,5}$/u.test(digits) : isDay(name, digits) && isWritten(name, digits)
}

function isDay(name: Slot['name'], said: string | null): boolean {
  if (said === null || !/^\d{1,2}$/u.test(said)) return false
  return Number(said) >= 1 && Number(said) <= (name === 'day' ? 31 : 12)
}

/** Readings of a slot: by lines that hold it, and of its digits by themselves. */
export interface Votes {
  readonly lines: readonly (string | null)[]
  readonly alone: readonly (string | null)[]
  /** What lines have there, digits or not. */
  readonly raw?: readonly string[]
  /** What the net that was trained on hands makes of the ink. */
  readonly hand?: Written | null
}

/** So sure the net must be where it speaks alone, where a line has as many signs there and no other digits, where another reading says the same, where two do. */
const [ALONE, SHAPED, SUPPORTED, TWICE] = [{ number: 0.5, day: 0.6, month: 0.6 }, 0.42, 0.3, 0.1] as const
/** Where it is as sure as this, no other reading is believed against it. */
const REFUSES = 0.5

/** `Ì†Ï` may be 141: as many signs, and where one is a digit, that digit. */
const isLike = (raw: string, digits: string) =>
  raw.length === digits.length && [...raw].every((sign, at) => !/\d/u.test(sign) || sign === digits[at])

/**
 * What the net says against all others: it stands where it is surer than the most of them. False where it speaks so clearly against the others that nobody is
 * to be believed; null where it has nothing to say.
 */
function settle(name: Slot['name'], { lines, alone, raw = [], hand }: Votes): string | false | null {
  if (!hand) return null
  // Where the net is in doubt, a reading by lines that has one digit more at the front shows that the net's was cut there.
  const isCutOff = name === 'number' && hand.sure < 0.7 && !lines.includes(hand.digits)
  const longer = isCutOff
    ? lines.find((said) => said?.endsWith(hand.digits) && said.length === hand.digits.length + 1)
    : undefined
  // The printed stroke behind a number, taken for a one: two readings do not have it.
  const shorter = lines.includes(hand.digits)
    ? undefined
    : lines.find(
        (said, at) =>
          said !== null && lines.indexOf(said) < at && hand.digits === `${said}1` && !alone.includes(hand.digits),
      )
  const digits = name === 'number' ? (longer ?? shorter ?? hand.digits) : hand.digits
  const once = [...new Set(alone)]
  const votes = (value: string) =>
    lines.filter((said) => said === value).length +
    (once.includes(value) || (longer && once.includes(hand.digits) && value === digits) ? 1 : 0)
  const like = votes(digits)
  // Where the digits by themselves say what the net says, a line that has one less has lost it.
  const isCut = (value: string) => name === 'number' && once.includes(digits) && digits.startsWith(value)
  const others = [...new Set([...lines, ...once])].filter(
    (said): said is string => said !== null && said !== digits && fitsSlot(name, said) && !isCut(said),
  )
  const most = Math.max(0, ...others.map(votes))
  // Where the stroke is not seen a digit may be hidden behind what one reading has.
  const twice = lines.some((said, at) => said !== null && lines.indexOf(said) < at)
  if (name === 'number' && !hand.ended && !twice) return false
  const enough =
    like > 0
      ? hand.sure > (like > 1 ? TWICE : SUPPORTED)
      : hand.sure > (raw.some((one) => isLike(one, digits)) ? SHAPED : ALONE[name]) && hand.ended
  if (enough && fitsSlot(name, digits) && like + 3 * hand.sure > most + 0.3) return digits
  return hand.sure > REFUSES && hand.ended && like === 0 && !(longer && name === 'number') ? false : null
}

/**
 * What is to stand in a slot after several readings; null where they do not agree. A value must be read twice, and not less often than another; where a
 * hand is `doubtful`, lines and digits by themselves must say the same, or all lines. Digits cut off at the slot's edge speak for the value they are part of.
 */
export function agree(name: Slot['name'], votes: Votes, doubtful: boolean): string | null {
  const { lines, alone } = votes
  const isOne = (said: string | null): said is string => said !== null && fitsSlot(name, said)
  const settled = settle(name, votes)
  if (settled !== null) return settled || null
  const values = [...new Set([...lines, ...(name === 'number' ? [] : alone)].filter(isOne))]
  const counted = values.map((value) => {
    const byLines = lines.filter((said) => said === value).length
    const supports = (said: string | null) =>
      said === value ||
      (name === 'number' && byLines > 1 && said !== null && value.includes(said) && said.length === value.length - 1)
    const byDigits = alone.filter(supports).length
    const against = alone.filter((said) => said !== null && !supports(said) && said.length >= value.length).length
    const sure = byLines > 0 && byDigits > 0 ? 1 : 0
    return { value, votes: byLines + byDigits, sure, against, whole: byLines === lines.length && lines.length > 2 }
  })
  const [first, second] = counted.sort((a, b) => b.sure - a.sure || b.votes - a.votes)
  if (!first || first.votes < 2 || (first.sure === second?.sure && first.votes === second.votes)) return null
  const trusted = first.sure === 1 || (first.whole && first.against < 2) || (!doubtful && first.against === 0)
  return trusted ? first.value : null
}

/** Days below ten and the months 1 and 2 are written with a zero (Nghị định 30/2020/NĐ-CP, phụ lục I, mục II.4): a lone digit there has lost its neighbour. */
function isWritten(name: 'day' | 'month' | 'number', said: string): boolean {
  return said.length === 2 || (name === 'month' && Number(said) > 2)
}
