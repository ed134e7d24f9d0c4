import { fold } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { firstCome, scan } from './read.js'
import { readDurations } from './duration.js'

/**
 * A point or stretch of the calendar. `date` is set only for a full day; `first` and `last` bound what was said
 * (a month's or quarter's first and last day) and are null where the year is missing. `blank` is a form's unfilled date.
 */
export interface DateValue {
  readonly precision: 'day' | 'month' | 'quarter' | 'year' | 'blank'
  readonly date: string | null
  readonly first: string | null
  readonly last: string | null
  readonly day: number | null
  readonly month: number | null
  readonly quarter: number | null
  readonly year: number | null
  /** `đầu`, `giữa`, `cuối`, `thượng tuần` … as folded words; null where the whole stretch is meant. */
  readonly part: string | null
}

const D = '(0?[1-9]|[12]\\d|3[01])'
const M = '(0?[1-9]|1[0-2])'
const Y = '((?:19|20)\\d\\d)'
const part = '(?:(dau|giua|cuoi|thuong tuan|trung tuan|ha tuan|nua dau|nua cuoi)\\s+)?'

// a letter of "ngày", "tháng", "năm" may be misread; three numbers in their places leave no doubt
const long = new RegExp(
  `(?<![a-z])ng[a-z]{1,2}\\s*${D}\\s*th[a-z]{1,2}n?g\\s*${M}\\s*(?:,?\\s*n[a-z]{1,2}|/|-)\\s*${Y}(?!\\d)`,
  'gu',
)
const short = new RegExp(`(?<![\\d/.,-]|\\d\\s)(?:ngay\\s*)?${D}\\s?([/.-])\\s?${M}\\s?\\2\\s?${Y}(?![\\d/])`, 'gu')
const dayMonth = new RegExp(`(?<![a-z])ngay\\s+${D}\\s*(?:/|-|\\s+thang\\s*)\\s*${M}(?![\\d/%]|\\s*[.,]\\d)`, 'gu')
// "trước 20 tháng 3 năm 2025"
const dayAfterCue = new RegExp(
  `(?<=(?<![a-z])(?:truoc|tu|den|het|sang|chieu|toi|qua|vao|va|la)\\s+|[,(:–-]\\s*)${D}\\s+thang\\s+${M}\\s*(?:,?\\s*nam|/)\\s*${Y}(?!\\d)`,
  'gu',
)
const month = new RegExp(`(?<![a-z])${part}thang\\s*${M}(?!\\d|[.,]\\d)(?:\\s*(?:/|-|nam)\\s*${Y})?(?!\\d)`, 'gu')
const bareMonth = new RegExp(`(?<![\\d/.,-])${M}/${Y}(?![\\d/-])`, 'gu')
const quarter = new RegExp(
  `(?<![a-z])${part}(?:qu[yi]|q\\.)\\s*(iv|iii|ii|i|[1-4]|l{1,3}|\\|{1,3}|(?:mot|hai|ba|tu|bon)(?=\\s+nam\\s*\\d))(?![a-z\\d])(?:\\s*(?:/|-|,?\\s*nam)?\\s*${Y}(?!\\d))?`,
  'gu',
)
const year = new RegExp(`(?<![a-z])${part}nam\\s+(?:hoc\\s+)?${Y}(?!\\d|\\s*-\\s*\\d)`, 'gu')
const blank = new RegExp(
  `(?<![a-z])ngay(?:[\\s.…_]*\\d{0,2}[\\s.…_]*)thang(?:[\\s.…_]*\\d{0,2}[\\s.…_]*)nam[\\s.…_]*(?:${Y}|20(?!\\d))?`,
  'gu',
)

const two = (n: number) => String(n).padStart(2, '0')

/** Write a day as an ISO date, or null where the calendar has no such day: (31, 2, 2024) → null. */
export function isoDay(day: number, ofMonth: number, ofYear: number): string | null {
  const last = new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate()
  return ofMonth >= 1 && ofMonth <= 12 && day >= 1 && day <= last ? `${ofYear}-${two(ofMonth)}-${two(day)}` : null
}

/** Tell the last day of a month as an ISO date. */
export function lastDay(ofMonth: number, ofYear: number): string {
  return `${ofYear}-${two(ofMonth)}-${two(new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate())}`
}

function value(
  precision: DateValue['precision'],
  at: { day?: number; month?: number; quarter?: number; year?: number },
  of: string | null = null,
): DateValue {
  const { day, year: y } = at
  const [from, to] = at.quarter ? [at.quarter * 3 - 2, at.quarter * 3] : at.month ? [at.month, at.month] : [1, 12]
  const date = precision === 'day' && y && at.month && day ? isoDay(day, at.month, y) : null
  const bounded = y !== undefined && precision !== 'blank' && precision !== 'day'
  return {
    precision,
    date,
    first: date ?? (bounded ? `${y}-${two(from)}-01` : null),
    last: date ?? (bounded ? lastDay(to, y) : null),
    day: day ?? null,
    month: at.month ?? null,
    quarter: at.quarter ?? null,
    year: y ?? null,
    part: of,
  }
}

const dayOf = (day: string, ofMonth: string, ofYear: string): DateValue | undefined => {
  const made = value('day', { day: Number(day), month: Number(ofMonth), year: Number(ofYear) })
  return made.date ? made : undefined
}
const quarters: { readonly [said: string]: number } = {
  i: 1,
  l: 1,
  '|': 1,
  ii: 2,
  ll: 2,
  '||': 2,
  iii: 3,
  lll: 3,
  '|||': 3,
  iv: 4,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
}
const some = (said: string | undefined) => (said ? { year: Number(said) } : {})

/** Read full days only: `"ngày 24 tháng 7 năm 2019"`, `"13/8/2024"`. */
export function readDays(text: string): Read<DateValue>[] {
  const plain = fold(text)
  return firstCome(
    scan(plain, long, (f) => dayOf(f[1]!, f[2]!, f[3]!)),
    scan(plain, short, (f) => dayOf(f[1]!, f[3]!, f[4]!)),
    scan(plain, dayAfterCue, (f) => dayOf(f[1]!, f[2]!, f[3]!)),
  )
}

/**
 * Read dates of every kind, the longest reading first: days, days without a year, months, quarters, years, blanks of a form.
 * `"1/2 ngày"` is a duration and `"12/KH-UBND"` a number: neither is a date.
 */
export function readDates(text: string): Read<DateValue>[] {
  const plain = fold(text)
  const durations = readDurations(text).map((one) => ({ ...one, value: undefined }))
  const dates = firstCome<DateValue | undefined>(
    readDays(text),
    durations,
    scan(plain, blank, (f) => value('blank', some(f[1]))),
    scan(plain, dayMonth, (f) => value('day', { day: Number(f[1]), month: Number(f[2]) })),
    scan(plain, month, (f) => value('month', { month: Number(f[2]), ...some(f[3]) }, f[1] ?? null)),
    scan(plain, quarter, (f) =>
      value('quarter', { quarter: quarters[f[2]!] ?? Number(f[2]), ...some(f[3]) }, f[1] ?? null),
    ),
    scan(plain, bareMonth, (f) => value('month', { month: Number(f[1]), ...some(f[2]) })),
    scan(plain, year, (f) => value('year', some(f[2]), f[1] ?? null)),
  )
  return dates.filter((one): one is Read<DateValue> => one.value !== undefined)
}
