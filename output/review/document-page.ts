import { termOf } from '../../corpus/glossary.js'
import type { Page } from '../../corpus/document.js'
import type { Evidence } from '../../extractors/record.js'
import { fieldNames } from '../../extractors/extract.js'
import type { DeskDocument } from '../store/desk.js'
import { isSingle } from '../store/facts-of.js'
import { cardsOf } from './cards.js'
import type { Card } from './cards.js'
import { factCard } from './fact-card.js'
import { asJson, html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang, Means } from './means.js'
import { meter } from './queue-page.js'
import { say } from './words.js'
import type { WordKey } from './words.js'
import { numberOf } from '../../extractors/readers/written-number.js'

/** How much of a document a person has judged. */
export function progressOf(cards: readonly Card[]): { readonly judged: number; readonly facts: number } {
  const extracted = cards.filter(({ said }) => said?.verdict !== 'add')
  return { judged: extracted.filter(({ said }) => said !== null).length, facts: extracted.length }
}

/** Write the facts of a document, field by field in the record's order. */
export function factColumn(found: DeskDocument, lang: Lang, means: Pick<Means, 'inWords'>): Markup {
  const cards = cardsOf(found)
  const groups = fieldNames.flatMap((field) => {
    const own = cards.filter((card) => card.field === field)
    if (own.length === 0) return []
    const drawn = own.map((card) => factCard(card, found.text, lang, means))
    const { vi, en } = termOf(field)
    const head = isSingle(field) ? '' : html`<h2>${lang === 'vi' ? vi : en} <small>${own.length}</small></h2>`
    return [html`<section class="field${isSingle(field) ? ' single' : ''}">${head}${drawn}</section>`]
  })
  return html`${groups}`
}

const keys: readonly (readonly [keys: readonly string[], what: WordKey])[] = [
  [['j', 'k'], 'key_next'],
  [['Enter'], 'key_accept'],
  [['e'], 'key_edit'],
  [['x'], 'key_reject'],
  [['u'], 'key_undo'],
  [['a'], 'key_add'],
  [['w'], 'key_word'],
  [['n'], 'key_document'],
  [['[', ']'], 'key_page'],
  [['+', '−', '0'], 'key_zoom'],
  [['/'], 'key_search'],
  [['?'], 'key_help'],
]

/** Write the list of keys. */
export function keyList(lang: Lang): Markup {
  return html`<dl class="keys">
    ${keys.map(
      ([press, what]) =>
        html`<div>
          <dt>${press.map((key) => html`<kbd>${key}</kbd> `)}</dt>
          <dd>${say(lang, what)}</dd>
        </div>`,
    )}
  </dl>`
}

/** Where the image of a page is: the scan, or a drawing of what was read where there is none. */
function pageButton(page: Page, sha256: string, lang: Lang): Markup {
  const { number, width, height, state } = page
  const bad = state === 'failed' ? html` <span class="chip bad">!</span>` : ''
  return html`<li>
    <button
      type="button"
      data-page="${number}"
      data-width="${width ?? 595}"
      data-height="${height ?? 842}"
      data-state="${state}"
      title="${state === 'failed' ? `${say(lang, 'page_failed')}: ${page.reason ?? ''}` : ''}"
    >
      <img
        src="/d/${sha256}/page/${number}/small"
        alt=""
        loading="lazy"
        width="60"
        height="${Math.round((60 * (height ?? 842)) / (width ?? 595))}"
      /><span>${number}</span>${bad}
    </button>
  </li>`
}

function viewer({ pages, record, text }: DeskDocument, lang: Lang): Markup {
  const { sha256 } = record.source
  const paged = pages.filter(({ number }) => number !== null)
  const tool = (act: string, label: WordKey, sign: string) =>
    html`<button type="button" data-view="${act}" aria-label="${say(lang, label)}" title="${say(lang, label)}">
      ${sign}
    </button>`
  const bar = html`<div class="tools" role="toolbar" aria-label="${say(lang, 'page_image')}">
    ${[
      tool('earlier', 'earlier', '◀'),
      html`<span class="here" aria-live="polite"></span>`,
      tool('later', 'later', '▶'),
      tool('out', 'zoom_out', '−'),
      tool('in', 'zoom_in', '+'),
      tool('fit', 'zoom_fit', '⤢'),
      html`<button type="button" data-view="words" aria-pressed="false">${say(lang, 'words_on')}</button>`,
    ]}<span class="hint drawn" hidden>${say(lang, 'drawn')}</span
    ><span class="hint words-hint" hidden>${say(lang, 'words_hint')}</span>
  </div>`
  if (paged.length === 0)
    return html`<div class="viewer plain" data-sha="${sha256}">
      <div class="stage" tabindex="0" role="region" aria-label="${say(lang, 'document')}">
        <div class="paper" data-length="${text.value.length}"></div>
      </div>
    </div>`
  return html`<div class="viewer" data-sha="${sha256}">
    ${bar}
    <div class="stage" tabindex="0" role="region" aria-label="${say(lang, 'page_image')}">
      <div class="sheet">
        <img class="scan" alt="${say(lang, 'page_image')}" /><svg class="boxes" aria-hidden="true"></svg>
      </div>
    </div>
    <ol class="strip" aria-label="${say(lang, 'pages')}">
      ${paged.map((page) => pageButton(page, sha256, lang))}
    </ol>
  </div>`
}

/** Write the page on which a document is checked: the scan at the left, what was read at the right. */
export function documentPage(
  found: DeskDocument,
  query: string,
  linked: Evidence | null,
  lang: Lang,
  means: Pick<Means, 'inWords'>,
): Markup {
  const { record } = found
  const { judged, facts } = progressOf(cardsOf(found))
  const head = [numberOf(record), record.issuer?.value ?? record.locality?.name].filter(Boolean).join(' · ')
  const options = fieldNames.map((field) => html`<option value="${field}">${termOf(field)[lang]}</option>`)
  const { sha256 } = record.source
  const dialog = (id: string, title: WordKey, body: Markup) =>
    html`<dialog id="${id}" aria-labelledby="${id}-title">
      <h2 id="${id}-title">${say(lang, title)}</h2>
      ${body}
    </dialog>`
  return html`<div
      class="desk"
      data-sha="${sha256}"
      data-linked="${linked ? asJson([linked]) : ''}"
      data-next="/next${query === '' ? '?' : `${query}&`}after=${sha256}"
    >
      ${viewer(found, lang)}
      <section class="facts" aria-label="${say(lang, 'facts')}">
        <header>
          <h1>${record.title?.value ?? (head || say(lang, 'untitled'))}</h1>
          <p class="hint">${head}</p>
          <p class="work">
            <span id="progress">${meter(judged, facts, lang)}</span>
            <button type="button" data-do="add">${say(lang, 'add_fact')} <kbd>a</kbd></button>
            <button type="button" data-do="help">${say(lang, 'keys')} <kbd>?</kbd></button>
            <a href="/d/${sha256}/audit${query}">${say(lang, 'audit')}</a>
            <a class="next" href="/next${query === '' ? '?' : `${query}&`}after=${sha256}"
              >${say(lang, 'next_document')} <kbd>n</kbd></a
            >
          </p>
          <p id="status" role="status" aria-live="polite"></p>
          <noscript><p class="alert">${say(lang, 'script_off')}</p></noscript>
        </header>
        <div id="add" hidden>
          <label
            ><span>${say(lang, 'field')}</span>
            <select id="add-field">
              ${options}
            </select></label
          >
          <div class="form"></div>
        </div>
        <div id="cards">${factColumn(found, lang, means)}</div>
        ${
          found.notes.length > 0
            ? html`<details class="notes">
                <summary>${say(lang, 'notes')} (${found.notes.length})</summary>
                <ul>
                  ${found.notes.map(({ page, reason }) => html`<li>${page === null ? '' : `${say(lang, 'page')} ${page}: `}${reason}</li>`)}
                </ul>
              </details>`
            : ''
        }
        <p class="keyline">
          ${['j', 'k', 'Enter', 'e', 'x', 'u', 'a', '/', 'n', '?'].map((key) => html`<kbd>${key}</kbd> `)}
        </p>
      </section>
    </div>
    ${dialog(
      'help',
      'keys',
      html`${keyList(lang)}
        <form method="dialog">
          <button>${say(lang, 'close')} <kbd>Esc</kbd></button>
        </form>`,
    )}
    ${dialog(
      'conflict',
      'conflict',
      html`<p class="what" tabindex="-1" autofocus></p>
        <p>${say(lang, 'conflict_ask')}</p>
        <p class="acts">
          <button type="button" value="theirs">${say(lang, 'keep_theirs')}</button>
          <button type="button" value="mine">${say(lang, 'keep_mine')}</button>
        </p>`,
    )}
    ${dialog(
      'word',
      'word_title',
      html`<form method="dialog">
        <p class="read">
          <span class="hint">${say(lang, 'raw')}</span> <b class="raw"></b> <span class="who hint"></span>
        </p>
        <p class="others"></p>
        <label
          ><span>${say(lang, 'right_word')}</span
          ><input name="after" autocomplete="off" spellcheck="false" maxlength="200"
        /></label>
        <p class="acts">
          <button class="go" value="save">${say(lang, 'save')} <kbd>Enter</kbd></button>
          <button value="back" formnovalidate class="back">${say(lang, 'word_back')}</button>
          <button value="cancel" formnovalidate>${say(lang, 'cancel')} <kbd>Esc</kbd></button>
        </p>
      </form>`,
    )}
    <template
      id="said"
      data-saving="${say(lang, 'saving')}"
      data-confirm="${say(lang, 'verdict_confirm')}"
      data-correct="${say(lang, 'verdict_correct')}"
      data-reject="${say(lang, 'verdict_reject')}"
      data-offline="${say(lang, 'offline')}"
      data-pending="${say(lang, 'pending')}"
      data-out="${say(lang, 'signed_out')}"
      data-refused="${say(lang, 'refused')}"
      data-all="${say(lang, 'all_judged')}"
      data-by="${say(lang, 'word_by')}"
      data-reason="${say(lang, 'reason')}"
      data-save="${say(lang, 'save')}"
      data-cancel="${say(lang, 'cancel')}"
      data-refuse="${say(lang, 'reject')}"
      data-page="${say(lang, 'page')}"
      data-of="${say(lang, 'of')}"
    ></template>`
}
