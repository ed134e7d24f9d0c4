import { fold, oneLine, sameKey } from '../../../corpus/vietnamese.js'
import type { Judge, Reading, Value } from '../judgement.js'
import { coverage } from '../likeness.js'
import type { ConditionOf } from '../requirement.js'
import { dayText } from '../window.js'
import { answer, silent } from './answers.js'

type Cited = Extract<Value, { kind: 'citation' }>

/** Bring a document number to one form: blanks out, `Đ` kept, `01` = `1`, and `34/CT-TW` = `34-CT/TW`. */
export function numberKey(number: string): string {
  return sameKey(number)
    .replace(/\s+/g, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/[/-]/g, '|')
}

// A mark that the reading lost (QD for QĐ) is no slip of the plan.
function sameNumber(one: string, other: string): boolean {
  const [a, b] = [fold(numberKey(one)), fold(numberKey(other))]
  // "24/1999/CT-UB" in full is "24/CT-UB" where only number and symbol were taken
  const yearless = (key: string) => key.replace(/\|(?:19|20)\d\d(?=\|)/u, '')
  return a === b || (yearless(a) === yearless(b) && (a === yearless(a) || b === yearless(b)))
}
/** Two symbols that differ in one letter alone (TPKT, TĐKT): as likely a misread scan as a slip of the plan. */
function oneLetter(one: string, other: string): boolean {
  if (one.length !== other.length) return false
  return [...one].filter((letter, i) => letter !== other[i]).length === 1
}
const bare = (number: string) => /^\d+/.exec(number.trim().replace(/^0+(?=\d)/, ''))?.[0] ?? ''

const PLACED = /(?<!\p{L})(?:tỉnh|thành phố|huyện|thị xã|quận|xã|phường|thị trấn|đặc khu)\s+(\p{Lu}.*)$/u

const placeOf = (issuer: string | null | undefined) => PLACED.exec(oneLine(issuer ?? ''))?.[1]

/** Two bodies of different places: every province has a People’s Committee, and each numbers its papers from 01. */
function elsewhere(one: string | null | undefined, other: string | null | undefined): boolean {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a !== undefined && b !== undefined && sameKey(a) !== sameKey(b)
}

/** One branch in one place: "Ban Chấp hành tỉnh Nghệ An" in a head is "Ban Thường vụ Hội … tỉnh Nghệ An" elsewhere. */
function samePlace(one: string, other: string): boolean {
  const [a, b] = [placeOf(one), placeOf(other)]
  return a !== undefined && b !== undefined && sameKey(a) === sameKey(b)
}

/** Tell how a citation fits the document that is asked for: the very one, the one with a slip, or another. */
export function citationFit(condition: ConditionOf<'cites'>, cited: Cited): 'same' | 'slip' | 'unclear' | 'other' {
  if (elsewhere(condition.issuer, cited.issuer)) return 'other'
  const type = !condition.type || !cited.type || sameKey(condition.type) === sameKey(cited.type)
  if (condition.number) {
    if (!cited.number) {
      return condition.date && cited.date === condition.date && type ? 'unclear' : 'other'
    }
    const number = sameNumber(condition.number, cited.number)
    if (number) return !condition.date || !cited.date || condition.date === cited.date ? 'same' : 'slip'
    // Same kind, same day, another number; or the number alone right and the symbol misspelt.
    if (!condition.date || cited.date !== condition.date) return 'other'
    const issuer =
      !condition.issuer ||
      !cited.issuer ||
      coverage(cited.issuer, condition.issuer) >= 0.6 ||
      samePlace(cited.issuer, condition.issuer)
    if (bare(condition.number) === bare(cited.number))
      return oneLetter(numberKey(condition.number), numberKey(cited.number)) ? 'unclear' : 'slip'
    return type && issuer ? 'slip' : 'other'
  }
  if (!type) return 'other'
  if (condition.date) return cited.date === condition.date ? 'same' : cited.date ? 'other' : 'unclear'
  return condition.issuer && cited.issuer && coverage(condition.issuer, cited.issuer) < 0.6 ? 'other' : 'same'
}

/** The plan must cite a given document, with its right number and date. */
export const cites: Judge<ConditionOf<'cites'>> = (condition, slot) => {
  const fits = slot.readings.flatMap(
    (reading): { reading: Reading; cited: Cited; fit: ReturnType<typeof citationFit> }[] =>
      reading.value.kind === 'citation'
        ? [{ reading, cited: reading.value, fit: citationFit(condition, reading.value) }]
        : [],
  )
  const same = fits.find(({ fit }) => fit === 'same')
  if (same) return answer('meets', [same.reading], 'Kế hoạch có viện dẫn.', 'The plan cites it.')
  const slip = fits.find(({ fit }) => fit === 'slip')
  if (slip) {
    const said = `${slip.cited.number ?? ''}${slip.cited.date ? ', ' + dayText(slip.cited.date) : ''}`
    return answer(
      'departs',
      [slip.reading],
      `Kế hoạch viện dẫn sai số, ký hiệu hoặc ngày: ${said}.`,
      `The plan cites it with a wrong number, symbol or date: ${said}.`,
    )
  }
  const unclear = fits.find(({ fit }) => fit === 'unclear')
  if (unclear)
    return answer(
      'cannot_tell',
      [unclear.reading],
      'Viện dẫn không ghi đủ số, ngày, hoặc ký hiệu đọc chưa chắc.',
      'The citation gives no number or date, or its symbol is doubtful.',
    )
  return silent()
}
