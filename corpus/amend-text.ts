import type { Box, Text, Token } from './document.js'

/** A word of the reading that a person put right. It holds on to what was read there and to its place, so it outlives a new reading. */
export interface Amendment {
  readonly id: string
  readonly page: number | null
  /** What the reader had read there, before restoration. */
  readonly raw: string
  /** Which of the page's words that were read so, from 0; counts where there are no boxes. */
  readonly nth: number
  readonly box: Box | null
  readonly before: string
  readonly after: string
  /** How sure the machine was of `before`, 0…1. */
  readonly confidence: number
  readonly withdrawn: boolean
}

/** A text with words put right, which amendments found no place, and where an offset of the old text has gone. */
export interface Amended {
  readonly text: Text
  readonly lost: readonly string[]
  moved(offset: number): number
}

// A word read again lies within a line's height of where it lay.
const near = 20

const middle = ([x0, y0, x1, y1]: Box): readonly [number, number] => [(x0 + x1) / 2, (y0 + y1) / 2]

function distance(a: Box, b: Box): number {
  const [p, q] = [middle(a), middle(b)]
  return Math.hypot(p[0] - q[0], p[1] - q[1])
}

/** Find the token that an amendment speaks of; null where nothing there was read so any more. */
function tokenOf({ page, raw, nth, box }: Amendment, tokens: readonly Token[]): number | null {
  const same = tokens.flatMap((token, i) => (token.page === page && token.raw === raw ? [i] : []))
  if (!box) return same[nth] ?? null
  const placed = same.flatMap((i) => {
    const own = tokens[i]!.box
    return own ? [{ i, away: distance(own, box) }] : []
  })
  const nearest = placed.reduce<{ i: number; away: number } | null>(
    (best, one) => (best && best.away <= one.away ? best : one),
    null,
  )
  return nearest && nearest.away <= near ? nearest.i : null
}

// Where another engine reads the word rightly by itself there is nothing to put right, and nothing is lost.
function isReadSo({ page, box, after }: Amendment, { tokens, value }: Text): boolean {
  return tokens.some(
    (token) =>
      token.page === page &&
      value.slice(token.span.start, token.span.end).trim() === after.trim() &&
      (!box || (token.box !== null && distance(token.box, box) <= near)),
  )
}

/** What the word at a token should be by what people said of it, oldest first; null where it is to stay. */
function wanted(said: readonly Amendment[], now: string): { word: string; confidence: number } | null {
  const last = said.findLast((one) => !one.withdrawn)
  if (last) return { word: last.after, confidence: 1 }
  // Taken back: what the machine had made of it stands again, unless it is a new reading that stands there.
  const first = said[0]!
  return said.some(({ after }) => after === now) ? { word: first.before, confidence: first.confidence } : null
}

/** Put words of a text right as people said, oldest first: spans move, `raw` stays. Saying it again changes nothing. */
export function amendText(text: Text, amendments: readonly Amendment[]): Amended {
  const lost: string[] = []
  const byToken = new Map<number, Amendment[]>()
  for (const one of amendments) {
    const at = tokenOf(one, text.tokens)
    if (at !== null) byToken.set(at, [...(byToken.get(at) ?? []), one])
    else if (!one.withdrawn && !isReadSo(one, text)) lost.push(one.id)
  }
  const shifts: { readonly from: number; readonly by: number }[] = []
  let value = ''
  let at = 0
  const tokens = text.tokens.map((token, i): Token => {
    value += text.value.slice(at, token.span.start)
    at = token.span.end
    const now = text.value.slice(token.span.start, token.span.end)
    const said = byToken.get(i)
    const to = said ? wanted(said, now) : null
    const word = to ? to.word : now
    const start = value.length
    value += word
    if (word.length !== now.length) shifts.push({ from: token.span.end, by: word.length - now.length })
    return { ...token, span: { start, end: value.length }, ...(to ? { confidence: to.confidence } : {}) }
  })
  value += text.value.slice(at)
  const moved = (offset: number) => shifts.reduce((sum, { from, by }) => (offset >= from ? sum + by : sum), offset)
  return { text: { ...text, value, tokens, restored: value !== text.raw }, lost, moved }
}
