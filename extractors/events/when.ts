import type { Passage, Span } from '../../corpus/document.js'
import { oneLine } from '../../corpus/vietnamese.js'
import type { Duration, Quarter } from '../fields.js'
import { clausesOf, folded } from '../points.js'
import { isoDay, readDates } from '../readers/date.js'
import { readDurations } from '../readers/duration.js'
import { readLimits } from '../readers/limit.js'

/** When a meeting is held, and where each value stands. */
export interface When {
  readonly duration: Duration | null
  readonly quarter: Quarter | null
  readonly date_start: string | null
  readonly date_end: string | null
  readonly deadline: string | null
  readonly deadline_inclusive: boolean | null
  readonly time_expr: string | null
  readonly parts: { readonly [key: string]: Span }
}

// duties other than holding the meeting
const otherDuty =
  /(?:^|[^a-z])(?:dang ky|gui|(?<!ten )goi(?! la| ten)|nop|bao cao ket qua|ho so|xay dung ke hoach|giay moi|lap danh sach|ban hanh|trinh|chuan bi)(?![a-z])/u
const done = /(?:hoan thanh|hoan tat|xong|ket thuc|muon nhat|cham nhat|to chuc)[^;.]{0,30}$/u
const range =
  /(?:tu\s+)?(?:ngay\s+)?(\d{1,2})(?:\s*\/\s*(\d{1,2}))?(?:\s*\/\s*((?:19|20)\d\d))?\s*(?:-|–|den(?:\s+het)?|,?\s*ket\s+thuc(?:\s+vao)?|va|,)\s*(?:ngay\s+)?(\d{1,2})\s*(?:\/|thang)\s*(\d{1,2})\s*(?:\/|nam)\s*((?:19|20)\d\d)(?!\d)/gu

interface Days {
  readonly start: string
  readonly end: string
  readonly at: Span
  readonly window: boolean
}

/** Read the days of a stretch: `"ngày 15 - 16/3/2025"`, `"từ ngày 10/9/2020 đến ngày 11/9/2020"`; a window that closes ("đến hết ngày") is no appointment. */
function daysOf(passage: Passage, lasts: Duration | null): Days[] {
  const text = folded(passage)
  const found: Days[] = []
  for (const match of text.matchAll(range)) {
    const [, day, month, year, lastDay, lastMonth, lastYear] = match
    const start = isoDay(Number(day), Number(month ?? lastMonth), Number(year ?? lastYear))
    const end = isoDay(Number(lastDay), Number(lastMonth), Number(lastYear))
    if (!start || !end || start > end) continue
    // "nhân kỷ niệm 65 năm (27/02/1955 - 27/02/2020)": years lie between, no conference lasts so long
    if (Date.parse(end) - Date.parse(start) > 400 * 86_400_000) continue
    const days = (Date.parse(end) - Date.parse(start)) / 86_400_000 + 1
    // a session of half a day somewhere within two weeks: the stretch is a window, its end the limit
    const held = lasts ? (lasts.unit === 'buổi' ? lasts.value / 2 : lasts.value) : null
    const long = days > 12 || (held !== null && days > held + 2)
    const at = { start: match.index, end: match.index + match[0].length }
    found.push({
      start,
      end,
      at,
      window: long || /den\s+het|ket\s+thuc/u.test(match[0]) || /thoi han\s*:?\s*$/u.test(text.slice(0, match.index)),
    })
  }
  for (const read of readDates(passage.text)) {
    const date = read.value.precision === 'day' ? read.value.date : null
    if (date && !found.some((one) => read.start < one.at.end && one.at.start < read.end))
      found.push({ start: date, end: date, at: read, window: false })
  }
  return found.sort((a, b) => a.at.start - b.at.start)
}

/** Read when a meeting is held from the lines that tell it; clauses about other duties are left out. */
export function readWhen(passages: readonly Passage[]): When {
  const parts: { [key: string]: Span } = {}
  const when = {
    duration: null,
    quarter: null,
    date_start: null,
    date_end: null,
    deadline: null,
    deadline_inclusive: null,
  } as {
    -readonly [K in Exclude<keyof When, 'parts' | 'time_expr'>]: When[K]
  }
  const told: string[] = []
  for (const clause of passages.flatMap(clausesOf)) {
    const text = folded(clause)
    // no figure, no quarter, no "nửa buổi": nothing to read
    if (!/\d|qu[iy]\s|(?:mot|nua|hai)\s+(?:buoi|ngay)/u.test(text) || otherDuty.test(text)) continue
    const mark = (key: string) => (parts[key] ??= clause.span)
    const before = told.length
    const [duration] = readDurations(clause.text)
    if (duration && !when.duration) {
      when.duration = duration.value
      mark('duration')
      told.push(clause.text)
    }
    const limits = readLimits(clause.text)
    const days = daysOf(clause, when.duration)
    const window = days.find((one) => one.window)
    const limit = limits.find((one) => one.value.date.date)
    if (!when.deadline && (window || limit)) {
      when.deadline = window ? window.end : limit!.value.date.date
      when.deadline_inclusive = window ? true : limit!.value.inclusive
      mark('deadline')
      told.push(clause.text)
    }
    for (const read of readDates(clause.text)) {
      const { precision, quarter, year, last } = read.value
      if (precision === 'quarter' && quarter && !when.quarter) {
        when.quarter = { q: quarter, year }
        mark('quarter')
        told.push(clause.text)
      }
      // "hoàn thành trong tháng 3/2025": the month's last day is the limit
      if (
        precision === 'month' &&
        last &&
        !when.deadline &&
        done.test(text.slice(0, read.start).replace(/to chuc/gu, ' '))
      ) {
        when.deadline = last
        when.deadline_inclusive = true
        mark('deadline')
      }
      if (precision === 'month') told.push(clause.text)
    }
    // "bắt đầu từ ngày 01/3/2015, hoàn thành trước ngày 30/4/2015": a window as well
    const opens = (one: Days) =>
      limits.length > 0 && /(?:bat dau )?tu\s+(?:ngay\s*)?$/u.test(text.slice(0, one.at.start))
    const held = days.find(
      (one) => !one.window && !opens(one) && !limits.some((l) => l.start <= one.at.start && one.at.end <= l.end),
    )
    if (held && !when.date_start) {
      when.date_start = held.start
      when.date_end = held.end
      mark('date_start')
      told.push(clause.text)
    }
    if (told.length > before) mark('time_expr')
  }
  const expr = [...new Set(told)].map((words) => oneLine(words).replace(/[\s;.,]+$/u, '')).join('; ')
  return { ...when, time_expr: expr ? expr.replace(/[\s;.,]+$/u, '') : null, parts }
}
