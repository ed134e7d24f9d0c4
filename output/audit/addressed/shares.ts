import type { Span } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { wordsOf } from '../likeness.js'

/** A share that some words set, and of whom. */
export interface SaidShare extends Span {
  readonly percent: number
  readonly group: string
}

const PERCENT =
  /(?<![\d,.])(?<n>\d{1,3}(?:[.,]\d{1,2})?)\s*%|(?<!\p{L})(?<top>một|hai|ba)\s+phần\s+(?<under>hai|ba|tư|bốn|năm)(?!\p{L})/gu
const COUNT: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, tư: 4, bốn: 4, năm: 5 }
const shareIn = ({ groups }: RegExpMatchArray) =>
  groups!['n']
    ? Number(groups!['n'].replace(',', '.'))
    : Math.round((10000 * COUNT[groups!['top']!]!) / COUNT[groups!['under']!]!) / 100
const CUE =
  /(?:\s|^)(?:(?:chiếm|đạt|là|có|bằng|phải|cần|tỷ lệ|tỉ lệ|đảm bảo|bảo đảm|từ|khoảng|ít nhất|tối thiểu|tối đa|không dưới|không quá|không vượt(?: quá)?|không thấp hơn|không ít hơn|không nhiều hơn|nhiều nhất|trên|dưới|hơn|mức|gần|xấp xỉ|dự kiến)\s*)+$/iu
/** What stands before a group: the total, or the word that opens the list of shares. */
const LEAD = /^.*(?:trong đó|trong số đó|cơ cấu|như sau|gồm|bao gồm|với)\s*:?\s*/isu
const TOTAL = /^.*\d+\s*(?:đại biểu|người)\s*[,:]?\s*/su

const clean = (words: string) =>
  oneLine(words.replace(/\([^()]*\)/gu, ' ').replace(/,?\s+(?:còn lại|số còn lại)(?!\p{L}).*$/su, ''))
    .replace(/[\s,(]+$/u, '')
    // "nữ 46 người, bằng", "nữ 29 ("
    .replace(/[\s,]*\d[\d.]*(?:\s+(?:người|đại biểu|đồng chí))?[\s,(]*$/u, '')
    .replace(/^[\s,;:.)\-–+•*]+|[\s,;:.\-–]+$/gu, '')
    .replace(/^(?:(?:và|có|phải|là|số|tỷ lệ|tỉ lệ|đại biểu là|\d[\d.]*(?:\s+(?:người|đại biểu|đồng chí))?)\s+)+/iu, '')

const BOUND = /^\s*(?:trở lên|trở xuống)\s*/u
/** Between the number and its group: "60% đại biểu là …". */
const OF =
  /^(?:tổng số\s+|số\s+)?(?:(?:đại biểu|người)(?: dự| tham dự)?(?: (?:hội nghị|đại hội))?\s+)?(?:phải\s+)?(?:là|thuộc)\s+/iu

/** Read the shares of a clause, each with the whole of its group: "thuyền viên, công nhân, người trực tiếp tuần tra chiếm 65%". */
export function saidShares(words: string): SaidShare[] {
  const shares: SaidShare[] = []
  const found = [...words.matchAll(PERCENT)]
  for (const [i, one] of found.entries()) {
    const percent = shareIn(one)
    const next = found[i + 1]?.index ?? words.length
    const from = Math.max(shares.at(-1)?.end ?? 0, i ? found[i - 1]!.index + found[i - 1]![0].length : 0)
    const open = words.slice(from, one.index)
    const stop = Math.max(open.lastIndexOf(';'), open.lastIndexOf(':'), open.search(/\.\s[^.]*$/u))
    const near = open.slice(stop + 1)
    const cue = CUE.exec(near)
    const lead = clean(
      near
        .slice(0, cue ? cue.index : undefined)
        .replace(BOUND, '')
        .replace(LEAD, '')
        .replace(TOTAL, ''),
    )
    const tail = words.slice(one.index + one[0].length, next)
    const bound = BOUND.exec(tail)?.[0] ?? ''
    const start = from + open.length - near.trimStart().length
    const end = one.index + one[0].length
    // What a bracket tells of the share before is none ("khoảng 70% (không ít hơn 65%)"); a number's own share is ("nữ 29 (15%)").
    const bracket = /\(([^()]*)$/u.exec(near)?.[1]
    if (percent > 100 || (bracket !== undefined && /\p{L}/u.test(bracket.replace(/bằng|chiếm|đạt|khoảng/giu, ''))))
      continue
    if (/\p{L}{2}/u.test(lead)) {
      if (lead.split(' ').length <= 30) shares.push({ percent, group: lead, start, end: end + bound.trimEnd().length })
      continue
    }
    // The number first: its group runs to the stop, or to the comma before the next number.
    const whole = /^[^;.:\n%]*/u.exec(tail.slice(bound.length))![0]
    const own = next < words.length ? whole.replace(/(?:,|\s+và)[^,]*$/u, '') : whole
    const group = clean(own.trimStart().replace(OF, ''))
    if (/\p{L}{2}/u.test(group) && group.split(' ').length <= 30)
      shares.push({ percent, group, start, end: end + bound.length + own.trimEnd().length })
  }
  return shares
}

const EMPTY = new Set('đại biểu dự tham người số tổng chính thức trong hội nghị kể cả ưu tiên tại diện'.split(' '))

const kernel = (group: string) => new Set([...wordsOf(group)].filter((word) => !EMPTY.has(word)))

/** How nearly two names of a group of people mean the same (0…1): by the words that carry their meaning. */
export function sameGroup(one: string, other: string): number {
  const [a, b] = [kernel(one), kernel(other)]
  if (a.size === 0 || b.size === 0) return fold(one) === fold(other) ? 1 : 0
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return (shared / Math.min(a.size, b.size) + shared / (a.size + b.size - shared)) / 2
}
