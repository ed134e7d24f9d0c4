import type { Evidence } from '../../extractors/record.js'
import type { QueueFilter, QueueShelves } from '../store/desk.js'
import type { DocumentSummary } from '../store/store.js'
import { inkLink } from './ink-link.js'
import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { AuditedPlan, Lang, Means } from './means.js'
import { filterForm, nameOf } from './queue-page.js'
import { say } from './words.js'

/** One plan among the audited ones. */
export interface AuditedRow {
  readonly document: DocumentSummary
  readonly audited: AuditedPlan
}

function againstChoice(against: string, lang: Lang, means: Pick<Means, 'guidance'>): Markup {
  const options = means
    .guidance(lang)
    .map(({ code, said }) => html`<option value="${code}" ${code === against ? html` selected` : ''}>${said}</option>`)
  return html`<label
    ><span>${say(lang, 'against')}</span>
    <select name="against">
      ${options}
    </select></label
  >`
}

/** Write how many findings each plan has against it, the worst first; each leads to the findings themselves. */
export function auditListPage(
  rows: readonly AuditedRow[],
  more: boolean,
  against: string,
  filter: QueueFilter,
  shelves: QueueShelves,
  lang: Lang,
  means: Pick<Means, 'vocabulary' | 'guidance'>,
): Markup {
  const worst = rows.toSorted((a, b) => b.audited.wrong - a.audited.wrong)
  const body = worst.map(({ document, audited }) => {
    const { sha256, title } = document
    const first = audited.lines.filter(({ verdict }) => verdict === 'departs' || verdict === 'missing').slice(0, 3)
    return html`<tr>
      <td>
        <a href="/d/${sha256}/audit?against=${against}">${nameOf(document)}</a>
        <div>${title ?? ''}</div>
      </td>
      <td class="num${audited.wrong > 0 ? ' v-departs' : ''}">${audited.wrong}</td>
      <td>${first.map(({ rule }) => html`<div>${rule}</div>`)}${audited.wrong > first.length ? '…' : ''}</td>
    </tr>`
  })
  return html`<h1>${say(lang, 'audit')}</h1>
    ${filterForm(filter, shelves, lang, means, againstChoice(against, lang, means))}
    ${more ? html`<p class="hint">${say(lang, 'too_many')}</p>` : ''}
    ${
      rows.length === 0
        ? html`<p>${say(lang, 'empty_queue')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${say(lang, 'audit')}">
            <table>
              <thead>
                <tr>
                  <th scope="col">${say(lang, 'document')}</th>
                  <th scope="col">${say(lang, 'wrong')}</th>
                  <th scope="col">${say(lang, 'rule')}</th>
                </tr>
              </thead>
              <tbody>
                ${body}
              </tbody>
            </table>
          </div>`
    }`
}

const quotes = (sha256: string | null, all: readonly Evidence[], lang: Lang) =>
  all.slice(0, 4).map((ink) => {
    const where =
      ink.page === null ? '' : html`<span class="hint">${say(lang, 'page').toLowerCase()} ${ink.page}</span> `
    return html`<blockquote>
      <p>${where}${sha256 === null ? ink.quote : inkLink(ink.quote, sha256, ink)}</p>
    </blockquote>`
  })

/** Write what an audit found in one plan, both sides quoted. */
export function auditPage(
  document: { readonly sha256: string; readonly name: string; readonly title: string },
  { against: beside, lines }: AuditedPlan,
  against: string,
  lang: Lang,
  means: Pick<Means, 'guidance'>,
): Markup {
  const rows = lines
    .filter(({ verdict }) => verdict !== 'not_applicable')
    .map(
      (one) =>
        html`<tr>
          <td class="v-${one.verdict}">
            ${one.said}
            <div class="hint">${one.severity}</div>
          </td>
          <td>
            ${one.rule}
            <div class="hint">${one.why}</div>
          </td>
          <td>${quotes(document.sha256, one.plan, lang)}</td>
          <td>
            ${quotes(null, one.guidance, lang)}${one.citation ? html`<div class="hint">${one.citation}</div>` : ''}
          </td>
        </tr>`,
    )
  return html`<h1>${say(lang, 'audit')}: <a href="/d/${document.sha256}">${document.name}</a></h1>
    <p>${document.title}</p>
    <form class="filter" method="get">${againstChoice(against, lang, means)}<button>${say(lang, 'show')}</button></form>
    <p class="hint">${beside}</p>
    ${
      rows.length === 0
        ? html`<p>${say(lang, 'nothing_wrong')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${say(lang, 'audit')}">
            <table class="side">
              <thead>
                <tr>
                  <th scope="col">${say(lang, 'verdict')}</th>
                  <th scope="col">${say(lang, 'rule')}</th>
                  <th scope="col">${say(lang, 'plan_says')}</th>
                  <th scope="col">${say(lang, 'guidance_says')}</th>
                </tr>
              </thead>
              <tbody>
                ${rows}
              </tbody>
            </table>
          </div>`
    }`
}
