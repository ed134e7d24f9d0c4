import type { ComparedPlan } from './comparison.js'
import type { QuoteRegister } from './quote-register.js'
import { drawnLines, label, line, linked, picture, rect } from './svg-draw.js'
import type { Lang } from './words.js'
import { agendaOrder, say, sayAgenda } from './words.js'

const left = 290
const row = 28
/** How much wider bold letters run than plain ones. */
const bold = 1.2
// The items that guidance expects of every such programme (opening may be said either way).
const core: readonly (readonly string[])[] = [
  ['TUYEN_BO_LY_DO', 'KHAI_MAC'],
  ['BAO_CAO_TONG_KET'],
  ['THAM_LUAN'],
  ['BIEU_DUONG_KHEN_THUONG'],
  ['PHAT_DONG'],
  ['THONG_QUA_DANH_SACH_DB'],
  ['TONG_KET_BE_MAC'],
]

function lacks(plan: ComparedPlan, code: string): boolean {
  const group = core.find((each) => each.includes(code))
  const has = new Set(plan.agenda.flatMap(({ value }) => value.codes))
  return group !== undefined && group[0] === code && !group.some((each) => has.has(each))
}

/** Draw which plan's programme has which item, and as which in order; a core item that was not found is hatched. */
export function chartAgenda(plans: readonly ComparedPlan[], quotes: QuoteRegister, lang: Lang): string | null {
  const used = new Set(plans.flatMap(({ agenda }) => agenda.flatMap(({ value }) => value.codes)))
  if (used.size === 0) return null
  const codes = [
    ...agendaOrder.filter((code) => used.has(code)),
    ...[...used].filter((code) => !agendaOrder.includes(code)),
  ]
  const column = Math.max(44, Math.min(165, (1120 - left) / plans.length))
  const names = plans.map(({ locality }) => drawnLines(locality, (column - 8) / bold, 12, 4))
  const top = 10 + 15 * Math.max(...names.map((lines) => lines.length))
  const width = left + column * plans.length
  const parts: string[] = [
    '<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">' +
      '<line x1="0" y1="0" x2="0" y2="6" class="hatch-line"/></pattern></defs>',
  ]
  names.forEach((lines, i) =>
    lines.forEach((words, k) =>
      parts.push(label(left + column * (i + 0.5), 13 + 15 * k, words, 'name small', 'middle')),
    ),
  )
  codes.forEach((code, r) => {
    const y = top + r * row
    parts.push(line(0, y, width, y, 'rule'), label(0, y + 18, sayAgenda(lang, code), 'said'))
  })
  plans.forEach((plan, i) => {
    const x = left + column * i
    if (plan.agenda.length === 0) {
      parts.push(rect(x + 3, top + 3, column - 6, codes.length * row - 6, 'blank', 4))
      drawnLines(say(lang, 'no_agenda'), column - 12, 11.5, 4).forEach((words, k) =>
        parts.push(label(x + column / 2, top + (codes.length * row) / 2 + 15 * k, words, 'tick', 'middle')),
      )
      return
    }
    codes.forEach((code, r) => {
      const y = top + r * row
      const item = plan.agenda.find(({ value }) => value.codes.includes(code))
      if (item) {
        const [cited] = quotes.cite(plan.sha256, item.ink)
        const drawn =
          rect(x + 3, y + 3, column - 6, row - 6, 'fill has', 4) +
          label(x + column / 2, y + 19, String(item.value.order), 'inside', 'middle')
        parts.push(linked(cited?.anchor, `${plan.locality}: ${item.value.text}`, drawn))
      } else if (lacks(plan, code)) {
        const title = `${plan.locality}: ${sayAgenda(lang, code)} – ${say(lang, 'not_found')}`
        parts.push(linked(undefined, title, rect(x + 3, y + 3, column - 6, row - 6, 'lacks', 4)))
      }
    })
  })
  return picture(width, top + codes.length * row + 2, say(lang, 'agenda_chart'), parts.join(''))
}
