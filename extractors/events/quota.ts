import type { Passage, Span } from '../../corpus/document.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import type { Quota } from '../fields.js'
import { clausesOf, folded, part, sentencesOf } from '../points.js'
import type { Said } from './facets.js'

/** A number of delegates and where it stands. */
export interface Counted {
  readonly value: Quota
  readonly at: Span
  /** Of a range its words; of it the record's one figure is the upper end. */
  readonly words?: string
}

const otherThings =
  '(?!\\s*(?:%|diem|phan tram|buoi|ngay|gio|phut|trang|lan|thang|nam|tap the|ca nhan|trieu|dong(?! chi)|bai|tiet muc|to dan|khu|xa|phuong|m[eé]?t|cm|%))'
const number = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,5})'
const unit =
  '(dai bieu|nguoi|dong chi|khach moi|khach|hoc vien|hoc sinh|can bo|van dong vien|thanh vien|doan vien|suat)?'
const cap = new RegExp(
  `(?:khong\\s+(?:duoc\\s+|nen\\s+|the\\s+)?(?:vuot\\s+)?qua|khong\\s+nhieu\\s+hon|toi\\s+da|nhieu\\s+nhat|(?<!\\p{L})tran)\\s+(?:la\\s+)?(?:khoang\\s+)?${number}(?![\\d.,/]*\\d)\\s*${unit}${otherThings}`,
  'gu',
)
const floor = new RegExp(
  `(?:toi\\s+thieu|it\\s+nhat|khong\\s+(?:it|duoi)\\s+(?:hon\\s+)?)\\s*(?:la\\s+)?${number}(?![\\d.,/]*\\d)\\s*${unit}${otherThings}`,
  'gu',
)
const range = new RegExp(
  `(?:tu\\s+)?${number}\\s*(?:(?:dai bieu|nguoi)\\s+)?(?:-|–|den)\\s*${number}\\s+(dai bieu|nguoi|dong chi|hoc vien|hoc sinh|van dong vien)`,
  'gu',
)
const count = new RegExp(
  `(?<![\\d.,/])${number}\\s+(dai bieu|nguoi|dong chi|khach moi|hoc vien|hoc sinh|van dong vien|doan vien|thanh nien|hoi vien|chien si|can bo)(?![a-z])`,
  'gu',
)
// "Tổng số 250, trong đó …", "số đại biểu dự Đại hội: 200": the number of those who come, whatever they are called
const total = new RegExp(
  `(?:tong (?:so|cong)(?: dai bieu)?|so (?:luong )?dai bieu(?: (?!chinh thuc|du khuyet|khach|moi |nu |tre )[a-z]+){0,6}|(?:trieu tap|gom))(?:\\s*:|\\s+la|\\s+du kien)?\\s+(?:khoang\\s+)?${number}()(?=\\s*[,;.(]|\\s*$|\\s+(?:trong do|gom)(?![a-z]))`,
  'gu',
)
/** A condition on which a rule holds: `đơn vị có dưới 200 lao động`; it says nothing of how many come. */
export const threshold =
  /(?:co|duoi|tren|tu)\s+(?:tu\s+|tren\s+|duoi\s+)?\d[\d.]*\s+(?:can bo|nguoi|lao dong|cong nhan|cong chuc|vien chuc|doan vien|hoi vien|dang vien|dan)(?:[^,;.]|, (?:chien si|cong chuc|vien chuc|nguoi))*?(?:tro len|tro xuong|thi|to chuc|,(?! (?:chien si|cong chuc|vien chuc|nguoi))|[.;]|$)/gu
// "từ 60 người đến 80 người" is a number of delegates, "từ 60 người trở lên" a condition
const stands = (condition: string) => !/^tu\s/u.test(condition) || /tro (?:len|xuong)$|to chuc$|thi$/u.test(condition)
// "mỗi lớp 02 học sinh": what each of many sends is not how many come
const each =
  /(?<![a-z])(?:moi|tung)\s+(?!dot|phien|buoi|hoi nghi|dai hoi|cum|xa|don vi to chuc|toi da|khong|it nhat|toi thieu|khoang)[a-z]+(?:\s[a-z]+){0,3}\s+(?:cu\s+|chon\s+|co\s+)?(?:tu\s+)?\d{1,2}(?:\s*-\s*\d{1,2})?\s+(?:dai bieu|nguoi|dong chi|hoc sinh|can bo|doan vien|hoi vien)/gu
const small = /(?:duoi|tren)\s+\d{1,4}\s+(?:dong chi|quan nhan|chien si)/gu
const invited =
  /khach moi[^;.:\d]{0,60}?(?:khong (?:vuot )?qua|toi da|khoang)\s+\d{1,3}\s+(?:dai bieu|nguoi|dong chi|vi)/gu
const average = /(?:binh quan|trung binh)[^,;.\d]{0,30}\d{1,4}\s+(?:dai bieu|nguoi)/gu
const spelled = '(?:mot|hai|ba|bon|nam|sau|bay|tam|chin|muoi|tram|nghin|ngan|linh|le|chuc)'
// "bốn trăm (400) đại biểu", "200 (hai trăm) đại biểu": the figure alone
const inWords = new RegExp(
  `(?:${spelled}\\s+)+\\((?=\\d{1,5}\\))|(?<=\\s${number})\\)|(?<=\\d\\s*)\\((?:${spelled}\\s*)+\\)`,
  'gu',
)
const units: { readonly [folded: string]: string } = {
  'dai bieu': 'đại biểu',
  nguoi: 'người',
  'dong chi': 'đồng chí',
  'khach moi': 'khách mời',
  khach: 'khách',
  'hoc vien': 'học viên',
  'hoc sinh': 'học sinh',
  'can bo': 'cán bộ',
  'van dong vien': 'vận động viên',
  'thanh vien': 'thành viên',
  'doan vien': 'đoàn viên',
  'thanh nien': 'thanh niên',
  'hoi vien': 'hội viên',
  'chien si': 'chiến sĩ',
  suat: 'suất',
}
const figure = (said: string) => Number(said.replace(/\./gu, ''))
const unitOf = (said: string | undefined) => (said ? (units[said] ?? null) : null)
const blanked = (text: string, pattern: RegExp) => text.replace(pattern, (found) => ' '.repeat(found.length))

const kindsOfUnit =
  /^\W*(?:(?:cac|nhung|moi|doi voi|rieng)\s+)*(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|so|ban|nganh|co quan|don vi|doanh nghiep|cong ty|truong|hop tac xa|cap (?:xa|huyen))(?![a-z])/u
const forKinds =
  /^\s*(?:\/\s*hoi nghi\s*)?(?:doi voi|o|voi)\s+(?:cac\s+)?(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|so|ban|nganh|co quan|don vi|doanh nghiep|cong ty|truong)(?![a-z])/u

interface Mention extends Counted {
  readonly kind: 'cap' | 'floor' | 'range' | 'count' | 'total'
  readonly index: number
  readonly end: number
}

/** Every number of delegates a stretch tells, in its order; conditions, averages and what each of many sends are none. */
function mentionsIn(passage: Passage): Mention[] {
  const text = [each, average, invited, small].reduce(
    blanked,
    folded(passage)
      .replace(/\s/gu, ' ')
      .replace(inWords, (found) => ' '.repeat(found.length))
      .replace(threshold, (condition) => (stands(condition) ? ' '.repeat(condition.length) : condition)),
  )
  const found: Mention[] = []
  const add = (kind: Mention['kind'], pattern: RegExp, read: (match: RegExpExecArray) => Quota) => {
    for (const match of text.matchAll(pattern)) {
      const [index, end] = [match.index, match.index + match[0].length]
      if (found.some((one) => one.index < end && index < one.end)) continue
      const at = { start: passage.span.start + index, end: passage.span.start + end }
      const words = kind === 'range' ? { words: oneLine(passage.text.slice(index, end)) } : {}
      found.push({ kind, index, end, at, value: read(match), ...words })
    }
  }
  add('cap', cap, ([, most, of]) => ({ max: figure(most!), unit: unitOf(of) }))
  add('floor', floor, ([, least, of]) => ({ min: figure(least!), unit: unitOf(of) }))
  add('range', range, ([, , high, of]) => ({ max: figure(high!), unit: unitOf(of) }))
  add('total', total, ([, all]) => ({ exact: figure(all!), unit: null }))
  add('count', count, ([, all, of]) => ({ exact: figure(all!), unit: unitOf(of) }))
  return found.sort((a, b) => a.index - b.index)
}

const most = (value: Quota) => value.max ?? value.exact ?? value.min ?? 0
const greatest = (shares: readonly Counted[]): Counted =>
  shares.reduce((a, b) => (most(b.value) > most(a.value) ? b : a))

/** The most that any of several kinds of unit may call, where a stretch sets a number for each: `xã không quá 80 đại biểu; phường không quá 120 đại biểu` → at most 120; null where it does not. */
function mostByKind(passage: Passage): Counted | null {
  const clauses = clausesOf(passage)
  const opening = clauses.findIndex((clause) => mentionsIn(clause).length > 0)
  const shares = clauses.flatMap((clause, i) => {
    const [first] = mentionsIn(clause)
    // "250 người, phân bổ: mỗi xã 5 đại biểu; ngành Giáo dục 20 đại biểu": what is shared out was told before
    if (i > opening && first?.kind === 'count' && mentionsIn(clauses[opening]!)[0]!.kind === 'count') return []
    return first && (kindsOfUnit.test(folded(clause)) || forKinds.test(folded(clause).slice(first.end))) ? [first] : []
  })
  return shares.length >= 2 ? greatest(shares) : null
}

// "Đại biểu khách mời của cấp huyện không quá 30 người" sets the number of guests
const guests =
  /^\W*(?:(?:so luong|so|rieng)\s+)*(?:(?:cac )?dai bieu )?khach moi[^;.:]*(?=\s(?:khong|toi|khoang|la)\s)/u

/** Read the number of delegates a stretch sets: the first it tells, its limit before its least; a condition ("đơn vị có dưới 200 lao động") is none. */
export function readQuota(passage: Passage): Counted | null {
  if (guests.test(folded(passage))) return null
  const byKind = mostByKind(passage)
  if (byKind) return byKind
  const mentions = mentionsIn(passage)
  const [first, second] = mentions
  // "không dưới 60 và không quá 100 đại biểu": the limit
  return first?.kind === 'floor' && second?.kind === 'cap' ? second : (first ?? null)
}

/** Read a number that stands alone behind the label `Số lượng:`, whatever follows it: `110, gồm:`, `350 (trong đó …)`. */
export function readBare(passage: Passage): Counted | null {
  const found = new RegExp(
    `^\\s*(?:(?:khoang|du kien|tong so|la)\\s+)*${number}(?=\\s*(?:[,;.(:]|$|gom|trong do))`,
    'u',
  ).exec(folded(passage))
  const exact = found ? figure(found[1]!) : 0
  if (!found || exact < 10 || (exact >= 1900 && exact < 2100)) return null
  const at = { start: passage.span.start, end: passage.span.start + found[0].length }
  return { value: { exact, unit: null }, at }
}

const ofSize = /^\W*(?:duoi|tren|tu)\s+\d/u

/** The most that may come where lines of their own set a number for each size or kind of unit: `- Dưới 15.000 dân: từ 80 đến 100 đại biểu; - Từ 15.000 dân: …`; null where they do not. */
export function mostOfLines(said: readonly Said[]): Counted | null {
  const shares = said.flatMap(({ label, passage }) => {
    // "Từ 5.000 đến 10.000 người     80 - 100": a row of a table set by blanks
    const row = /^(.*\S) {3,}(?:\d{1,4}\s*[-–]\s*)?(\d{1,4})\s*$/u.exec(passage.text)
    if (row && (ofSize.test(fold(row[1]!)) || kindsOfUnit.test(fold(row[1]!))))
      return [{ value: { max: Number(row[2]), unit: null }, at: passage.span }]
    const colon = passage.text.indexOf(':')
    if (!label || colon < 0 || !(ofSize.test(fold(label)) || kindsOfUnit.test(fold(label)))) return []
    const read = readQuota(part(passage, colon + 1))
    const max = read?.value.max ?? read?.value.exact
    return read && max ? [{ value: { max, unit: read.value.unit }, at: read.at }] : []
  })
  return shares.length >= 2 ? greatest(shares) : null
}

/** Read a number that stands alone in a table's cell by the head of its column: `100` under `Số lượng đại biểu tối đa` → at most 100. */
export function readCell({ passage, label }: Said): Counted | null {
  const cell = /^\s*(≤|<=?)?\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$/u.exec(passage.text)
  if (!label || !cell) return null
  const head = fold(label)
  const of = /dai bieu/u.test(head) ? 'đại biểu' : /nguoi/u.test(head) ? 'người' : null
  const told = Number(cell[2])
  if (cell[3]) return { value: { max: Number(cell[3]), unit: of }, at: passage.span, words: passage.text.trim() }
  const limit = cell[1] !== undefined || /toi da|khong (?:vuot )?qua|nhieu nhat/u.test(head)
  return { value: limit ? { max: told, unit: of } : { exact: told, unit: of }, at: passage.span }
}

const cues =
  /so luong|tong (?:so|cong)|so (?:nguoi|dai bieu)|trieu tap|thanh phan|quy mo|(?:hop|hoi nghi|dai hoi) dai bieu|(?:hoi nghi|dai hoi)[^,;.]{0,40}\s(?:gom|co|voi)\s|(?<![a-z])moi (?:toi da|khong qua|khoang)|dai bieu (?:tham )?du (?:hoi nghi|dai hoi)/u
// those who are sent on to the level above, shared out or chosen are not those who come
const sentOn =
  /(?<![a-z])(?:bau|cu|de cu|di du|gioi thieu|hiep y|hiep thuong|phan bo|du khuyet|thong qua|danh sach)(?![a-z])/u

/** Find the sentences of a running paragraph that say how many come to the meeting it tells of. */
export const countedIn = (passage: Passage): Passage[] =>
  sentencesOf(passage).filter((one) => cues.test(folded(one)) && !sentOn.test(folded(one)) && readQuota(one) !== null)

const sums = /(?<![a-z])tong (?:so|cong)(?![a-z])/u
const official = /chinh thuc/u

/**
 * Choose how many come to a meeting from the lines that tell it: `counted` are those about the number, `others` its make-up and form.
 * A sum goes before its parts; parts by themselves are no sum, but for the official delegates.
 */
export function quotaOf(
  said: readonly Said[],
  counted: readonly Passage[],
  others: readonly Passage[],
): Counted | null {
  const lines = said.filter((one) => one.facets.has('quota') && !one.facets.has('whole'))
  const byLine = mostOfLines(lines)
  if (byLine) return byLine
  const sum = counted.find((one) => sums.test(folded(one)) && readQuota(one))
  if (sum) return readQuota(sum)
  const parts = lines.filter(({ label, passage }) => label !== null && readQuota(passage)?.value.exact !== undefined)
  const own = parts.find(({ label }) => official.test(fold(label!)))
  const kept = parts.length < 2 ? counted : counted.filter((one) => !parts.some(({ passage }) => passage === one))
  // what a line is there to tell goes before what a paragraph tells by the way
  const told = (one: Passage) => lines.some(({ passage }) => passage === one)
  const whole = [...kept.filter(told), ...kept.filter((one) => !told(one))]
  const timed = said.filter((one) => one.facets.has('time') && !one.facets.has('quota'))
  const bare = lines.filter(({ label }) => label === null).map(({ passage }) => passage)
  // "350 (trong đó 300 đại biểu chính thức)": the number before its parts; a figure alone may be a table's
  const led = bare.filter((one) => /\p{L}/u.test(one.text)).map(readBare)
  return (
    [
      ...led,
      ...[...whole, ...others, ...(own ? [own.passage] : [])].map(readQuota),
      ...bare.map(readBare),
      ...lines.map(readCell),
      ...timed.flatMap((one) => countedIn(one.passage)).map(readQuota),
    ].find((one) => one !== null) ?? null
  )
}
