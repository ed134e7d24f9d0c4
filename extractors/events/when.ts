import type { Passage, Span } from '../../corpus/document.js'
import { oneLine } from '../../corpus/vietnamese.js'
import type { Duration, Quarter } from '../fields.js'
import { clausesOf, folded, part } from '../points.js'
import { isoDay, readDates } from '../readers/date.js'
import { readDurations } from '../readers/duration.js'
import type { Limit } from '../readers/limit.js'
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
const done = /(?:hoan thanh|hoan tat|xong|dut diem|ket thuc|muon nhat|cham nhat|to chuc)[^;.]{0,30}$/u
const isDone = /^[^;.,]{0,60}?\s(?:xong|hoan thanh|hoan tat|ket thuc)(?![a-z])/u
const holds = /(?<![a-z])(?:to chuc|tien hanh|hoan thanh|hoan tat|xong|ket thuc|dien ra)(?![a-z])/u

/** Leave out of a clause what it says of other duties: `"hoàn thành trước ngày 20/3/2025 và báo cáo kết quả trước ngày 30/3/2025"` → the first half. */
function aboutHolding(clause: Passage): Passage[] {
  const text = folded(clause)
  const first = otherDuty.exec(text)
  if (!first) return [clause]
  const cuts = [...text.matchAll(/[,(]\s|\s(?:va|dong thoi|roi)\s/gu)].map((cut) => cut.index)
  const before = cuts.findLast((at) => at <= first.index)
  const head = before === undefined ? null : part(clause, 0, before)
  const tails = cuts
    .filter((at) => at > first.index)
    .map((at) => part(clause, at + 1))
    .filter((tail) => holds.test(folded(tail)) && !otherDuty.test(folded(tail)))
  return [...(head && holds.test(folded(head)) ? [head] : []), ...tails.slice(0, 1)]
}
const range =
  /(?:tu\s+)?(?:ngay\s+)?(\d{1,2})(?:\s*\/\s*(\d{1,2}))?(?:\s*\/\s*((?:19|20)\d\d))?\s*(?:-|–|den(?:\s+het)?|,?\s*ket\s+thuc(?:\s+vao)?|va|,)\s*(?:\d{1,2}\s*(?:gio|h)(?:\s*\d{2})?(?:\s*phut)?,?\s*)?(?:(?:sang|trua|chieu|toi)\s+)?(?:ngay\s+)?(\d{1,2})\s*(?:\/|thang)\s*(\d{1,2})\s*(?:\/|nam)\s*((?:19|20)\d\d)(?!\d)/gu

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
      // "một ngày rưỡi, từ chiều 20/3 đến hết ngày 21/3" fills its days
      window:
        long ||
        (/den\s+het|ket\s+thuc/u.test(match[0]) && !(held !== null && held >= 1 && days <= held + 1)) ||
        /thoi han\s*:?\s*$/u.test(text.slice(0, match.index)),
    })
  }
  for (const read of readDates(passage.text)) {
    const date = read.value.precision === 'day' ? read.value.date : null
    if (date && !found.some((one) => read.start < one.at.end && one.at.start < read.end))
      found.push({ start: date, end: date, at: read, window: false })
  }
  return found.sort((a, b) => a.at.start - b.at.start)
}

/** The day a limit sets: of a month its last, or its first where it is to be done before it; null where it names neither. */
function lastOf({ date, inclusive }: Limit): string | null {
  return date.date ?? (date.precision === 'month' ? (inclusive ? date.last : date.first) : null)
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
  for (const clause of passages.flatMap(clausesOf).flatMap(aboutHolding)) {
    const text = folded(clause)
    // no figure, no quarter, no "nửa buổi": nothing to read
    if (!/\d|qu[iy]\s|(?:mot|nua|hai)\s+(?:buoi|ngay)/u.test(text)) continue
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
    // "từ chiều 20/3 đến hết ngày 21/3" is the meeting itself, its last day no limit
    const within = (one: { start: number; end: number }) =>
      days.some(({ at, window, start, end }) => !window && start < end && at.start < one.end && one.end <= at.end)
    const limit = limits.find((one) => lastOf(one.value) !== null && !within(one))
    if (!when.deadline && (window || limit)) {
      when.deadline = window ? window.end : lastOf(limit!.value)
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
        (done.test(text.slice(0, read.start).replace(/to chuc/gu, ' ')) || isDone.test(text.slice(read.end)))
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
