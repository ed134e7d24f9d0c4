import { escapeHtml } from '../paper/escape-html.js'
import type { ComparedPlan } from './comparison.js'
import { htmlCell } from './html-cell.js'
import { planCells } from './plan-cells.js'
import type { QuoteRegister } from './quote-register.js'
import type { Lang, WordKey } from './words.js'
import { say } from './words.js'

const groups: readonly { readonly name: readonly [string, string]; readonly keys: readonly WordKey[] }[] = [
  { name: ['Văn bản', 'Document'], keys: ['number', 'date', 'level', 'parent'] },
  { name: ['Thời gian', 'Time'], keys: ['limits', 'duration', 'pilot', 'plan_due', 'report_due'] },
  { name: ['Đại biểu', 'Delegates'], keys: ['quota', 'ratios'] },
  { name: ['Nội dung', 'Contents'], keys: ['agenda'] },
  { name: ['Thực hiện', 'Carrying out'], keys: ['lead', 'budget', 'signatory'] },
  { name: ['Cần xem lại', 'To be looked at'], keys: ['anomalies'] },
]
const wideKeys: readonly WordKey[] = ['number', 'date', 'limits', 'quota', 'ratios', 'lead', 'report_due']
const across = 6

const head = (plan: ComparedPlan) => {
  const province = plan.province && plan.province !== plan.locality ? escapeHtml(plan.province) : ''
  return `${escapeHtml(plan.locality)} <span class="where">${province}</span>`
}

function sideBySide(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string {
  const heads = plans.map((plan) => `<th scope="col">${head(plan)}</th>`).join('')
  const body = groups.map(({ name, keys }) => {
    const rows = planCells(plans, lang, keys).filter(({ cells }) => cells.some((lines) => lines.length > 0))
    if (rows.length === 0) return ''
    const title = escapeHtml(name[lang === 'vi' ? 0 : 1])
    const lines = rows.map(({ key, label, cells }) => {
      const many = key === 'anomalies' ? 1 : 12
      const held = cells.map((cell, i) => htmlCell(lang, plans[i]!.sha256, cell, quotes, many)).join('')
      return `<tr><th scope="row">${escapeHtml(label)}</th>${held}</tr>`
    })
    return `<tr class="group"><th colspan="${plans.length + 1}" scope="colgroup">${title}</th></tr>${lines.join('')}`
  })
  return `<div class="scroll"><table class="side"><thead><tr><th scope="col">${say(lang, 'locality')}</th>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

function oneUnderAnother(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string {
  const rows = planCells(plans, lang, wideKeys)
  const heads = rows.map(({ label }) => `<th scope="col">${escapeHtml(label)}</th>`).join('')
  const body = plans.map((plan, i) => {
    const cells = rows.map(({ cells: each }) => htmlCell(lang, plan.sha256, each[i]!, quotes)).join('')
    return `<tr><th scope="row">${head(plan)}</th>${cells}</tr>`
  })
  return `<div class="scroll"><table class="wide"><thead><tr><th scope="col">${say(lang, 'locality')}</th>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

/** Write the comparison as a table: up to six plans side by side, more of them one under another. */
export function htmlTable(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string {
  return plans.length <= across ? sideBySide(plans, quotes, lang) : oneUnderAnother(plans, quotes, lang)
}
