import type { Page, Text } from '../../corpus/document.js'
import { html } from './markup.js'

/** Draw a page from what was read on it, each word in its box: for when the scan itself is gone. */
export function drawnPage(page: Page, text: Text): string {
  const { width, height, number } = page
  const [w, h] = [width ?? 595, height ?? 842]
  const words = text.tokens.filter((token) => token.page === number && token.box !== null)
  const drawn = words.map(({ span, box }) => {
    const [x0, y0, x1, y1] = box!
    return html`<text
      x="${x0}"
      y="${y0 + (y1 - y0) * 0.8}"
      font-size="${Math.max(4, (y1 - y0) * 0.85)}"
      textLength="${Math.max(1, x1 - x0)}"
      lengthAdjust="spacingAndGlyphs"
      >${text.value.slice(span.start, span.end)}</text
    >`
  })
  return html`<svg
    xmlns="http://www.w3.org/2000/svg"
    viewBox="0 0 ${w} ${h}"
    width="${w}"
    height="${h}"
    font-family="serif"
  >
    <rect width="100%" height="100%" fill="#fff" />
    ${drawn}
  </svg>`.text
}
