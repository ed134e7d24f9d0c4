import type { Box, Span, Text, Token } from './document.js'

/** Cut the text at a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end)
}

/** Tell whether `inner` lies within `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Make the smallest span that covers all of the given ones. */
export function cover(spans: readonly Span[]): Span {
  return { start: Math.min(...spans.map((s) => s.start)), end: Math.max(...spans.map((s) => s.end)) }
}

/** Draw in a span's ends past white space: `"  a b "` → the span of `"a b"`. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return { start, end }
}

/** Find the tokens that a span touches, by binary search over tokens in order. */
export function tokensAt(tokens: readonly Token[], span: Span): Token[] {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (tokens[middle]!.span.end <= span.start) low = middle + 1
    else high = middle
  }
  const found: Token[] = []
  for (let i = low; i < tokens.length && tokens[i]!.span.start < span.end; i++) found.push(tokens[i]!)
  return found
}

/** Join boxes line by line: boxes whose heights overlap by half become one; the result reads top to bottom. */
export function joinBoxes(boxes: readonly Box[]): Box[] {
  const lines: [number, number, number, number][] = []
  for (const [x0, y0, x1, y1] of boxes) {
    const last = lines.at(-1)
    const overlap = last ? Math.min(last[3], y1) - Math.max(last[1], y0) : 0
    if (last && overlap > 0.5 * Math.min(last[3] - last[1], y1 - y0) && x0 >= last[0] - 1) {
      lines[lines.length - 1] = [
        Math.min(last[0], x0),
        Math.min(last[1], y0),
        Math.max(last[2], x1),
        Math.max(last[3], y1),
      ]
    } else lines.push([x0, y0, x1, y1])
  }
  return lines
}

/** What was read at a span before restoration: the raw words of its tokens, the text between them as it stands. */
export function rawAt(text: Text, span: Span): string {
  let raw = ''
  let at = span.start
  for (const token of tokensAt(text.tokens, span)) {
    raw += text.value.slice(at, Math.max(at, token.span.start)) + token.raw
    at = token.span.end
  }
  return raw + text.value.slice(at, Math.max(at, span.end))
}
