import type { Passage } from '../corpus/document.js'
import { folded } from './points.js'
import { readDates } from './readers/date.js'
import { readLimits } from './readers/limit.js'

/** Tells a line that sets a limit to the duty above it: `Thời hạn hoàn thành: Trước ngày 31/3/2026.` */
export const dueLabel = /^\W*(?:thoi han|thoi gian|han|tien do)\s+(?:hoan thanh|ket thuc|thuc hien xong)\s*:/u

/** A limit with a full date in a sentence, and where it stands in it. */
export interface Timed {
  readonly date: string
  readonly inclusive: boolean
  readonly precision: 'day' | 'month'
  readonly start: number
  readonly end: number
}

const finish =
  /(?:hoan thanh|hoan tat|xong|ket thuc|gui|nop|bao cao|trong)\s+(?:[^;.]{0,40}\s)?(?:trong|vao|truoc)?\s*$/u

/** Read the limits of a sentence that name a full date: a day, or a month to whose end something is to be done. */
export function limitsOf(sentence: Passage): Timed[] {
  if (!/\d/u.test(sentence.text)) return []
  const text = folded(sentence)
  const timed: Timed[] = readLimits(sentence.text).flatMap((read): Timed[] => {
    const { precision, date, last, first } = read.value.date
    if (precision === 'day' && date)
      return [{ date, inclusive: read.value.inclusive, precision, start: read.start, end: read.end }]
    if (precision === 'month' && last && first)
      return [
        {
          date: read.value.inclusive ? last : first,
          inclusive: read.value.inclusive,
          precision,
          start: read.start,
          end: read.end,
        },
      ]
    return []
  })
  for (const read of readDates(sentence.text)) {
    const { precision, last } = read.value
    if (precision !== 'month' || !last || timed.some((one) => one.start <= read.start && read.end <= one.end)) continue
    const before = text.slice(Math.max(0, read.start - 60), read.start)
    if (
      /trong\s*$/u.test(before) &&
      (/(?:xong|hoan thanh|hoan tat|gui|nop|bao cao(?: ket qua)? (?:ve|cho|len))(?![a-z])[^;.]{0,50}trong\s*$/u.test(
        before,
      ) ||
        /^\s*trong\s*$/u.test(text.slice(0, read.start))) &&
      finish.test(before)
    ) {
      timed.push({ date: last, inclusive: true, precision, start: read.start, end: read.end })
    }
  }
  if (timed.length === 0 && dueLabel.test(text)) {
    // "Thời gian hoàn thành: Tháng 11 - 12/2025.": the last day that is named
    const last = readDates(sentence.text).at(-1)
    const date =
      last &&
      (last.value.precision === 'day' ? last.value.date : last.value.precision === 'month' ? last.value.last : null)
    if (last && date)
      timed.push({
        date,
        inclusive: true,
        precision: last.value.precision === 'day' ? 'day' : 'month',
        start: last.start,
        end: last.end,
      })
  }
  return timed.sort((a, b) => a.start - b.start)
}
