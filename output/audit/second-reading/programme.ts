import type { Span, Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { agendaCodes } from '../../../extractors/readers/agenda-code.js'
import { readLimits } from '../../../extractors/readers/limit.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { paragraphsOf } from './clauses.js'

type Item = PlanRecord['agenda'][number]

const LEAD =
  /(chuong trinh|noi dung)[^:.;]{0,120}(gom|cac phan|cac noi dung|sau|nhu sau|phai co|thuc hien|day du)[^:.;]{0,40}:|(hoi nghi|dai hoi|ngay hoi)[^:.;]{0,80}(gom|co|thuc hien)[^:.;]{0,20}(noi dung|phan)[^:.;]{0,20}:/u
/** A list under "Nội dung Đại hội", "Chương trình:" – not of a report, a plan or a duty. */
const TITLE =
  /^[^\p{L}]*(noi dung|chuong trinh|trinh tu|kich ban|dien bien|cac buoc)( va chuong trinh| va noi dung| tien hanh| thuc hien)?( chinh)?( cua| tai)?( hoi nghi| dai hoi| le)?[^:.;]{0,60}:?$/u
const MEETING =
  /(chuong trinh|noi dung|trinh tu|kich ban|dien bien|cac buoc)[^:]{0,60}(hoi nghi|dai hoi|ngay hoi|le )|(hoi nghi|dai hoi|ngay hoi)[^:]{0,120}(noi dung|chuong trinh)/u
const DUTY = /dieu chinh|bo sung|thay the|huong dan|ke hoach|bao cao|to chuc thuc hien/u
const MARK = /^[\s#*_]*(?:[-–•*+]|\(?\d{1,2}[.)]|[a-zđ][.)])\s*/u
const NUMBER = /^[^\p{L}\d]*(?:[ivx]{1,5}|\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)/]\s*/u
const SURE = 0.75

const plain = (words: string) => fold(words).replace(/\s/gu, ' ')

/** The lines of a programme told in one sentence: "chương trình Hội nghị gồm: chào cờ; báo cáo tổng kết; …; bế mạc". */
function inSentence(words: string, from: number): Span[] {
  const lead = LEAD.exec(plain(words))
  if (!lead) return []
  let at = from + lead.index + lead[0].length
  return words
    .slice(at - from)
    .split(';')
    .flatMap((piece) => {
      const start = at + piece.length - piece.trimStart().length
      const end = at + piece.trimEnd().length
      at += piece.length + 1
      // The last ends with its sentence.
      const stop = /[.](?=\s|$)/u.exec(piece.trim())
      const last = stop ? Math.min(end, start + stop.index) : end
      return last > start ? [{ start, end: last }] : []
    })
}

/** A list that may be a programme; `sure` where its lead says so in words. */
interface Found {
  readonly spans: readonly Span[]
  readonly sure: boolean
}

/** The lines of a list under a lead, each a paragraph with a mark of one depth. */
function inList(record: PlanRecord, text: Text): Found[] {
  const all = paragraphsOf(record, text)
  return all.flatMap((lead, i): Found[] => {
    const words = plain(text.value.slice(lead.start, lead.end)).trim()
    const last = words.split(/[.;]\s/u).at(-1)!
    if (!TITLE.test(words.replace(NUMBER, '')) && !(last.endsWith(':') && MEETING.test(last) && !DUTY.test(last)))
      return []
    const depth = all[i + 1]?.depth
    const lines: Span[] = []
    for (const next of all.slice(i + 1)) {
      if (next.depth !== depth || depth === 7) break
      const said = text.value.slice(next.start, next.end)
      const start = next.start + (MARK.exec(said)?.[0].length ?? 0)
      const end = next.start + said.replace(/[\s.;,]+$/u, '').length
      if (end > start) lines.push({ start, end })
    }
    const head = all.slice(0, i).findLast((other) => other.depth < lead.depth)
    const under = head ? plain(text.value.slice(head.start, head.end)) : ''
    const own = under.length < 140 && /(?<!\p{L})(hoi nghi|dai hoi|ngay hoi|le ky niem)(?!\p{L})/u.test(under)
    return [{ spans: lines, sure: MEETING.test(last) || own }]
  })
}

/** Read a programme that the first reading did not find: told in a running sentence, or a list under "Nội dung Đại hội". */
export function programmeIn(record: PlanRecord, text: Text): Item[] {
  const sentences = paragraphsOf(record, text).map(({ start, end }) => ({
    spans: inSentence(text.value.slice(start, end), start),
    sure: false,
  }))
  for (const { spans, sure } of [...sentences, ...inList(record, text)]) {
    const items = spans.map((span) => {
      const said = oneLine(text.value.slice(span.start, span.end))
      return { span, said, codes: agendaCodes(said) }
    })
    // What has a day of its own is a duty, not a line of a programme.
    if (items.some(({ said }) => said.length > 300 || readLimits(said).length > 0)) continue
    const coded = items.filter(({ codes }) => codes.length).length
    if (items.length < 3 || coded < (sure ? 1 : Math.max(2, items.length / 2))) continue
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
