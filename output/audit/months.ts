import { fold, oneLine } from '../../corpus/vietnamese.js'
import { addDays } from './add-days.js'

/** The days of the months that a time names: "trong tháng 5 năm 2020", "từ tháng 4 đến tháng 6/2025"; null where it names none, or no year. */
export function monthDays(said: string): { from: string | null; to: string } | null {
  const text = fold(oneLine(said))
  const years = [...text.matchAll(/(?<!\d)(20\d\d)(?!\d|\s*[-–])/gu)].map((found) => found[1]!)
  // Days of a month are read elsewhere: "15 tháng 5" names no month.
  const months = [
    ...text.matchAll(
      /(?<!\d\s|\d)thang\s+(\d{1,2})(?!\d|\s*[/.-]\s*\d{1,2}\s*[/.-])(?:\s*(?:,|va)\s*(\d{1,2})(?=\s*(?:\/|nam)))?/gu,
    ),
  ].flatMap((found) => [found[1]!, ...(found[2] ? [found[2]] : [])].map(Number))
  if (new Set(years).size !== 1 || months.length === 0 || months.some((month) => month < 1 || month > 12)) return null
  const first = (month: number) => `${years[0]}-${String(month).padStart(2, '0')}-01`
  const [low, high] = [Math.min(...months), Math.max(...months)]
  if (/(?<!\p{L})truoc thang/u.test(text)) return { from: null, to: addDays(first(low), -1) }
  if (/(?<!\p{L})(sau|tu) thang/u.test(text) && months.length === 1) return null
  const next = high === 12 ? `${Number(years[0]) + 1}-01-01` : first(high + 1)
  return { from: first(low), to: addDays(next, -1) }
}
