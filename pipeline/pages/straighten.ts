import { shrinkTo, type Raster } from './raster.js'

/** More points than these tell the lean of a page no better. */
const MOST_POINTS = 15_000

/** Dark points of a page at low resolution, as x, y pairs in pixels of the small raster. */
function darkPoints(grey: Raster): { xs: Float64Array; ys: Float64Array; width: number; height: number } {
  const small = shrinkTo(grey, 75)
  const margin = Math.round(Math.min(small.width, small.height) * 0.03)
  const isLong = longRuns(small)
  const { data, width, height } = small
  const isPoint = (at: number) => data[at]! < 160 && !isLong[at]
  let count = 0
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) if (isPoint(y * width + x)) count++
  const step = Math.max(1, Math.floor(count / MOST_POINTS))
  const size = Math.ceil(count / step)
  const [xs, ys] = [new Float64Array(size), new Float64Array(size)]
  let seen = 0
  for (let y = margin; y < height - margin; y++)
    for (let x = margin; x < width - margin; x++) {
      if (!isPoint(y * width + x) || seen++ % step !== 0) continue
      const at = (seen - 1) / step
      xs[at] = x
      ys[at] = y
    }
  return { xs, ys, width, height }
}

/** Mark what lies in a dark run of an inch or more, across or down: bands, streaks and frames say nothing of how text lies. */
function longRuns({ data, width, height, dpi }: Raster): Uint8Array {
  const long = new Uint8Array(data.length)
  const walk = (lines: number, length: number, place: (line: number, at: number) => number) => {
    for (let line = 0; line < lines; line++) {
      let start = 0
      for (let at = 0; at <= length; at++) {
        if (at < length && data[place(line, at)]! < 160) continue
        if (at - start >= dpi) for (let back = start; back < at; back++) long[place(line, back)] = 1
        start = at + 1
      }
    }
  }
  walk(height, width, (y, x) => y * width + x)
  walk(width, height, (x, y) => y * width + x)
  return long
}

/** How sharply the dark points fall into rows when the page is sheared by an angle: the sum of squared steps between rows. */
function sharpness(along: Float64Array, across: Float64Array, extent: number, reach: number, radians: number): number {
  const slope = Math.tan(radians)
  const offset = Math.ceil(Math.abs(slope) * reach) + 1
  const rows = new Float64Array(extent + 2 * offset + 2)
  for (let i = 0; i < along.length; i++) {
    const row = across[i]! - slope * along[i]! + offset
    const base = Math.floor(row)
    if (base < 0 || base + 1 >= rows.length) continue
    rows[base]! += 1 - (row - base)
    rows[base + 1]! += row - base
  }
  let score = 0
  for (let i = 1; i < rows.length; i++) score += (rows[i]! - rows[i - 1]!) ** 2
  return score
}

/**
 * Estimate how a grey page lies: `sideways` where its lines of text run up or down, and `skew` in degrees, positive where lines
 * sink to the right. Tries angles to 6° coarsely, then finely around the best.
 */
export function estimateTilt(grey: Raster): { sideways: boolean; skew: number; certain: boolean } {
  const { xs, ys, width, height } = darkPoints(grey)
  if (xs.length < 200) return { sideways: false, skew: 0, certain: false }
  const upright = bestAngle(xs, ys, height, width)
  const aside = bestAngle(ys, xs, width, height)
  const ratio = upright.score / width / (aside.score / height)
  const sideways = ratio < 0.6
  const best = sideways ? { ...aside, angle: -aside.angle } : upright
  return { sideways, skew: best.peak > 1.05 ? best.angle : 0, certain: ratio < 0.6 || ratio > 1.6 }
}

function bestAngle(along: Float64Array, across: Float64Array, extent: number, reach: number) {
  const at = (degrees: number) => sharpness(along, across, extent, reach, (degrees * Math.PI) / 180)
  let best = { angle: 0, score: at(0) }
  const flat: number[] = []
  const look = (from: number, to: number, step: number) => {
    for (let angle = from; angle <= to + 1e-9; angle += step) {
      const score = at(angle)
      flat.push(score)
      if (score > best.score) best = { angle, score }
    }
  }
  look(-6, 6, 0.5)
  const middle = [...flat].sort((a, b) => a - b)[flat.length >> 1]!
  look(best.angle - 0.4, best.angle + 0.4, 0.1)
  look(best.angle - 0.06, best.angle + 0.06, 0.03)
  return { ...best, peak: best.score / Math.max(1, middle) }
}
