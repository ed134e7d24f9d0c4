import type { Said } from '../requirement.js'
import { readForeign } from '../strokes.js'
import { remark } from './check.js'
import type { Check } from './check.js'

/** What each kind of defect is called. */
const KINDS: Readonly<Record<string, Said>> = {
  missing_number: { vi: 'Số văn bản để trống.', en: 'The number is left blank.' },
  missing_date: { vi: 'Ngày văn bản để trống.', en: 'The date is left blank.' },
  numbering_gap: { vi: 'Đánh số mục liên tục.', en: 'Sections are numbered without gaps.' },
  title_inconsistency: { vi: 'Một tên gọi hội nghị dùng thống nhất.', en: 'One name of the conference throughout.' },
  event_name_inconsistency: {
    vi: 'Một tên gọi hội nghị dùng thống nhất.',
    en: 'One name of the conference throughout.',
  },
  missing_words: { vi: 'Không bỏ sót chữ.', en: 'No words left out.' },
  typo: { vi: 'Không có lỗi chính tả.', en: 'No misprints.' },
  wrong_word: { vi: 'Dùng từ đúng.', en: 'The right word.' },
  wrong_admin_unit: { vi: 'Ghi đúng loại đơn vị hành chính.', en: 'The right kind of administrative unit.' },
  period_inconsistency: { vi: 'Giai đoạn ghi thống nhất.', en: 'One period throughout.' },
  format_place: { vi: 'Địa danh viết đầy đủ.', en: 'The place is written out.' },
  format_recipients: { vi: 'Dòng Lưu ghi đủ.', en: 'The archive line is complete.' },
  citation_symbol_format: { vi: 'Ký hiệu văn bản viện dẫn đúng.', en: 'The cited symbol is right.' },
  date_without_year: { vi: 'Thời hạn ghi đủ ngày, tháng, năm.', en: 'A limit names day, month and year.' },
  missing_signing_formula: {
    vi: 'Văn bản của Ủy ban nhân dân ghi “TM. ỦY BAN NHÂN DÂN” trên chức vụ người ký.',
    en: 'A People’s Committee signs under “TM. ỦY BAN NHÂN DÂN”.',
  },
  academic_title_before_name: {
    vi: 'Không ghi học hàm, học vị trước họ tên người ký.',
    en: 'No academic title before the signer’s name.',
  },
  internal_omission: {
    vi: 'Chương trình có đủ nội dung mà kế hoạch yêu cầu.',
    en: 'The programme holds what the plan demands.',
  },
}

/** Defects that a bad reading makes of itself: a lost number, a speck read as a word, a Roman figure without its last stroke. */
const MADE_BY_READING = new Set(['numbering_gap', 'stray_word', 'congress_number'])

/** Bring in the defects that the reading noted itself; a doubtful one is no accusation. */
export const anomalies: Check = (record, text) =>
  record.anomalies.map((fact, i) =>
    remark({
      id: `anomaly.${fact.kind}-${i + 1}`,
      verdict: fact.certain && !(readForeign(text) && MADE_BY_READING.has(fact.kind)) ? 'departs' : 'cannot_tell',
      severity: 'hint',
      field: 'anomalies',
      rule: KINDS[fact.kind] ?? { vi: fact.note, en: fact.note },
      said: fact.evidence[0]?.quote ?? null,
      facts: [fact],
      why: { vi: fact.note, en: fact.note },
      advice: { vi: `Sửa lại: ${fact.note}`, en: `Correct it: ${fact.note}` },
    }),
  )
