import type { Text } from '../../corpus/document.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import { evidenceAt } from '../../extractors/extract.js'
import type { Evidence } from '../../extractors/record.js'
import { printedShare } from './second-reading/fractions.js'

/** What guidance makes of a share: a floor, a ceiling, or the share itself. */
export type ShareBound = 'at-least' | 'at-most' | 'equals'

const FILL = '(?:\\s+(?:la|dat|khoang|co|chiem|ty le|ti le|muc|tong so|phai|so))*\\s*'
const FLOOR = `(?:it nhat|toi thieu|khong duoi|khong it hon|khong thap hon|thap nhat|tren|hon|tu)${FILL}`
const CEILING = `(?:toi da|khong (?:vuot )?qua|khong vuot|khong nhieu hon|nhieu nhat|cao nhat|duoi)${FILL}`

/** The clause a share stands in, with the words after its number: "từ 30% trở lên" says more than "từ 30%". */
function clauseAround(at: Evidence | undefined, text: Text | undefined): string {
  if (!at) return ''
  if (!text || at.start === null || at.end === null) return fold(oneLine(at.quote))
  const before = text.value
    .slice(Math.max(0, at.start - 80), at.start)
    .split(/[;,.(\f]|\n\s*[-+•*]/u)
    .at(-1)!
  const after = text.value.slice(at.end, at.end + 40).split(/[;,.)\f]|\n\s*[-+•*]/u)[0]!
  return fold(oneLine(before + text.value.slice(at.start, at.end) + after))
}

/** Tell whether guidance sets a share as a floor ("từ 20% trở lên"), a ceiling ("không quá 30%") or the share itself; an age ("dưới 35 tuổi") is no bound. */
export function shareBound(percent: number, at: Evidence | undefined, text?: Text): ShareBound {
  const clause = clauseAround(at, text)
  const number = printedShare(percent)
  if (new RegExp(`${number}\\s*tro len|${FLOOR}${number}(?!\\s*(?:den|-|–)\\s*\\d)`, 'u').test(clause))
    return 'at-least'
  if (new RegExp(`${number}\\s*tro xuong|${CEILING}${number}`, 'u').test(clause)) return 'at-most'
  return 'equals'
}

/** Quote a share with the word that makes it a bound: "từ 30%" → "từ 30% trở lên". */
export function withBound(at: Evidence, text?: Text): Evidence {
  if (!text || at.start === null || at.end === null) return at
  const more = /^\s+trở\s+(?:lên|xuống)/u.exec(text.value.slice(at.end, at.end + 16))?.[0].length ?? 0
  return more ? evidenceAt(text, { start: at.start, end: at.end + more }) : at
}
