import type { Extractor } from './fields.js'
import { letterhead } from './letterhead.js'
import { readDays } from './readers/date.js'

/** Find the date of issue on the line of place and date; a blank left in the form is no date. */
export const issueDate: Extractor<string> = (tree) => {
  const { dated } = letterhead(tree)
  if (!dated) return []
  const day = readDays(tree.text.slice(dated.start, dated.end)).find((one) => one.value.date)
  return day ? [{ value: day.value.date!, spans: [dated], confidence: 0.98 }] : []
}
