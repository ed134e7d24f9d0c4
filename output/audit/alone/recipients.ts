import { fold } from '../../../corpus/vietnamese.js'
import { lawAt, remark } from './check.js'
import type { Check } from './check.js'

/** Check the last line of Nơi nhận: "Lưu: VT, …" with the drafting unit. */
export const recipients: Check = (record) => {
  const last = record.recipients.at(-1)
  if (!last) return []
  const line = fold(last.value)
  const kept = line.startsWith('luu')
  const archive = /(?<!\p{L})vt(?!\p{L})|van thu/u.test(line)
  return [
    remark({
      id: 'form.archive',
      verdict: kept ? (archive ? 'meets' : 'departs') : 'cannot_tell',
      severity: 'hint',
      field: 'recipients',
      rule: {
        vi: 'Dòng cuối Nơi nhận ghi “Lưu: VT” và đơn vị soạn thảo.',
        en: 'The last recipient line says “Lưu: VT” and the drafting unit.',
      },
      law: lawAt(record, 'Phụ lục I, phần I, mục II.9'),
      said: last.value,
      facts: [last],
      why: { vi: `Ghi “${last.value}”.`, en: `It says “${last.value}”.` },
    }),
  ]
}
