import { along, type Curve } from '../../corpus/curve.js'
import type { Page, Text, Token } from '../../corpus/document.js'
import type { RestoredToken, Tools } from '../tools.js'
import { joinPages, type Piece } from './join-pages.js'

/**
 * Stage 2: join the pages into one raw text, restore its Vietnamese, and keep for every token what was read, where, and how sure it is.
 * The restored text is the raw one with each token replaced; all white space between stays.
 */
export function restoreText(plan: { readonly pages: readonly Page[] }, tools: Pick<Tools, 'restorer'>): Text {
  const { raw, pieces } = joinPages(plan.pages)
  const confidence = (start: number, end: number) =>
    least(touching(pieces, start, end).map((piece) => piece.confidence))
  const witness = (start: number, end: number) => {
    const seen = touching(pieces, start, end).flatMap((piece) => (piece.witness ? [piece.witness] : []))
    return seen.length ? seen.join(' ') : null
  }
  // Without an engine's doubts there is no reason to doubt a sound text: it passes untouched.
  const isRead = pieces.some((piece) => piece.confidence !== null)
  const { damage, tokens: restored } = tools.restorer.restore(raw, isRead ? { confidence, witness } : {})
  const { value, tokens } = replace(raw, pieces, restored)
  return {
    value,
    raw,
    tokens,
    restored: value !== raw,
    damage,
    furniture: plan.pages.flatMap((page) => page.furniture),
  }
}

function replace(
  raw: string,
  pieces: readonly Piece[],
  restored: readonly RestoredToken[],
): { value: string; tokens: Token[] } {
  const tokens: Token[] = []
  let value = ''
  let at = 0
  for (const one of fill(raw, pieces, restored)) {
    value += raw.slice(at, one.start)
    const under = touching(pieces, one.start, one.end)
    const page = under[0]?.page ?? null
    const boxes = under.flatMap((piece) => (piece.page === page && piece.box ? [piece.box] : []))
    const read = least(under.map((piece) => piece.confidence))
    tokens.push({
      span: { start: value.length, end: value.length + one.text.length },
      raw: raw.slice(one.start, one.end),
      page,
      box: boxes.length
        ? [
            Math.min(...boxes.map((b) => b[0])),
            Math.min(...boxes.map((b) => b[1])),
            Math.max(...boxes.map((b) => b[2])),
            Math.max(...boxes.map((b) => b[3])),
          ]
        : null,
      confidence:
        one.text === raw.slice(one.start, one.end) ? Math.min(one.confidence, worth(one.text, read)) : one.confidence,
      ...(one.candidates.length > 1 ? { candidates: one.candidates } : {}),
    })
    value += one.text
    at = one.end
  }
  return { value: value + raw.slice(at), tokens }
}

// What an engine says of letters, and how many of them were right where the restorer left them (16,063 words of made pages, clean and damaged; kept a little under what was counted). A digit no neighbours speak for.
const letters: Curve = [
  [0, 0.6],
  [0.5, 0.88],
  [0.75, 0.94],
  [0.85, 0.97],
  [0.95, 0.992],
  [1, 1],
]

function worth(text: string, read: number | null): number {
  return read === null ? 1 : /\d/.test(text) ? read : along(letters, read)
}

/** The restorer's tokens and, between them, the words that it said nothing of, in order. */
function* fill(raw: string, pieces: readonly Piece[], restored: readonly RestoredToken[]): Generator<RestoredToken> {
  let at = 0
  for (const token of restored) {
    yield* asRead(raw, pieces, at, token.start)
    yield token
    at = token.end
  }
  yield* asRead(raw, pieces, at, raw.length)
}

/** The words between two places of the raw text as they were read; lone punctuation is no word. */
function* asRead(raw: string, pieces: readonly Piece[], from: number, to: number): Generator<RestoredToken> {
  for (const piece of touching(pieces, from, to)) {
    const [start, end] = [Math.max(piece.start, from), Math.min(piece.end, to)]
    const text = raw.slice(start, end)
    if (/[\p{L}\p{N}]/u.test(text)) yield { start, end, text, confidence: piece.confidence ?? 1, candidates: [] }
  }
}

function touching(pieces: readonly Piece[], start: number, end: number): readonly Piece[] {
  let low = 0
  let high = pieces.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (pieces[middle]!.end <= start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last < pieces.length && pieces[last]!.start < end) last++
  return pieces.slice(low, last)
}

function least(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length ? Math.min(...known) : null
}
