import { layout } from './layout.js'
import { html, Markup } from './markup.js'
import type { Lang, Theme } from './means.js'
import { say } from './words.js'

/** Write the page on which a password is asked. */
export function entryPage(lang: Lang, theme: Theme, wrong?: 'wrong_password' | 'wait'): Markup {
  const body = html`<form class="entry" method="post" action="/enter">
    <h1>${say(lang, 'enter')}</h1>
    ${wrong ? html`<p class="alert" role="alert">${say(lang, wrong)}</p>` : ''}
    <label
      ><span>${say(lang, 'name')} <small>${say(lang, 'name_hint')}</small></span
      ><input name="name" autocomplete="name" maxlength="80" required
    /></label>
    <label
      ><span>${say(lang, 'password')}</span
      ><input type="password" name="password" autocomplete="current-password" required
    /></label>
    <p><button class="go">${say(lang, 'enter')}</button></p>
  </form>`
  return new Markup(layout({ lang, theme, session: null }, { title: say(lang, 'enter'), body }))
}

/** Write the page for who comes without the printed address. */
export function noEntryPage(lang: Lang, theme: Theme): Markup {
  const body = html`<div class="entry">
    <h1>${say(lang, 'no_entry')}</h1>
    <p>${say(lang, 'no_entry_hint')}</p>
  </div>`
  return new Markup(layout({ lang, theme, session: null }, { title: say(lang, 'no_entry'), body }))
}
