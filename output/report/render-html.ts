import { escapeHtml } from '../paper/escape-html.js'
import { chartAgenda } from './chart-agenda.js'
import { countAgenda, countQuotas, countTimes } from './chart-counts.js'
import { chartProvinces } from './chart-provinces.js'
import { chartQuotas } from './chart-quotas.js'
import { chartTimeLine } from './chart-time-line.js'
import type { ComparedPlan, Comparison } from './comparison.js'
import { sayPage } from './html-cell.js'
import { htmlLegend } from './html-legend.js'
import { htmlDisagreements, htmlPeers } from './html-peers.js'
import { htmlShared } from './html-shared.js'
import { htmlStyle } from './html-style.js'
import { htmlTable } from './html-table.js'
import { QuoteRegister } from './quote-register.js'
import type { Lang, WordKey } from './words.js'
import { say } from './words.js'

// Beyond these a drawing that shows each plan can no longer be read; how many say what can.
const many = 40
const columns = 15

interface Part {
  readonly id: string
  readonly title: string
  readonly hint: string
  readonly body: string
}

function byRound(plans: readonly ComparedPlan[], lang: Lang, draw: (plans: readonly ComparedPlan[]) => string | null) {
  const rounds = [...new Set(plans.map(({ round }) => round))]
  const parts = rounds.flatMap((round) => {
    const drawn = draw(plans.filter((plan) => plan.round === round))
    const title = rounds.length > 1 ? `<h3>${say(lang, 'round')} ${round ?? '–'}</h3>` : ''
    return drawn ? [`${title}<div class="scroll">${drawn}</div>`] : []
  })
  return parts.join('')
}

function quoteList(quotes: QuoteRegister, lang: Lang): string {
  return quotes
    .listed()
    .filter(({ quotes: own }) => own.length > 0)
    .map(({ plan, quotes: own }) => {
      const number = plan.number ? ` · ${escapeHtml(plan.number.value)}` : ''
      const items = own.map(({ anchor, label, quote, page }) => {
        const where = page === null ? '' : ` <span class="src">(${sayPage(lang, page)})</span>`
        return `<li id="${anchor}"><b>${label}</b>“${escapeHtml(quote)}”${where}</li>`
      })
      const file = escapeHtml(plan.path.split(/[\\/]/).at(-1) ?? '')
      return `<h3>${escapeHtml(plan.locality)}${number} <span class="src">${file}</span></h3><ol class="quotes">${items.join('')}</ol>`
    })
    .join('')
}

/** Write the comparison as one page that needs nothing else: no script, no network; opens offline, prints on A4. */
export function renderHtml(comparison: Comparison, lang: Lang): string {
  const { plans } = comparison
  const quotes = new QuoteRegister(plans)
  const part = (id: string, title: WordKey, body: string | null, hint?: WordKey): Part[] =>
    body ? [{ id, title: say(lang, title), hint: hint ? say(lang, hint) : '', body }] : []
  const parts = [
    ...part('bang', 'compared', htmlTable(plans, quotes, lang), 'quote_note'),
    ...part('do-phu', 'provinces_chart', chartProvinces(plans, quotes, lang), 'provinces_note'),
    ...part(
      'thoi-gian',
      'time_line',
      withLegend(
        byRound(plans, lang, (own) => (own.length > many ? countTimes(own, lang) : chartTimeLine(own, quotes, lang))),
        lang,
      ),
      'time_note',
    ),
    ...part(
      'dai-bieu',
      'quota_chart',
      scrolled(plans.length > many ? countQuotas(plans, lang) : chartQuotas(plans, quotes, lang)),
    ),
    ...part(
      'chuong-trinh',
      'agenda_chart',
      scrolled(plans.length > columns ? countAgenda(plans, lang) : chartAgenda(plans, quotes, lang)),
      plans.length > columns ? undefined : 'agenda_note',
    ),
    ...part('khac-nhau', 'left_out', htmlPeers(comparison, lang)),
    ...part('giong-nhau', 'shared', htmlShared(comparison, lang), 'shared_note'),
    ...part('lan-thu', 'disagreements', htmlDisagreements(comparison, quotes, lang)),
  ]
  const all = [...parts, ...part('cau-goc', 'quotes', quoteList(quotes, lang))]
  const rounds = [...new Set(plans.flatMap(({ round }) => (round === null ? [] : [round])))].join(', ')
  const localities = new Set(plans.map(({ locality, province }) => `${locality}|${province}`)).size
  const facts = [
    `${plans.length} ${say(lang, 'documents')}`,
    `${localities} ${say(lang, 'localities')}`,
    ...(rounds ? [`${say(lang, 'round').toLowerCase()} ${rounds}`] : []),
  ]
  return `<!DOCTYPE html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(lang, 'report')}</title><style>${htmlStyle}</style></head><body><div class="page">
<header><div class="over">Đối chiếu</div><h1>${say(lang, 'report')}</h1><p class="facts">${facts.join(' · ')}</p>
<p class="caution">${say(lang, 'made_by')}</p></header>
<nav aria-label="${say(lang, 'contents')}">${all.map(({ id, title }) => `<a href="#${id}">${title}</a>`).join('')}</nav>
<main>${all.map(({ id, title, hint, body }) => `<section id="${id}"${isDrawn(body)}><h2>${title}</h2>${hint ? `<p class="hint">${hint}</p>` : ''}${body}</section>`).join('\n')}</main>
</div></body></html>
`
}

const scrolled = (drawn: string | null) => drawn && `<div class="scroll">${drawn}</div>`
const withLegend = (drawn: string, lang: Lang) => drawn && htmlLegend(lang) + drawn
/** A drawing begins on a page of its own: a browser leaves the heading of one that does not fit alone at the foot. */
const isDrawn = (body: string) => (body.includes('class="scroll"><svg') ? ' class="drawn"' : '')
