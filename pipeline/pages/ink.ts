import { findBlots } from './blots.js'
import type { Raster } from './raster.js'

/** The page in grey with stamps' ink taken out, and that ink alone (0 ink, 255 none; null where there is none). */
export interface Inks {
  readonly grey: Raster
  readonly stamped: Raster | null
}

/** How much R, G and B must differ for a pixel to count as ink of a colour. */
const COLOURED = 45

/**
 * Take a page apart by its inks: red and green (seals, received stamps, digital-signature blocks) go white in the grey page, black text
 * under them stays. So does blue, in which numbers and dates are written by hand, but for signatures and framed stamps. Paper that is not white is evened out first, channel
 * by channel, so that a warm photograph has no red paper.
 */
export function partInks(raster: Raster): Inks {
  if (raster.channels === 1) return { grey: raster, stamped: null }
  const { data, width, height, dpi } = raster
  const paper = paperColour(data)
  const grey = new Uint8Array(width * height)
  const ink = new Uint8Array(width * height).fill(255)
  const blue = new Uint8Array(width * height).fill(255)
  let inked = 0
  const [reds, greens, blues] = paper.map((white) =>
    Float64Array.from({ length: 256 }, (_, value) => Math.min(255, (value * 255) / white)),
  ) as [Float64Array, Float64Array, Float64Array]
  for (let i = 0, j = 0; i < grey.length; i++, j += 3) {
    const r = reds[data[j]!]!
    const g = greens[data[j + 1]!]!
    const b = blues[data[j + 2]!]!
    const brightest = Math.max(r, g)
    const chroma = brightest - Math.max(b, Math.min(r, g))
    if (chroma > COLOURED) {
      ink[i] = Math.min(r, g)
      inked++
    }
    if (b - brightest > COLOURED) blue[i] = brightest
    // The ink's own channel sees it as paper and black as black; a coloured pixel is lifted further, as its edges are darkened by JPEG.
    const plain = 0.3 * r + 0.59 * g + 0.11 * b
    const lift = Math.max(0, Math.min(1, (chroma - 15) / 40))
    grey[i] = plain * (1 - lift) + Math.min(255, brightest * 1.15) * lift
  }
  const page = { width, height, channels: 1, dpi } as const
  inked += takeLargeBlue({ data: blue, ...page }, grey, ink)
  return { grey: { data: grey, ...page }, stamped: inked > width * height * 0.0003 ? { data: ink, ...page } : null }
}

/** Move the blue ink of signatures and framed stamps, which are larger than any written number, from the page to the stamps. */
function takeLargeBlue(blue: Raster, grey: Uint8Array, ink: Uint8Array): number {
  const { data, width, height, dpi } = blue
  let moved = 0
  for (const { box, area } of findBlots(data, width, height)) {
    const [w, h] = [box[2] - box[0], box[3] - box[1]]
    if (area < dpi / 4 || !(h > dpi * 0.4 || (w > dpi && h > dpi * 0.3))) continue
    const edge = Math.round(dpi * 0.03)
    for (let y = Math.max(0, box[1] - edge); y < Math.min(height, box[3] + edge); y++) {
      for (let x = Math.max(0, box[0] - edge); x < Math.min(width, box[2] + edge); x++) {
        const at = y * width + x
        if (data[at] === 255) continue
        ink[at] = data[at]!
        grey[at] = 255
        moved++
      }
    }
  }
  return moved
}

/** The colour of the paper: the 80th percentile of each channel, sampled. */
function paperColour(data: Uint8Array): [number, number, number] {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)]
  let seen = 0
  for (let i = 0; i + 2 < data.length; i += 3 * 37, seen++) for (let c = 0; c < 3; c++) counts[c]![data[i + c]!]!++
  const level = (count: Uint32Array) => {
    let below = 0
    for (let v = 0; v < 256; v++) if ((below += count[v]!) >= seen * 0.8) return Math.max(90, v)
    return 255
  }
  return [level(counts[0]!), level(counts[1]!), level(counts[2]!)]
}

/** Even out a grey photograph's light: divide by the paper's brightness around each pixel. A scan with white paper is left as it is. */
export function evenLight(grey: Raster): Raster {
  const { data, width, height, dpi } = grey
  const cell = Math.max(16, Math.round(dpi / 5))
  const [cols, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const paper = new Float64Array(cols * rows)
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < cols; c++)
      paper[r * cols + c] = bright(
        data,
        width,
        c * cell,
        r * cell,
        Math.min(width, (c + 1) * cell),
        Math.min(height, (r + 1) * cell),
      )
  }
  const sorted = [...paper].sort((a, b) => a - b)
  const [dim, light] = [sorted[Math.floor(sorted.length * 0.1)]!, sorted[Math.floor(sorted.length * 0.9)]!]
  if (dim > 235 || light - dim < 12) return light > 235 ? grey : stretch(grey, light)
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    const fy = Math.max(0, Math.min(rows - 1.001, (y - cell / 2) / cell))
    const r = Math.floor(fy)
    const below = Math.min(rows - 1, r + 1)
    for (let x = 0; x < width; x++) {
      const fx = Math.max(0, Math.min(cols - 1.001, (x - cell / 2) / cell))
      const c = Math.floor(fx)
      const next = Math.min(cols - 1, c + 1)
      const above = paper[r * cols + c]! * (1 - fx + c) + paper[r * cols + next]! * (fx - c)
      const under = paper[below * cols + c]! * (1 - fx + c) + paper[below * cols + next]! * (fx - c)
      out[y * width + x] = Math.min(
        255,
        (data[y * width + x]! * 250) / Math.max(40, above * (1 - fy + r) + under * (fy - r)),
      )
    }
  }
  return { ...grey, data: out }
}

function stretch(grey: Raster, white: number): Raster {
  return { ...grey, data: grey.data.map((v) => Math.min(255, (v * 250) / Math.max(40, white))) }
}

/** The 90th percentile of a cell, sampled: paper even where text is dense. */
function bright(data: Uint8Array, width: number, x0: number, y0: number, x1: number, y1: number): number {
  const counts = new Uint16Array(256)
  let seen = 0
  for (let y = y0; y < y1; y += 3) for (let x = x0; x < x1; x += 3, seen++) counts[data[y * width + x]!]!++
  const rank = Math.floor(seen * 0.9)
  for (let value = 0, below = 0; value < 256; value++) if ((below += counts[value]!) > rank) return value
  return 255
}
