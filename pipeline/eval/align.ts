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

const seen = new Map<string, number>()

function unlike(a: string, b: string): number {
  const key = `${a}\u0000${b}`
  let known = seen.get(key)
  if (known === undefined) {
    const [x, y] = [stripMarks(a).toLowerCase(), stripMarks(b).toLowerCase()]
    known = levenshtein(x, y) / Math.max(x.length, y.length, 1)
    seen.set(key, known)
  }
  return known
}

/** Pair two token lists at least cost: `[i, j]`, −1 for a gap; replacing costs how unlike the two are. Banded, so long texts stay cheap. */
export function align(a: readonly string[], b: readonly string[]): [number, number][] {
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
        i > 0 && j > 0
          ? cost[at(i - 1, j - 1)]! + (a[i - 1] === b[j - 1] ? 0 : 0.1 + 1.2 * unlike(a[i - 1]!, b[j - 1]!))
          : 1e9
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
