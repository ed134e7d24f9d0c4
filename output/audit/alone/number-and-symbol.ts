import { sameKey } from '../../../corpus/vietnamese.js'
import { headOf } from '../readings.js'
import { lawAt, remark } from './check.js'
import type { Check } from './check.js'

/** Abbreviations of kinds of documents (Nghị định 30/2020/NĐ-CP, Phụ lục III). */
const KINDS: Readonly<Record<string, string>> = {
  'nghị quyết': 'NQ',
  'quyết định': 'QĐ',
  'chỉ thị': 'CT',
  'quy chế': 'QC',
  'thông báo': 'TB',
  'hướng dẫn': 'HD',
  'chương trình': 'CTr',
  'kế hoạch': 'KH',
  'phương án': 'PA',
  'đề án': 'ĐA',
  'báo cáo': 'BC',
  'tờ trình': 'TTr',
}

const rule = {
  vi: 'Văn bản phải có số; số dưới 10 có số 0 ở trước.',
  en: 'A document carries a number; below 10 with a leading zero.',
}

/** Check the number and the symbol: a number is there, two digits at least, the symbol fits the kind of document. */
export const numberAndSymbol: Check = (record) => {
  const law = lawAt(record, 'Phụ lục I, phần I, mục II.3')
  const { doc_number: number, doc_symbol: symbol, doc_type: type } = record
  const short = number && /^[1-9]$/.test(number.value)
  const numbered = number
    ? remark({
        id: 'form.number',
        verdict: short ? 'departs' : 'meets',
        severity: 'hint',
        field: 'doc_number',
        rule,
        law,
        said: number.value,
        facts: [number],
        why: short
          ? { vi: `Số ghi “${number.value}”, thiếu số 0.`, en: `The number “${number.value}” lacks its zero.` }
          : { vi: 'Có số.', en: 'Numbered.' },
      })
    : remark({
        id: 'form.number',
        verdict:
          symbol && /s[ốo]\s*:?[\s.…_]*\//iu.test(symbol.evidence.map((at) => at.quote).join(' '))
            ? 'missing'
            : 'cannot_tell',
        field: 'doc_number',
        rule,
        law,
        facts: symbol ? [symbol] : [{ confidence: 1, evidence: headOf(record) }],
        why: {
          vi: 'Không có số văn bản (để trống hoặc không đọc được).',
          en: 'No number (left blank, or not readable).',
        },
        advice: { vi: 'Ghi số theo sổ đăng ký văn bản đi.', en: 'Enter the number from the register.' },
      })
  const wanted = type ? KINDS[sameKey(type.value)] : undefined
  if (!symbol || !type || !wanted) return [numbered]
  const first = symbol.value.split(/[-/]/).find((part) => !/^\d+$/.test(part)) ?? ''
  const fits = sameKey(first) === sameKey(wanted)
  return [
    numbered,
    remark({
      id: 'form.symbol',
      verdict: fits ? 'meets' : 'departs',
      field: 'doc_symbol',
      rule: {
        vi: `Ký hiệu của ${type.value.toLowerCase()} bắt đầu bằng ${wanted}.`,
        en: `The symbol of this kind of document begins with ${wanted}.`,
      },
      law: lawAt(record, 'Phụ lục III'),
      said: symbol.value,
      facts: [symbol, type],
      why: { vi: `Ký hiệu ghi “${symbol.value}”.`, en: `The symbol says “${symbol.value}”.` },
    }),
  ]
}
