import type { Span } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { readDates } from '../../../extractors/readers/date.js'
import { readDurations } from '../../../extractors/readers/duration.js'
import { readLimits } from '../../../extractors/readers/limit.js'
import { readQuantities } from '../../../extractors/readers/quantity.js'
import { formClass } from '../conference-form.js'
import { remember } from '../remember.js'
import { folded } from './clauses.js'
import type { Clause } from './clauses.js'
import { readFractions } from './fractions.js'

type PlanEvent = PlanRecord['events'][number]

/** What a clause says of a meeting: some fields of an event, with the words of each. */
export interface MeetingFact {
  readonly fields: Partial<PlanEvent>
  readonly part: string
  readonly span: Span
}

/** Other duties have days of their own. */
const OTHER =
  /bao cao|ke hoach|danh sach|dang ky|du toan|ho so|lam diem|thi diem|(hoi nghi|dai hoi|to chuc|chi dao) diem|cong van|(?<!\p{L})(gui|nop|trinh|hop|tap huan|tuyen truyen|phat song|bieu quyet)(?!\p{L})|giai doan/u
const HOLD = /to chuc|hoan thanh|ket thuc|tien hanh|(?<!\p{L})xong(?!\p{L})|thoi gian|tien do|dien ra|du kien/u
const LENGTH = /to chuc|tien hanh|dien ra|thoi gian|thoi luong|hoi nghi|dai hoi/u
const PEOPLE = /dai bieu|so luong|quy mo|thanh phan|tham du|nguoi du/u
const APART =
  /(?<!\p{L})(cu|bau|chon|gioi thieu|phan bo|tham luan|tap the|ca nhan|khen|doan chu tich|thu ky|to giup viec|ban to chuc|thuong)(?!\p{L})/u

const within = (clause: Clause, span: Span): Span => ({
  start: clause.start + span.start,
  end: clause.start + span.end,
})

/** The words to quote: the whole clause, or of a long one the part around; a bare "02 ngày" hides its "không quá". */
function said(clause: Clause, { start, end }: Span): Span {
  const { words } = clause
  const whole = words.length <= 200
  const from = whole ? 0 : Math.max(0, words.lastIndexOf(' ', Math.max(0, start - 60)))
  const lead = words.slice(from).search(/[^\s#*_•+-]/u)
  return within(clause, { start: from + Math.max(0, lead), end: whole ? words.trimEnd().length : end })
}

function timeIn(clause: Clause): MeetingFact | null {
  const { words } = clause
  if (!/\d{4}/.test(words)) return null
  const limits = readLimits(words)
  const heads = folded({ ...clause, words: '' })
  const dates = readDates(words).filter(({ value }) => value.year && value.precision !== 'year')
  for (const [i, { value, start, end }] of dates.entries()) {
    const limit = limits.find((one) => one.value.at.start === start)
    const before = fold(oneLine(words.slice(0, limit?.start ?? start)))
    // What follows belongs to that other duty too.
    if (OTHER.test(before) || !HOLD.test(`${heads} ${before}`)) return null
    const span = said(clause, { start: limit?.start ?? start, end })
    if (limit && value.date)
      return { part: 'deadline', span, fields: { deadline: value.date, deadline_inclusive: limit.value.inclusive } }
    const expression = oneLine(words.slice(Math.max(0, start - 24), end))
    if (value.precision === 'quarter' && value.quarter)
      return {
        part: 'quarter',
        span,
        fields: { quarter: { q: value.quarter, year: value.year }, time_expr: expression },
      }
    if (value.precision === 'month' && value.last) return { part: 'time_expr', span, fields: { time_expr: expression } }
    const last = dates[i + 1]?.value.date ?? value.date
    if (value.date) return { part: 'date_start', span, fields: { date_start: value.date, date_end: last } }
  }
  return null
}

function quotaIn(clause: Clause): MeetingFact | null {
  if (!/\d\d/.test(clause.words) || !PEOPLE.test(folded(clause))) return null
  for (const { value, start, end } of readQuantities(clause.words)) {
    const plain = fold(clause.words)
    const unit = value.unit && /nguoi|dai bieu/.test(fold(value.unit)) ? value.unit : null
    if (value.count < 20 || value.kind === 'threshold' || APART.test(plain.slice(0, start))) continue
    if (!unit && !/so luong|quy mo/.test(folded(clause))) continue
    if (/^\s*%/u.test(clause.words.slice(end))) continue
    const bounds = value.kind === 'range' ? { min: value.count, max: value.upTo! } : { [value.kind]: value.count }
    return { part: 'quota', span: said(clause, { start, end }), fields: { quota: { ...bounds, unit } } }
  }
  return null
}

function durationIn(clause: Clause): MeetingFact | null {
  if (!/buổi|ngày/u.test(clause.words)) return null
  const [first] = readDurations(clause.words)
  if (!first || first.value.value > (first.value.unit === 'buổi' ? 6 : 3)) return null
  const before = fold(oneLine(clause.words.slice(0, first.start)))
  if (OTHER.test(before) || !LENGTH.test(folded(clause))) return null
  if (/(sau|truoc|nghi|phep|cach) *$/.test(before)) return null
  return { part: 'duration', span: said(clause, first), fields: { duration: first.value } }
}

const QUOTED = /[“"](?<name>(?:Hội nghị|Đại hội|Ngày hội|Lễ)[^”"]{4,100})[”"]/u
const CHOICE = /(?<!\p{L})(hoac|tuy|co the|khuyen khich|long ghep|khong dung)(?!\p{L})/u

function formIn(clause: Clause): MeetingFact | null {
  const found = QUOTED.exec(clause.words)
  const name = found?.groups!['name']
  const called = /ten goi|lay ten|goi la/.test(fold(clause.words))
  if (!found || !name || !(formClass(name) || called) || CHOICE.test(fold(clause.words))) return null
  const at = found.index + 1
  return { part: 'form', span: within(clause, { start: at, end: at + name.length }), fields: { form: oneLine(name) } }
}

function ratiosIn(clause: Clause): MeetingFact[] {
  if (!/%|phần|\d\s*\/\s*\d/u.test(clause.words)) return []
  return readFractions(clause.words).map(({ value, start, end }) => ({
    part: 'ratios',
    span: within(clause, { start, end }),
    fields: { ratios: [value] },
  }))
}

/** What a clause may tell of a meeting. */
export const tellings = ['time', 'quota', 'duration', 'form', 'ratios'] as const
export type Telling = (typeof tellings)[number]

const READ: Readonly<Record<Telling, (clause: Clause) => readonly MeetingFact[]>> = {
  time: remember((clause: Clause) => some(timeIn(clause))),
  quota: remember((clause: Clause) => some(quotaIn(clause))),
  duration: remember((clause: Clause) => some(durationIn(clause))),
  form: remember((clause: Clause) => some(formIn(clause))),
  ratios: remember(ratiosIn),
}
const some = (fact: MeetingFact | null) => (fact ? [fact] : [])

/** Read what a clause says of a meeting: when, how many delegates, how long, by what name, in what shares; or what is wanted of these. */
export function meetingFacts(clause: Clause, wanted: readonly Telling[] = tellings): MeetingFact[] {
  return wanted.flatMap((one) => READ[one](clause))
}
