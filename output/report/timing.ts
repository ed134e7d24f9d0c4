import type { Quarter } from '../../extractors/fields.js'
import type { Timing } from './comparison.js'
import type { Lang } from './words.js'
import { say } from './words.js'

const two = (n: number) => String(n).padStart(2, '0')
const lastDay = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Give the first and last day of a quarter: Q1 2020 → 2020-01-01, 2020-03-31. */
export function quarterDays(q: number, year: number): { from: string; to: string } {
  return { from: `${year}-${two(3 * q - 2)}-01`, to: `${year}-${two(3 * q)}-${lastDay(year, 3 * q)}` }
}

interface Timed {
  readonly date_start?: string | null
  readonly date_end?: string | null
  readonly deadline: string | null
  readonly deadline_inclusive: boolean | null
  readonly quarter: Quarter | null
  readonly time_expr?: string | null
}

/** Read when an event is to be: exact days before a limit, a limit before a quarter, words where there is nothing else. */
export function timingOf(event: Timed): Timing | null {
  const { date_start: start, date_end: end, deadline, quarter } = event
  const words = event.time_expr ?? null
  if (start) return { kind: 'on', from: start, to: end ?? start, words }
  if (deadline) return { kind: event.deadline_inclusive ? 'by' : 'before', from: deadline, to: deadline, words }
  if (quarter?.year) return { kind: 'quarter', ...quarterDays(quarter.q, quarter.year), words }
  return words ? { kind: 'words', from: null, to: null, words } : null
}

/** Read a deadline's date as exactly as it was said: `2019-10-31` of precision month → all of October. */
export function deadlineTiming(date: string, precision: 'day' | 'month' | 'quarter', inclusive: boolean): Timing {
  const [year, month] = date.split('-').map(Number)
  if (precision === 'month') return { kind: 'month', from: `${date.slice(0, 7)}-01`, to: date, words: null }
  if (precision === 'quarter') return { kind: 'quarter', ...quarterDays(Math.ceil(month! / 3), year!), words: null }
  return { kind: inclusive ? 'by' : 'before', from: date, to: date, words: null }
}

/** Write an ISO date as the reader does: `2020-03-31` → `31/3/2020`, in English `31 Mar 2020`. */
export function sayDate(lang: Lang, iso: string): string {
  const [year, month, day] = iso.split('-').map(Number)
  // Nghị định 30/2020/NĐ-CP writes days below 10 and months 1 and 2 with a zero in the date line; tables follow it.
  if (lang === 'vi') return `${two(day!)}/${month! < 3 ? two(month!) : month}/${year}`
  const name = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')[month! - 1]
  return `${day} ${name} ${year}`
}

/** Say a timing: `trước 31/3/2020`, `Quý II/2020`, `trong tháng 10/2019`. */
export function sayTiming(lang: Lang, timing: Timing): string {
  const { kind, from, to, words } = timing
  if (from === null || to === null) return words ?? say(lang, 'none')
  const [year, month] = from.split('-').map(Number)
  if (kind === 'quarter') {
    const q = Math.ceil(month! / 3)
    return lang === 'vi' ? `Quý ${['I', 'II', 'III', 'IV'][q - 1]}/${year}` : `Q${q} ${year}`
  }
  if (kind === 'month')
    return lang === 'vi' ? `trong tháng ${month}/${year}` : sayDate(lang, from).replace(/^1 /, 'in ')
  if (kind === 'on') return from === to ? sayDate(lang, from) : `${sayDate(lang, from)} – ${sayDate(lang, to)}`
  return `${say(lang, kind === 'by' ? 'by' : 'before')} ${sayDate(lang, to)}`
}
