import { foldLines } from '../../corpus/vietnamese.js'
import type { DateValue } from './date.js'
import { readDates } from './date.js'
import type { Read } from './read.js'

/** A time limit: `inclusive` tells whether the named day (the last day of a named month or quarter) is still in time. */
export interface Limit {
  readonly date: DateValue
  readonly inclusive: boolean
  /** Where the date itself stands, without its cue. */
  readonly at: { readonly start: number; readonly end: number }
}

// read backwards from the date: the cue ends where the date begins
const between =
  '(?:\\s*(?:la|vao|ngay|thoi gian|thoi diem|truoc|sang|chieu|toi|\\d{1,2}\\s*(?:gio|h)(?:\\s*\\d{2})?(?:\\s*phut)?|,|:))*\\s*'
const cues: readonly (readonly [RegExp, boolean])[] = [
  [new RegExp(`(?:truoc va trong|trong va truoc|trong hoac truoc|truoc hoac trong)${between}$`, 'u'), true],
  [
    new RegExp(
      `(?:cham nhat|muon nhat|tre nhat|cham nhat den|muon nhat den)\\s*(?:la\\s*)?(?:den\\s*)?truoc${between}$`,
      'u',
    ),
    false,
  ],
  [
    new RegExp(
      `(?:cham nhat|muon nhat|tre nhat|han (?:(?:nop|gui|chot|bao cao)(?: ho so| bao cao)?\\s*)?(?:cuoi(?: cung)?)?|thoi han(?: (?:nop|gui|hoan thanh)(?: ho so| bao cao)?)?)\\s*(?:la\\s*)?(?:den(?: het)?\\s*)?${between}$`,
      'u',
    ),
    true,
  ],
  [new RegExp(`(?:hoan thanh|hoan tat|xong|gui|nop)(?:\\s+xong)?\\s+trong(?:\\s+ngay)?\\s*$`, 'u'), true],
  [
    new RegExp(
      `(?:khong\\s+(?:de\\s+|duoc\\s+)?(?:cham\\s+|muon\\s+|tre\\s+|keo dai\\s+)?(?:qua|hon|sau)|toi da(?: den)?)${between}$`,
      'u',
    ),
    true,
  ],
  [new RegExp(`(?<![a-z])(?:den\\s+)?het${between}$`, 'u'), true],
  [/(?<![a-z])(?:xong|hoan thanh|hoan tat)(?:\s+vao)?(?:\s+ngay)?\s*$/u, true],
  [new RegExp(`(?<![a-z])truoc(?:\\s+(?:ngay|thoi diem|thoi han))?${between}$`, 'u'), false],
]

// "Đến ngày 15/3/2020, các xã tổ chức xong", "đến ngày 31/3/2020 phải gửi xong": by then it is done
const until = /(?<![a-z])den(?:\s+ngay)?\s*$/u
const isDone =
  /^[^;.]{0,80}?\s(?:xong|hoan thanh|hoan tat|ket thuc)(?![a-z])(?!\s+(?:truoc|trong|cham|muon|vao|khong))/u

// "20/12/2014: hạn cuối nộp hồ sơ", "Ngày 15/4/2010 là hạn cuối …"
const isLast = /^\s*(?::|la)\s*(?:han|thoi han)\s+(?:cuoi|chot|cuoi cung)(?![a-z])/u

/** Read time limits, cue and date together: `"trước ngày 25/8/2025"` (exclusive), `"chậm nhất ngày 30/11/2019"` (inclusive). */
export function readLimits(text: string): Read<Limit>[] {
  const plain = foldLines(text)
  const limits: Read<Limit>[] = []
  for (const read of readDates(text)) {
    if (read.value.precision === 'blank') continue
    const before = plain.slice(Math.max(0, read.start - 60), read.start)
    const by = until.exec(before)
    const at = { start: read.start, end: read.end }
    if (isLast.test(plain.slice(read.end))) {
      limits.push({ value: { date: read.value, inclusive: true, at }, start: read.start, end: read.end })
      continue
    }
    if (by && isDone.test(plain.slice(read.end))) {
      const start = read.start - (before.length - by.index)
      limits.push({ value: { date: read.value, inclusive: true, at }, start, end: read.end })
      continue
    }
    for (const [cue, inclusive] of cues) {
      const found = cue.exec(before)
      if (!found) continue
      const start = read.start - (before.length - found.index)
      limits.push({ value: { date: read.value, inclusive, at }, start, end: read.end })
      break
    }
  }
  return limits
}
