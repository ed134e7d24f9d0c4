import { termOf } from '../../corpus/glossary.js'
import type { WordCorrection } from '../store/desk.js'
import type { StoredCorrection } from '../store/store.js'
import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang, Means } from './means.js'
import { say, sayTime } from './words.js'
import type { WordKey } from './words.js'

/** Tell which corrections lost the ink they stood on; of added facts, those whose sentence is no longer in the text. */
export function lostOf(said: readonly StoredCorrection[], texts: ReadonlyMap<string, string>): StoredCorrection[] {
  return said.filter(({ sha256, verdict, fact, quote, withdrawnAt }) => {
    if (withdrawnAt !== null) return false
    if (verdict !== 'add') return fact === null
    const text = texts.get(sha256)
    return text !== undefined && quote !== null && !plain(text).includes(plain(quote))
  })
}

// A person copies a sentence across lines and pages.
const plain = (text: string) => text.replace(/\s+/g, ' ')

/** Write the corrections that need another look, each with the way to its document and the choice of taking it back. */
export function lostPage(
  lost: readonly StoredCorrection[],
  words: readonly WordCorrection[],
  csrf: string,
  lang: Lang,
  means: Pick<Means, 'inWords'>,
): Markup {
  const back = (kind: string, id: string, sha256: string) =>
    html`<form method="post" action="/lost/withdraw">
      <input type="hidden" name="csrf" value="${csrf}" /><input type="hidden" name="kind" value="${kind}" /><input
        type="hidden"
        name="id"
        value="${id}"
      /><input type="hidden" name="sha256" value="${sha256}" /><button>${say(lang, 'withdraw')}</button>
    </form>`
  const facts = lost.map(
    (one) =>
      html`<tr>
        <td><a href="/d/${one.sha256}">${one.sha256.slice(0, 12)}</a></td>
        <td>
          ${termOf(one.field)[lang]}: ${say(lang, `verdict_${one.verdict}` as WordKey)}
          <blockquote>
            <p>
              ${one.page ? html`<span class="hint">${say(lang, 'page').toLowerCase()} ${one.page}</span> ` : ''}${one.quote}
            </p>
          </blockquote>
        </td>
        <td>${one.before === undefined ? '' : means.inWords(one.before, lang)}</td>
        <td>${one.value === undefined ? '' : means.inWords(one.value, lang)}</td>
        <td>
          ${one.who}
          <div class="hint">${sayTime(lang, one.madeAt ?? '')}${one.reason ? ` – ${one.reason}` : ''}</div>
        </td>
        <td>${back('fact', one.id, one.sha256)}</td>
      </tr>`,
  )
  const letters = words.map(
    (one) =>
      html`<tr>
        <td><a href="/d/${one.sha256}">${one.sha256.slice(0, 12)}</a></td>
        <td>
          ${say(lang, 'word')}
          ${one.page ? html`<span class="hint">${say(lang, 'page').toLowerCase()} ${one.page}</span>` : ''}
        </td>
        <td>${one.before}</td>
        <td>${one.after}</td>
        <td>
          ${one.who}
          <div class="hint">${sayTime(lang, one.madeAt)}</div>
        </td>
        <td>${back('word', one.id, one.sha256)}</td>
      </tr>`,
  )
  const heads = (['document', 'what', 'before', 'after', 'who'] as const).map(
    (key) => html`<th scope="col">${say(lang, key)}</th>`,
  )
  return html`<h1>${say(lang, 'lost')}</h1>
    <p class="hint">${say(lang, 'lost_hint')}</p>
    ${
      facts.length + letters.length === 0
        ? html`<p>${say(lang, 'lost_none')}</p>`
        : html`<div class="scroll" tabindex="0" role="region" aria-label="${say(lang, 'lost')}">
            <table>
              <thead>
                <tr>
                  ${heads}
                  <th scope="col"><span class="hint">${say(lang, 'withdraw')}</span></th>
                </tr>
              </thead>
              <tbody>
                ${facts}${letters}
              </tbody>
            </table>
          </div>`
    }`
}
