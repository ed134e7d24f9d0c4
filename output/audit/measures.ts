import type { Span, Text } from '../../corpus/document.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import { readMoney } from '../../extractors/readers/money.js'
import { coverage } from './likeness.js'
import { remember } from './remember.js'

/** A number set for something that its clause names: "Quà lưu niệm … không vượt 200.000 đồng/người", "Giấy khen không quá 20 tập thể, 40 cá nhân". */
export interface Measure {
  /** What it is for: the words of a sum that carry its meaning, the name of an award. */
  readonly about: string
  readonly amount: number
  readonly unit: 'đồng' | 'tập thể' | 'cá nhân'
  /** What a sum is for each of: `nguoi`. */
  readonly per: string | null
  /** The text sets it as a ceiling. */
  readonly ceiling: boolean
  readonly span: Span
}

const CEILING = /(?<!\p{L})(toi da|khong (vuot )?qua|khong vuot|nhieu nhat|cao nhat)(?!\p{L})/u
const AWARD = /(?<!\p{L})(giấy khen|bằng khen|kỷ niệm chương|cờ thi đua|huy hiệu)(?!\p{L})/giu
const COUNT = /(?<![\d.,/])(\d{1,3})\s+(tập thể|cá nhân)(?!\p{L})/giu
const EMPTY =
  /(?<!\p{L})(mức|chi|tiền|thưởng|kèm|tặng|dự|không|quá|vượt|tối đa|nhiều nhất|bình quân|đại biểu|người|kinh phí|hội nghị|đại hội|cấp|mỗi|nhân dịp này|khoảng|dự kiến)(?!\p{L})/giu

function clausesIn(text: Text): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const stop of text.value.matchAll(/;|\f|\n\s*(?=[-+•*]|\d{1,2}[.)]|[a-zđ][.)]|\n)|\.(?=\s+\p{Lu}|\s*\n)|$/gu)) {
    if (stop.index > start) spans.push({ start, end: stop.index })
    start = stop.index + stop[0].length
  }
  return spans
}

/** Read the sums and the numbers of awards that a text sets, each with what it is for. */
export const measuresIn = remember((text: Text): Measure[] =>
  clausesIn(text).flatMap((span): Measure[] => {
    const words = text.value.slice(span.start, span.end)
    if (!/\d/u.test(words)) return []
    const plain = fold(words).replace(/\s/gu, ' ')
    const lead = words.length - words.trimStart().length
    const whole = { start: span.start + lead, end: span.start + words.trimEnd().length }
    const set = (before: number) => CEILING.test(plain.slice(0, before))
    const sums = readMoney(words).flatMap(({ value, start }): Measure[] => {
      const about = oneLine(
        words
          .slice(0, start)
          .replace(/^[\s\-+•*\da-zđ]*[.)]\s/u, '')
          .replace(EMPTY, ' '),
      )
      return about.split(' ').length > 1
        ? [{ about, amount: value.amount, unit: 'đồng', per: value.per, ceiling: set(start), span: whole }]
        : []
    })
    const awards = [...words.matchAll(AWARD)].map(({ 0: name }) => oneLine(name.toLowerCase()))
    if (new Set(awards).size !== 1) return sums
    const counts = [...words.matchAll(COUNT)].map((found): Measure => ({
      about: awards[0]!,
      amount: Number(found[1]),
      unit: oneLine(found[2]!.toLowerCase()) as Measure['unit'],
      per: null,
      ceiling: set(found.index),
      span: whole,
    }))
    return [...sums, ...counts]
  }),
)

/** Find what a text sets for the same thing: an award by its name, a sum by the words around it. */
export function sameMeasures(wanted: { about: string; unit: string; per?: string | null }, text: Text): Measure[] {
  const alike = measuresIn(text).filter(
    ({ unit, per }) => unit === wanted.unit && (!wanted.per || !per || per === wanted.per),
  )
  if (wanted.unit !== 'đồng') return alike.filter(({ about }) => about === wanted.about)
  const near = alike
    .map((one) => ({ one, like: coverage(wanted.about, text.value.slice(one.span.start, one.span.end)) }))
    .filter(({ like }) => like >= 0.75)
  const best = Math.max(...near.map(({ like }) => like))
  return near.filter(({ like }) => like === best).map(({ one }) => one)
}
