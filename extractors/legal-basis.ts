import type { Passage } from '../corpus/document.js'
import { passagesOf, sectionsOf, spanIn } from '../corpus/tree.js'
import { fold } from '../corpus/vietnamese.js'
import type { Citation, Extractor, Finding } from './fields.js'
import { readCitations } from './readers/citation.js'
import { readDays } from './readers/date.js'
import { documentKinds } from './readers/lexicon.js'
import { readOrganisationAt } from './readers/organisation.js'
import { wording } from './readers/read.js'

const unnumbered = Object.keys(documentKinds)
  .filter((kind) => !/^(?:van ban|bao cao|du an|to trinh|lenh|bien ban|phuong an)$/u.test(kind))
  .sort((a, b) => b.length - a.length)
  .map((kind) => kind.replace(/ /gu, '\\s+'))
  .join('|')
// a kind right behind the cue or at the head of a listed item: "Căn cứ Luật …; Thực hiện Nghị quyết Đại hội …"
const headed = new RegExp(
  `(?:(?<=(?:^|[;.,:\\n]\\s*|va\\s+)(?:-\\s*)?(?:can cu(?: vao)?|thuc hien|theo(?: tinh than)?|trien khai(?: thuc hien)?|xet)\\s+(?:theo\\s+|noi dung\\s+|cac\\s+)?)|(?<=[;]\\s*(?:va\\s+)?)|(?<=^\\s*-\\s*))(${unnumbered})(?![a-z])`,
  'gu',
)

/** Make a finding of each document a passage cites with its number. */
export function citedIn(passage: Passage, confidence: number): Finding<Citation>[] {
  return readCitations(passage.text).map((one) => ({
    value: one.value,
    spans: [spanIn(passage, one.start, one.end - one.start)],
    parts: Object.fromEntries(
      Object.entries(one.parts).map(([key, at]) => [key, [spanIn(passage, at.start, at.end - at.start)] as const]),
    ),
    confidence: one.value.date || one.value.type === 'Luật' ? confidence : confidence - 0.1,
  }))
}

/** Make a finding of each document a preamble's passage names without a number: `Luật Thi đua, khen thưởng năm 2022`. */
function namedIn(passage: Passage, numbered: readonly Finding<Citation>[]): Finding<Citation>[] {
  const plain = fold(passage.text)
  return [...plain.matchAll(headed)].flatMap((found): Finding<Citation>[] => {
    const start = passage.span.start + found.index
    // the plan itself, generic words and what has a number are no citation without one
    if (
      !/^\p{Lu}/u.test(passage.text.slice(found.index)) ||
      numbered.some((one) => one.spans[0].start <= start && start < one.spans[0].end)
    )
      return []
    const stop =
      /;|\n\s*(?:\n|Căn cứ|Thực hiện|Theo|Xét)|\.(?:\s|$)|,\s*(?=(?:Ủy|UBND|Hội đồng|Ban |Sở |Phòng |Đảng|Trường|Căn|Thực|\p{Lu}\p{L}+ (?:số|của)))/u.exec(
        passage.text.slice(found.index + found[0].length),
      )
    const end = found.index + found[0].length + (stop ? stop.index : passage.text.length)
    // a document with a number that stands beside it has its own date and body
    const beside = numbered
      .map((one) => one.spans[0].start - passage.span.start)
      .find((at) => at > found.index && /(?:,|\svà)\s*$/u.test(passage.text.slice(found.index, at)))
    const clause = passage.text.slice(found.index, Math.min(end, beside ?? end))
    if (
      /^(?:kế hoạch|chương trình|hướng dẫn|quy định|thông báo|công văn|kết luận)\s+(?:này|trên|tổ chức|của\s+(?:Ủy ban nhân dân|UBND) (?:xã|phường))/iu.test(
        clause,
      )
    )
      return []
    if (
      numbered.some(
        (one) =>
          one.spans[0].start < passage.span.start + end &&
          one.spans[0].start > start &&
          one.spans[0].start - start < 90 &&
          // "Luật Thi đua, Khen thưởng và Nghị định số 121/2005/NĐ-CP": two documents, none in the other's title
          !/(?:,|\svà)\s*$/u.test(passage.text.slice(found.index, one.spans[0].start - passage.span.start)),
      )
    )
      return []
    const days = readDays(clause)
    const day = days[0]
    const by = /\s(?:của|do)\s+/u.exec(clause)
    const body = by ? readOrganisationAt(clause, by.index + by[0].length) : undefined
    const kind = documentKinds[found[1]!.replace(/\s+/gu, ' ')]!
    const value: Citation = {
      type: kind,
      number: null,
      date: day?.value.date ?? null,
      issuer: body ? wording(body.value) : null,
    }
    const cut = Math.min(clause.length, Math.max(day?.end ?? 0, body?.end ?? 0) || clause.length)
    // "Luật sửa đổi … ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013": two of the same name
    const more = days.slice(1).filter((one, i) => /^\s*(?:,|và)\s*$/u.test(clause.slice(days[i]!.end, one.start)))
    return [
      { value, spans: [spanIn(passage, found.index, cut)], confidence: 0.75 },
      ...more.map((one) => ({
        value: { ...value, date: one.value.date },
        spans: [spanIn(passage, found.index + one.start, one.end - one.start)] as const,
        confidence: 0.7,
      })),
    ]
  })
}

/** Tell when two citations are of one document: by number, and by date where both have one. */
export function once(found: readonly Finding<Citation>[]): Finding<Citation>[] {
  const kept: Finding<Citation>[] = []
  const key = ({ value }: Finding<Citation>) =>
    value.number_normalized ?? value.number?.replace(/\s/gu, '') ?? `${value.type}|${value.date ?? ''}`
  for (const one of found) {
    const twin = kept.findIndex(
      (k) =>
        key(k) === key(one) &&
        (!k.value.date || !one.value.date || k.value.date === one.value.date) &&
        (one.value.number !== null || one.value.date !== null),
    )
    if (twin < 0) kept.push(one)
    else if (!kept[twin]!.value.date && one.value.date) kept[twin] = one
  }
  return kept
}

/** Find the documents the preamble rests on, those without a number too. */
export const legalBasis: Extractor<Citation> = (tree) =>
  once(
    sectionsOf(tree, 'preamble')
      .flatMap(passagesOf)
      .flatMap((passage) => {
        const numbered = citedIn(passage, 0.95)
        const all = [...numbered, ...namedIn(passage, numbered)]
        return all.sort((a, b) => a.spans[0].start - b.spans[0].start)
      }),
  )
