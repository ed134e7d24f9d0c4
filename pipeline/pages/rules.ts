import type { Box } from '../../corpus/document.js'
import { around } from './layer.js'
import { toPoints, type PixelBox, type Raster } from './raster.js'

/** Printed lines of a level page, in points: rules under headings, frames of stamps, grids of tables. */
export interface Rules {
  readonly level: readonly Box[]
  readonly upright: readonly Box[]
}

const INK = 150

/** Join rules, as they are drawn cell by cell, that lie on one line (`down`: upright ones) and touch, into whole ones; what is shorter than a cell is high is left out. */
export function joinRules(boxes: readonly Box[], down: boolean): Box[] {
  const [from, to, side, other] = down ? ([1, 3, 0, 2] as const) : ([0, 2, 1, 3] as const)
  const joined: Box[] = []
  for (const box of boxes.toSorted((a, b) => a[from] - b[from])) {
    const at = joined.findIndex(
      (one) => Math.abs(one[side] + one[other] - box[side] - box[other]) < 2 * NEAR && box[from] - one[to] < NEAR,
    )
    if (at < 0) joined.push(box)
    else joined[at] = around([joined[at]!, box])
  }
  return joined.filter((box) => box[to] - box[from] >= SHORT)
}

/** Lines drawn piece by piece are apart by no more than this, and a rule is at least so long, in points. */
const [NEAR, SHORT] = [2, 10]

/** Find the rules of a level grey page and take them out, so that no letter is read with a line through it. */
export function takeRules(grey: Raster): { page: Raster; rules: Rules } {
  const data = Uint8Array.from(grey.data)
  const level = findRules(grey, false)
  const upright = findRules(grey, true)
  for (const [boxes, down] of [
    [level, false],
    [upright, true],
  ] as const) {
    for (const box of boxes) if (isGrid(box, down ? level : upright, grey.dpi)) wipe(data, grey, box, down)
  }
  const points = (boxes: readonly PixelBox[]) => boxes.map((box) => toPoints(box, grey.dpi))
  return { page: { ...grey, data }, rules: { level: points(level), upright: points(upright) } }
}

/** Take out the streaks that dirt on a scanner's glass leaves down a page not yet turned: thin upright lines over a third of it, in no grid. */
export function takeStreaks(grey: Raster): Raster {
  const streaks = findStreaks(grey)
  if (streaks.length === 0) return grey
  const level = findRules(grey, false)
  const data = Uint8Array.from(grey.data)
  for (const box of streaks)
    if (level.filter((other) => isGrid(box, [other], grey.dpi)).length < 3) wipe(data, grey, box, true)
  return { ...grey, data }
}

/** Columns with one long dark run, side by side; what is wider than a streak is a band along the edge. */
function findStreaks({ data, width, height, dpi }: Raster): PixelBox[] {
  const found: PixelBox[] = []
  let open: [x0: number, y0: number, y1: number] | null = null
  for (let x = 0; x <= width; x++) {
    const run = x < width ? longestRun(data, width, height, x) : null
    if (run && run[1] - run[0] > height * 0.33) {
      open = open ? [open[0], Math.min(open[1], run[0]), Math.max(open[2], run[1])] : [x, ...run]
    } else if (open) {
      if (x - open[0] < dpi * 0.03) found.push([open[0], open[1], x, open[2]])
      open = null
    }
  }
  return found
}

/** The longest dark stretch of a column, over gaps of two pixels. */
function longestRun(data: Uint8Array, width: number, height: number, x: number): [number, number] {
  let best: [number, number] = [0, 0]
  let [start, last] = [0, -9]
  for (let y = 0; y < height; y++) {
    if (data[y * width + x]! >= INK) continue
    if (y - last > 3) start = y
    last = y
    if (last - start > best[1] - best[0]) best = [start, last + 1]
  }
  return best
}

/** A line of a grid meets lines of the other direction; an underline meets none and may stay. */
function isGrid(box: PixelBox, others: readonly PixelBox[], dpi: number): boolean {
  const reach = dpi * 0.04
  return others.some(
    (other) =>
      box[0] - reach < other[2] && other[0] < box[2] + reach && box[1] - reach < other[3] && other[1] < box[3] + reach,
  )
}

/** Find long thin runs of ink along rows (or columns, where `down`), joined over small gaps and neighbouring rows. */
function findRules({ data, width, height, dpi }: Raster, down: boolean): PixelBox[] {
  const least = dpi * (down ? 0.2 : 0.35)
  const thick = Math.max(3, dpi * 0.035)
  const open: { a0: number; a1: number; from: number; to: number }[] = []
  const found: PixelBox[] = []
  const close = (before: number) => {
    for (let i = open.length - 1; i >= 0; i--) {
      const rule = open[i]!
      if (rule.to >= before) continue
      open.splice(i, 1)
      if (rule.to - rule.from >= thick) continue
      found.push(down ? [rule.from, rule.a0, rule.to + 1, rule.a1] : [rule.a0, rule.from, rule.a1, rule.to + 1])
    }
  }
  const runs = down ? runsDown(data, width, height, least) : runsAcross(data, width, height, least)
  for (const [line, a0, a1] of runs) {
    close(line - 2)
    extend(open, a0, a1, line)
  }
  close(Infinity)
  return found
}

/** A long run of ink: its row (or column), where it begins and ends along it, half-open. */
type Run = readonly [line: number, a0: number, a1: number]

/** Runs of at least `least` along rows, gaps of two pixels passed over, from the top down. */
function runsAcross(data: Uint8Array, width: number, height: number, least: number): Run[] {
  const runs: Run[] = []
  for (let y = 0, row = 0; y < height; y++, row += width) {
    let start = -1
    let last = -9
    for (let x = 0; x <= width; x++) {
      if (x < width && data[row + x]! < INK) {
        if (start < 0) start = x
        last = x
      } else if (start >= 0 && (x - last > 2 || x === width)) {
        if (last - start >= least) runs.push([y, start, last + 1])
        start = -1
      }
    }
  }
  return runs
}

/** The same along columns, from the left; the page is still walked row by row, as it lies in memory. */
function runsDown(data: Uint8Array, width: number, height: number, least: number): Run[] {
  const runs: Run[] = []
  const start = new Int32Array(width).fill(-1)
  const last = new Int32Array(width)
  const end = (x: number) => {
    if (last[x]! - start[x]! >= least) runs.push([x, start[x]!, last[x]! + 1])
    start[x] = -1
  }
  for (let y = 0, row = 0; y < height; y++, row += width)
    for (let x = 0; x < width; x++) {
      if (data[row + x]! < INK) {
        if (start[x]! < 0) start[x] = y
        last[x] = y
      } else if (start[x]! >= 0 && y - last[x]! > 2) end(x)
    }
  for (let x = 0; x < width; x++) if (start[x]! >= 0) end(x)
  return runs.sort((one, other) => one[0] - other[0] || one[1] - other[1])
}

function extend(
  open: { a0: number; a1: number; from: number; to: number }[],
  a0: number,
  a1: number,
  line: number,
): void {
  const rule = open.find((one) => one.a0 < a1 + 4 && a0 < one.a1 + 4)
  if (!rule) {
    open.push({ a0, a1, from: line, to: line })
    return
  }
  rule.a0 = Math.min(rule.a0, a0)
  rule.a1 = Math.max(rule.a1, a1)
  rule.to = line
}

/** Whiten a rule; where ink goes on beyond it on both sides, a letter crosses and stays. */
function wipe(data: Uint8Array, { width, height, dpi }: Raster, [x0, y0, x1, y1]: PixelBox, down: boolean): void {
  const pad = Math.max(1, Math.round(dpi / 150))
  const [a0, a1, c0, c1] = down ? [y0, y1, x0, x1] : [x0, x1, y0, y1]
  const at = (a: number, c: number) => (down ? a * width + c : c * width + a)
  const [mostA, mostC] = down ? [height, width] : [width, height]
  const dark = (a: number, c: number) => c >= 0 && c < mostC && data[at(a, c)]! < INK
  for (let a = Math.max(0, a0 - pad); a < Math.min(mostA, a1 + pad); a++) {
    if (dark(a, c0 - pad - 1) && dark(a, c1 + pad)) continue
    for (let c = Math.max(0, c0 - pad); c < Math.min(mostC, c1 + pad); c++) data[at(a, c)] = 255
  }
}
