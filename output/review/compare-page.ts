import type { QueueFilter, QueueShelves } from '../store/desk.js'
import { inkLink } from './ink-link.js'
import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { ComparedPlans, Lang, Means } from './means.js'
import { filterForm } from './queue-page.js'
import { say } from './words.js'

/** Write plans side by side; every statement leads to its sentence on the scan. */
export function comparePage(
  { plans, rows }: ComparedPlans,
  more: boolean,
  filter: QueueFilter,
  shelves: QueueShelves,
  lang: Lang,
  means: Pick<Means, 'vocabulary'>,
): Markup {
  const heads = plans.map(
    ({ sha256, locality, province }) =>
      html`<th scope="col">
        <a href="/d/${sha256}">${locality}</a
        >${province && province !== locality ? html`<div class="hint">${province}</div>` : ''}
      </th>`,
  )
  const body = rows.map(({ label, cells }) => {
    const held = cells.map((lines, i) => {
      const said = lines.map(({ text, ink }) => inkLink(text, plans[i]!.sha256, ink[0]))
      return html`<td>${lines.length === 0 ? html`<span class="hint">–</span>` : said}</td>`
    })
    return html`<tr>
      <th scope="row">${label}</th>
      ${held}
    </tr>`
  })
  return html`<h1>${say(lang, 'compare')}</h1>
    ${filterForm(filter, shelves, lang, means)}
    <p class="hint">${more ? say(lang, 'too_many') : plans.length > 0 ? say(lang, 'compare_hint') : ''}</p>
    ${
      plans.length === 0
        ? html`<p>${say(lang, 'empty_queue')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${say(lang, 'compare')}">
            <table class="side">
              <thead>
                <tr>
                  <th scope="col">${say(lang, 'locality')}</th>
                  ${heads}
                </tr>
              </thead>
              <tbody>
                ${body}
              </tbody>
            </table>
          </div>`
    }`
}
