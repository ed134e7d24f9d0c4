import type { Verdict } from './judgement.js'
import type { Requirement, Said } from './requirement.js'

/** Say what would put a finding right. */
export function adviceFor(requirement: Requirement, verdict: Verdict): Said {
  const rule = requirement.wording
  if (verdict === 'meets' || verdict === 'not_applicable') return { vi: 'Không phải làm gì.', en: 'Nothing to do.' }
  if (verdict === 'cannot_tell')
    return {
      vi: `Người kiểm tra xem lại bản gốc. Yêu cầu: ${rule.vi}`,
      en: `Look at the original. The rule: ${rule.en}`,
    }
  const { condition } = requirement
  if (condition.kind === 'absent') return { vi: `Bỏ nội dung này. ${rule.vi}`, en: `Take it out. ${rule.en}` }
  if (condition.kind === 'cites' && verdict === 'departs')
    return { vi: `Sửa lại viện dẫn. ${rule.vi}`, en: `Correct the citation. ${rule.en}` }
  if (verdict === 'missing') return { vi: `Bổ sung vào kế hoạch. ${rule.vi}`, en: `Add it to the plan. ${rule.en}` }
  return { vi: `Sửa lại cho đúng. ${rule.vi}`, en: `Change it. ${rule.en}` }
}
