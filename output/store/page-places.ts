import type { Page, Span, Text } from '../../corpus/document.js'

/** Find the stretch of the text that each page gave: parted by `\f`, or by the tokens' page numbers where those do not tally. */
export function pagePlaces(pages: readonly Page[], text: Text): (Span | null)[] {
  const parts = text.value.split('\f')
  if (parts.length === pages.length) {
    let at = 0
    return parts.map((part) => {
      const span = { start: at, end: at + part.length }
      at = span.end + 1
      return span
    })
  }
  const places = new Map<number | null, Span>()
  for (const { page, span } of text.tokens) {
    const place = places.get(page)
    places.set(page, place ? { start: place.start, end: Math.max(place.end, span.end) } : span)
  }
  return pages.map((page) => places.get(page.number) ?? null)
}
