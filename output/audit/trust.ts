import type { Text } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import type { Judgement, Reading } from './judgement.js'
import type { Requirement, Said } from './requirement.js'
import { printedShare } from './second-reading/fractions.js'
import { remember } from './remember.js'
import { readForeign, strokesApart } from './strokes.js'
import { addDays } from './add-days.js'

/** Below this an accusation would rest on a guess. */
export const SURE_ENOUGH = 0.6

const digits = (text: string) => text.replace(/(?<=\d)[.\s](?=\d{3}(?!\d))/gu, '')

/** A number or a day that a fact claims must be printed where it points. */
function standsInQuote(reading: Reading): boolean {
  const quotes = digits(reading.evidence.map((at) => `${at.quote} ${at.raw}`).join(' '))
  const { value } = reading
  const printed = (number: number) =>
    new RegExp(`(?<![\\d])0*${String(number).replace('.', '[.,]')}(?![\\d])`, 'u').test(quotes)
  if (value.kind === 'amount' && value.unit === '%' && value.low !== null && !Number.isInteger(value.low))
    return new RegExp(printedShare(value.low), 'u').test(fold(quotes))
  if (value.kind === 'amount' && value.unit !== 'ngày' && value.unit !== 'đồng') {
    return [value.low, value.high].filter((bound) => bound !== null).every(printed)
  }
  if (value.kind === 'window' && !value.window.rough && value.window.to) {
    return [value.window.to, addDays(value.window.to, 1)].some((day) => printed(Number(day.slice(8))))
  }
  return true
}

const words = (text: string) =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * Tell whether a plan was so badly read that its words cannot be trusted to be all there: of the words that facts quote, how many had other
 * letters (not only other marks) before they were restored. A text of lost marks, or one that a foreign engine read and the restorer made
 * wholly anew, is sound again; one that was patched here and there has more such places.
 */
export const isDamaged = remember((record: PlanRecord): boolean => {
  if (!record.source.restored) return false
  const lists = Object.values(record).flatMap((value): unknown[] => (Array.isArray(value) ? value : [value]))
  let [all, other] = [0, 0]
  for (const fact of lists) {
    const evidence = (fact as { evidence?: readonly Evidence[] } | null)?.evidence ?? []
    for (const { quote, raw } of evidence) {
      const [restored, read] = [words(quote), new Set(words(raw))]
      all += restored.length
      other += restored.filter((word) => !read.has(word)).length
    }
  }
  return other > 0.02 * all && other < 0.2 * all
})

/** Fields that rest on numbers, which survive a bad reading; words do not. */
const NUMERIC =
  /^(events\.(time|quota|duration|ratios|money)|issue_date|report_package\.deadline|deadlines\.|pilot_events\.)/

/** Say why an accusation may not be made against a badly read plan: what is missing may have been misread. Null where it may. */
function damageDoubt(requirement: Requirement, judgement: Judgement, record: PlanRecord | undefined): Said | null {
  if (!record || !isDamaged(record)) return null
  if (judgement.verdict === 'departs' && NUMERIC.test(requirement.field)) return null
  return {
    vi: 'Bản đọc của kế hoạch còn nhiều chữ hỏng; cần xem bản gốc.',
    en: 'The plan was badly read; look at the original.',
  }
}

/** Say why an accusation may not rest on Roman figures of a text that a foreign engine read; two places that agree are enough. */
function strokeDoubt(requirement: Requirement, { verdict, used }: Judgement, text: Text | undefined): Said | null {
  if (verdict !== 'departs' || !readForeign(text)) return null
  const { condition } = requirement
  const number = ({ value }: Reading) =>
    value.kind === 'congress' && condition.kind === 'congress-number' && strokesApart(value.ordinal, condition.ordinal)
  const quarter = ({ value, evidence }: Reading) =>
    value.kind === 'window' &&
    value.window.rough &&
    evidence.some(({ quote }) => /quy\s+[i1l|]+(?![\p{L}\d])/u.test(fold(quote)))
  const doubtful = used.filter((reading) => number(reading) || quarter(reading))
  return doubtful.length === 1 && doubtful.length === used.length
    ? {
        vi: 'Số La Mã trong bản đọc có thể mất nét; cần xem bản gốc.',
        en: 'A Roman figure may have lost a stroke; look at the original.',
      }
    : null
}

/** Say why an accusation may not be made: a doubtful reading on either side, or a requirement that is itself uncertain. Null where it may. */
export function doubt(
  requirement: Requirement,
  judgement: Judgement,
  threshold = SURE_ENOUGH,
  record?: PlanRecord,
  text?: Text,
): Said | null {
  if (judgement.verdict !== 'departs' && judgement.verdict !== 'missing') return null
  if (!requirement.certain)
    return { vi: 'Yêu cầu này chưa được kiểm chứng.', en: 'The requirement itself is not certain.' }
  if (requirement.confidence < threshold)
    return { vi: 'Chưa đọc chắc văn bản hướng dẫn.', en: 'The reading of the guidance is not sure enough.' }
  if (judgement.used.some((reading) => reading.confidence < threshold))
    return { vi: 'Chưa đọc chắc kế hoạch ở chỗ này.', en: 'The reading of the plan is not sure enough here.' }
  if (judgement.verdict === 'departs' && !judgement.used.every(standsInQuote))
    return { vi: 'Giá trị đọc được không khớp với câu trích.', en: 'The value read is not printed in its quote.' }
  return strokeDoubt(requirement, judgement, text) ?? damageDoubt(requirement, judgement, record)
}
