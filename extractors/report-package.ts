import type { Passage } from '../corpus/document.js'
import { fold } from '../corpus/vietnamese.js'
import { isAbout } from './chapters.js'
import { events } from './events.js'
import type { Extractor, ReportPackage, Some } from './fields.js'
import type { Point } from './points.js'
import { once } from './once.js'
import { itemsOf, list, lists, paper } from './report-items.js'
import { folded, part, pointsOf, sentencesOf, wordsOf } from './points.js'
import { beginsWithBody, endOfBody } from './readers/duty.js'
import { readLimits } from './readers/limit.js'

const after =
  /sau (?:khi )?(?:ket thuc |to chuc )?(?:xong )?(?:hoi nghi|dai hoi)|ket thuc (?:hoi nghi|dai hoi|cac)|(?:hoi nghi|dai hoi) ket thuc|sau khi to chuc xong/u
const sends =
  /(?:^|[^a-z])(?:(?:gui|(?<!ten )goi(?! la| ten)|nop)\s+(?!giay moi|ke hoach)|bao cao (?:ket qua|tong ket|ve)|hoan thien ho so|bao cao[^.;]{0,60}ve )/u
const addressee =
  /(?:^|[^a-z])(?:ve|toi|den|cho|voi)\s+(?=(?:uy ban|ubnd|hoi dong|so|phong|ban|van phong|thuong truc|chu tich|bo|cong chuc|doan|cong doan|lien doan|hoi|dang uy|(?:tinh|thanh|huyen|quan|thi) (?:uy|doan)|cong ty|tong cong ty|truong|benh vien|trung tam|cum|khoi)(?![a-z])|(?<=(?:ve|toi|den) )(?=(?:tinh|huyen|xa)\s*(?:[,.;(]|$|truoc|cham)))/gu
const via =
  /\((?:thong )?qua\s+([^()]+(?:\([^()]*\)[^()]*)*)\)|(?<!ket)[\s,](?:thong )?qua\s+((?:phong|ban|so|van phong|vu|bo phan|cong chuc|to)\s[^,;.()]{2,80}?)(?=\s+(?:truoc|cham nhat|muon nhat|de|gom|theo)(?![a-z])|[,;.(]|$)/u
interface Candidate {
  readonly point: Point
  readonly sentence: Passage
  readonly items: readonly Passage[]
  /** The words that say to whom and by when: the sentence itself, or a line beside its list. */
  readonly way: Passage
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

/** Read to whom a sentence sends: the body after "về", its channel left out. */
function addresseeOf(sentence: Passage): string | null {
  const text = folded(sentence)
  const found = [...text.matchAll(addressee)].at(0)
  // "gửi Ban Thường vụ Hội (1 bộ): biên bản; …"
  const direct = found ? null : /(?<!\p{L})(?:gửi|nộp|trình)\s+(?:cho\s+)?(?=\p{Lu})/iu.exec(sentence.text)
  const at = found ?? (direct && beginsWithBody(sentence.text.slice(direct.index + direct[0].length)) ? direct : null)
  if (!at) return null
  const start = at.index + at[0].length
  const rest = sentence.text.slice(start)
  const stop =
    /\s*[(,;.:]|\s(?:trước|chậm|để|theo|gồm|bao gồm|sau|trong|qua|xem|và các vấn|\d{1,2} (?:loại|bộ|văn bản))(?!\p{L})/u.exec(
      rest,
    )
  const named = new RegExp(`\\s(?=${paper})`, 'u').exec(fold(rest))
  const end = Math.min(endOfBody(rest), stop?.index ?? rest.length, named?.index ?? rest.length)
  const words = wordsOf(part(sentence, start, start + end))
  return words.length > 3 ? words : null
}

/** The line beside a list `Hồ sơ báo cáo gồm:` that says where it goes and by when: `Thời gian gửi: trước ngày … về Phòng Nội vụ`; null where the list is of other papers. */
function wayBeside(point: Point, sentence: Passage): Passage | null {
  const text = folded(sentence)
  if (!lists.test(text) || !/bao cao|hoi nghi|dai hoi/u.test(text) || /khen thuong|de nghi/u.test(text)) return null
  const siblings = point.chain.at(point.heads ? -2 : -1)?.children ?? []
  for (const child of siblings) {
    const words = child.kind === 'passage' ? child : child.heading
    if (
      words &&
      words !== point.passage &&
      /(?:^|[^a-z])(?:gui|nop)(?![a-z])/u.test(folded(words)) &&
      addresseeOf(words)
    )
      return words
  }
  return null
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
        before &&
        ((list.test(folded(last)) && !sends.test(folded(last))) ||
          (lists.test(folded(last)) && sends.test(folded(before))))
          ? joined(point.passage, before, last)
          : last
      const text = folded(sentence)
      const way = sends.test(text) ? sentence : wayBeside(point, sentence)
      if (!way || /vuong mac|ke hoach (?:ve|gui)|gui ve[^.;]*ke hoach/u.test(text)) continue
      const items = itemsOf(point, sentence)
      const meeting =
        after.test(text) ||
        point.chain.some((section) => section.heading && after.test(folded(section.heading).slice(0, 120)))
      const result =
        /bao cao ket qua|bao cao[^.;]{0,40}ket qua|tong hop, bao cao|ket qua (?:to chuc )?(?:hoi nghi|dai hoi)|^\W*(?:che do )?bao cao\s*:/u.test(
          text,
        )
      const to = addresseeOf(way)
      const limit = readLimits(way.text).find((one) => one.value.date.date)?.value.date.date
      const told = items.some((item) =>
        /bien ban (?:hoi nghi|dai hoi)|bao cao (?:ket qua|tong ket)/u.test(folded(item)),
      )
      // lists of delegates that are due before the meeting are no report on it
      if (limit && held && limit < held && !meeting && !result && !told) continue
      const score =
        (items.length >= 2 ? 4 : 0) +
        // of two sentences that do as well the one that counts up more papers
        Math.min(items.length, 9) / 10 +
        (meeting ? 2 : 0) +
        (result ? 2 : 0) +
        (to ? 1 : 0) +
        (readLimits(way.text).length ? 1 : 0)
      if (items.length >= 2 || (result && to) || (meeting && to))
        candidates.push({ point, sentence, items, way, score })
    }
  }
  const best = candidates.reduce<Candidate | null>((a, b) => (a && a.score >= b.score ? a : b), null)
  if (!best) return []
  const limit = readLimits(best.way.text).find((one) => one.value.date.date)
  const channel = via.exec(folded(best.way))
  const named = channel?.[1] ?? channel?.[2]
  const at0 = channel && named ? channel.index + channel[0].indexOf(named) : 0
  const through = named ? part(best.way, at0, at0 + named.length) : null
  const value: ReportPackage = {
    to: addresseeOf(best.way),
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
        deadline: [{ start: best.way.span.start + limit.start, end: best.way.span.start + limit.end }] as const,
      }
    : {}
  return [
    { value, spans: [best.sentence.span], confidence: best.items.length ? 0.9 : 0.65, parts: { ...parts, ...at } },
  ]
})
