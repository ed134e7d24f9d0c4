import { findBlots } from './blots.js'
import type { Raster } from './raster.js'

/** Points of a number line's letters (Nghị định 30/2020/NĐ-CP, phụ lục I, mục IV), and the height of their capitals. */
const [SIZE, CAPITAL] = [13, 0.66]

/** Widths of a Times' signs for its size; what is not named is as wide as most capitals. */
const WIDTHS = [
  [/[/]/u, 0.28],
  [/[-I.]/u, 0.33],
  [/[SP]/u, 0.56],
  [/[\dg]/u, 0.5],
  [/[TLEZF]/u, 0.62],
  [/[rt]/u, 0.33],
  [/[BCRV]/u, 0.67],
  [/M/u, 0.89],
] as const

/** How wide a number's year and symbol are in print, in points, as the decree has them set in a Times. */
export const printedWidth = (text: string, size = SIZE) =>
  size * [...text].reduce((sum, sign) => sum + (WIDTHS.find(([of]) => of.test(sign))?.[1] ?? 0.72), 0)

/** Where the print behind a number begins, in pixels across a strip of its line. */
export interface Edge {
  /** The left edge of what stands behind the stroke, the stroke's middle, and the size of letters. */
  readonly left: number
  readonly stroke: number
  readonly size: number
  /** Ink that is no print runs into the first of its signs: a digit may stand there. */
  readonly covered: boolean
}

/** Find where a symbol of which the reading is known begins, from where it ends: by how wide it is in print, at the patch of ink that stands there. */
export function symbolEdge(strip: Raster, right: number, printed: string): Edge {
  const dots = strip.dpi / 72
  const capital = SIZE * CAPITAL * dots
  const from = right - 0.75 * printedWidth(printed) * dots
  const blots = findBlots(strip.data, strip.width, strip.height).map(({ box }) => box)
  const heights = blots
    .filter(
      ([x0, y0, x1, y1]) => x0 > from && x1 < right + 2 * dots && y1 - y0 > 0.7 * capital && y1 - y0 < 1.4 * capital,
    )
    .map(([, y0, , y1]) => y1 - y0)
    .sort((a, b) => a - b)
  const measured = heights.length > 0 ? (heights[heights.length >> 1]! - 0.6) / CAPITAL : SIZE * dots
  const size = bestSize(
    blots.filter(([, y0, , y1]) => y1 - y0 > 0.5 * capital).map(([x0]) => x0),
    right,
    printed,
    Math.max(0.85, Math.min(1.2, measured / (SIZE * dots))) * SIZE * dots,
  )
  const guess = right - printedWidth(printed.slice(1), size)
  const least = size * CAPITAL
  const stands = blots
    .filter(
      // The stroke is as high as a letter, but narrower.
      ([x0, y0, x1, y1]) =>
        Math.abs(x0 - guess) < 0.45 * size && x1 - x0 > 0.36 * size && y1 - y0 > 0.8 * least && y1 - y0 < 1.4 * least,
    )
    .toSorted((a, b) => Math.abs(a[0] - guess) - Math.abs(b[0] - guess))[0]
  const left = stands?.[0] ?? guess
  const tops = blots
    .filter(
      ([x0, y0, x1, y1]) => x0 > left + 0.7 * size && x1 < right && y1 - y0 > 0.8 * least && y1 - y0 < 1.4 * least,
    )
    .map(([, y0]) => y0)
    .sort((a, b) => a - b)
  const top = tops[tops.length >> 1] ?? null
  const covered =
    top !== null &&
    blots.some(
      ([x0, y0, x1, y1]) =>
        x0 < left + 0.5 * size && x1 > left + 0.15 * size && y0 < top - 0.13 * size && y1 > top + 0.3 * size,
    )
  return { left, stroke: left - 0.21 * size, size, covered }
}

/** The size in which the letters of a symbol, set from its right end, begin where patches of ink begin; near the one that their height tells. */
function bestSize(begins: readonly number[], right: number, printed: string, size: number): number {
  const fit = (tried: number) => {
    let sum = -(((tried / size - 1) / 0.07) ** 2)
    for (let at = 1; at < printed.length; at++) {
      const place = right - printedWidth(printed.slice(at), tried)
      const off = Math.min(...begins.map((x) => Math.abs(x - place)))
      sum += Math.exp(-((off / (0.08 * tried)) ** 2))
    }
    return sum
  }
  let best = size
  for (let by = -0.14; by <= 0.14; by += 0.01) if (fit(size * (1 + by)) > fit(best)) best = size * (1 + by)
  return best
}
