import { WORDS } from './choose-words.js'

/** The n-grams of one order in rising order of their keys: how often each occurs, and how many different words stand before it. */
export interface Grams {
  readonly order: number
  readonly keys: Float64Array
  readonly raw: Uint32Array
  readonly kinds: Uint32Array
}

/** Count all n-grams up to order four in a stream of word numbers; a key is its words in base 8192, exact in a double. */
export function countGrams(stream: Uint16Array): Grams[] {
  const keys = new Float64Array(stream.length - 3)
  for (let i = 0; i < keys.length; i++)
    keys[i] = ((stream[i]! * WORDS + stream[i + 1]!) * WORDS + stream[i + 2]!) * WORDS + stream[i + 3]!
  keys.sort()
  const top = runs(keys)
  const orders: Grams[] = [{ order: 4, keys: top.keys, raw: top.counts, kinds: top.counts }]
  for (let order = 3; order >= 1; order--) orders.unshift(shorten(orders[0]!))
  return orders
}

function runs(sorted: Float64Array): { keys: Float64Array; counts: Uint32Array } {
  let different = 0
  for (let i = 0; i < sorted.length; i++) if (i === 0 || sorted[i] !== sorted[i - 1]) different++
  const keys = new Float64Array(different)
  const counts = new Uint32Array(different)
  let at = -1
  for (let i = 0; i < sorted.length; i++) {
    if (i === 0 || sorted[i] !== sorted[i - 1]) keys[++at] = sorted[i]!
    counts[at]!++
  }
  return { keys, counts }
}

// Heads of longer n-grams give how often a shorter one occurs; tails give what stands before it.
function shorten(longer: Grams): Grams {
  const span = WORDS ** (longer.order - 1)
  const tails = new Float64Array(longer.keys.length)
  for (let i = 0; i < tails.length; i++) tails[i] = longer.keys[i]! % span
  tails.sort()
  const { keys, counts } = runs(tails)
  const raw = new Uint32Array(keys.length)
  let at = 0
  for (let i = 0; i < longer.keys.length; i++) {
    const head = Math.floor(longer.keys[i]! / WORDS)
    while (at < keys.length && keys[at]! < head) at++
    if (keys[at] === head) raw[at]! += longer.raw[i]!
  }
  return { order: longer.order - 1, keys, raw, kinds: counts }
}
