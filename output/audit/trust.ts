import type { Judgement, Reading } from './judgement.js'
import type { Requirement, Said } from './requirement.js'
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
  if (value.kind === 'amount' && value.unit !== 'ngày' && value.unit !== 'đồng') {
    return [value.low, value.high].filter((bound) => bound !== null).every(printed)
  }
  if (value.kind === 'window' && !value.window.rough && value.window.to) {
    return [value.window.to, addDays(value.window.to, 1)].some((day) => printed(Number(day.slice(8))))
  }
  return true
}

/** Say why an accusation may not be made: a doubtful reading on either side, or a requirement that is itself uncertain. Null where it may. */
export function doubt(requirement: Requirement, judgement: Judgement, threshold = SURE_ENOUGH): Said | null {
  if (judgement.verdict !== 'departs' && judgement.verdict !== 'missing') return null
  if (!requirement.certain)
    return { vi: 'Yêu cầu này chưa được kiểm chứng.', en: 'The requirement itself is not certain.' }
  if (requirement.confidence < threshold)
    return { vi: 'Chưa đọc chắc văn bản hướng dẫn.', en: 'The reading of the guidance is not sure enough.' }
  if (judgement.used.some((reading) => reading.confidence < threshold))
    return { vi: 'Chưa đọc chắc kế hoạch ở chỗ này.', en: 'The reading of the plan is not sure enough here.' }
  if (judgement.verdict === 'departs' && !judgement.used.every(standsInQuote))
    return { vi: 'Giá trị đọc được không khớp với câu trích.', en: 'The value read is not printed in its quote.' }
  return null
}
