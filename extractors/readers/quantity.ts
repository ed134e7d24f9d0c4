import { fold } from '../../corpus/vietnamese.js'
import type { Read } from './read.js'
import { firstCome, scan, shifted, wording } from './read.js'
import { matchTagged } from './tagger.js'

/** A number of people or things. `threshold` is the condition of a rule (`dưới 200 lao động`), not a number to be reached. */
export interface Quantity {
  readonly kind: 'max' | 'min' | 'exact' | 'range' | 'threshold'
  readonly count: number
  /** The upper end of a range. */
  readonly upTo: number | null
  /** As written: `đại biểu`; null where none is named. */
  readonly unit: string | null
  readonly approx: boolean
}

/** A share: `chiếm khoảng 30%` of a named group. */
export interface Share {
  readonly percent: number
  readonly approx: boolean
  /** Whose share it is, as written; null where the clause does not say. */
  readonly group: string | null
}

const patterns = [
  '[<cue>#Cap+] (la|khoang|den)? [<n>/^[0-9.]+$/] [<unit>#Unit+]?',
  '[<cue>#Floor+] (la|tu)? [<n>/^[0-9.]+$/] [<unit>#Unit+]?',
  '[<n>/^[0-9.]+$/] [<unit>#Unit+] [<cue>tro len]',
  '[<cue>#Bound+] [<n>/^[0-9.]+$/] [<unit>#Unit+]',
  '[<cue>#About+]? [<n>/^[0-9.]+$/] [<unit>#Unit+]',
]
const kinds = ['max', 'min', 'min', 'threshold', 'exact'] as const
// only stretches that can hold a quantity are handed to the tagger
const likely =
  /(?:khong (?:vuot )?qua|khong nhieu hon|toi da|nhieu nhat|toi thieu|it nhat|khong duoi|khong it hon)[^.;\n]{0,20}?\d|\d\s*(?:\([^)\d]{1,30}\)\s*)?(?:nguoi|dai bieu|dong chi|ca nhan|tap the|guong|dien hinh|thanh vien|khach moi|lao dong|can bo|hoc|thi sinh|doan vien|hoi vien|tham luan)/u
const range =
  /(?<![\d/.,])(?:tu\s+)?(\d{1,4})\s*(?:-|–|den)\s*(\d{1,4})\s+(nguoi|dai bieu|dong chi|ca nhan|tap the|guong|thanh vien|can bo|tham luan)(?![a-z])/gu

const figure = (said: string) => Number(said.replace(/\./gu, ''))

/** Read quotas and counts: `"không quá 200 người"` → max 200, `"từ 5 đến 7 người"` → range, `"dưới 200 lao động"` → threshold. */
export function readQuantities(text: string): Read<Quantity>[] {
  const plain = fold(text)
  if (!likely.test(plain)) return []
  const ranges = scan(plain, range, ([, low, high]): Quantity | undefined =>
    Number(low) < Number(high)
      ? { kind: 'range', count: Number(low), upTo: Number(high), unit: null, approx: false }
      : undefined,
  ).map((one) => ({ ...one, value: { ...one.value, unit: unitAt(text, one.start, one.end) } }))
  const tagged: Read<Quantity>[] = []
  for (const piece of scan(plain, /[^;\n]+(?:\n(?!\s*\n)[^;\n]+)*/gu, (found) => found[0])) {
    if (!likely.test(piece.value)) continue
    // "200 (hai trăm) người": the bracket is laid aside, its length kept
    const clean = piece.value
      .replace(/\([^)\d]{1,30}\)(?=\s*\p{L})/gu, (found) => ' '.repeat(found.length))
      .replace(/[:(]/gu, ' ')
    const here = matchTagged(clean, patterns).flatMap(({ pattern, whole, groups }): Read<Quantity>[] => {
      const count = groups['n'] ? figure(groups['n'].text) : Number.NaN
      if (!Number.isInteger(count) || count === 0) return []
      const approx = pattern === 4 && groups['cue'] !== undefined
      const unit = groups['unit']
        ? text.slice(piece.start + groups['unit'].start, piece.start + groups['unit'].end)
        : null
      return [
        {
          value: { kind: kinds[pattern]!, count, upTo: null, unit: unit === null ? null : wording(unit), approx },
          start: whole.start,
          end: whole.end,
        },
      ]
    })
    tagged.push(...shifted(firstCome(here), piece.start))
  }
  return firstCome(ranges, tagged)
}

function unitAt(text: string, start: number, end: number): string {
  return wording(text.slice(start, end).replace(/^.*\d\s*/su, ''))
}

const percent =
  /(?:(khoang|tam|gan|xap xi|tren|hon|tu|it nhat|toi thieu|khong duoi|toi da|khong qua)\s+)?(?<![\d,.])(\d{1,3}(?:[.,]\d{1,2})?)\s*%/gu

/** Read shares: `"đại biểu khách mời chiếm khoảng 30%"` → 30, approximate, of `đại biểu khách mời`. */
export function readShares(text: string): Read<Share>[] {
  return scan(fold(text), percent, (found): Share | undefined => {
    const value = Number(found[2]!.replace(',', '.'))
    if (value > 100) return undefined
    const before = text.slice(Math.max(0, found.index - 160), found.index)
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 120)
    return {
      percent: value,
      approx: /^(?:khoang|tam|gan|xap xi)$/u.test(found[1] ?? ''),
      group: groupOf(before, after),
    }
  })
}

function groupOf(before: string, after: string): string | null {
  const clause = before.split(/[;(:.]|\n\s*\n/u).at(-1)!
  const lead = clause
    .replace(/^[\s,]*(?:trong đó|gồm|bao gồm|số lượng|và|với)?[\s,:]*/iu, '')
    .replace(
      /\s*(?:chiếm|đạt|là|có|bằng|phải|tỷ lệ|tỉ lệ|đảm bảo|bảo đảm|số|khoảng)(?:\s+(?:tỷ lệ|tỉ lệ|từ|khoảng|ít nhất))*\s*$/iu,
      '',
    )
  if (/\p{L}{2,}/u.test(lead) && lead.length <= 120) return wording(lead.replace(/[\s,]+$/u, ''))
  const tail = /^\s*(?:số|là|tổng số)?\s*([^;,.()\n]{3,80})/u.exec(after)?.[1]
  return tail && /\p{L}{3}/u.test(tail) ? wording(tail) : null
}
