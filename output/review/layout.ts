import { html } from './markup.js'
import type { Markup } from './markup.js'
import type { Lang, Theme } from './means.js'
import type { Session } from './sessions.js'
import { say } from './words.js'
import type { WordKey } from './words.js'

/** What a page needs to know of who looks at it. */
export interface Reader {
  readonly lang: Lang
  readonly theme: Theme
  readonly session: Session | null
}

/** A page's parts; `scripts` are names of files among the assets. */
export interface Sheet {
  readonly title: string
  readonly here?: WordKey
  readonly scripts?: readonly string[]
  /** The page fills the window, and scrolls within itself. */
  readonly wide?: boolean
  /** The page is as wide as the window. */
  readonly full?: boolean
  readonly body: Markup
  /** Pages that are likely to be opened next. */
  readonly ahead?: readonly string[]
}

const rooms: readonly (readonly [path: string, name: WordKey])[] = [
  ['/', 'queue'],
  ['/compare', 'compare'],
  ['/audit', 'audit'],
  ['/search', 'search'],
  ['/lost', 'lost'],
]

/** Write a whole page: head, navigation, switches of language and light, and what it is about. */
export function layout(
  { lang, theme, session }: Reader,
  { title, here, scripts = [], wide, full, body, ahead = [] }: Sheet,
): string {
  const nav = rooms.map(
    ([path, name]) => html`<a href="${path}" ${name === here ? html` aria-current="page"` : ''}>${say(lang, name)}</a>`,
  )
  const own = session
    ? html`<nav aria-label="${say(lang, 'product')}">${nav}</nav>
        <form method="post" action="/me" class="who">
          <input type="hidden" name="csrf" value="${session.csrf}" /><label
            ><span>${say(lang, 'reviewer')}</span>
            <input name="name" value="${session.who}" maxlength="80" autocomplete="name"
          /></label>
        </form>`
    : ''
  const page = html`<!DOCTYPE html>
<html lang="${lang}" data-theme="${theme}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">${session ? html`<meta name="csrf" content="${session.csrf}" />` : ''}
<title>${title} – ${say(lang, 'product')}</title><link rel="stylesheet" href="/assets/review.css"><link rel="icon" href="/assets/icon.svg">
${scripts.map((name) => html`<script type="module" src="/assets/${name}"></script>`)}${ahead.map((path) => html`<link rel="prefetch" href="${path}" />`)}
</head><body${wide ? html` class="wide"` : full ? html` class="full"` : ''}><a class="skip" href="#main">${say(lang, 'skip')}</a>
<header class="top"><a class="product" href="/">${say(lang, 'product')}</a>${own}
<span class="switches"><a href="?lang=${lang === 'vi' ? 'en' : 'vi'}" lang="${lang === 'vi' ? 'en' : 'vi'}">${say(lang, 'language')}</a>
<a href="?theme=dark" class="to-dark">${say(lang, 'theme_dark')}</a><a href="?theme=light" class="to-light">${say(lang, 'theme_light')}</a></span></header>
<main id="main" tabindex="-1">${body}</main></body></html>
`
  return page.text
}
