import { escapeHtml } from '../paper/escape-html.js'
import type { CellLine } from './plan-cells.js'
import type { CitedQuote, QuoteRegister } from './quote-register.js'
import type { Lang } from './words.js'
import { say } from './words.js'

// Below this a reader is told that the program is not sure.
const sure = 0.7

/** Say where a sentence stands: `trang 2`; where the document has no pages, nothing. */
export function sayPage(lang: Lang, page: number | null): string {
  return page === null ? '' : `${say(lang, 'page')} ${page}`
}

function quote(lang: Lang, cited: CitedQuote): string {
  const doubt = cited.confidence < sure ? `<span class="doubt">${say(lang, 'uncertain')}</span>` : ''
  const where = [sayPage(lang, cited.page), doubt].filter((part) => part !== '').join(' · ')
  return `<blockquote>“${escapeHtml(cited.quote)}”${where ? `<footer>${where}</footer>` : ''}</blockquote>`
}

/** Write one statement: its words open onto the sentence it came from, its small figure leads to the list at the end. */
export function htmlLine(lang: Lang, sha256: string, { text, ink }: CellLine, quotes: QuoteRegister): string {
  const cited = quotes.cite(sha256, ink)
  const words = escapeHtml(text)
  if (cited.length === 0) return `<div>${words}</div>`
  const [first] = cited
  const number = `<sup><a href="#${first!.anchor}">${first!.label}</a></sup>`
  return `<details><summary>${words}${number}</summary>${cited.map((each) => quote(lang, each)).join('')}</details>`
}

/** Write a cell; one that holds nothing says so. */
export function htmlCell(
  lang: Lang,
  sha256: string,
  lines: readonly CellLine[],
  quotes: QuoteRegister,
  many = 12,
): string {
  if (lines.length === 0)
    return `<td class="empty" title="${escapeHtml(say(lang, 'not_found'))}">${say(lang, 'none')}</td>`
  const all = lines.map((line) => htmlLine(lang, sha256, line, quotes)).join('')
  // A long list stays shut until it is asked for, so that a row keeps to the page.
  if (lines.length > many)
    return `<td><details class="many"><summary>${lines.length} ${say(lang, 'points')}</summary>${all}</details></td>`
  return `<td>${all}</td>`
}
