import type { Span } from '../../corpus/document.js'
import type { QuotaRule } from '../fields.js'
import { folded, part, wordsOf } from '../points.js'
import type { Said } from './facets.js'
import type { Counted } from './quota.js'
import { readQuota, threshold } from './quota.js'

/** List the rules that share out a number of delegates, one a line: `"Các bản | 54 | mỗi bản 03 đại biểu"`. */
export function readQuotaRules(said: readonly Said[]): { value: QuotaRule; at: Span }[] {
  const rules: { value: QuotaRule; at: Span }[] = []
  for (const one of said) {
    const cells = one.passage.text.split('|').map((cell) => cell.trim())
    if (cells.length >= 3) {
      const at = cells.findIndex((cell, i) => i > 0 && /^\d{1,4}$/u.test(cell))
      const who = at > 0 ? cells[at - 1]! : ''
      if (!/\p{L}/u.test(who) || /tổng/iu.test(who)) continue
      const rule = cells[at + 1] || `${cells[at]!}`
      rules.push({ value: { applies_to: who, max: Number(cells[at]), unit: null, rule }, at: one.passage.span })
      continue
    }
    const text = folded(one.passage)
    const condition = threshold.exec(text)
    threshold.lastIndex = 0
    // a cell under a column's head names nobody the number is for
    const colon = one.passage.text.indexOf(':')
    if (colon < 0 && !condition) continue
    if (!one.label && !condition) continue
    const quota = readQuota(one.passage)
    if (!quota && !condition) continue
    const applies =
      one.label && colon >= 0
        ? wordsOf(part(one.passage, 0, colon))
        : wordsOf(part(one.passage, 0, (condition?.index ?? 0) + (condition?.[0].length ?? 0)))
    const max = quota ? (quota.value.max ?? quota.value.exact ?? null) : null
    rules.push({
      value: { applies_to: applies, max, unit: quota?.value.unit ?? null, rule: wordsOf(one.passage) },
      at: one.passage.span,
    })
  }
  return rules
}

/** Keep a range whole beside the limit that is its upper end: `từ 60 đến 100 đại biểu` → at most 100, in these words; empty for any other number. */
export function ruleOfRange({ value, at, words }: Counted, meeting: string): { value: QuotaRule; at: Span }[] {
  if (words === undefined) return []
  return [{ value: { applies_to: meeting, max: value.max ?? null, unit: value.unit, rule: words }, at }]
}
