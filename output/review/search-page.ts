import type { Hit } from '../store/store.js'
import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang } from './means.js'
import { fileOf, nameOf } from './queue-page.js'
import { say } from './words.js'

function sentence({ sentence: words, marks }: Hit): Markup {
  const parts: Markup[] = []
  let at = 0
  for (const [start, end] of marks) {
    parts.push(html`${words.slice(at, start)}<mark>${words.slice(start, end)}</mark>`)
    at = end
  }
  return html`${parts}${words.slice(at)}`
}

/** Write what was found, each in its sentence, with the way to its place on the scan. */
export function searchPage(words: string, hits: readonly Hit[], lang: Lang): Markup {
  const items = hits.map((hit) => {
    const { document, page } = hit
    const at = new URLSearchParams({ quote: hit.sentence, ...(page === null ? {} : { page: String(page) }) }).toString()
    const where = page === null ? '' : html` · ${say(lang, 'page').toLowerCase()} ${page}`
    return html`<li>
      <a href="/d/${document.sha256}?${at}">${nameOf(document)}</a>
      <span class="hint">${fileOf(document.path)}${where}</span>
      <div>${sentence(hit)}</div>
    </li>`
  })
  return html`<h1>${say(lang, 'search')}</h1>
    <form class="filter" method="get" role="search">
      <label
        ><span>${say(lang, 'search_for')}</span
        ><input type="search" name="q" value="${words}" size="40" autofocus /></label
      ><button class="go">${say(lang, 'search')}</button>
    </form>
    ${words && hits.length === 0 ? html`<p>${say(lang, 'no_hits')}</p>` : ''}
    <ol class="hits">
      ${items}
    </ol>`
}
