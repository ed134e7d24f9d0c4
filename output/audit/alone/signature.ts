import { fold } from '../../../corpus/vietnamese.js'
import { headOf } from '../readings.js'
import type { Finding } from '../audit.js'
import { lawAt, remark } from './check.js'
import type { Check } from './check.js'

/** Check the signature: the formula fits the signer's office, no academic title before the name. */
export const signature: Check = (record) => {
  const law = lawAt(record, 'Phụ lục I, phần I, mục II.7')
  const signed = record.signatory
  if (!signed) {
    return [
      remark({
        id: 'form.signature',
        verdict: 'cannot_tell',
        field: 'signatory',
        rule: { vi: 'Văn bản có chữ ký của người có thẩm quyền.', en: 'A document is signed.' },
        law,
        facts: [{ confidence: 1, evidence: headOf(record) }],
        why: { vi: 'Không đọc được khối chữ ký.', en: 'No signature block could be read.' },
      }),
    ]
  }
  const findings: Finding[] = []
  const title = fold(signed.title ?? '')
  const capacity = fold(signed.capacity ?? '')
  const deputy = title.startsWith('pho')
  const forHead = /(^|\s)(kt|tl|tuq|q)\./.test(capacity)
  if (title && capacity) {
    const wrong =
      (deputy && !forHead) || (/(^|\s)kt\./.test(capacity) && !deputy && /^(chu tich|giam doc|truong)/.test(title))
    findings.push(
      remark({
        id: 'form.formula',
        verdict: wrong ? 'departs' : 'meets',
        field: 'signatory',
        rule: {
          vi: 'Cấp phó ký thay ghi “KT.” chức vụ cấp trưởng, cấp trưởng ký thì không.',
          en: 'A deputy signs under “KT.”, the head without it.',
        },
        law,
        said: `${signed.capacity} ${signed.title}`,
        facts: [signed],
        why: {
          vi: `Ghi “${signed.capacity} – ${signed.title}”.`,
          en: `It says “${signed.capacity} – ${signed.title}”.`,
        },
      }),
    )
  }
  const collective = /^uy ban nhan dan/.test(fold(record.issuer?.value ?? ''))
  if (collective && capacity && title) {
    const fits = /(^|\s)(tm|tl|tuq)\./.test(capacity)
    findings.push(
      remark({
        id: 'form.collective',
        verdict: fits ? 'meets' : 'departs',
        field: 'signatory',
        rule: {
          vi: 'Văn bản của Ủy ban nhân dân ghi “TM. ỦY BAN NHÂN DÂN” trên chức vụ người ký.',
          en: 'A People’s Committee signs under “TM. ỦY BAN NHÂN DÂN”.',
        },
        law,
        said: signed.capacity,
        facts: [signed],
        why: { vi: `Ghi “${signed.capacity}”.`, en: `It says “${signed.capacity}”.` },
      }),
    )
  }
  if (signed.name && /^(GS|PGS|TS|ThS|CN|KS|BS)\.?\s/u.test(signed.name)) {
    findings.push(
      remark({
        id: 'form.name',
        verdict: 'departs',
        severity: 'hint',
        field: 'signatory',
        rule: {
          vi: 'Không ghi học hàm, học vị trước họ tên người ký.',
          en: 'No academic title before the signer’s name.',
        },
        law,
        said: signed.name,
        facts: [signed],
        why: { vi: `Ghi “${signed.name}”.`, en: `It says “${signed.name}”.` },
      }),
    )
  }
  return findings
}
