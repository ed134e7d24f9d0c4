import { fold } from '../../vietnamese.js'

/** A letter as printed gives at most so many letters as read. */
export const LONGEST = 3

/** Expected counts: what each letter was read as, alone and between its neighbours (`left letter right TAB read`). */
export interface Emissions {
  readonly letters: Map<string, Map<string, number>>
  readonly contexts: Map<string, Map<string, number>>
}

const start = (letter: string, read: string): number => {
  if (read.length === 0) return 0.004
  if (read.length === 1) return read === letter ? 0.4 : fold(read) === fold(letter) ? 0.3 : 0.003
  return (read.length === 2 ? 0.003 : 0.0005) * ([...read].some((each) => fold(each) === fold(letter)) ? 3 : 1)
}

/** Learn what letters are read as from pairs of words, by expectation maximisation over all ways to share the read letters out. */
export function learnEmissions(pairs: ReadonlyMap<string, number>, rounds: number): Emissions {
  let letters = new Map<string, Map<string, number>>()
  let contexts = new Map<string, Map<string, number>>()
  for (let round = 0; round < rounds; round++) {
    const known = letters
    const totals = new Map([...known].map(([letter, outs]) => [letter, [...outs.values()].reduce((a, b) => a + b, 0)]))
    const p = (letter: string, read: string) => {
      const outs = known.get(letter)
      if (round === 0 || !outs) return start(letter, read)
      return ((outs.get(read) ?? 0) + 2 * start(letter, read)) / (totals.get(letter)! + 2)
    }
    letters = new Map()
    contexts = new Map()
    for (const [pair, times] of pairs) {
      const [printed, read] = pair.split('\t') as [string, string]
      if (printed.length > 12 || read.length > 16) continue
      share(printed, read, Math.min(times, 400), p, letters, round === rounds - 1 ? contexts : undefined)
    }
  }
  return { letters, contexts }
}

/** Name a letter's neighbour: its base letter, or the word's edge. */
export function neighbour(word: string, at: number): string {
  const letter = word[at]
  return letter === undefined ? '_' : fold(letter)
}

type Table = Map<string, Map<string, number>>

function add(table: Table, key: string, read: string, count: number): void {
  let outs = table.get(key)
  if (!outs) table.set(key, (outs = new Map()))
  outs.set(read, (outs.get(read) ?? 0) + count)
}

function share(
  printed: string,
  read: string,
  times: number,
  p: (letter: string, read: string) => number,
  letters: Table,
  contexts: Table | undefined,
): void {
  const n = printed.length
  const m = read.length
  const width = m + 1
  const ahead = new Float64Array((n + 1) * width)
  const behind = new Float64Array((n + 1) * width)
  ahead[0] = 1
  behind[n * width + m] = 1
  for (let i = 0; i < n; i++)
    for (let j = 0; j <= m; j++) {
      const mass = ahead[i * width + j]!
      if (mass > 0)
        for (let k = 0; k <= LONGEST && j + k <= m; k++)
          ahead[(i + 1) * width + j + k]! += mass * p(printed[i]!, read.slice(j, j + k))
    }
  const total = ahead[n * width + m]!
  if (total < 1e-30) return
  for (let i = n - 1; i >= 0; i--)
    for (let j = 0; j <= m; j++)
      for (let k = 0; k <= LONGEST && j + k <= m; k++) {
        const out = read.slice(j, j + k)
        const step = p(printed[i]!, out) * behind[(i + 1) * width + j + k]!
        behind[i * width + j]! += step
        const count = (times * ahead[i * width + j]! * step) / total
        if (count < 1e-4) continue
        add(letters, printed[i]!, out, count)
        if (contexts) add(contexts, neighbour(printed, i - 1) + printed[i]! + neighbour(printed, i + 1), out, count)
      }
}
