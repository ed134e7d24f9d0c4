import { fold } from '../../corpus/vietnamese.js'
import { exactForm } from './terms.js'
import type { QueryWords } from './query-words.js'

/** A stretch of a text that answers a query best. */
export interface Sentence {
  readonly start: number
  readonly text: string
  readonly marks: readonly (readonly [number, number])[]
  readonly exact: boolean
  readonly score: number
}

const widest = 360
// A sentence ends at a full stop, at a heading in capitals, or where a new item, such a heading or an empty line begins.
const ends =
  /[.;!?…](?=\s)|\n(?=\s*(?:[-+•]\s|\d{1,2}(?:\.\d{1,2})*[.)]\s|[a-zđ]\)\s|[IVX]+\.\s))|\n\s*\n|\f|\n(?=\p{Lu}{2})|(?<=(?:^|\n)[^\p{Ll}\n]{4,})\n/gu

// No sentence is sought further away than this from a word that was found.
const reach = 700

function sentenceAt(text: string, at: number): readonly [number, number] {
  const from = Math.max(0, at - reach)
  const near = text.slice(from, at + reach)
  let [start, end] = [from, from + near.length]
  for (const { index, 0: mark } of near.matchAll(ends)) {
    const stop = from + index + (/^[.;!?…]/.test(mark) ? 1 : 0)
    if (stop > at) {
      end = stop
      break
    }
    start = Math.max(start, from + index + mark.length)
  }
  return [start, end]
}

interface Found {
  readonly start: number
  readonly end: number
  readonly word: number
  readonly exact: boolean
}

function find(text: string, query: QueryWords): Found[] {
  const folded = query.folded.flat()
  const exact = query.exact.flat()
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...new Set(folded)].join('|')})(?![\\p{L}\\p{N}])`, 'gu')
  const forms = new Map<string, string>()
  const formOf = (written: string) => {
    const form = forms.get(written) ?? exactForm(written)
    forms.set(written, form)
    return form
  }
  return [...fold(text).matchAll(pattern)].map(({ index, 0: seen }) => {
    const written = formOf(text.slice(index, index + seen.length))
    const same = folded.findIndex((word, i) => word === seen && exact[i] === written)
    return { start: index, end: index + seen.length, word: same < 0 ? folded.indexOf(seen) : same, exact: same >= 0 }
  })
}

function scoreOf(found: readonly Found[], of: number): { score: number; exact: boolean } {
  const distinct = new Set(found.map(({ word }) => word)).size
  let follows = 0
  for (const [i, { word, start }] of found.entries()) {
    const before = found[i - 1]
    if (before && word === before.word + 1 && start - before.end <= 3) follows++
  }
  const exact = new Set(found.filter((each) => each.exact).map(({ word }) => word)).size
  return { score: 10 * distinct + 4 * Math.min(follows, of) + 6 * exact, exact: exact === of }
}

function cut(text: string, [from, to]: readonly [number, number], found: readonly Found[]): readonly [number, number] {
  let [start, end] = [from, to]
  if (end - start > widest) {
    const middle = found[0]!.start
    start = Math.max(from, middle - 120)
    end = Math.min(to, start + widest)
    while (start > from && /\S/.test(text[start - 1]!)) start--
    while (end < to && /\S/.test(text[end]!)) end++
  }
  while (start < end && /\s/.test(text[start]!)) start++
  while (end > start && /\s/.test(text[end - 1]!)) end--
  return [start, end]
}

// Words this near each other may stand in one sentence.
const window = 200
const tried = 6

/** Where words sought stand thickest: the first of each stretch, the best stretches first. Plain sums: a plan may hold hundreds. */
function places(found: readonly Found[]): Found[] {
  const stretches = found.map((first, i) => {
    let [seen, exact, points] = [0, 0, 0]
    for (let k = i; k < found.length && k - i < 40 && found[k]!.start - first.start <= window; k++) {
      const { word, exact: same, start } = found[k]!
      const bit = 1 << (word % 31)
      if (!(seen & bit)) points += 10
      if (same && !(exact & bit)) points += 6
      seen |= bit
      if (same) exact |= bit
      const before = k > i ? found[k - 1]! : null
      if (before && word === before.word + 1 && start - before.end <= 3) points += 4
    }
    return { first, points }
  })
  return stretches
    .sort((a, b) => b.points - a.points)
    .slice(0, tried)
    .map(({ first }) => first)
}

/** Find the sentence that holds most of the words sought, side by side and with the very marks if it can be; null where none does. */
export function bestSentence(text: string, query: QueryWords): Sentence | null {
  const found = find(text, query)
  const of = query.folded.flat().length
  let best: Sentence | null = null
  for (const place of places(found)) {
    const span = sentenceAt(text, place.start)
    const own = found.filter((each) => each.start >= span[0] && each.end <= span[1])
    if (own.length === 0) continue
    const { score, exact } = scoreOf(own, of)
    if (best && score <= best.score) continue
    const [start, end] = cut(text, span, own[0]!.start >= place.start - window ? own : [place])
    const inside = own.filter((each) => each.start >= start && each.end <= end)
    const marks = inside.map((each) => [each.start - start, each.end - start] as const)
    best = { start, text: text.slice(start, end).replace(/\s/g, ' '), marks, exact, score }
    // All the words, side by side, with their very marks where any were asked for: no other stretch says it better.
    if (score >= (query.marked ? 20 : 14) * of - 4) break
  }
  return best
}
