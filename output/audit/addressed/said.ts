import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { readDurations } from '../../../extractors/readers/duration.js'
import { readQuantities } from '../../../extractors/readers/quantity.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { remember } from '../remember.js'
import { folded } from '../second-reading/clauses.js'
import type { Clause } from '../second-reading/clauses.js'
import type { Addressees } from './addressees.js'
import { heldWhen } from './held-when.js'
import type { HeldWhen } from './held-when.js'
import { saidShares } from './shares.js'
import { isPilot, spokenIn, spokenOf } from './spoken.js'
import type { Spoken } from './spoken.js'

/** One thing that a document says of a meeting: when, how long, how many, in what share; and of whose meeting. */
export interface Said extends Span {
  readonly kind: 'time' | 'length' | 'count' | 'share'
  /** Of whom; null of nobody in particular. */
  readonly of: Addressees | null
  readonly pilot: boolean
  /** Set for houses of a size, in a case of its own, or left open ("có thể"). */
  readonly special: 'case' | 'open' | 'class' | null
  readonly low: number | null
  readonly high: number | null
  readonly unit: 'ngày' | 'đại biểu' | '%' | null
  readonly group: string | null
  readonly when: HeldWhen | null
  readonly spoken: Spoken
  /** Where the value itself stands. */
  readonly at: Span
}

const MAYBE = /(?<!\p{L})(neu|truong hop|co the|tuy theo|tuy tinh hinh|khuyen khich)(?!\p{L})/u
/** Set for houses of a size or in a case of their own. */
const CASE =
  /(?<!\p{L})(?:duoi|tren|tu|co|den|hon|khong qua) [\d.,]+(?: (?:den|-|–)(?: duoi)? [\d.,]+)? ?(?:hoi vien|dang vien|doan vien|xa|dan|trieu dan|van dan|lao dong|nguoi lao dong|vien chuc|cong chuc|hoc sinh|giao vien|cong nhan|can bo|chi bo|don vi|to chuc|dong chi|chien si|quan nhan|nguoi(?= (?:hop|tro len|thi|to chuc|tham gia))|ho)(?!\p{L})|(?<!\p{L})(?:don vi nao|noi nao|rieng (?:don vi|noi|cac|huyen|xa)|noi co|voi noi|hop nhat|sap nhap|sap xep|giu nguyen|mien (?:nui|bac|trung|nam|tay|dong|bien)|tay nguyen|tay bac|dong bac|dong bang|ven bien|bien gioi|hai dao|duyen hai|khu vuc|cum (?:thi dua|so|\d|[ivx]+)|trung du|(?:nam|bac|trung) bo|vung (?!\d|tau|ban)\p{L}+)(?!\p{L})/u
const MEETING =
  /to chuc|tien hanh|dien ra|thoi gian|thoi luong|hoi nghi|dai hoi|keo dai|ngay hoi|(?<!\p{L})hop(?!\p{L})|lam trong/u
const NOT_LENGTH =
  /bao cao|ke hoach|danh sach|dang ky|ho so|tap huan|trung bay|tham luan|phat song|(?<!\p{L})(gui|nop|sau|truoc|tru bi|(?<!hoi )nghi|phep|cach|trong vong|moi tuan|phat thanh)(?!\p{L})/u
const PEOPLE = /dai bieu|so luong|quy mo|so nguoi|thanh phan|tham du|nguoi du|trieu tap|(?<!\p{L})moi(?!\p{L})/u
const APART =
  /(?<!\p{L})(cu|bau|chon|gioi thieu|phan bo|tham luan|tap the|ca nhan|khen|doan chu tich|thu ky|to giup viec|ban to chuc|thuong|bieu duong|ton vinh|tuyen duong|quan so|moi (?:noi|xa|huyen|don vi|phuong|thon|cho|chi bo)|trong do|trong so do|gom|hien co|co)(?!\p{L})(?![^.;]*(?:so luong|tong so|quy mo))/u

function lengthsOf(one: Spoken): Omit<Said, 'pilot' | 'spoken' | keyof Span | 'special'>[] {
  const { words } = one.clause
  const plain = fold(words).replace(/\s/gu, ' ')
  if (!MEETING.test(folded(one.clause))) return []
  const found = readDurations(words).filter(
    ({ value, start }, i, all) =>
      value.value <= (value.unit === 'buổi' ? 6 : 4) && !NOT_LENGTH.test(plain.slice(i ? all[i - 1]!.end : 0, start)),
  )
  const whose = spokenOf(found, one)
  return found.flatMap(({ value, start, end }, i) => {
    const of = whose[i]
    // Of lengths that nobody's name tells apart the first is the whole, or a day with the half day before it.
    if (of === undefined) return []
    const days = value.unit === 'buổi' ? value.value / 2 : value.value
    const parts = found.length > 1 && whose[1] === undefined
    return [
      {
        kind: 'length' as const,
        of,
        low: days,
        high: days,
        unit: 'ngày' as const,
        group: parts ? 'parts' : null,
        when: null,
        at: { start, end },
      },
    ]
  })
}

/** The words with their list mark blanked: "3.3- Đại biểu" names no number of delegates. */
const unmarked = (words: string) =>
  words.replace(/^[\s#*_]*(?:[IVX]{1,5}|\d{1,2}(?:\.\d{1,2})*)[.)/\-–]?\s/u, (mark) => ' '.repeat(mark.length))

function countsOf(one: Spoken): Omit<Said, 'pilot' | 'spoken' | keyof Span | 'special'>[] {
  const words = unmarked(one.clause.words)
  const plain = fold(words).replace(/\s/gu, ' ')
  const about = folded(one.clause)
  if (!PEOPLE.test(about)) return []
  const found = readQuantities(words).filter(
    ({ value, start, end }) =>
      value.count >= 20 &&
      value.count <= 5000 &&
      value.kind !== 'threshold' &&
      !APART.test(plain.slice(0, start)) &&
      !/^\s*(?:%|\()/u.test(words.slice(end)) &&
      (/nguoi|dai bieu|dong chi/u.test(fold(value.unit ?? '')) ||
        (!value.unit && /so luong|quy mo|so dai bieu/u.test(about))),
  )
  const whose = spokenOf(found, one)
  return found.flatMap(({ value, start, end }, i) => {
    const of = whose[i]
    if (of === undefined) return []
    const low =
      value.kind === 'min' || value.kind === 'range' ? value.count : value.kind === 'exact' ? value.count : null
    const high = value.kind === 'range' ? value.upTo : value.kind === 'min' ? null : value.count
    return [
      {
        kind: 'count' as const,
        of,
        low,
        high,
        unit: 'đại biểu' as const,
        group: value.kind,
        when: null,
        at: { start, end },
      },
    ]
  })
}

function sharesOf(one: Spoken, inParagraph: string): Omit<Said, 'pilot' | 'spoken' | keyof Span | 'special'>[] {
  const about = `${one.clause.heads.join(' ; ')} ; ${inParagraph}`
  if (!/dai bieu|co cau|thanh phan|ty le|ti le|so luong|nguoi du/u.test(fold(oneLine(about)))) return []
  return saidShares(one.clause.words).map(({ percent, group, start, end }) => ({
    kind: 'share' as const,
    of: one.inherited,
    low: percent,
    high: percent,
    unit: '%' as const,
    group,
    when: null,
    at: { start, end },
  }))
}

function timesOf(one: Spoken): Omit<Said, 'pilot' | 'spoken' | keyof Span | 'special'>[] {
  // What stands in brackets by itself tells of another meeting.
  if (/^\s*\(/u.test(one.clause.words)) return []
  const found = heldWhen(one.clause.words, one.clause.heads.slice(-1).join(' '))
  const whose = spokenOf(found, one)
  return found.flatMap((when, i) => {
    const of = whose[i]
    if (of === undefined) return []
    return [
      {
        kind: 'time' as const,
        of,
        low: null,
        high: null,
        unit: null,
        group: null,
        when,
        at: { start: when.start, end: when.end },
      },
    ]
  })
}

const LISTED = /(?:\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)+, ){2,}\p{Lu}/u

/** Whether the part of a clause where a value stands sets it for a case of its own. */
function specialIn({ words, heads }: Clause, at: Span, kind: Said['kind']): Said['special'] {
  const stops = kind === 'share' ? /[;,\n]/u : /[;\n]/u
  const before = words.slice(0, at.start).split(stops).at(-1)!
  const after = words.slice(at.end).split(stops)[0]!
  const head = heads.at(-1)?.includes(':') ? '' : (heads.at(-1) ?? '')
  const plain = fold(oneLine(`${head.length < 80 ? head : ''} ; ` + before + words.slice(at.start, at.end) + after))
  // Houses called by name, one after another.
  if (LISTED.test(oneLine(before))) return 'case'
  if (/(?<!\p{L})(?:loai|hang|nhom) (?:[iv]+|\d|[abc]|dac biet)(?!\p{L})/u.test(plain)) return 'class'
  return CASE.test(plain) ? 'case' : MAYBE.test(plain) ? 'open' : null
}

const saidWith = remember((record: PlanRecord) =>
  remember((text: Text): readonly Said[] =>
    spokenIn(record, text).flatMap((spoken) => {
      const { clause } = spoken
      const lead = /^[\s\-–+•*]*/u.exec(clause.words)![0].length
      const whole = { start: clause.start + lead, end: clause.start + clause.words.trimEnd().length }
      return [
        ...timesOf(spoken),
        ...lengthsOf(spoken),
        ...countsOf(spoken),
        ...sharesOf(spoken, text.value.slice(clause.paragraph.start, clause.paragraph.end)),
      ].map((one): Said => ({
        ...one,
        ...whole,
        at: { start: clause.start + one.at.start, end: clause.start + one.at.end },
        special: specialIn(clause, one.at, one.kind),
        pilot: isPilot(clause, one.at.start),
        spoken,
      }))
    }),
  ),
)

/** Read what a document says of meetings, clause by clause; guidance and plan alike. */
export const saidIn = (record: PlanRecord, text: Text): readonly Said[] => saidWith(record)(text)
