import type { Box, Text, Token } from '../../corpus/document.js'
import type { WordCorrection } from '../store/desk.js'

/** A word of a page as a script points at it: where it stands, what was read, which of those read so it is, who put it right. */
export interface PageWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly raw: string
  readonly nth: number
  readonly box: Box | null
  readonly sure: number
  readonly others: readonly string[]
  readonly version: string | null
  readonly who: string | null
}

/** Find a word again by what a script said of it; null where nothing is read so. */
export function tokenOf(text: Text, page: number | null, raw: string, nth: number): Token | null {
  return text.tokens.filter((token) => token.page === page && token.raw === raw)[nth] ?? null
}

/** List the words of a page in reading order. */
export function pageWords(text: Text, page: number | null, said: readonly WordCorrection[]): PageWord[] {
  const counts = new Map<string, number>()
  return text.tokens
    .filter((token) => token.page === page)
    .map(({ span, raw, box, confidence, candidates = [] }) => {
      const nth = counts.get(raw) ?? 0
      counts.set(raw, nth + 1)
      const now = text.value.slice(span.start, span.end)
      const own = said.findLast((one) => !one.withdrawn && one.page === page && one.raw === raw && one.nth === nth)
      return {
        start: span.start,
        end: span.end,
        text: now,
        raw,
        nth,
        box,
        sure: Math.round(100 * confidence) / 100,
        others: [...new Set([...candidates.map((one) => one.text.trim()), raw])].filter((one) => one !== now.trim()),
        version: own?.id ?? null,
        who: own?.who ?? null,
      }
    })
}
