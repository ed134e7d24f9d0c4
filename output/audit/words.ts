import type { Finding } from './audit.js'
import type { Verdict } from './judgement.js'
import type { Said, Severity } from './requirement.js'

/** The languages of what a person reads. */
export type Lang = 'vi' | 'en'

/** What each verdict is called. */
export const verdictNames: Readonly<Record<Verdict, Said>> = {
  departs: { vi: 'Sai khác', en: 'Departs' },
  missing: { vi: 'Thiếu', en: 'Missing' },
  cannot_tell: { vi: 'Chưa kết luận', en: 'Cannot tell' },
  meets: { vi: 'Đạt', en: 'Meets' },
  not_applicable: { vi: 'Không áp dụng', en: 'Not applicable' },
}

/** One letter or sign for each verdict, for narrow tables. */
export const verdictSigns: Readonly<Record<Verdict, string>> = {
  departs: '✗',
  missing: '∅',
  cannot_tell: '?',
  meets: '✓',
  not_applicable: '–',
}

/** What each severity is called. */
export const severityNames: Readonly<Record<Severity, Said>> = {
  serious: { vi: 'nghiêm trọng', en: 'serious' },
  minor: { vi: 'nhẹ', en: 'minor' },
  hint: { vi: 'lưu ý', en: 'hint' },
}

/** The fixed words of audits. */
export const labels = {
  audit: { vi: 'Đối chiếu kế hoạch với hướng dẫn', en: 'Plan audited against guidance' },
  alone: { vi: 'Kiểm tra kế hoạch (tự thân và thể thức)', en: 'Plan checked against itself and the law of form' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  against: { vi: 'Đối chiếu với', en: 'Against' },
  rule: { vi: 'Yêu cầu', en: 'Rule' },
  verdict: { vi: 'Kết luận', en: 'Verdict' },
  severity: { vi: 'Mức độ', en: 'Severity' },
  planSays: { vi: 'Kế hoạch ghi', en: 'The plan says' },
  searched: { vi: 'Đã tìm ở', en: 'Searched' },
  guidanceSays: { vi: 'Hướng dẫn ghi', en: 'The guidance says' },
  law: { vi: 'Căn cứ', en: 'By' },
  why: { vi: 'Lý do', en: 'Why' },
  advice: { vi: 'Cách sửa', en: 'To put right' },
  page: { vi: 'tr.', en: 'p.' },
  locality: { vi: 'Địa phương', en: 'Locality' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  file: { vi: 'Tệp', en: 'File' },
  value: { vi: 'Giá trị', en: 'Value' },
  field: { vi: 'Nội dung', en: 'Field' },
  id: { vi: 'Mã', en: 'Id' },
  nothing: { vi: 'Không có sai khác, thiếu sót nào.', en: 'Nothing departs or is missing.' },
  findings: { vi: 'Các kết luận', en: 'Findings' },
  table: { vi: 'Bảng địa phương × yêu cầu', en: 'Localities by requirements' },
  total: { vi: 'Cộng', en: 'Total' },
} as const satisfies Record<string, Said>

/** Tell whether a finding says that something is wrong. */
export function accuses(finding: Finding): boolean {
  return finding.verdict === 'departs' || finding.verdict === 'missing'
}
