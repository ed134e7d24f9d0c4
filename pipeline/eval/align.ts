import { distance as levenshtein } from 'fastest-levenshtein'
import { nfc, sameKey, settleTones, stripMarks } from '../../corpus/vietnamese.js'

/** Put a text into the form in which it is scored: NFC, one tone placement, plain quotes and dashes, single blanks; case kept. */
export function settle(text: string): string {
  return settleTones(nfc(text))
    .replace(/[“”„«»]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/[–—−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** How alike two values are: 1 for the same key, 0 for nothing in common. */
export function likeness(a: string, b: string): number {
  const [x, y] = [sameKey(a), sameKey(b)]
  const most = Math.max(x.length, y.length)
  return most === 0 ? 1 : 1 - levenshtein(x, y) / most
}

/** How unlike the tokens of two lists are, 0…1, asked by their places; each pair of different tokens is compared once. */
function unlikeness(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const [xs, ys] = [numbered(a), numbered(b)]
  const known = new Float32Array(xs.kinds.length * ys.kinds.length).fill(-1)
  return (i, j) => {
    const [x, y] = [xs.of[i]!, ys.of[j]!]
    const at = x * ys.kinds.length + y
    if (known[at]! < 0) known[at] = unlike(xs.kinds[x]!, ys.kinds[y]!)
    return known[at]!
  }
}

const unlike = (x: string, y: string) => levenshtein(x, y) / Math.max(x.length, y.length, 1)

/** The different tokens of a list, without marks and case, and which of them stands at each place. */
function numbered(tokens: readonly string[]): { kinds: string[]; of: Uint32Array } {
  const numbers = new Map<string, number>()
  const of = Uint32Array.from(tokens, (token) => {
    const kind = stripMarks(token).toLowerCase()
    if (!numbers.has(kind)) numbers.set(kind, numbers.size)
    return numbers.get(kind)!
  })
  return { kinds: [...numbers.keys()], of }
}

/** Pair two token lists at least cost: `[i, j]`, −1 for a gap; replacing costs how unlike the two are. Banded, so long texts stay cheap. */
export function align(a: readonly string[], b: readonly string[]): [number, number][] {
  const differ = unlikeness(a, b)
  const band = Math.abs(a.length - b.length) + 200
  const width = 2 * band + 1
  const cost = new Float32Array((a.length + 1) * width).fill(1e9)
  const from = new Uint8Array((a.length + 1) * width)
  const at = (i: number, j: number) => (Math.abs(j - i) > band ? -1 : i * width + j - i + band)
  cost[at(0, 0)] = 0
  for (let i = 0; i <= a.length; i++) {
    for (let j = Math.max(0, i - band); j <= Math.min(b.length, i + band); j++) {
      if (i === 0 && j === 0) continue
      const up = i > 0 && at(i - 1, j) >= 0 ? cost[at(i - 1, j)]! + 1 : 1e9
      const left = j > 0 && at(i, j - 1) >= 0 ? cost[at(i, j - 1)]! + 1 : 1e9
      const replace =
        i > 0 && j > 0 ? cost[at(i - 1, j - 1)]! + (a[i - 1] === b[j - 1] ? 0 : 0.1 + 1.2 * differ(i - 1, j - 1)) : 1e9
      const best = Math.min(up, left, replace)
      cost[at(i, j)] = best
      from[at(i, j)] = best === replace ? 3 : best === up ? 1 : 2
    }
  }
  const pairs: [number, number][] = []
  for (let i = a.length, j = b.length; i > 0 || j > 0;) {
    const way = from[at(i, j)]
    if (way === 3) pairs.push([--i, --j])
    else if (way === 1) pairs.push([--i, -1])
    else pairs.push([-1, --j])
  }
  return pairs.reverse()
}
