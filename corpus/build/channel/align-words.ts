import { fold } from '../../vietnamese.js'

/** How unlike a printed and a read string are, 0…1: a lost mark costs little, another letter much. */
export function unlike(printed: string, read: string): number {
  const a = fold(printed)
  const b = fold(read)
  let row = Float64Array.from({ length: b.length + 1 }, (_, j) => j * 0.7)
  for (let i = 0; i < a.length; i++) {
    const next = new Float64Array(b.length + 1)
    next[0] = (i + 1) * 0.7
    for (let j = 0; j < b.length; j++) {
      const same = printed[i] === read[j] ? 0 : a[i] === b[j] ? 0.1 : 1
      next[j + 1] = Math.min(row[j]! + same, row[j + 1]! + 0.7, next[j]! + 0.7)
    }
    row = next
  }
  return Math.min(1, row[b.length]! / Math.max(a.length, b.length, 1))
}

/** One step of an alignment: which words of the print answer to which words of the reading (half-open, either may be empty). */
export interface Step {
  readonly printed: readonly [number, number]
  readonly read: readonly [number, number]
}

const moves = [
  [1, 1],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 2],
] as const

/** Align the words of a printed line with the words that were read; two printed words may have been read as one, and one as two. */
export function alignWords(printed: readonly string[], read: readonly string[]): Step[] {
  const width = read.length + 1
  const cost = new Float64Array((printed.length + 1) * width).fill(Infinity)
  const from = new Int8Array(cost.length).fill(-1)
  cost[0] = 0
  for (let i = 0; i <= printed.length; i++)
    for (let j = 0; j <= read.length; j++)
      moves.forEach(([di, dj], move) => {
        if (i < di || j < dj) return
        const before = cost[(i - di) * width + j - dj]!
        const apart =
          di + dj === 1
            ? 0.75
            : unlike(printed.slice(i - di, i).join(''), read.slice(j - dj, j).join('')) * Math.max(di, dj) +
              (di + dj - 2) * 0.35
        if (before + apart < cost[i * width + j]!) {
          cost[i * width + j] = before + apart
          from[i * width + j] = move
        }
      })
  const steps: Step[] = []
  for (let i = printed.length, j = read.length; i > 0 || j > 0;) {
    const [di, dj] = moves[from[i * width + j]!]!
    steps.unshift({ printed: [i - di, i], read: [j - dj, j] })
    i -= di
    j -= dj
  }
  return steps
}
