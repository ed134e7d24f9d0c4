import type { Extractor } from './fields.js'
import { letterhead } from './letterhead.js'
import { wording } from './readers/read.js'

/** Find the place of issue, as printed before the date: `Duyên Hải, ngày 26 …` → `Duyên Hải`. */
export const place: Extractor<string> = (tree) => {
  const { dated } = letterhead(tree)
  if (!dated) return []
  const line = tree.text.slice(dated.start, dated.end)
  const at = line.search(/[,.;]?\s*(?<!\p{L})ng\p{L}y[\s.…_\d]/iu)
  // number and date on one printed line: the place begins after the symbol
  const before = line.slice(0, Math.max(0, at))
  const lead = /^[\s*_(]*(?:S[ốo]\s*:?\s*[\d\s]*[/-]\S+\s+)?/iu.exec(before)![0].length
  const value = wording(before.slice(lead)).replace(/[,.;]+$/u, '')
  if (!/\p{L}{2}/u.test(value) || value.length > 60) return []
  return [{ value, spans: [dated], confidence: 0.97 }]
}
