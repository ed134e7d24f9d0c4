import type { Text } from '../../../corpus/document.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { asBinding } from '../addressed/addressees.js'
import { askedIn } from '../aligned/asked.js'
import type { AskedAmount } from '../aligned/asked.js'
import type { Draft } from './draft.js'

const SURE = 0.75

/** What a number is about, by its unit and the words of its phrase. */
function fieldOf({ measure, near, wide, noun, total }: AskedAmount): Draft['field'] {
  const about = `${wide.slice(-80)} ${near}`
  if (measure === '%') return 'events.ratios'
  if (measure === 'đồng') return 'events.money'
  if (measure === 'phút')
    return total ? 'events.duration' : /hồ sơ|phim|clip|phóng sự/iu.test(about) ? 'report_package.items' : 'agenda'
  if (measure === 'buổi') return 'events.duration'
  if (total) return 'events.quota'
  if (
    /tham luận|báo cáo điển hình|trình bày|giao lưu|phát biểu|điển hình báo cáo|báo cáo của/iu.test(`${near} ${noun}`)
  )
    return 'agenda'
  if (/giấy khen|bằng khen|tặng|khen|biểu dương|tuyên dương/iu.test(about) || /^(?:tập thể|cá nhân)/iu.test(noun))
    return 'awards'
  if (/ban tổ chức|ban chỉ đạo|tiểu ban/iu.test(near)) return 'responsible_units'
  if (/^báo cáo/iu.test(noun) && /đại hội|hội nghị|chương trình|nội dung/iu.test(about)) return 'agenda'
  if (/báo cáo|hồ sơ|gửi/iu.test(about) && !/đại biểu|người/iu.test(noun)) return 'report_package.items'
  if (/(?:làm|chỉ đạo|đơn vị|tổ chức|chọn) điểm|làm thử|thí điểm/iu.test(`${about} ${noun}`)) return 'pilot_events'
  if (/trong đó|trong số|phải có|nữ|khách mời/iu.test(about)) return 'events.composition'
  return 'events.quota'
}

/** Draw the numbers that guidance sets, each to be laid beside the plan's number of the same thing. */
export function fromAmounts(record: PlanRecord, text?: Text): Draft[] {
  if (!text || record.issuer_level?.value === 'cap_xa') return []
  return askedIn(record, text).map((asked, i): Draft => {
    const { measure, low, high, near, wide, total, pilot, family, bound } = asked
    return {
      id: `amount.${i + 1}`,
      field: fieldOf(asked),
      condition: {
        kind: 'amount',
        measure,
        ...(low !== null && bound !== 'max' ? { low } : {}),
        ...(high !== null && bound !== 'min' ? { high } : {}),
        bound,
        near,
        noun: asked.noun,
        wide,
        ...(total ? { total } : {}),
        ...(pilot ? { pilot } : {}),
        ...(asked.case ? { case: asked.case } : {}),
        ...(family !== null ? { family } : {}),
      },
      fact: { confidence: SURE, evidence: [evidenceAt(text, asked.clause)] },
      severity: 'minor',
      ...(asked.of ? { binds: { spoken: asBinding(asked.of) } } : {}),
    }
  })
}
