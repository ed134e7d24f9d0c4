import { escapeHtml } from '../paper/escape-html.js'
import type { Comparison } from './comparison.js'
import { planCells } from './plan-cells.js'
import { QuoteRegister } from './quote-register.js'
import type { Lang } from './words.js'
import { say } from './words.js'

// What Markdown would take for more than words.
const plain = (text: string) =>
  escapeHtml(text)
    .replace(/([\\`*_[\]|~#])/g, '\\$1')
    .replace(/\s+/g, ' ')

/** Write the comparison as Markdown: the table with footnotes, and the sentence behind each. */
export function renderMarkdown(comparison: Comparison, lang: Lang): string {
  const { plans } = comparison
  const quotes = new QuoteRegister(plans)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const head = [say(lang, 'locality'), ...plans.map(({ locality }) => plain(locality))]
  const rows = planCells(plans, lang)
    .filter(({ cells }) => cells.some((lines) => lines.length > 0))
    .map(({ label, cells }) => {
      const held = cells.map((lines, i) =>
        lines
          .map(({ text, ink }) => {
            const notes = quotes.cite(plans[i]!.sha256, ink).map((cited) => `[^${cited.label}]`)
            return plain(text) + notes.slice(0, 1).join('')
          })
          .join('<br>'),
      )
      return line([`**${plain(label)}**`, ...held.map((text) => text || say(lang, 'none'))])
    })
  const notes = quotes.listed().flatMap(({ plan, quotes: own }) =>
    own.map(({ label, quote, page }) => {
      const where = page === null ? '' : `, ${say(lang, 'page')} ${page}`
      return `[^${label}]: ${plain(plan.locality)}${where}: “${plain(quote)}”`
    }),
  )
  const rule = line(head.map(() => '---'))
  return (
    [`# ${say(lang, 'report')}`, say(lang, 'made_by'), [line(head), rule, ...rows].join('\n'), notes.join('\n')].join(
      '\n\n',
    ) + '\n'
  )
}
