import { fold } from '../../corpus/vietnamese.js'
import { findHead } from './head-zone.js'
import type { PrintedLine } from './lines.js'
import { inCapitals } from './lines.js'
import { labelOf } from './numbering.js'
import { isName, isOffice } from './office.js'
import { isEnded } from './paragraphs.js'

/** Where the parts of a document lie, as half-open ranges of its lines. `title` lies within `head`. */
export interface Zones {
  readonly head: readonly [number, number]
  readonly title: readonly [number, number]
  readonly body: readonly [number, number]
  /** In reading order; either may be empty. */
  readonly foot: readonly { readonly kind: 'recipients' | 'signature'; readonly from: number; readonly to: number }[]
  readonly after: number
}

const appended = /^(?:phu luc|phu bieu|bieu |mau |danh sach|page \d)/u
const partOfBody = /(?:nhan dan|uy ban|hoi dong|quoc te|chinh phu|viet nam|tong hop|hanh chinh)$/u

function signatureEnd(lines: readonly PrintedLine[], from: number): number {
  let to = from
  for (; to < Math.min(lines.length, from + 14); to++) {
    const { text } = lines[to]!
    if (isName(text) && !inCapitals(text)) return to + (isGiven(text, lines[to + 1], lines[to + 2]) ? 2 : 1)
    if (/^(?:noi (?:nhan|gui)\s*:|noi nhan|phu luc)/u.test(fold(text))) return to
    if (
      to > from &&
      !inCapitals(text.replace(/\*[^*]*\*?/gu, '')) &&
      !isSecondOffice(lines, to) &&
      !isTorn(lines, to) &&
      !/^\W*(?:da ky|ky|chu ky|[^\p{L}]*$)|^\W{0,3}\p{L}{1,6}\W{0,3}$/u.test(fold(text))
    )
      return to
    const next = lines[to + 1]
    // a name in capitals stands last, right under an office
    const named = lines.slice(to + 1, to + 7).some((line) => isName(line.text) && !inCapitals(line.text))
    const last =
      !named &&
      text.replace(/[^\p{L}]/gu, '').length >= 6 &&
      (!next || !(inCapitals(next.text) || (isName(next.text) && next.gap < 3)))
    if (
      to > from &&
      last &&
      isName(text) &&
      isOffice(lines[to - 1]!.text) &&
      !isOffice(text) &&
      !partOfBody.test(fold(text))
    )
      return to + 1
  }
  return to
}

// "PHÓ CHỦ N niệu⏎Nguyễn Sỹ Hiệp": an office whose end was lost under the seal, the signer right under it
function isTorn(lines: readonly PrintedLine[], at: number): boolean {
  const next = lines[at + 1]
  return (
    /^\p{Lu}{2,}\s\p{Lu}{2,}\s/u.test(lines[at]!.text) &&
    next !== undefined &&
    isName(next.text) &&
    !inCapitals(next.text)
  )
}

// "PHÓ CHỦ TỊCH THƯỜNG TRỰC⏎Giám đốc Sở Nội vụ⏎Đoàn Ngọc Sang"
function isSecondOffice(lines: readonly PrintedLine[], at: number): boolean {
  const { text } = lines[at]!
  const office =
    /^(?:pho )?(?:giam doc|chu tich|bi thu|truong (?:ban|phong|doan)|chanh van phong|cuc truong|vu truong|hieu truong)(?![a-z])/u
  return (
    /^\p{Lu}/u.test(text) &&
    text.length < 70 &&
    office.test(fold(text)) &&
    lines.slice(at + 1, at + 4).some((line) => isName(line.text))
  )
}

// "Nguyễn Quỳnh⏎Thiện"
function isGiven(name: string, line: PrintedLine | undefined, next: PrintedLine | undefined): boolean {
  return (
    line !== undefined &&
    line.gap === 0 &&
    name.trim().split(/\s+/u).length === 2 &&
    /^\p{Lu}\p{Ll}{1,6}$/u.test(line.text) &&
    !/^\p{Ll}/u.test(next?.text ?? '')
  )
}

/** Find head, title, body and foot among the lines of a document. */
export function zonesOf(lines: readonly PrintedLine[]): Zones {
  const { head, title } = findHead(lines)
  const named = lines.flatMap((line, i) =>
    i >= head[1] && /^noi (?:nhan|gui)\s*(?::|$)|^noi nhan\s*\S{0,2}$/u.test(fold(line.text)) ? [i] : [],
  )
  // "Nơi nhận: Văn phòng Sở" in the body says where papers go: a list of recipients keeps a copy or stands beside who signs
  const lists = (at: number, nth: number) => {
    const part = lines.slice(at, Math.min(at + 40, named[nth + 1] ?? lines.length))
    return (
      part.some((line) => /^[-–+•*\s]*luu\s*[:;.]?/u.test(fold(line.text)) || isOffice(line.text)) ||
      lines.slice(Math.max(head[1], at - 10), at).some((line) => isOffice(line.text))
    )
  }
  const noted = named.find(lists) ?? named[0] ?? -1
  const offices = (from: number, to: number) => {
    for (let i = Math.max(from, head[1]); i < Math.min(to, lines.length); i++) if (isOffice(lines[i]!.text)) return i
    return -1
  }
  if (noted < 0) {
    const close = lines.findIndex((line, i) => i >= head[1] && /\.\/\.?(?:\s|\*|$)/u.test(line.text.slice(-12)))
    const at = close >= 0 ? offices(close + 1, close + 12) : lastOffice(lines, head[1])
    if (at < 0) return { head, title, body: [head[1], lines.length], foot: [], after: lines.length }
    const to = signatureEnd(lines, at)
    return { head, title, body: [head[1], at], foot: [{ kind: 'signature', from: at, to }], after: to }
  }
  const early = offices(noted - 10, noted)
  if (early >= 0 && signatureEnd(lines, early) >= noted) {
    const above = { kind: 'signature', from: early, to: noted } as const
    // the signing block may begin a line above the list that stands beside it
    const beside = columnsAt(lines, noted)
    if (beside.length)
      return { head, title, body: [head[1], early], foot: [above, ...beside], after: beside.at(-1)!.to }
    const to = recipientsEnd(lines, noted)
    const foot = [above, { kind: 'recipients', from: noted, to }] as const
    return { head, title, body: [head[1], early], foot, after: to }
  }
  const columns = columnsAt(lines, noted)
  if (columns.length) return { head, title, body: [head[1], noted], foot: columns, after: columns.at(-1)!.to }
  const listed = recipientsEnd(lines, noted)
  // a typist's mark or file name may stand between the list and the signing block
  const near = lines.slice(listed, listed + 5).findIndex((line) => isOffice(line.text))
  const begins = near >= 0 ? listed + near : listed < lines.length && isName(lines[listed]!.text) ? listed : -1
  const signed = begins >= 0 ? signatureEnd(lines, begins) : listed
  const foot = [
    { kind: 'recipients', from: noted, to: listed },
    { kind: 'signature', from: begins >= 0 ? begins : listed, to: signed },
  ] as const
  return { head, title, body: [head[1], noted], foot, after: signed }
}

/** Read a foot whose two columns share their lines: pieces left of the gap are the list's, those right of it the signing block's. */
function columnsAt(lines: readonly PrintedLine[], noted: number): Zones['foot'] {
  if (!lines.slice(noted, noted + 30).some((line) => line.column === 'right')) return []
  const foot: { kind: 'recipients' | 'signature'; from: number; to: number }[] = []
  for (let i = noted; i < Math.min(lines.length, noted + 70); i++) {
    const line = lines[i]!
    const kind = line.column === 'right' ? 'signature' : 'recipients'
    const signed = foot.some(
      (part) =>
        part.kind === 'signature' &&
        lines.slice(part.from, part.to).some((one) => isName(one.text) && !isOffice(one.text) && !inCapitals(one.text)),
    )
    const listed = /^(?:dash|plus)$/u.test(labelOf(line.text)?.kind ?? '') && line.gap <= 2
    const before = lines[i - 1]
    // "- Các cơ quan, trường học⏎trên địa bàn;": an item goes on
    const goesOn = before && line.gap === 0 && before.column !== 'right' && !/[;.:]\s*$/u.test(before.text)
    if (line.column === null && ((signed && !listed && !goesOn) || line.gap > 2 || appended.test(fold(line.text))))
      break
    // a centred heading of what is attached stands far from the left edge too
    if (signed && appended.test(fold(line.text)) && inCapitals(line.text)) break
    const last = foot.at(-1)
    if (last?.kind === kind) last.to = i + 1
    else foot.push({ kind, from: i, to: i + 1 })
  }
  return foot
}

function lastOffice(lines: readonly PrintedLine[], from: number): number {
  for (let i = lines.length - 1; i >= from; i--) {
    if (!isOffice(lines[i]!.text)) continue
    while (i > from && isOffice(lines[i - 1]!.text)) i--
    return i
  }
  return -1
}

function recipientsEnd(lines: readonly PrintedLine[], noted: number): number {
  let to = noted + 1
  let kept = false
  for (; to < Math.min(lines.length, noted + 60); to++) {
    const { text, gap } = lines[to]!
    const plain = fold(text)
    if (isOffice(text) || /^(?:phu luc|page \d|\d{4}-\d\d-\d\d)/u.test(plain)) break
    if (kept && isName(text) && (gap > 0 || /\.$/u.test(lines[to - 1]!.text))) break
    if (inCapitals(text) && text.length > 12 && (gap > 0 || kept)) break
    // under a seal an office may not have been read: the signer's name alone then ends the document
    if (to === lines.length - 1 && to > noted + 1 && isName(text) && !inCapitals(text) && labelOf(text) === null) break
    if (/^[-–+•*\s]*luu\s*[:;.]?/u.test(plain)) kept = true
    else if (kept && labelOf(text)?.kind !== 'dash' && (gap > 0 || isEnded(lines[to - 1]!.text))) break
  }
  return to
}
