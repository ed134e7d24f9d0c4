import { escapeHtml } from '../paper/escape-html.js'

const n = (value: number) => String(Math.round(value * 10) / 10)

/** Draw a rectangle; `look` is its classes. */
export function rect(x: number, y: number, width: number, height: number, look: string, round = 0): string {
  return `<rect x="${n(x)}" y="${n(y)}" width="${n(Math.max(0, width))}" height="${n(height)}" rx="${n(round)}" class="${look}"/>`
}

/** Draw a straight line. */
export function line(x1: number, y1: number, x2: number, y2: number, look: string): string {
  return `<line x1="${n(x1)}" y1="${n(y1)}" x2="${n(x2)}" y2="${n(y2)}" class="${look}"/>`
}

/** Write a text; `anchor` says which end of it stands at x. */
export function label(
  x: number,
  y: number,
  text: string,
  look: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): string {
  return `<text x="${n(x)}" y="${n(y)}" class="${look}" text-anchor="${anchor}">${escapeHtml(text)}</text>`
}

/** Draw a mark of a kind: a dot for an event, a diamond, triangle or square for other duties. */
export function mark(shape: 'dot' | 'diamond' | 'triangle' | 'square', x: number, y: number, look: string): string {
  if (shape === 'dot') return `<circle cx="${n(x)}" cy="${n(y)}" r="5.5" class="${look}"/>`
  const points = {
    diamond: [0, -6.5, 6.5, 0, 0, 6.5, -6.5, 0],
    triangle: [0, -6, 6, 5, -6, 5],
    square: [-5, -5, 5, -5, 5, 5, -5, 5],
  }[shape]
  const at = points.map((value, i) => n(value + (i % 2 === 0 ? x : y))).join(' ')
  return `<polygon points="${at}" class="${look}"/>`
}

/** Make a drawing lead to an anchor on the page, with words shown on hovering. */
export function linked(anchor: string | undefined, title: string, inner: string): string {
  const body = `<title>${escapeHtml(title)}</title>${inner}`
  return anchor ? `<a href="#${escapeHtml(anchor)}">${body}</a>` : `<g>${body}</g>`
}

/** Frame a drawing; it takes the width of the page and keeps its proportions. */
export function picture(width: number, height: number, name: string, inner: string): string {
  return (
    `<svg viewBox="0 0 ${n(width)} ${n(height)}" role="img" aria-label="${escapeHtml(name)}" ` +
    `style="max-width:${n(width)}px">${inner}</svg>`
  )
}

/** Estimate how wide a text is drawn at a font size, in the drawing's own units. */
export function drawnWidth(text: string, size: number): number {
  return [...text].length * size * 0.56
}

/** Break a name into at most `most` lines of `width` units; the last line ends in `…` where it does not fit. */
export function drawnLines(text: string, width: number, size: number, most: number): string[] {
  const lines: string[] = []
  let current = ''
  for (const word of text.split(/\s+/)) {
    const longer = current === '' ? word : `${current} ${word}`
    if (current !== '' && drawnWidth(longer, size) > width) {
      lines.push(current)
      current = word
    } else current = longer
  }
  lines.push(current)
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), `${lines[most - 1]}…`]
}
