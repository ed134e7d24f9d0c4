import { escapeHtml } from '../paper/escape-html.js'
import type { Comparison } from './comparison.js'
import { sayPage } from './html-cell.js'
import type { SharedText } from './shared-passages.js'
import type { Lang } from './words.js'
import { say } from './words.js'

const most = 30

/** Write which plans have passages in common, how much, and the passages side by side; null where none have. */
export function htmlShared({ plans, shared }: Comparison, lang: Lang): string | null {
  if (!shared || shared.length === 0) return null
  const nameOf = (sha256: string) =>
    escapeHtml(plans.find((plan) => plan.sha256 === sha256)?.locality ?? sha256.slice(0, 8))
  const where = (page: number | null) => (page === null ? '' : ` <span class="src">(${sayPage(lang, page)})</span>`)
  const bar = (share: number) =>
    `<svg class="meter" viewBox="0 0 100 10" aria-hidden="true"><rect width="100" height="10" rx="3" class="band"/><rect width="${(100 * share).toFixed(1)}" height="10" rx="3" class="has"/></svg>`
  const share = (name: string, value: number) => `<div>${name}: ${Math.round(100 * value)}%${bar(value)}</div>`
  const row = ({ sha256, other, share: own, otherShare, passages }: SharedText) => {
    const [one, two] = [nameOf(sha256), nameOf(other)]
    const pairs = passages.map(
      ({ quote, page, otherQuote, otherPage }) =>
        `<tr><td>“${escapeHtml(quote)}”${where(page)}</td><td>“${escapeHtml(otherQuote)}”${where(otherPage)}</td></tr>`,
    )
    const table = `<table class="pairs"><thead><tr><th>${one}</th><th>${two}</th></tr></thead><tbody>${pairs.join('')}</tbody></table>`
    return (
      `<tr><th scope="row">${one} – ${two}</th><td class="meters">${share(one, own)}${share(two, otherShare)}</td>` +
      `<td><details><summary>${passages.length} ${say(lang, 'passages')}</summary>${table}</details></td></tr>`
    )
  }
  return `<div class="scroll"><table class="wide"><tbody>${shared.slice(0, most).map(row).join('')}</tbody></table></div>`
}
