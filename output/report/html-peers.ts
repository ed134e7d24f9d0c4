import { escapeHtml } from '../paper/escape-html.js'
import type { Comparison } from './comparison.js'
import { htmlLine } from './html-cell.js'
import type { QuoteRegister } from './quote-register.js'
import type { Lang, WordKey } from './words.js'
import { agendaOrder, say, sayAgenda } from './words.js'

const nameOf = (lang: Lang, what: string) =>
  agendaOrder.includes(what) || what === what.toUpperCase() ? sayAgenda(lang, what) : say(lang, what as WordKey)

/** Write what each plan leaves out and alone has, against its peers; null where no plan has a peer. */
export function htmlPeers({ plans, peers }: Comparison, lang: Lang): string | null {
  if (peers.length === 0) return null
  const rows = peers.map(({ sha256, peers: count, leavesOut, adds }) => {
    const plan = plans.find((each) => each.sha256 === sha256)!
    const lacks = leavesOut.map(({ what, share }) => {
      const of = count > 1 ? ` ${Math.round(share * count)}/${count}` : ''
      return `<span class="chip lack">${escapeHtml(nameOf(lang, what))}${of}</span>`
    })
    const has = adds.map((what) => `<span class="chip">${escapeHtml(nameOf(lang, what))}</span>`)
    const cell = (chips: readonly string[]) =>
      chips.length > 0
        ? `<td><div class="chips">${chips.join('')}</div></td>`
        : `<td class="empty">${say(lang, 'none')}</td>`
    return `<tr><th scope="row">${escapeHtml(plan.locality)}</th><td>${count}</td>${cell(lacks)}${cell(has)}</tr>`
  })
  const heads = ['locality', 'peers', 'leaves_out', 'adds'] as const
  const head = heads.map((key) => `<th scope="col">${say(lang, key)}</th>`).join('')
  return `<div class="scroll"><table class="wide"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`
}

/** Write the congresses that plans number differently; null where there are none. */
export function htmlDisagreements(
  { plans, disagreements }: Comparison,
  quotes: QuoteRegister,
  lang: Lang,
): string | null {
  if (disagreements.length === 0) return null
  return disagreements
    .map(({ congress, readings }) => {
      const rows = readings.map(({ said, plans: own }) => {
        const lines = own.map(({ sha256, ink }) => {
          const plan = plans.find((each) => each.sha256 === sha256)!
          return htmlLine(lang, sha256, { text: plan.locality, ink: [ink] }, quotes)
        })
        return `<tr><th scope="row">${escapeHtml(said)}</th><td>${lines.join('')}</td></tr>`
      })
      return `<h3>${escapeHtml(congress)}</h3><table><tbody>${rows.join('')}</tbody></table>`
    })
    .join('')
}
