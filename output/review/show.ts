import type { Context } from 'hono'
import type { Visit } from './gate.js'
import { layout } from './layout.js'
import type { Sheet } from './layout.js'
import { html } from './markup.js'
import { say } from './words.js'

/** Write a page for who asks. */
export function show(c: Context<Visit>, sheet: Sheet, status: 200 | 404 | 500 = 200): Response | Promise<Response> {
  const { lang, theme, session } = c.var
  return c.html(layout({ lang, theme, session: session ?? null }, sheet), status)
}

/** Say that there is no such page. */
export const notHere = (c: Context<Visit>) =>
  show(c, { title: say(c.var.lang, 'not_here'), body: html`<h1>${say(c.var.lang, 'not_here')}</h1>` }, 404)
