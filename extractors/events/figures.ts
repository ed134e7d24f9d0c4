import type { Passage, Span } from '../../corpus/document.js'
import { fold } from '../../corpus/vietnamese.js'
import type { Quota, QuotaRule, Ratio } from '../fields.js'
import { clausesOf, folded, part, wordsOf } from '../points.js'
import type { Said } from './facets.js'

const otherThings =
  '(?!\\s*(?:%|diem|phan tram|buoi|ngay|gio|phut|trang|lan|thang|nam|tap the|ca nhan|trieu|dong(?! chi)|bai|tiet muc|to dan|khu|xa|phuong|m[eé]?t|cm|%))'
const number = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,5})'
const unit =
  '(dai bieu|nguoi|dong chi|khach moi|khach|hoc vien|hoc sinh|can bo|van dong vien|thanh vien|doan vien|suat)?'
const cap = new RegExp(
  `(?:khong\\s+(?:duoc\\s+)?(?:vuot\\s+)?qua|khong\\s+nhieu\\s+hon|toi\\s+da|nhieu\\s+nhat)\\s+(?:la\\s+)?(?:khoang\\s+)?${number}(?![\\d.,/]*\\d)\\s*${unit}${otherThings}`,
  'u',
)
const floor = new RegExp(
  `(?:toi\\s+thieu|it\\s+nhat|khong\\s+(?:it|duoi)\\s+(?:hon\\s+)?)\\s*(?:la\\s+)?${number}(?![\\d.,/]*\\d)\\s*${unit}${otherThings}`,
  'u',
)
const span = new RegExp(
  `(?:tu\\s+)?${number}\\s*(?:-|–|den)\\s*${number}\\s+(dai bieu|nguoi|dong chi|hoc vien|hoc sinh|van dong vien)`,
  'u',
)
const count = new RegExp(
  `(?<![\\d.,/])${number}\\s+(dai bieu|nguoi|dong chi|khach moi|hoc vien|hoc sinh|van dong vien|doan vien|thanh nien|hoi vien|chien si|can bo)(?![a-z])`,
  'u',
)
// "Tổng số 250, trong đó …": the number of those who come, whatever they are called
const total = new RegExp(
  `tong so(?: dai bieu)?(?:\\s*:|\\s+la|\\s+du kien)?\\s+(?:khoang\\s+)?${number}()(?=\\s*[,;.(]|\\s*$|\\s+trong)`,
  'u',
)
const threshold =
  /(?:co|duoi|tren|tu)\s+(?:tu\s+|tren\s+|duoi\s+)?\d[\d.]*\s+(?:can bo|nguoi|lao dong|cong nhan|cong chuc|vien chuc|doan vien|hoi vien|dang vien)(?:[^,;.]|, (?:chien si|cong chuc|vien chuc|nguoi))*?(?:tro len|tro xuong|thi|to chuc|,(?! (?:chien si|cong chuc|vien chuc|nguoi))|[.;]|$)/gu
// "từ 60 người đến 80 người" is a number of delegates, "từ 60 người trở lên" a condition
const stands = (condition: string) => !/^tu\s/u.test(condition) || /tro (?:len|xuong)$|to chuc$|thi$/u.test(condition)
// "mỗi lớp 02 học sinh": what each of many sends is not how many come
const each =
  /(?<![a-z])(?:moi|tung)\s+(?!dot|phien|buoi|hoi nghi|dai hoi|cum|xa|don vi to chuc)[a-z]+(?:\s[a-z]+){0,3}\s+(?:cu\s+|chon\s+|co\s+)?(?:tu\s+)?\d{1,2}(?:\s*-\s*\d{1,2})?\s+(?:dai bieu|nguoi|dong chi|hoc sinh|can bo|doan vien|hoi vien)/gu
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

const kindsOfUnit =
  /^\W*(?:(?:cac|moi|doi voi|rieng)\s+)*(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tinh|so|ban|nganh|co quan|don vi|doanh nghiep|cong ty|truong|hop tac xa|cap (?:xa|huyen))(?![a-z])/u

/** The most that any of several kinds of unit may call, where a stretch sets a number for each: `xã không quá 80 đại biểu; phường không quá 120 đại biểu` → at most 120; null where it does not. */
function mostByKind(passage: Passage): { value: Quota; at: Span } | null {
  const shares = clausesOf(passage).flatMap((clause) => {
    const text = folded(clause)
    const found = kindsOfUnit.test(text) ? (cap.exec(text) ?? span.exec(text)) : null
    if (!found) return []
    const start = clause.span.start + found.index
    const ranged = found[3] !== undefined
    const value = { max: figure(found[ranged ? 2 : 1]!), unit: unitOf(found[ranged ? 3 : 2]) }
    return [{ value, at: { start, end: start + found[0].length } }]
  })
  return shares.length >= 2 ? shares.reduce((a, b) => (b.value.max > a.value.max ? b : a)) : null
}

// "Đại biểu khách mời của cấp huyện không quá 30 người" sets the number of guests
const guests =
  /^\W*(?:(?:so luong|so|rieng)\s+)*(?:(?:cac )?dai bieu )?khach moi[^,;.:]*(?=\s(?:khong|toi|khoang|la)\s)/u

/** Read the first number of delegates a stretch sets; a condition ("đơn vị có dưới 200 lao động") is none. */
export function readQuota(passage: Passage): { value: Quota; at: Span } | null {
  const text = folded(passage)
    .replace(/\s/gu, ' ')
    .replace(threshold, (condition) => (stands(condition) ? ' '.repeat(condition.length) : condition))
    .replace(each, (share) => ' '.repeat(share.length))
  if (guests.test(text)) return null
  const greatest = mostByKind(passage)
  if (greatest) return greatest
  const most = cap.exec(text)
  const least = floor.exec(text)
  const between = span.exec(text)
  const exact = count.exec(text) ?? total.exec(text)
  const found = [most, least, between, exact].filter((one) => one !== null).sort((a, b) => a.index - b.index)[0]
  if (!found) return null
  const at = { start: passage.span.start + found.index, end: passage.span.start + found.index + found[0].length }
  if (found === most) return { value: { max: figure(most[1]!), unit: unitOf(most[2]) }, at }
  if (found === least) return { value: { min: figure(least[1]!), unit: unitOf(least[2]) }, at }
  if (found === between)
    return { value: { min: figure(between[1]!), max: figure(between[2]!), unit: unitOf(between[3]) }, at }
  return { value: { exact: figure(exact![1]!), unit: unitOf(exact![2]) }, at }
}

const ofSize = /^\W*(?:duoi|tren|tu)\s+\d/u

/** The most that may come where lines of their own set a number for each size or kind of unit: `- Dưới 15.000 dân: từ 80 đến 100 đại biểu; - Từ 15.000 dân: …`; null where they do not. */
export function mostOfLines(said: readonly Said[]): { value: Quota; at: Span } | null {
  const shares = said.flatMap(({ label, passage }) => {
    // "Từ 5.000 đến 10.000 người     80 - 100": a row of a table set by blanks
    const row = /^(.*\S) {3,}(?:\d{1,4}\s*[-–]\s*)?(\d{1,4})\s*$/u.exec(passage.text)
    if (row && (ofSize.test(fold(row[1]!)) || kindsOfUnit.test(fold(row[1]!))))
      return [{ value: { max: Number(row[2]), unit: null }, at: passage.span }]
    const colon = passage.text.indexOf(':')
    if (!label || colon < 0 || !(ofSize.test(fold(label)) || kindsOfUnit.test(fold(label)))) return []
    const read = readQuota(part(passage, colon + 1))
    const most = read?.value.max ?? read?.value.exact
    return read && most ? [{ value: { max: most, unit: read.value.unit }, at: read.at }] : []
  })
  return shares.length >= 2 ? shares.reduce((a, b) => (b.value.max > a.value.max ? b : a)) : null
}

/** Read a number that stands alone in a table's cell by the head of its column: `100` under `Số lượng đại biểu tối đa` → at most 100. */
export function readCell({ passage, label }: Said): { value: Quota; at: Span } | null {
  const cell = /^\s*(≤|<=?)?\s*(\d{1,4})(?:\s*[-–]\s*(\d{1,4}))?\s*$/u.exec(passage.text)
  if (!label || !cell) return null
  const head = fold(label)
  const unit = /dai bieu/u.test(head) ? 'đại biểu' : /nguoi/u.test(head) ? 'người' : null
  const count = Number(cell[2])
  if (cell[3]) return { value: { min: count, max: Number(cell[3]), unit }, at: passage.span }
  const most = cell[1] !== undefined || /toi da|khong (?:vuot )?qua|nhieu nhat/u.test(head)
  return { value: most ? { max: count, unit } : { exact: count, unit }, at: passage.span }
}

const percent = /(khoang|gan|xap xi|chung|tam)?\s*(\d{1,3}(?:[.,]\d+)?)\s*%/gu

/** The words a bracket with a share stands behind: `"quan tâm đại biểu nữ (không dưới 15%)"` → `đại biểu nữ`. */
function outside(before: string, from: number): string {
  if (before[from - 1] !== '(') return ''
  const said = before
    .slice(0, from - 1)
    .split(/[,;:(%]/u)
    .at(-1)!
  return said.replace(/^\s*(?:(?:và|trong đó|có|chú ý|quan tâm|ưu tiên|lưu ý)\s+)*/iu, '').trim()
}

/** Read shares of delegates: `"đại biểu khách mời chiếm khoảng 30%"` → 30, approximate, of `đại biểu khách mời`. */
export function readRatios(passage: Passage): { value: Ratio; at: Span }[] {
  const found: { value: Ratio; at: Span }[] = []
  for (const clause of clausesOf(passage)) {
    const text = folded(clause).replace(/\s/gu, ' ')
    for (const match of text.matchAll(percent)) {
      const value = Number(match[2]!.replace(',', '.'))
      const end = match.index + match[0].length
      const after = text.slice(end, end + 40)
      if (value <= 0 || value > 100 || /^\s*(?:so tien|kinh phi|kinh te|dan so)/u.test(after)) continue
      const before = clause.text.slice(0, match.index)
      const from = Math.max(...[',', '(', ';', ':', '%'].map((sign) => before.lastIndexOf(sign))) + 1
      const words = wordsOf(part(clause, from, match.index))
        .replace(/^(?:trong đó|gồm|và|có|tỷ lệ|tỉ lệ)(?:\s+(?:có\s+)?|$)/iu, '')
        .replace(
          /(?:^|\s+)(?:chiếm|là|đạt|từ|trên|dưới|tối thiểu|tối đa|ít nhất|không quá|không dưới|tỷ lệ|tỉ lệ|có|bảo đảm|đảm bảo|bố trí|phải)(?:\s+(?:chiếm|là|đạt|từ|tối thiểu|tối đa|ít nhất|không dưới|tỷ lệ|khoảng|có))*$/iu,
          '',
        )
        .trim()
      // "70% là điển hình tiên tiến": the group stands behind its number
      const behind = words ? null : /^\s*(?:là\s+)?([^,;.()]{3,60})/u.exec(clause.text.slice(end))
      const group = words || behind?.[1]?.trim() || outside(before, from)
      const at = {
        start: clause.span.start + from + (/^\s*/u.exec(clause.text.slice(from))?.[0].length ?? 0),
        end: clause.span.start + end + (behind?.[0].trimEnd().length ?? 0),
      }
      found.push({ value: { group, percent: value, approx: match[1] !== undefined }, at })
    }
  }
  return found
}

/** List the rules that share out a number of delegates, one a line: `"Các bản | 54 | mỗi bản 03 đại biểu"`. */
export function readQuotaRules(said: readonly Said[]): { value: QuotaRule; at: Span }[] {
  const rules: { value: QuotaRule; at: Span }[] = []
  for (const one of said) {
    const cells = one.passage.text.split('|').map((cell) => cell.trim())
    if (cells.length >= 3) {
      const at = cells.findIndex((cell, i) => i > 0 && /^\d{1,4}$/u.test(cell))
      const who = at > 0 ? cells[at - 1]! : ''
      if (!/\p{L}/u.test(who) || /tổng/iu.test(who)) continue
      const rule = cells[at + 1] || `${cells[at]!}`
      rules.push({ value: { applies_to: who, max: Number(cells[at]), unit: null, rule }, at: one.passage.span })
      continue
    }
    const text = folded(one.passage)
    const condition = threshold.exec(text)
    threshold.lastIndex = 0
    // a cell under a column's head names nobody the number is for
    const colon = one.passage.text.indexOf(':')
    if (colon < 0 && !condition) continue
    if (!one.label && !condition) continue
    const quota = readQuota(one.passage)
    if (!quota && !condition) continue
    const applies =
      one.label && colon >= 0
        ? wordsOf(part(one.passage, 0, colon))
        : wordsOf(part(one.passage, 0, (condition?.index ?? 0) + (condition?.[0].length ?? 0)))
    const max = quota ? (quota.value.max ?? quota.value.exact ?? null) : null
    rules.push({
      value: { applies_to: applies, max, unit: quota?.value.unit ?? null, rule: wordsOf(one.passage) },
      at: one.passage.span,
    })
  }
  return rules
}
