import type { Span, Text } from '../../corpus/document.js'
import { coverage } from './likeness.js'
import { remember } from './remember.js'

/** The pieces of a text between its stops, each with its place. */
const piecesOf = remember((text: Text): Span[] => {
  const pieces: Span[] = []
  let at = 0
  for (const stop of text.value.matchAll(/[;,:\f()“”"]|\n|\.(?=\s)|$/gu)) {
    if (/[\p{L}\p{N}]/u.test(text.value.slice(at, stop.index))) pieces.push({ start: at, end: stop.index })
    at = stop.index + stop[0].length
  }
  return pieces
})

/** Where a text says something, and how nearly in the same words (0…1). */
export interface Mention extends Span {
  readonly like: number
}

/** Find where a text speaks of something in nearly these words: the stretch of neighbouring pieces that holds most of them. */
export function mentionOf(wanted: string, text: Text): Mention | null {
  const pieces = piecesOf(text)
  const wide = 1 + wanted.split(/[;,:]/u).length
  let best: Mention | null = null
  for (let i = 0; i < pieces.length; i++) {
    for (let j = i; j < Math.min(pieces.length, i + wide); j++) {
      const span = { start: pieces[i]!.start, end: pieces[j]!.end }
      const like = coverage(wanted, text.value.slice(span.start, span.end))
      const nearer = best !== null && like === best.like && span.end - span.start < best.end - best.start
      if (like > (best?.like ?? 0) || (nearer && like > 0)) best = { ...span, like }
    }
  }
  return best
}
