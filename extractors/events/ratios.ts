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

// what begins another group or another thing altogether: "…, trong đó nữ 30%", "…, khách mời 25%"
const divides = /\d\s*(?:%|nguoi|dai bieu)|trong do|khach moi|(?<![a-z])(?:con lai|rieng)/u

/** Where the words of a share's group begin: behind the share or break before it; commas within a group that is counted up stay. */
function startOfGroup(said: string, plain: string, until: number): number {
  // "từ 65% đến" before the upper end parts nothing
  const text = plain
    .slice(0, until)
    .replace(/\d{1,3}(?:[.,]\d+)?\s*%\s*(?:den|-|–)\s*$/u, (found) => ' '.repeat(found.length))
  const last = Math.max(...['(', ';', ':', '%'].map((sign) => text.lastIndexOf(sign, until - 1))) + 1
  // "Điển hình tiên tiến: 75%": the group is the label
  const labelled = text[last - 1] === ':' && /^\s*(?:khoang|tren|it nhat)?\s*$/u.test(text.slice(last, until))
  const hard = labelled ? Math.max(...['(', ';', ':', '%'].map((sign) => text.lastIndexOf(sign, last - 2))) + 1 : last
  let from = hard
  const cuts = [...text.slice(hard, until).matchAll(/,/gu)].map((cut) => hard + cut.index)
  for (const [i, cut] of cuts.entries()) {
    const part = text.slice(i ? cuts[i - 1]! + 1 : hard, cut).replace(/^\W*trong do/u, '')
    if (divides.test(part) || text.slice(cut + 1, until).search(divides) === 1) from = cut + 1
  }
  // behind a share a comma only parts it from the next group
  if (said[hard - 1] === '%' && cuts.length && from === hard) from = cuts[0]! + 1
  return from
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
      // "từ 65% đến 70%": the upper end tells it
      if (
        /^\s*(?:-|–|den)\s*\d{1,3}(?:[.,]\d+)?\s*%/u.test(after) &&
        /(?<![a-z])tu\s*$/u.test(text.slice(0, match.index))
      )
        continue
      const from = startOfGroup(clause.text, text, match.index)
      const words = wordsOf(part(clause, from, match.index))
        .replace(/^(?:trong đó|gồm|và|có|tỷ lệ|tỉ lệ|cơ cấu|bảo đảm|đảm bảo)(?:\s+(?:có\s+)?|$)/iu, '')
        .replace(
          /(?:^|\s+)(?:chiếm|là|đạt|từ|trên|dưới|tối thiểu|tối đa|ít nhất|không quá|không dưới|không thấp hơn|cộng lại|tỷ lệ|tỉ lệ|có|bảo đảm|đảm bảo|bố trí|phải)(?:\s+(?:chiếm|là|đạt|từ|tối thiểu|tối đa|ít nhất|không dưới|không quá|tỷ lệ|khoảng|có|trên|dưới|(?:\d{1,3}%? )?đến))*\s*(?:\d{1,3}\s*%\s*(?:đến|[-–])\s*)?$/iu,
          '',
        )
        .trim()
      // "70% là điển hình tiên tiến": the group stands behind its number
      const behind = words
        ? null
        : /^\s*(?:là\s+)?([^;.()]{3,120}?)(?=\s*[;.(]|,\s*(?:\d|còn|trong|và)|,[^,;.]*\d\s*%|$)/u.exec(
            clause.text.slice(end),
          )
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
