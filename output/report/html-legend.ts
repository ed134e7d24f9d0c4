import { mark } from './svg-draw.js'
import type { Lang, WordKey } from './words.js'
import { say } from './words.js'

const signs: readonly (readonly [Parameters<typeof mark>[0], string, WordKey])[] = [
  ['dot', 'l-CO_SO', 'ladder_CO_SO'],
  ['dot', 'l-TREN_CO_SO', 'ladder_TREN_CO_SO'],
  ['dot', 'l-CAP_TINH', 'ladder_CAP_TINH'],
  ['square', 'pilot', 'pilot'],
  ['diamond', 'duty', 'plan_due'],
  ['triangle', 'duty', 'report_due'],
]

/** Explain the marks of the time line. */
export function htmlLegend(lang: Lang): string {
  const items = signs.map(
    ([shape, look, key]) =>
      `<li><svg viewBox="0 0 16 14" aria-hidden="true">${mark(shape, 8, 7, look)}</svg>${say(lang, key)}</li>`,
  )
  return `<ul class="legend">${items.join('')}</ul>`
}
