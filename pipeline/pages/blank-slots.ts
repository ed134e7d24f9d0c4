import type { Box, Line } from '../../corpus/document.js'
import { digitsIn, placesOf, type Blank } from './form-blanks.js'
import type { Written } from './hand-digits.js'

/** A place in a form where a clerk fills in digits: which, where it lies on the page, and what a reading of the whole line has there. */
export interface Slot {
  readonly name: 'number' | 'day' | 'month'
  readonly box: Box
  readonly said: string | null
  /** What was read there, digits or not. */
  readonly raw: string
  /** Where the printed stroke behind a number stands, across. */
  readonly stroke: number | null
}

/** Find the slots of a mended line of a head: what stands after `ngày` and after `tháng`, or between `Số:` and the stroke. */
export function slotsOf(line: Line, blank: Blank): Slot[] {
  const words = line.words.filter((word) => word.box)
  if (blank === 'number') {
    const word = words[1]
    // The stroke before the year or the symbol: a pen's seven is read as a stroke too.
    const at = word?.text.search(/\/(?=\d{4}\/|\p{Lu})/u) ?? -1
    if (!word?.box || at < 1) return []
    const width = (word.box[2] - word.box[0]) / word.text.length
    const box: Box = [words[0]!.box![2] + 0.5, word.box[1], word.box[0] + width * (at + 0.25), word.box[3]]
    const said = /^\d{1,5}$/u.test(word.text.slice(0, at)) ? word.text.slice(0, at) : null
    return [{ name: 'number', box, said, raw: word.text.slice(0, at), stroke: word.box[0] + width * (at + 0.5) }]
  }
  const [day, month, year] = placesOf(words)
  const between = (name: 'day' | 'month', from: number, to: number): Slot[] => {
    if (from < 0 || to <= from) return []
    const [before, after] = [words[from]!.box!, words[to]!.box!]
    const inside = words.slice(from + 1, to)
    const top = Math.min(before[1], after[1], ...inside.map((word) => word.box![1]))
    const bottom = Math.max(before[3], after[3], ...inside.map((word) => word.box![3]))
    const raw = inside.map((word) => word.text).join('')
    const said = digitsIn(raw)
    const box: Box = [before[2] + 0.3, top, after[0] - 0.3, bottom]
    return [{ name, box, said: isDay(name, said) ? said : null, raw, stroke: null }]
  }
  return [...between('day', day, month), ...between('month', month, year)]
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

/** So sure the net must be where it speaks alone, where a line has as many signs there and no other digits, and where another reading says the same. */
const [ALONE, SHAPED, SUPPORTED] = [0.72, 0.5, 0.4]

/** `Ì†Ï` may be 141: as many signs, and where one is a digit, that digit. */
const isLike = (raw: string, digits: string) =>
  raw.length === digits.length && [...raw].every((sign, at) => !/\d/u.test(sign) || sign === digits[at])

/**
 * What the net says against all others: it stands where it is surer than the most of them, and a reading by lines that has one digit more at the front shows
 * that the net's was cut there. False where it speaks so clearly against the others that nobody is to be believed; null where it has nothing to say.
 */
function settle(name: Slot['name'], { lines, alone, raw = [], hand }: Votes): string | false | null {
  if (!hand) return null
  const longer = lines.find((said) => said?.endsWith(hand.digits) && said.length === hand.digits.length + 1)
  // The printed stroke behind a number, taken for a one.
  const shorter = lines.find((said) => said !== null && hand.digits === `${said}1` && !alone.includes(hand.digits))
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
  const enough =
    like > 0
      ? hand.sure > SUPPORTED
      : hand.sure > (raw.some((one) => isLike(one, digits)) ? SHAPED : ALONE) && hand.ended
  if (enough && fitsSlot(name, digits) && like + 2 * hand.sure > most + 0.3) return digits
  return hand.sure > 0.8 && hand.ended && like === 0 && !(longer && name === 'number') ? false : null
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
      said === value || (name === 'number' && said !== null && value.includes(said) && said.length === value.length - 1)
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
