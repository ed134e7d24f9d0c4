import { WORDS } from './choose-words.js'
import type { Grams } from './count-grams.js'

/** A model of one order: log probabilities of the n-grams that are kept; `weight` is how often each occurs. */
export interface Order {
  readonly keys: Float64Array
  readonly logs: Float32Array
  readonly weight: Float32Array
}

/** Find where a key stands in a sorted list, −1 where it doesn't. */
export function place(keys: Float64Array, key: number): number {
  let low = 0
  let high = keys.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = keys[middle]!
    if (found === key) return middle
    if (found < key) low = middle + 1
    else high = middle - 1
  }
  return -1
}

/** Estimate interpolated, modified Kneser-Ney probabilities (Chen and Goodman) of all counted n-grams; of the longest only those seen `least` times. */
export function estimate(counted: readonly Grams[], words: number, least: number): Order[] {
  const orders: Order[] = []
  for (const grams of counted) {
    const lower = orders.at(-1)
    orders.push(lower ? longer(grams, lower, grams.order === 4 ? least : 1) : unigrams(grams, words))
  }
  return orders
}

function discounts(counts: Uint32Array): (count: number) => number {
  const n = [0, 0, 0, 0, 0]
  for (let i = 0; i < counts.length; i++) if (counts[i]! < 5) n[counts[i]!]!++
  const y = n[1]! / (n[1]! + 2 * n[2]!)
  const d = [1, 2, 3].map((c) => Math.min(Math.max(c - ((c + 1) * y * n[c + 1]!) / Math.max(n[c]!, 1), 0.1), c))
  return (count) => (count === 0 ? 0 : d[Math.min(count, 3) - 1]!)
}

function unigrams(grams: Grams, words: number): Order {
  const off = discounts(grams.kinds)
  const total = grams.kinds.reduce((sum, count) => sum + count, 0)
  let spare = 0
  for (const count of grams.kinds) spare += off(count)
  const keys = Float64Array.from({ length: words }, (_, word) => word)
  const p = new Float64Array(words).fill(spare / total / words)
  const weight = new Float32Array(words)
  grams.keys.forEach((key, i) => {
    p[key]! += (grams.kinds[i]! - off(grams.kinds[i]!)) / total
    weight[key] = grams.raw[i]!
  })
  return { keys, logs: Float32Array.from(p, Math.log), weight }
}

function longer(grams: Grams, lower: Order, least: number): Order {
  const off = discounts(grams.kinds)
  const span = WORDS ** (grams.order - 1)
  const { keys, kinds, raw } = grams
  let kept = 0
  for (let i = 0; i < keys.length; i++) if (kinds[i]! >= least) kept++
  const out = { keys: new Float64Array(kept), logs: new Float32Array(kept), weight: new Float32Array(kept) }
  let at = 0
  for (let from = 0; from < keys.length;) {
    const head = Math.floor(keys[from]! / WORDS)
    let to = from
    let total = 0
    let spare = 0
    while (to < keys.length && Math.floor(keys[to]! / WORDS) === head) {
      total += kinds[to]!
      spare += off(kinds[to]!)
      to++
    }
    for (let i = from; i < to; i++) {
      if (kinds[i]! < least) continue
      const back = place(lower.keys, keys[i]! % span)
      const p = (kinds[i]! - off(kinds[i]!)) / total + (spare / total) * Math.exp(lower.logs[back]!)
      out.keys[at] = keys[i]!
      out.logs[at] = Math.log(p)
      out.weight[at++] = raw[i]!
    }
    from = to
  }
  return out
}
