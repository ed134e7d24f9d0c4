import { html } from './markup.js'
import type { Markup } from './markup.js'

/** Write words as a link to the sentence they stand on: the document opens with its boxes on the scan. */
export function inkLink(words: string | Markup, sha256: string, ink: { readonly quote: string } | undefined): Markup {
  if (!ink) return html`<span>${words}</span>`
  return html`<a href="/d/${sha256}?${new URLSearchParams({ quote: ink.quote }).toString()}" title="${ink.quote}"
    >${words}</a
  >`
}
