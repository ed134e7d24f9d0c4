import type { Span } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { isoDay, readDates } from '../../../extractors/readers/date.js'
import { readLimits } from '../../../extractors/readers/limit.js'
import { lastDay } from '../window.js'

/** Between which days a meeting may be held, or is held; `from` only where a first day is set. */
export interface HeldWhen extends Span {
  readonly from: string | null
  readonly to: string
  /** Days themselves, no limit: "ngày 14/5/2020", "từ … đến …". */
  readonly days: boolean
  /** Said by month or quarter. */
  readonly rough: boolean
}

/** Other duties have days of their own. */
const OTHER =
  /bao cao|ke hoach|danh sach|dang ky|du toan|ho so|cong van|ky niem|(?<!\p{L})(gui|nop|trinh|hop bao|tap huan|tuyen truyen|phat song|bieu quyet|dang bai|ban hanh|thanh lap|nghi quyet|quyet dinh|chi thi|huong dan so)(?!\p{L})/u
const HOLD =
  /to chuc|hoan thanh|ket thuc|tien hanh|(?<!\p{L})(?:xong|hop|mo|lam|be mac)(?!\p{L})|thoi gian|thoi diem|moc|tien do|dien ra|khai mac|bat dau/u
const WITHIN =
  /(?:trong|xong|het|hoan thanh|ket thuc|to chuc|tien hanh|lam)(?: (?:trong|xong|vao|dau|giua|cuoi|khoang))* $/u
const STRETCH =
  /(?<![\d/.])(\d{1,2})\s?[/.-]\s?(\d{1,2})(?:\s?[/.-]\s?(\d{4}))?\s*(?:,\s*)?(?:den|toi|-|–|ket thuc)\s*(?:het\s*)?(?:ngay\s*)?(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/gu

interface Stretch extends Span {
  readonly from: string
  readonly to: string
}

/** Stretches of two days, the first of which may lack its year: "từ ngày 15/5 đến ngày 30/6/2000". */
function stretchesIn(plain: string): Stretch[] {
  return [...plain.matchAll(STRETCH)].flatMap((one): Stretch[] => {
    const [, d1, m1, y1, d2, m2, y2] = one
    const to = isoDay(Number(d2), Number(m2), Number(y2))
    const first = isoDay(Number(d1), Number(m1), Number(y1 ?? y2))
    // "từ 15/12 đến 20/01/2020" began the year before.
    const from = first && to && first > to && !y1 ? isoDay(Number(d1), Number(m1), Number(y2) - 1) : first
    return from && to && from <= to ? [{ from, to, start: one.index, end: one.index + one[0].length }] : []
  })
}

/** Read the stretches of time within which a clause lets meetings be held, or says that they are: "từ 15/4/2020 đến 31/5/2020", "hết trong tháng 02/2024", "không được quá ngày 30/4/2024". */
export function heldWhen(words: string, heads: string): HeldWhen[] {
  const plain = fold(words).replace(/\s/gu, ' ')
  const head = fold(oneLine(heads))
  const limits = readLimits(words)
  const stretches = stretchesIn(plain)
  const covered = (at: number) => stretches.some(({ start, end }) => start <= at && at < end)
  const dates = readDates(words).filter(
    ({ value, start, end }) =>
      value.year && value.precision !== 'year' && value.last && !covered(start) && !covered(end - 1),
  )
  const all = [
    ...stretches.map((one) => ({ start: one.start, end: one.end, stretch: one, date: null })),
    ...dates.map((one) => ({ start: one.start, end: one.end, stretch: null, date: one.value })),
  ].toSorted((a, b) => a.start - b.start)
  const held: HeldWhen[] = []
  let from = 0
  for (const [i, one] of all.entries()) {
    const before = plain.slice(from, one.start)
    if (OTHER.test(before) || (i === 0 && OTHER.test(head))) return held
    from = one.end
    // When it begins is no limit: "bắt đầu từ tháng 11/2021, hoàn thành trước …".
    if (!one.stretch && /(?:bat dau|khoi dong|trien khai|tu)(?: tu)?(?: ngay| thang)* *$/u.test(before)) continue
    if (!HOLD.test(`${head} ${plain.slice(0, one.start)}`)) continue
    if (one.stretch) {
      held.push({ ...one.stretch, days: true, rough: false })
      continue
    }
    const { first, last, precision } = one.date
    const next = all[i + 1]
    const span = { start: one.start, end: one.end }
    const limit = limits.find(({ value }) => value.at.start === one.start)
    // "từ tháng 3 đến tháng 5 năm 2020" is read by its months.
    const months = next?.date && /^\s*(?:den|toi|-|–)(?: het)?\s*$/u.test(plain.slice(one.end, next.start))
    if (months) continue
    const to = limit ? lastDay(last!, limit.value.inclusive) : last!
    if (limit) held.push({ ...span, start: limit.start, from: null, to, days: false, rough: precision !== 'day' })
    else if (precision === 'day') held.push({ ...span, from: first, to, days: true, rough: false })
    else
      held.push({
        ...span,
        from: first,
        to,
        days: WITHIN.test(before) || /thoi gian|thoi diem/u.test(head + before),
        rough: true,
      })
  }
  return held
}
