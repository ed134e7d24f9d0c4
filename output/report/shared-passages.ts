import { fold } from '../../corpus/vietnamese.js'

/** A stretch that two texts have in common, as each writes it. */
export interface SharedPassage {
  readonly words: number
  readonly quote: string
  readonly page: number | null
  readonly otherQuote: string
  readonly otherPage: number | null
}

/** How much two plans have in common: the share of each one's words that stands in the other, and the longest stretches. */
export interface SharedText {
  readonly sha256: string
  readonly other: string
  readonly share: number
  readonly otherShare: number
  readonly passages: readonly SharedPassage[]
}

interface Read {
  readonly sha256: string
  readonly text: string
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  readonly ids: readonly number[]
  /** First place of each run of `run` words. */
  readonly runs: ReadonlyMap<string, number>
}

// Eight words in a row are rarely the same by chance; formulas of office language are, so only stretches of twelve are shown and counted.
const run = 8
const least = 12
const shown = 6
const longest = 600

function read(sha256: string, text: string, vocabulary: Map<string, number>): Read {
  const [starts, ends, ids]: [number[], number[], number[]] = [[], [], []]
  for (const { index, 0: word } of fold(text).matchAll(/[\p{L}\p{N}]+/gu)) {
    let id = vocabulary.get(word)
    if (id === undefined) vocabulary.set(word, (id = vocabulary.size))
    starts.push(index)
    ends.push(index + word.length)
    ids.push(id)
  }
  const runs = new Map<string, number>()
  for (let i = 0; i + run <= ids.length; i++) {
    const key = ids.slice(i, i + run).join(' ')
    if (!runs.has(key)) runs.set(key, i)
  }
  return { sha256, text, starts, ends, ids, runs }
}

function quote({ text, starts, ends }: Read, from: number, words: number): { quote: string; page: number | null } {
  const start = starts[from]!
  const whole = text.slice(start, ends[from + words - 1]!)
  const page = text.includes('\f') ? text.slice(0, start).split('\f').length : null
  const cut = whole.length > longest ? `${whole.slice(0, longest)}…` : whole
  return { quote: cut.replace(/\s+/g, ' '), page }
}

function share(a: Read, b: Read): SharedText | null {
  const found: { at: number; there: number; words: number }[] = []
  for (let at = 0; at + run <= a.ids.length;) {
    const there = b.runs.get(a.ids.slice(at, at + run).join(' '))
    let words = 0
    if (there !== undefined)
      for (words = run; at + words < a.ids.length && a.ids[at + words] === b.ids[there + words];) words++
    if (words >= least) found.push({ at, there: there!, words })
    at += Math.max(1, words >= least ? words : 1)
  }
  if (found.length === 0) return null
  const covered = found.reduce((sum, { words }) => sum + words, 0)
  // In the other text a stretch may be taken more than once; each of its words counts once.
  const seen = new Set(found.flatMap(({ there, words }) => Array.from({ length: words }, (_, k) => there + k)))
  const passages = found
    .sort((x, y) => y.words - x.words)
    .slice(0, shown)
    .map(({ at, there, words }): SharedPassage => {
      const other = quote(b, there, words)
      return { words, ...quote(a, at, words), otherQuote: other.quote, otherPage: other.page }
    })
  return {
    sha256: a.sha256,
    other: b.sha256,
    share: covered / a.ids.length,
    otherShare: seen.size / b.ids.length,
    passages,
  }
}

/** Find what texts have in common, pair by pair, most alike first; pairs that share less than a twentieth are left out. */
export function sharedPassages(texts: ReadonlyMap<string, string>): SharedText[] {
  const vocabulary = new Map<string, number>()
  const all = [...texts].map(([sha256, text]) => read(sha256, text, vocabulary))
  const pairs: SharedText[] = []
  for (const [i, a] of all.entries())
    for (const b of all.slice(i + 1)) {
      const found = share(a, b)
      if (found && Math.max(found.share, found.otherShare) >= 0.05) pairs.push(found)
    }
  return pairs.sort((x, y) => Math.max(y.share, y.otherShare) - Math.max(x.share, x.otherShare))
}
