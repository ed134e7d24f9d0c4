import type { Passage, Section } from '../corpus/document.js'
import { fold } from '../corpus/vietnamese.js'
import { isAbout } from './chapters.js'
import { events } from './events.js'
import type { Extractor, ReportPackage, Some } from './fields.js'
import type { Point } from './points.js'
import { once } from './once.js'
import { clausesOf, folded, part, pointsOf, sentencesOf, wordsOf } from './points.js'
import { endOfBody } from './readers/duty.js'
import { readLimits } from './readers/limit.js'

const after = /sau (?:khi )?(?:ket thuc )?(?:hoi nghi|dai hoi)|ket thuc (?:hoi nghi|dai hoi|cac)|sau hoi nghi/u
const sends =
  /(?:^|[^a-z])(?:(?:gui|goi|nop)\s+(?!giay moi|ke hoach)|bao cao (?:ket qua|tong ket|ve)|hoan thien ho so|bao cao[^.;]{0,60}ve )/u
const addressee =
  /(?:^|[^a-z])(?:ve|toi|den|cho|voi)\s+(?=(?:uy ban|ubnd|hoi dong|so|phong|ban|van phong|thuong truc|chu tich|bo|cong chuc|doan|cong doan|hoi|dang uy)(?![a-z]))/gu
const via =
  /\((?:thong )?qua\s+([^()]+(?:\([^()]*\)[^()]*)*)\)|(?<!ket)[\s,](?:thong )?qua\s+((?:phong|ban|so|van phong|vu|bo phan|cong chuc|to)\s[^,;.()]{2,80}?)(?=\s+(?:truoc|cham nhat|muon nhat|de|gom|theo)(?![a-z])|[,;.(]|$)/u
const list =
  /(?:gom|bao gom|ho so gom|kem theo|bao gom cac|nhu sau|(?:tai lieu|ho so|van ban|giay to|noi dung|bao cao) sau(?: day)?)\s*(?:co\s*)?:?\s*$/u
const inlineList = /(?:gom|bao gom|kem theo)(?:\s+co)?\s*:\s*/u

interface Candidate {
  readonly point: Point
  readonly sentence: Passage
  readonly items: readonly Passage[]
  readonly score: number
}

/** Part a sentence at semicolons after which something else is sent. */
function sendings(sentence: Passage): Passage[] {
  const text = folded(sentence)
  const pieces: Passage[] = []
  let from = 0
  for (const cut of text.matchAll(
    /;\s*(?=(?:(?:sau|ket thuc) [^;,]{0,40},? )?(?:gui|nop|rieng|bao cao ket qua)(?![a-z]))/gu,
  )) {
    pieces.push(part(sentence, from, cut.index))
    from = cut.index + cut[0].length
  }
  return [...pieces, part(sentence, from)].filter((piece) => piece.text)
}

function joined(passage: Passage, first: Passage, last: Passage): Passage {
  const from = passage.span.start
  return part(passage, first.span.start - from, last.span.end - from)
}

/** The items to be sent: the lines under the sentence, or those it counts up after its colon. */
function itemsOf(point: Point, sentence: Passage): Passage[] {
  const text = folded(sentence)
  const last = sentence.span.end >= point.passage.span.end - 3
  if (last && list.test(text) && point.heads) {
    return point.heads.children.flatMap((child) =>
      child.kind === 'passage' ? [child] : child.heading ? [child.heading] : [],
    )
  }
  if (last && list.test(text)) return following(point)
  const inline = inlineList.exec(text)
  if (!inline) return objectsOf(sentence)
  return clausesOf(part(sentence, inline.index + inline[0].length)).flatMap((clause) => {
    const words = clause.text.split(/,\s+(?=(?:báo cáo|danh sách|biên bản|tờ trình|bản |hồ sơ))/iu)
    let at = 0
    return words.map((word) => {
      const start = clause.text.indexOf(word, at)
      at = start + word.length
      return part(clause, start, at)
    })
  })
}

const paper =
  '(?:bao cao|danh sach|danh muc|ho so|bien ban|to trinh|ban (?:tom tat|sao|thanh tich|trich|khai)|trich ngang|tom tat|bieu mau|bieu tong hop|so lieu|hinh anh|tai lieu|tham luan|bai (?:tham luan|viet|phat bieu))(?![a-z])'
const sending = new RegExp(
  `(?:^|[^a-z])(?:gui|goi|nop|chuyen)\\s+(?:(?:ve|cho|toi|den)\\s[^;]{3,90}?\\s)?(?=${paper})|(?:^|[^a-z])(?=bao cao (?:ket qua|tong ket)[^;.]*(?:,|va|cung|kem|kem theo)\\s+(?:(?:gui|nop)\\s+)?${paper})`,
  'u',
)
const further = new RegExp(
  `\\s*(?:,|\\sva|\\s\\(?kem(?: theo)?|\\scung)\\s+(?:(?:kem theo|gui|nop)\\s+)?(?=${paper})`,
  'gu',
)
const sent =
  /\s(?:ve|den|toi|cho)\s+(?=(?:uy ban|ubnd|hoi dong|so|phong|ban|van phong|thuong truc|chu tich|bo|cong chuc|doan|tinh doan|lien doan|hoi|huyen|to|truong)(?![a-z]))|\s(?:truoc|cham nhat|muon nhat|xong truoc)\s+(?:ngay|\d|la|thang|den)|\s*\((?:thong )?qua\s|\squa\s+(?:phong|ban|so|van phong)(?![a-z])|\sde\s+(?:tong hop|theo doi|bao cao|tham dinh)/u
const toName = /\s(?:về|tới)\s+(?=\p{Lu})/u

/** Papers named as the object of sending: `"gửi báo cáo tổng kết, danh sách đại biểu về Phòng Nội vụ"` → two; a single one is no list. */
function objectsOf(sentence: Passage): Passage[] {
  const text = folded(sentence)
  const verb = sending.exec(text)
  if (!verb) return []
  const start = verb.index + verb[0].length
  const ends = [sent.exec(text.slice(start)), toName.exec(sentence.text.slice(start))].flatMap(
    (one) => one?.index ?? [],
  )
  const end = ends.length ? start + Math.min(...ends) : text.length
  const items: Passage[] = []
  let from = start
  for (const cut of text.slice(start, end).matchAll(further)) {
    items.push(part(sentence, from, start + cut.index))
    from = start + cut.index + cut[0].length
  }
  const last = part(sentence, from, end)
  const unclosed = last.text.endsWith(')') && !last.text.includes('(')
  items.push(unclosed ? part(last, 0, last.text.length - 1) : last)
  return items.length >= 2 ? items : []
}

/** The labelled lines that follow a plain paragraph under the same heading. */
function following(point: Point): Passage[] {
  const parent = point.chain.at(-1) as Section
  const at = parent.children.findIndex((child) => child === point.passage)
  const items: Passage[] = []
  for (const child of parent.children.slice(at + 1)) {
    if (child.kind === 'passage' || !child.heading) break
    items.push(child.heading)
  }
  return items
}

/** Read to whom a sentence sends: the body after "về", its channel left out. */
function addresseeOf(sentence: Passage): string | null {
  const text = folded(sentence)
  const found = [...text.matchAll(addressee)].at(0)
  if (!found) return null
  const start = found.index + found[0].length
  const rest = sentence.text.slice(start)
  const stop = /\s*[(,;.:]|\s(?:trước|chậm|để|theo|gồm|bao gồm|sau|trong|qua|xem|và các vấn)(?!\p{L})/u.exec(rest)
  const named = new RegExp(`\\s(?=${paper})`, 'u').exec(fold(rest))
  const end = Math.min(endOfBody(rest), stop?.index ?? rest.length, named?.index ?? rest.length)
  const words = wordsOf(part(sentence, start, start + end))
  return words.length > 3 ? words : null
}

/** Find what must be sent after the meeting: to whom, through whom, by when, and which papers. */
export const reportPackage: Extractor<ReportPackage> = once((tree) => {
  const candidates: Candidate[] = []
  const held = events(tree)
    .flatMap(({ value }) => value.date_start ?? value.deadline ?? [])
    .toSorted()[0]
  for (const point of pointsOf(tree)) {
    if (
      point.chain.some(
        (section) =>
          ['head', 'preamble', 'recipients', 'signature', 'closing'].includes(section.kind) ||
          isAbout(section, 'purposes'),
      )
    )
      continue
    const sentences = sentencesOf(point.passage).flatMap(sendings)
    for (const [i, last] of sentences.entries()) {
      // "… gửi hồ sơ về … Hồ sơ gồm:" says in two sentences what is sent
      const before = sentences[i - 1]
      const sentence =
        before && list.test(folded(last)) && !sends.test(folded(last)) ? joined(point.passage, before, last) : last
      const text = folded(sentence)
      if (!sends.test(text) || /vuong mac|ke hoach (?:ve|gui)|gui ve[^.;]*ke hoach/u.test(text)) continue
      const items = itemsOf(point, sentence)
      const meeting =
        after.test(text) ||
        point.chain.some((section) => section.heading && after.test(folded(section.heading).slice(0, 120)))
      const result = /bao cao ket qua|bao cao[^.;]{0,40}ket qua|tong hop, bao cao/u.test(text)
      const to = addresseeOf(sentence)
      const limit = readLimits(sentence.text).find((one) => one.value.date.date)?.value.date.date
      // lists of delegates that are due before the meeting are no report on it
      if (limit && held && limit < held && !meeting && !result) continue
      const score =
        (items.length >= 2 ? 4 : 0) +
        (meeting ? 2 : 0) +
        (result ? 2 : 0) +
        (to ? 1 : 0) +
        (readLimits(sentence.text).length ? 1 : 0)
      if (items.length >= 2 || (result && to) || (meeting && to)) candidates.push({ point, sentence, items, score })
    }
  }
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  if (!best) return []
  const limit = readLimits(best.sentence.text).find((one) => one.value.date.date)
  const channel = via.exec(folded(best.sentence))
  const named = channel?.[1] ?? channel?.[2]
  const at0 = channel && named ? channel.index + channel[0].indexOf(named) : 0
  const through = named ? part(best.sentence, at0, at0 + named.length) : null
  const value: ReportPackage = {
    to: addresseeOf(best.sentence),
    via: through ? wordsOf(through).replace(/\s+để\s.*$/iu, '') : null,
    deadline: limit?.value.date.date ?? null,
    deadline_inclusive: limit ? limit.value.inclusive : null,
    items: best.items.map(wordsOf),
  }
  const parts = best.items.length
    ? { items: best.items.map((item) => item.span) as unknown as Some<Passage['span']> }
    : {}
  const at = limit
    ? {
        deadline: [
          { start: best.sentence.span.start + limit.start, end: best.sentence.span.start + limit.end },
        ] as const,
      }
    : {}
  return [
    { value, spans: [best.sentence.span], confidence: best.items.length ? 0.9 : 0.65, parts: { ...parts, ...at } },
  ]
})
