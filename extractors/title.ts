import type { Extractor } from './fields.js'
import { letterhead } from './letterhead.js'
import { wording } from './readers/read.js'

/** Find the trích yếu: the lines under the kind's line, or what follows `V/v` in a letter, on one line. */
export const title: Extractor<string> = (tree) => {
  const head = letterhead(tree)
  const span = head.title ?? head.subject
  if (!span) return []
  const value = wording(tree.text.slice(span.start, span.end).replace(/\.(?=[\s*]*\n)/gu, ''))
    .replace(/^v\s?\/\s?v\s*[:.]?\s+/iu, '')
    .replace(/[\s.;:,]+$/u, '')
  return /\p{L}{3}/u.test(value) ? [{ value, spans: [span], confidence: 0.95 }] : []
}
