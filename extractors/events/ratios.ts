import type { Passage, Span } from '../../corpus/document.js'
import type { Ratio } from '../fields.js'
import { clausesOf, folded, part, wordsOf } from '../points.js'

const percent = /(khoang|gan|xap xi|chung|tam)?\s*(\d{1,3}(?:[.,]\d+)?)\s*%/gu

/** The words a bracket with a share stands behind: `"quan tâm đại biểu nữ (không dưới 15%)"` → `đại biểu nữ`. */
function outside(before: string, from: number): string {
  if (before[from - 1] !== '(') return ''
  const said = before
    .slice(0, from - 1)
    .split(/[,;:(%]/u)
    .at(-1)!
  return said.replace(/^\s*(?:(?:và|trong đó|có|chú ý|quan tâm|ưu tiên|lưu ý)\s+)*/iu, '').trim()
}

/** Read shares of delegates: `"đại biểu khách mời chiếm khoảng 30%"` → 30, approximate, of `đại biểu khách mời`. */
export function readRatios(passage: Passage): { value: Ratio; at: Span }[] {
  const found: { value: Ratio; at: Span }[] = []
  for (const clause of clausesOf(passage)) {
    const text = folded(clause).replace(/\s/gu, ' ')
    for (const match of text.matchAll(percent)) {
      const value = Number(match[2]!.replace(',', '.'))
      const end = match.index + match[0].length
      const after = text.slice(end, end + 40)
      if (value <= 0 || value > 100 || /^\s*(?:so tien|kinh phi|kinh te|dan so)/u.test(after)) continue
      const before = clause.text.slice(0, match.index)
      const from = Math.max(...[',', '(', ';', ':', '%'].map((sign) => before.lastIndexOf(sign))) + 1
      const words = wordsOf(part(clause, from, match.index))
        .replace(/^(?:trong đó|gồm|và|có|tỷ lệ|tỉ lệ)(?:\s+(?:có\s+)?|$)/iu, '')
        .replace(
          /(?:^|\s+)(?:chiếm|là|đạt|từ|trên|dưới|tối thiểu|tối đa|ít nhất|không quá|không dưới|tỷ lệ|tỉ lệ|có|bảo đảm|đảm bảo|bố trí|phải)(?:\s+(?:chiếm|là|đạt|từ|tối thiểu|tối đa|ít nhất|không dưới|tỷ lệ|khoảng|có))*$/iu,
          '',
        )
        .trim()
      // "70% là điển hình tiên tiến": the group stands behind its number
      const behind = words ? null : /^\s*(?:là\s+)?([^,;.()]{3,60})/u.exec(clause.text.slice(end))
      const group = words || behind?.[1]?.trim() || outside(before, from)
      const at = {
        start: clause.span.start + from + (/^\s*/u.exec(clause.text.slice(from))?.[0].length ?? 0),
        end: clause.span.start + end + (behind?.[0].trimEnd().length ?? 0),
      }
      found.push({ value: { group, percent: value, approx: match[1] !== undefined }, at })
    }
  }
  return found
}
