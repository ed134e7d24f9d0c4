import { fold } from '../../../corpus/vietnamese.js'
import { groupOf, isKnownGroup } from '../delegate-group.js'
import { readShares } from '../../../extractors/readers/quantity.js'
import type { Read } from '../../../extractors/readers/read.js'

/** The share of a group of delegates. */
export interface GroupShare {
  readonly group: string
  readonly percent: number
  readonly approx: boolean
}

const COUNT: Readonly<Record<string, number>> = { mot: 1, hai: 2, ba: 3, bon: 4, nam: 5 }
const FRACTION =
  /(?<![\d/\p{L}])(?:(?<top>[1-4])\s*\/\s*(?<under>[2-5])|(?<said>mot|hai|ba|bon)\s+phan\s+(?<of>ba|bon|tu|nam))(?![\d/]|\s*(?:ngay|buoi))(?!\p{L})/gu

/** The share that a fraction in words or figures is: "hai phần ba", "2/3" → 66,67; null where it is none. */
export function fractionIn(words: string): number | null {
  const found = new RegExp(FRACTION.source, 'u').exec(fold(words))?.groups
  if (!found) return null
  const top = found['top'] ? Number(found['top']) : COUNT[found['said']!]!
  const under = found['under'] ? Number(found['under']) : found['of'] === 'tu' ? 4 : COUNT[found['of']!]!
  return top < under ? Math.round((10000 * top) / under) / 100 : null
}

/** How a share may be printed, as a pattern over folded text: in figures, or as the fraction it is. */
export function printedShare(percent: number): string {
  const tops = [1, 2, 3, 4].flatMap((top) => [2, 3, 4, 5].map((under) => [top, under] as const))
  const same = tops.filter(([top, under]) => top < under && Math.abs((100 * top) / under - percent) < 0.01)
  const said = Object.fromEntries(Object.entries(COUNT).map(([word, count]) => [count, word]))
  const fractions = same.flatMap(([top, under]) => [
    `${top}\\s*/\\s*${under}`,
    `${said[top]}\\s+phan\\s+${under === 4 ? '(?:bon|tu)' : said[under]}`,
  ])
  return `(?:${[`${String(percent).replace('.', '[.,]')}\\s*%`, ...fractions].join('|')})`
}

const GROUP =
  /(?<group>(?:đại biểu|số|tỷ lệ|tỉ lệ)?[^,;:.()\n%]{3,80}?)\s*(?:(?:phải|cần)\s+)?(?:chiếm|đạt|là|không vượt quá|không quá|không dưới|ít nhất|tối thiểu|tối đa)(?=[^,;:.()\n]{0,40}$)/u

/** Read shares said as fractions with the group before them, and shares in percent whose group the clause names. */
export function readFractions(clause: string): Read<GroupShare>[] {
  const plain = fold(clause)
  const fractions = [...plain.matchAll(FRACTION)].flatMap((found): Read<GroupShare>[] => {
    const percent = fractionIn(found[0])
    const before = clause
      .slice(0, found.index)
      .split(/[,;:.()]/u)
      .at(-1)!
    const group = GROUP.exec(before)
      ?.groups!['group']?.replace(/^\s*(?:trong (?:đó|số này)|và)\s*/u, '')
      .trim()
    const start = found.index - before.length
    if (
      percent === null ||
      !group ||
      !/dai bieu|dien hinh|tien tien|khach|nu|dan toc|lanh dao|truc tiep/.test(fold(group))
    )
      return []
    const more = /^\s*trở\s+(?:lên|xuống)/u.exec(clause.slice(found.index + found[0].length))?.[0].length ?? 0
    return [{ value: { group, percent, approx: false }, start, end: found.index + found[0].length + more }]
  })
  const shares = readShares(clause).flatMap((share): Read<GroupShare>[] => {
    const { percent, approx } = share.value
    const group = share.value.group
      ?.split(',')
      .at(-1)!
      .replace(/^\s*(?:trong (?:đó|số này)|và|gồm|có)\s+/u, '')
    // "tính trong số 20% còn lại"
    const rest = /^\s*còn lại/u.test(clause.slice(share.end))
    return group && !rest && group.length <= 60 && !/\d/.test(group) && isKnownGroup(groupOf(group))
      ? [{ start: share.start, end: share.end, value: { group, percent, approx } }]
      : []
  })
  return [...fractions, ...shares]
}
