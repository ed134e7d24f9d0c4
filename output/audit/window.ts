import { addDays } from './add-days.js'
import { monthDays } from './months.js'

/** Days between which something is to happen. `to` is the last admissible day; ISO dates, so that they compare as strings. */
export interface Window {
  readonly from: string | null
  readonly to: string | null
  /** Said only by quarter or month: the day within it is open. */
  readonly rough: boolean
}

/** Give the last admissible day of a limit: "trước ngày 25/8" ends on the 24th, "chậm nhất ngày 25/8" on the 25th. */
export function lastDay(date: string, inclusive: boolean | null): string {
  return inclusive === false ? addDays(date, -1) : date
}

/** Give the days of a quarter. */
export function quarterDays(quarter: number, year: number): { from: string; to: string } {
  const first = String(quarter * 3 - 2).padStart(2, '0')
  const next = quarter === 4 ? `${year + 1}-01-01` : `${year}-${String(quarter * 3 + 1).padStart(2, '0')}-01`
  return { from: `${year}-${first}-01`, to: addDays(next, -1) }
}

interface Timed {
  readonly time_expr?: string | null
  readonly date_start?: string | null
  readonly date_end?: string | null
  readonly deadline: string | null
  readonly deadline_inclusive: boolean | null
  readonly quarter: { readonly q: number; readonly year: number | null } | null
}

/** Read when something is to be held: its days, else its limit, else its quarter, else its month; null where no time, or no year, is named. */
export function windowOf(timed: Timed): Window | null {
  if (timed.date_start) return { from: timed.date_start, to: timed.date_end ?? timed.date_start, rough: false }
  const quarter = timed.quarter?.year ? quarterDays(timed.quarter.q, timed.quarter.year) : null
  if (timed.deadline) {
    const to = lastDay(timed.deadline, timed.deadline_inclusive)
    return { from: quarter && quarter.from <= to ? quarter.from : null, to, rough: false }
  }
  if (quarter) return { ...quarter, rough: true }
  const months = timed.time_expr ? monthDays(timed.time_expr) : null
  return months ? { ...months, rough: true } : null
}

/** Write a date as Vietnamese documents do: `2025-08-05` → `05/8/2025`. */
export function dayText(date: string): string {
  const [year, month, day] = date.split('-')
  return `${day}/${Number(month) < 3 ? month : Number(month)}/${year}`
}
