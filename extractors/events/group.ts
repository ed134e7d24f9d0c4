import type { Passage, Span } from '../../corpus/document.js'
import { oneLine, sameKey } from '../../corpus/vietnamese.js'
import type { Level } from '../fields.js'
import { clausesOf, folded, wordsOf } from '../points.js'
import { readEventNames } from '../readers/event-name.js'
import { isOfPilot } from '../readers/pilot.js'
import type { Said } from './facets.js'
import type { Facet } from './labels.js'
import { levelOf } from './ladder.js'
import type { Named } from './named.js'
import { namedIn } from './named.js'
import type { When } from './when.js'
import { readWhen } from './when.js'

// of what is told in passing only such are meetings: a "Chương trình nghệ thuật" is a part of one
const meets =
  /^(?:hội|đại hội|lễ|phiên|kỳ họp|cuộc họp|buổi|liên hoan|ngày hội|diễn đàn|tọa đàm|họp|giao ban|gặp mặt|lớp|khóa)/iu

/** What is said of one meeting, gathered by whose it is. */
export interface Group {
  readonly level: Level | null
  readonly subject: Passage | null
  readonly said: Said[]
}

// a sentence that orders a meeting and says when
// names of no particular kind of meeting
const generic = /^(?:Hội nghị|Đại hội|Cuộc họp)(?: (?:toàn thể|đại biểu|trực tiếp|trực tuyến|các cấp|cấp trên))?$/iu

/** Choose the passages that tell any of the facets, declaring sentences among them. */
export function passagesFor(said: readonly Said[], ...facets: Facet[]): Passage[] {
  return said
    .filter((one) => facets.some((facet) => one.facets.has(facet)) || one.facets.has('whole'))
    .map((one) => one.passage)
}

/** Read when a group's meeting is held; what is said of the pilots before it is not its time. */
export function whenOf(said: readonly Said[]): When {
  return readWhen(
    passagesFor(said, 'time')
      .flatMap(clausesOf)
      .filter((clause) => !isOfPilot(folded(clause))),
  )
}

/** Tell the day or quarter a stretch appoints or limits, as a key; null where it tells none. */
function anchorOf(said: readonly Said[]): string | null {
  const when = whenOf(said)
  return when.date_start ?? when.deadline ?? (when.quarter ? `${when.quarter.q}/${when.quarter.year}` : null)
}

/** The kind of meeting that a single line names beside its time; null where it names none in particular. */
function kindIn(said: readonly Said[]): string | null {
  const named = said.flatMap((one) => readEventNames(one.passage.text)).find((one) => !generic.test(one.value.kind))
  return named && meets.test(named.value.kind) ? sameKey(named.value.kind) : null
}

/** Part a group in which several headings each set a time of their own: meetings of one level, held cluster by cluster. */
export function partedGroup(group: Group): Group[] {
  const bySubject = new Map<string, { subject: Passage; said: Said[] }>()
  const rest: Said[] = []
  for (const one of group.said) {
    if (!one.subject) {
      rest.push(one)
      continue
    }
    const key = sameKey(one.subject.text)
    const held = bySubject.get(key)
    if (held) held.said.push(one)
    else bySubject.set(key, { subject: one.subject, said: [one] })
  }
  const all = [...bySubject.values()]
  // "2. Các trường học: tổ chức Hội nghị tuyên dương nhà giáo tiêu biểu, … xong trước 20/4": one line tells of a meeting of another kind
  const kinds = new Set(all.flatMap((one) => kindIn(one.said) ?? []))
  const anchored = all.filter(
    (one) => (one.said.length >= 2 || (kinds.size > 1 && kindIn(one.said) !== null)) && anchorOf(one.said) !== null,
  )
  if (anchored.length < 2 || new Set(anchored.map((one) => anchorOf(one.said))).size < 2) return [group]
  const others = all.filter((one) => !anchored.includes(one)).flatMap((one) => one.said)
  return anchored.map((one, i) => ({
    level: group.level,
    subject: one.subject,
    said: i === 0 ? [...one.said, ...others, ...rest] : one.said,
  }))
}

/** Name the form a meeting takes from what is said of its form; of several on offer, the first. */
export function formOf(group: Group): { name: string; kind: string; at: Span; named: boolean } | null {
  for (const { facets, passage } of group.said) {
    if (!facets.has('form') && !facets.has('whole')) continue
    const only = facets.has('form') && facets.size === 1
    // "Lồng ghép với hội nghị nhân dân cuối năm, lấy tên gọi là “…”"
    const names = readEventNames(passage.text).filter(
      (one) =>
        !/(?:(?:lồng ghép|kết hợp|gộp|gắn)\s+(?:(?:với|trong|vào|cùng)\s+)?|tổ\s+chức\s+(?:trong|nhân|cùng)\s+)(?:buổi\s+)?$/iu.test(
          passage.text.slice(0, one.start),
        ),
    )
    const first = names.find((one) => !generic.test(one.value.kind) && (only || meets.test(one.value.kind)))
    if (first) return { ...first.value, at: passage.span, named: only }
  }
  // under a heading that tells its time: "Các trường tổ chức Hội nghị biểu dương gương người tốt, việc tốt"
  for (const { facets, passage } of group.said) {
    if (!facets.has('time') || facets.has('form')) continue
    const ordered = readEventNames(passage.text).find(
      (one) =>
        !generic.test(one.value.kind) && meets.test(one.value.kind) && ordering.test(passage.text.slice(0, one.start)),
    )
    if (ordered) return { ...ordered.value, at: passage.span, named: false }
  }
  return null
}

const ordering = /(?<!\p{L})(?:tổ\s+chức|tiến\s+hành|mở)\s+[“"]?$/iu

const likes = (a: string, b: string) => {
  const [x, y] = [sameKey(a), sameKey(b)]
  return x.startsWith(y) || y.startsWith(x) || x.includes('điển hình') === y.includes('điển hình')
}

/** Whose meeting it is, in the words of its heading: `"1. Đối với cấp cơ sở (xã, phường)"` → `cấp cơ sở`. */
function whoseOf(group: Group): string {
  if (!group.subject) return ''
  const words = oneLine(wordsOf(group.subject).replace(/\([^()]*\)?/gu, ' '))
  const bare = words
    .replace(/^(?:Đối với|Riêng|Tổ chức|Hội nghị|Đại hội|ở)\s+/giu, '')
    .replace(/^(?:ở|các hội nghị)\s+/iu, '')
    .replace(/,?\s+(?:bao\s+)?gồm\s.*$/iu, '')
  const said = /^\p{Lu}{2}/u.test(bare)
    ? bare.toLowerCase()
    : bare.replace(/^(?:Cấp|Các|Cơ sở)(?!\p{L})/u, (word) => word.toLowerCase())
  if (said.length <= 28) return said
  // "cấp huyện và các sở, ban, ngành, hội, đoàn thể tỉnh …": the level tells it
  const level = /^cấp (?:tỉnh|thành phố|thị xã|trên cơ sở|cơ sở|\p{L}+)(?=[\s,])/u.exec(said)?.[0]
  if (level) return level
  // a long list of those who hold it: the grass roots, or the first of them
  if (group.level === 'CO_SO' && /[,;]/u.test(said)) return 'cấp cơ sở'
  const short = /^.{4,34}(?=[,;]|\s(?:và|thuộc|trực thuộc|trên)\s)/u.exec(said)?.[0].trim()
  return (short ?? said).replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())
}

/** The kind that a group's heading calls its meeting, `hội nghị` or `đại hội`; undefined where it calls it both or neither. */
function kindSaid(group: Group): string | undefined {
  const said = new Set(group.subject?.text.toLowerCase().match(/hội nghị|đại hội/gu))
  return said.size === 1 ? [...said][0] : undefined
}

/** Name a group's meeting: by its own form, its heading, the title, or the form and whose it is. */
export function bestName(
  group: Group,
  own: Level | null,
  titles: readonly Named[],
  alone: boolean,
  ladder: boolean,
): { name: string; kind: string; span: Span } | null {
  const form = formOf(group)
  const heading = group.subject ? namedIn(group.subject, own).find((one) => !generic.test(one.kind)) : undefined
  // of two in the title, "Hội nghị … và Đại hội … huyện", the one of the kind that is spoken of
  const spoken = /^(?:hội nghị|đại hội)/iu.exec(form?.kind ?? '')?.[0] ?? kindSaid(group)
  const fits = titles.filter((one) => one.level === group.level && (group.level !== null || alone))
  const title =
    fits.find((one) => spoken && sameKey(one.kind).startsWith(sameKey(spoken))) ??
    fits[0] ??
    (alone ? titles[0] : undefined)
  const full = (named: { name: string; kind: string } | null | undefined) =>
    named && named.name.length > named.kind.length + 3
  if (form && full(form) && (levelOf(form.name, own) === group.level || !title)) return { ...form, span: form.at }
  // "Tên gọi: “Hội nghị biểu dương người tốt, việc tốt”" under another name's heading
  const other = heading ?? title
  if (form?.named && other && !likes(form.kind, other.kind)) return { name: form.name, kind: form.kind, span: form.at }
  const alike = form !== null && heading !== undefined && sameKey(form.kind) === sameKey(heading.kind)
  if (heading && (full(heading) || !form || alike) && !/^\p{Lu}{3}/u.test(heading.name))
    return { name: heading.name, kind: form?.kind ?? heading.kind, span: heading.passage.span }
  if (title) return { name: title.name, kind: form?.kind ?? title.kind, span: title.passage.span }
  const who = whoseOf(group)
  const base = form ?? heading ?? (ladder ? titles.find((one) => !generic.test(one.kind)) : undefined)
  const numbered = group.subject && /^(Hội nghị|Hội thảo|Phiên họp|Phiên)\s+\d{1,2}$/iu.exec(wordsOf(group.subject))
  if (!base) return numbered ? { name: numbered[0], kind: numbered[1]!, span: group.subject!.span } : null
  const kind = /^\p{Lu}{3}/u.test(base.kind) ? base.kind[0]! + base.kind.slice(1).toLowerCase() : base.kind
  const span = group.subject?.span ?? ('at' in base ? base.at : base.passage.span)
  if (heading && !form) return { name: /^\p{Lu}{3}/u.test(base.name) ? kind : base.name, kind, span }
  // "HỘI NGHỊ Ở CƠ SỞ" goes on where the form ends; "Đối với cấp cơ sở" stands beside it
  const goesOn = group.subject !== null && /^(?:Hội nghị|Đại hội)\s/iu.test(wordsOf(group.subject))
  const whose = /^(?:cơ sở|các)/u.test(who) && goesOn ? `ở ${who}` : who
  return {
    name: whose ? (goesOn ? `${kind} ${whose}` : `${kind} (${whose})`) : form ? form.name : base.name,
    kind,
    span,
  }
}
