import { fold } from '../../../corpus/vietnamese.js'
import type { Finding } from '../audit.js'
import { dayText } from '../window.js'
import { lawAt, remark } from './check.js'
import type { Check } from './check.js'

const LAWS = /^(luat|bo luat|hien phap|phap lenh)/

/** Ranks of documents, highest first: a lower one does not stand before a higher one of the state. */
const RANKS: readonly RegExp[] = [/^(hien phap|bo luat|luat|phap lenh)/, /^nghi dinh/, /^thong tu/]

/** Check what a plan rests on: dates not after its own, full citations, Party symbols in their order, laws before decrees before circulars. */
export const citations: Check = (record) => {
  const own = record.issue_date
  const findings: Finding[] = []
  record.legal_basis.forEach((fact, i) => {
    const name = [fact.type, fact.number].filter(Boolean).join(' ') || `${i + 1}`
    const id = (kind: string) => `basis.${kind}-${i + 1}`
    if (own && fact.date) {
      const late = fact.date > own.value
      findings.push(
        remark({
          id: id('date'),
          verdict: late ? 'departs' : 'meets',
          severity: 'serious',
          field: 'legal_basis',
          rule: {
            vi: 'Văn bản làm căn cứ phải có trước kế hoạch.',
            en: 'What a plan rests on is older than the plan.',
          },
          said: `${name}, ${dayText(fact.date)}`,
          facts: late ? [fact, own] : [fact],
          why: {
            vi: `${name}: ${dayText(fact.date)}; kế hoạch: ${dayText(own.value)}.`,
            en: `${name}: ${fact.date}; the plan: ${own.value}.`,
          },
        }),
      )
    }
    const type = fold(fact.type ?? '')
    if (fact.type && !LAWS.test(type) && (!fact.number || !fact.date)) {
      findings.push(
        remark({
          id: id('full'),
          verdict: 'cannot_tell',
          severity: 'hint',
          field: 'legal_basis',
          rule: {
            vi: 'Viện dẫn lần đầu ghi đủ tên loại, số, ký hiệu, ngày, cơ quan, trích yếu.',
            en: 'A first citation gives kind, number, date, issuer and title.',
          },
          law: lawAt(record, 'Phụ lục I, phần I, mục II.6'),
          said: name,
          facts: [fact],
          why: { vi: 'Chưa đọc thấy đủ số và ngày.', en: 'Number or date was not found.' },
        }),
      )
    }
  })
  for (const [i, fact] of [...record.legal_basis, ...record.other_citations].entries()) {
    if (!fact.number || !fact.number_normalized || fact.number === fact.number_normalized) continue
    findings.push(
      remark({
        id: `basis.party-symbol-${i + 1}`,
        verdict: 'departs',
        severity: 'hint',
        field: 'legal_basis',
        rule: { vi: `Ký hiệu đúng là ${fact.number_normalized}.`, en: `The symbol is ${fact.number_normalized}.` },
        said: fact.number,
        facts: [fact],
        why: { vi: `Kế hoạch ghi “${fact.number}”.`, en: `The plan says “${fact.number}”.` },
      }),
    )
  }
  const ranks = record.legal_basis
    .map((fact) => ({ fact, rank: RANKS.findIndex((rank) => rank.test(fold(fact.type ?? ''))) }))
    .filter(({ rank }) => rank >= 0)
  const swapped = ranks.findIndex(({ rank }, i) => i > 0 && rank < ranks[i - 1]!.rank)
  if (ranks.length > 1) {
    findings.push(
      remark({
        id: 'basis.order',
        verdict: swapped > 0 ? 'departs' : 'meets',
        severity: 'hint',
        field: 'legal_basis',
        rule: {
          vi: 'Căn cứ xếp từ hiệu lực cao đến thấp: luật, nghị định, thông tư.',
          en: 'Citations go from higher to lower force: laws, decrees, circulars.',
        },
        facts: swapped > 0 ? [ranks[swapped - 1]!.fact, ranks[swapped]!.fact] : [],
        why:
          swapped > 0
            ? { vi: 'Thứ tự bị đảo.', en: 'The order is reversed.' }
            : { vi: 'Đúng thứ tự.', en: 'In order.' },
      }),
    )
  }
  return findings
}
