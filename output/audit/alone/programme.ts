import { fold } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { remark } from './check.js'
import type { Check } from './check.js'

const DEMAND = /thong qua danh sach[^.;]{0,20}dai bieu/gu

/** Check the programme against the text: what the text asks the meeting to pass must stand in the programme. */
export const programme: Check = (record, text) => {
  if (!text || record.agenda.length === 0) return []
  if (
    record.agenda.some(
      (item) => item.canonical_all.includes('THONG_QUA_DANH_SACH_DB') || item.canonical === 'THONG_QUA_DANH_SACH_DB',
    )
  )
    return []
  const places = record.agenda.flatMap((item) => item.evidence)
  for (const found of fold(text.value).matchAll(DEMAND)) {
    const span = { start: found.index, end: found.index + found[0].length }
    if (places.some((at) => at.start !== null && at.end !== null && at.start < span.end && span.start < at.end))
      continue
    return [
      remark({
        id: 'agenda.delegates',
        verdict: 'departs',
        field: 'agenda',
        rule: {
          vi: 'Chương trình có nội dung mà kế hoạch yêu cầu: thông qua danh sách đại biểu.',
          en: 'The programme holds what the plan demands: to pass the list of delegates.',
        },
        facts: [
          {
            confidence: Math.min(...record.agenda.map((item) => item.confidence)),
            evidence: [
              evidenceAt(text, span),
              ...record.agenda.slice(0, 1).flatMap((item) => item.evidence),
              ...record.agenda.slice(-1).flatMap((item) => item.evidence),
            ],
          },
        ],
        why: {
          vi: 'Kế hoạch yêu cầu nhưng chương trình không có.',
          en: 'The plan asks for it; the programme lacks it.',
        },
      }),
    ]
  }
  return []
}
