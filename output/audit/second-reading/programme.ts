import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { agendaCodes } from '../../../extractors/readers/agenda-code.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { Clause } from './clauses.js'

type Item = PlanRecord['agenda'][number]

const LEAD = /(chuong trinh|noi dung)[^:.;]{0,120}(gom|cac phan|cac noi dung|sau|nhu sau|phai co|thuc hien|day du)[^:.;]{0,40}:/u
const SHORTEST = 3
const SURE = 0.75

/** The lines of a programme told in one sentence: "chương trình Hội nghị gồm: chào cờ; báo cáo tổng kết; …; bế mạc". */
function itemsIn(words: string, from: number): Span[] {
  const lead = LEAD.exec(fold(words).replace(/\s/gu, ' '))
  if (!lead) return []
  let at = from + lead.index + lead[0].length
  const rest = words.slice(at - from)
  return rest.split(';').flatMap((piece) => {
    const start = at + piece.length - piece.trimStart().length
    const end = at + piece.trimEnd().length
    at += piece.length + 1
    // The last ends with its sentence.
    const stop = /[.](?=\s|$)/u.exec(piece.trim())
    const last = stop ? Math.min(end, start + stop.index) : end
    return last > start ? [{ start, end: last }] : []
  })
}

/** Read a programme that stands in a running sentence, where the first reading found none. */
export function programmeIn(clauses: readonly Clause[], text: Text): Item[] {
  const seen = new Set<number>()
  for (const { paragraph } of clauses) {
    if (seen.has(paragraph.start)) continue
    seen.add(paragraph.start)
    const spans = itemsIn(text.value.slice(paragraph.start, paragraph.end), paragraph.start)
    const items = spans.map((span) => {
      const said = oneLine(text.value.slice(span.start, span.end))
      return { span, said, codes: agendaCodes(said) }
    })
    if (items.filter(({ codes }) => codes.length).length < SHORTEST) continue
    return items.map(({ span, said, codes }, i): Item => ({
      order: i + 1,
      text: said,
      canonical: codes[0] ?? null,
      canonical_all: codes,
      event_ids: [],
      confidence: SURE,
      evidence: [evidenceAt(text, span)],
    }))
  }
  return []
}
