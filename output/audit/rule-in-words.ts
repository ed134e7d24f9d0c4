import { amountText } from './conditions/answers.js'
import type { AuditField, Condition, Requirement, Said } from './requirement.js'
import { toRoman } from '../../extractors/readers/ordinal.js'
import { dayText } from './window.js'

/** What each field is called. */
export const fieldNames: Readonly<Record<AuditField, Said>> = {
  doc_number: { vi: 'số văn bản', en: 'document number' },
  doc_symbol: { vi: 'ký hiệu văn bản', en: 'document symbol' },
  doc_type: { vi: 'tên loại văn bản', en: 'kind of document' },
  issue_date: { vi: 'ngày ban hành kế hoạch', en: 'date of the plan' },
  issuer: { vi: 'cơ quan ban hành', en: 'issuer' },
  title: { vi: 'trích yếu', en: 'title' },
  signatory: { vi: 'người ký', en: 'signatory' },
  legal_basis: { vi: 'căn cứ', en: 'legal basis' },
  movements: { vi: 'phong trào thi đua', en: 'movements' },
  agenda: { vi: 'chương trình', en: 'programme' },
  budget: { vi: 'nguồn kinh phí', en: 'source of money' },
  responsible_units: { vi: 'đơn vị thực hiện', en: 'responsible units' },
  recipients: { vi: 'nơi nhận', en: 'recipients' },
  awards: { vi: 'số lượng khen thưởng', en: 'number of awards' },
  congress: { vi: 'số của đại hội', en: 'number of the congress' },
  'events.time': { vi: 'thời gian tổ chức', en: 'time of the event' },
  'events.quota': { vi: 'số lượng đại biểu', en: 'number of delegates' },
  'events.duration': { vi: 'thời lượng', en: 'length' },
  'events.ratios': { vi: 'tỷ lệ đại biểu', en: 'shares of delegates' },
  'events.form': { vi: 'hình thức, tên gọi', en: 'form' },
  'events.place': { vi: 'địa điểm', en: 'place' },
  'events.composition': { vi: 'thành phần đại biểu', en: 'composition' },
  'events.money': { vi: 'mức kinh phí', en: 'sum of money' },
  pilot_events: { vi: 'đơn vị làm điểm', en: 'pilots' },
  'pilot_events.time': { vi: 'thời gian hội nghị điểm', en: 'time of the pilot' },
  'pilot_events.duration': { vi: 'thời lượng hội nghị điểm', en: 'length of the pilot' },
  report_package: { vi: 'báo cáo kết quả', en: 'report of results' },
  'report_package.deadline': { vi: 'hạn báo cáo kết quả', en: 'deadline of the report' },
  'report_package.to': { vi: 'nơi nhận báo cáo', en: 'addressee of the report' },
  'report_package.via': { vi: 'nơi báo cáo gửi qua', en: 'channel of the report' },
  'report_package.items': { vi: 'hồ sơ báo cáo', en: 'documents of the report' },
  'deadlines.build_plan': { vi: 'hạn xây dựng kế hoạch', en: 'deadline of the plan' },
  'deadlines.submit_plan': { vi: 'hạn gửi kế hoạch', en: 'deadline of submitting the plan' },
  'deadlines.register_schedule': { vi: 'hạn đăng ký lịch', en: 'deadline of registering the date' },
  'deadlines.hold_pilot': { vi: 'hạn tổ chức hội nghị điểm', en: 'deadline of the pilot' },
  'deadlines.hold_event': { vi: 'hạn tổ chức', en: 'deadline of the event' },
  'deadlines.submit_report': { vi: 'hạn báo cáo', en: 'deadline of the report' },
}

/** What each level of the emulation ladder is called. */
export const levelNames: Readonly<Record<string, Said>> = {
  CO_SO: { vi: 'cấp cơ sở', en: 'grass-roots level' },
  TREN_CO_SO: { vi: 'cấp trên cơ sở', en: 'level above grass roots' },
  CAP_TINH: { vi: 'cấp tỉnh', en: 'province level' },
  TOAN_QUOC: { vi: 'toàn quốc', en: 'national level' },
}

function roundOff(condition: Condition, field: AuditField): Said {
  switch (condition.kind) {
    case 'present':
      return { vi: 'phải được nêu', en: 'must be stated' }
    case 'absent':
      return { vi: 'không được nêu', en: 'must not be stated' }
    case 'equals': {
      // Of a list one line is asked for.
      if (typeof condition.value === 'string' && (field === 'recipients' || field.endsWith('.items')))
        return { vi: `phải có “${condition.value}”`, en: `must hold “${condition.value}”` }
      if (typeof condition.value === 'string')
        return { vi: `phải là “${condition.value}”`, en: `must be “${condition.value}”` }
      const said = amountOf(condition.value, condition.unit)
      return {
        vi: `phải là ${condition.about ? 'khoảng ' : ''}${said.vi}`,
        en: `must be ${condition.about ? 'about ' : ''}${said.en}`,
      }
    }
    case 'one-of':
      if (condition.values.length === 1)
        return { vi: `phải là ${condition.values[0]}`, en: `must be ${condition.values[0]}` }
      return {
        vi: `phải là một trong: ${condition.values.join('; ')}`,
        en: `must be one of: ${condition.values.join('; ')}`,
      }
    case 'at-most': {
      const said = amountOf(condition.value, condition.unit)
      return { vi: `không quá ${said.vi}`, en: `at most ${said.en}` }
    }
    case 'at-least': {
      const said = amountOf(condition.value, condition.unit)
      return { vi: `ít nhất ${said.vi}`, en: `at least ${said.en}` }
    }
    case 'between': {
      const [low, high] = [amountOf(condition.min, condition.unit), amountOf(condition.max, condition.unit)]
      return { vi: `từ ${low.vi} đến ${high.vi}`, en: `from ${low.en} to ${high.en}` }
    }
    case 'not-later':
      return condition.inclusive
        ? { vi: `chậm nhất ngày ${dayText(condition.date)}`, en: `no later than ${condition.date}` }
        : { vi: `trước ngày ${dayText(condition.date)}`, en: `before ${condition.date}` }
    case 'not-earlier':
      return { vi: `không sớm hơn ngày ${dayText(condition.date)}`, en: `not before ${condition.date}` }
    case 'within-quarter':
      return {
        vi: `trong quý ${toRoman(condition.quarter)} năm ${condition.year}`,
        en: `in quarter ${condition.quarter} of ${condition.year}`,
      }
    case 'before-date':
      return {
        vi: `phải trước ${fieldNames[condition.other].vi}`,
        en: `must come before the ${fieldNames[condition.other].en}`,
      }
    case 'cites': {
      const date = condition.date ? ` ngày ${dayText(condition.date)}` : ''
      const name = `${condition.type ?? 'văn bản'}${condition.number ? ' số ' + condition.number : ''}${date}`
      return {
        vi: `phải viện dẫn ${name}${condition.issuer ? ' của ' + condition.issuer : ''}`,
        en: `must cite ${name}`,
      }
    }
    case 'includes-agenda': {
      const items = condition.items
        .map((item) => `“${item.text ?? item.any_of.join(' / ')}”`)
        .join(condition.in_order ? ' → ' : ', ')
      return condition.in_order
        ? { vi: `theo đúng thứ tự: ${items}`, en: `in this order: ${items}` }
        : { vi: `phải có nội dung ${items}`, en: `must include ${items}` }
    }
    case 'names-unit':
      return { vi: `phải giao việc cho ${condition.unit}`, en: `must give a task to ${condition.unit}` }
    case 'mentions':
      return { vi: `phải có “${condition.value}”`, en: `must name “${condition.value}”` }
    case 'after-level':
      return {
        vi: `chỉ sau khi ${levelNames[condition.level]!.vi} đã tổ chức xong`,
        en: `only after the ${levelNames[condition.level]!.en} has met`,
      }
    case 'within-days':
      return {
        vi: `trong ${condition.days} ngày sau hội nghị`,
        en: `within ${condition.days} days of the meeting`,
      }
    case 'amount': {
      const { low, high, near } = condition
      const [least, most] = [low, high].map((one) => (one === undefined ? '' : String(one)))
      const bound = least && most && least !== most ? `${least} – ${most}` : most ? `≤ ${most}` : `≥ ${least}`
      const unit = condition.measure === 'cái' ? '' : ` ${condition.measure}`
      return { vi: `“${near}” ${bound}${unit}`, en: `“${near}” ${bound}${unit}` }
    }
    case 'total-100':
      return { vi: 'cộng lại phải bằng 100%', en: 'must make 100%' }
    case 'congress-number':
      return {
        vi: `Đại hội Thi đua yêu nước ${condition.congress}${condition.year ? ` năm ${condition.year}` : ''} là lần thứ ${toRoman(condition.ordinal)}`,
        en: `the Patriotic Emulation Congress (${condition.congress}${condition.year ? `, ${condition.year}` : ''}) is number ${toRoman(condition.ordinal)}`,
      }
  }
}

function amountOf(value: number, unit: string | undefined): Said {
  return unit === 'buổi'
    ? { vi: `${String(value).padStart(2, '0')} buổi`, en: `${value} half-day session(s)` }
    : amountText(value, unit ?? '')
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/** Say a requirement in words: `"Số lượng đại biểu (cấp cơ sở): không quá 200 người."` */
export function ruleInWords(
  rule: Pick<Requirement, 'field' | 'condition' | 'binds'> & { about?: string | undefined },
): Said {
  const name = fieldNames[rule.field]
  const levels = rule.binds.levels.map((level) => levelNames[level]!)
  // Of a report it is the other body of the sentence, which is no part of the rule.
  const about = rule.about && !rule.field.startsWith('report_package') ? ` – ${rule.about}` : ''
  const off = roundOff(rule.condition, rule.field)
  // Whom its own words speak to is a name, the same in both languages.
  const named = [...(rule.binds.addressees?.places ?? []), ...(rule.binds.addressees?.kinds ?? [])].slice(0, 4)
  const where = (words: string[]) => (words.length ? ` (${words.join(', ')})` : '')
  return {
    vi: capital(`${name.vi}${about}${where([...levels.map((level) => level.vi), ...named])}: ${off.vi}.`),
    en: capital(`${name.en}${about}${where([...levels.map((level) => level.en), ...named])}: ${off.en}.`),
  }
}
