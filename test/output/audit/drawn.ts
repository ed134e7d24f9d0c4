/** Lay a few lines of a plan beside a few lines of guidance, both read through the real stages. */
import type { Finding } from '../../../output/audit/audit.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { readDocument } from './read-document.js'

/** Guidance of a province of 2024, with these lines as its body. */
export const provinceSays = (body: string) => `ỦY BAN NHÂN DÂN
TỈNH NAM ĐỊNH
Số: 88/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Nam Định, ngày 05 tháng 9 năm 2024

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến các cấp, tiến tới Đại hội Thi đua yêu nước tỉnh Nam Định lần thứ VI

Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:

${body}

Nơi nhận:
- Các huyện, thành phố;
- Lưu: VT.
`

/** A district's plan under it. */
export const districtSays = (body: string, recipients = '- UBND tỉnh (b/c);') => `ỦY BAN NHÂN DÂN
HUYỆN Ý YÊN
Số: 31/KH-UBND
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Ý Yên, ngày 20 tháng 9 năm 2024

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến huyện Ý Yên, tiến tới Đại hội Thi đua yêu nước tỉnh Nam Định lần thứ VI

Thực hiện Kế hoạch số 88/KH-UBND ngày 05/9/2024 của Ủy ban nhân dân tỉnh Nam Định, Ủy ban nhân dân huyện Ý Yên xây dựng kế hoạch như sau:

${body}

Nơi nhận:
${recipients}
- Lưu: VT.
`

/** What is held against a plan beside guidance, in one field. */
export function heldAgainst(plan: string, guidance: string, field: string): Finding[] {
  const above = readDocument(guidance)
  const { record, text } = readDocument(plan)
  return auditPlan(record, requirementsFrom(above.record, above.text), {
    text,
    guidance: above.record,
  }).findings.filter((found) => found.field === field && (found.verdict === 'departs' || found.verdict === 'missing'))
}
