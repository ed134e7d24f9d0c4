import { headOf } from '../readings.js'
import { lawAt, remark } from './check.js'
import type { Check } from './check.js'

const ABBREVIATED = /^(P|X|TT|TX|TP|Q|H)\s?\.\s*\p{Lu}/u

/** Check the date line: a full date, leading zeros, a place written out. */
export const dateLine: Check = (record) => {
  const law = lawAt(record, 'Phụ lục I, phần I, mục II.4')
  const date = record.issue_date
  const quote = date?.evidence.map((at) => at.quote).join(' ') ?? ''
  const bare = /ngày\s+[1-9]\s+tháng/u.test(quote) || /tháng\s+[12]\s+năm/u.test(quote)
  const rule = {
    vi: 'Ghi đủ ngày, tháng, năm; ngày dưới 10 và tháng 1, 2 có số 0 ở trước.',
    en: 'A full date; days below 10 and months 1 and 2 with a leading zero.',
  }
  const dated = date
    ? remark({
        id: 'form.date',
        verdict: bare ? 'departs' : 'meets',
        severity: 'hint',
        field: 'issue_date',
        rule,
        law,
        said: quote,
        facts: [date],
        why: bare
          ? { vi: 'Ngày hoặc tháng thiếu số 0.', en: 'Day or month lacks its zero.' }
          : { vi: 'Có ngày ban hành.', en: 'Dated.' },
      })
    : remark({
        id: 'form.date',
        verdict: 'cannot_tell',
        field: 'issue_date',
        rule,
        law,
        facts: [{ confidence: 1, evidence: record.place?.evidence ?? headOf(record) }],
        why: {
          vi: 'Không đọc được ngày ban hành (để trống hoặc mờ).',
          en: 'No date could be read (left blank, or faint).',
        },
      })
  const { place } = record
  if (!place) return [dated]
  const short = ABBREVIATED.test(place.value)
  return [
    dated,
    remark({
      id: 'form.place',
      verdict: short ? 'departs' : 'meets',
      severity: 'hint',
      field: 'issue_date',
      rule: { vi: 'Địa danh viết đầy đủ tên đơn vị hành chính, không viết tắt.', en: 'The place is written out.' },
      law: lawAt(record, 'Phụ lục I, phần I, mục II.4.a'),
      said: place.value,
      facts: [place],
      why: { vi: `Địa danh ghi “${place.value}”.`, en: `The place says “${place.value}”.` },
    }),
  ]
}
