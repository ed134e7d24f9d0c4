import { findBlots, type Blot } from './blots.js'
import type { PixelBox, Raster } from './raster.js'

/** A patch of ink, or a slice of one: what a digit is made of. */
export interface Atom {
  readonly box: PixelBox
  readonly blots: readonly Blot[]
}

/** Set the rows of a strip aside one by one, so that what leans by so much (0.3: three right for ten up) stands upright; what lies in the middle stays in its column, `pad` further. */
export function upright({ data, width, height, ...rest }: Raster, lean: number): { strip: Raster; pad: number } {
  const pad = Math.ceil((lean * height) / 2)
  const wide = width + 2 * pad
  const out = new Uint8Array(wide * height).fill(255)
  for (let y = 0; y < height; y++) {
    const by = pad + Math.round(lean * (y - height / 2))
    out.set(data.subarray(y * width, (y + 1) * width), y * wide + by)
  }
  return { strip: { ...rest, data: out, width: wide, height }, pad }
}

/** The patches of ink between two columns that may be parts of digits, from left to right; what has run together is cut where it is thinnest, and at `seam`. */
export function atomsOf(strip: Raster, from: number, to: number, seam: number | null): Atom[] {
  const { data, width, height, dpi } = strip
  const inside = findBlots(data, width, height).filter(({ box }) => {
    const middle = (box[0] + box[2]) / 2
    const [w, h] = [box[2] - box[0], box[3] - box[1]]
    // Dots, rules, and what comes in from the line above.
    if (box[0] === 0 || box[2] === width) return false
    if ((h < 0.035 * dpi && (w < 0.035 * dpi || w > 0.12 * dpi)) || (box[1] === 0 && box[3] < 0.3 * height))
      return false
    return middle > from && middle < to && h < 0.3 * dpi
  })
  const joined: { box: PixelBox; blots: Blot[] }[] = []
  for (const blot of inside.toSorted((a, b) => a.box[0] - b.box[0])) {
    const over = joined.find(({ box }) => {
      const shared = Math.min(box[2], blot.box[2]) - Math.max(box[0], blot.box[0])
      return shared > 0.6 * Math.min(box[2] - box[0], blot.box[2] - blot.box[0])
    })
    if (!over) joined.push({ box: blot.box, blots: [blot] })
    else {
      over.blots.push(blot)
      over.box = around([over.box, blot.box])
    }
  }
  const high = Math.max(0, ...joined.map(({ box }) => box[3] - box[1]))
  return joined
    .filter(({ box }) => box[3] - box[1] > 0.05 * dpi || box[2] - box[0] > 0.05 * dpi)
    .flatMap((atom) => (seam === null ? [atom] : cutAt(atom, seam, 0.02 * dpi)))
    .flatMap((atom) => cutThin(strip, atom, high))
    .sort((a, b) => a.box[0] + a.box[2] - b.box[0] - b.box[2])
}

/** Cut an atom at a column that runs through it. */
function cutAt({ box, blots }: Atom, seam: number, least: number): Atom[] {
  const [x0, y0, x1, y1] = box
  const x = Math.round(seam)
  if (x - x0 < least || x1 - x < least) return [{ box, blots }]
  return [
    { box: [x0, y0, x, y1], blots },
    { box: [x, y0, x1, y1], blots },
  ]
}

/** Cut an atom that is too wide for one digit at its thinnest columns. */
function cutThin(strip: Raster, atom: Atom, high: number): Atom[] {
  const [x0, y0, x1, y1] = atom.box
  const count = Math.min(4, Math.round((x1 - x0) / (0.62 * high)))
  if (x1 - x0 < 0.95 * high || count < 2) return [atom]
  const ink = (x: number) => {
    let sum = 0
    for (let y = y0; y < y1; y++) if (strip.data[y * strip.width + x]! < 150) sum++
    return sum
  }
  const cuts = [x0]
  for (let at = 1; at < count; at++) {
    const aim = x0 + (at * (x1 - x0)) / count
    const reach = (0.3 * (x1 - x0)) / count
    let best = Math.round(aim)
    for (let x = Math.ceil(aim - reach); x <= aim + reach; x++)
      if (ink(x) + Math.abs(x - aim) / reach < ink(best) + Math.abs(best - aim) / reach) best = x
    cuts.push(best)
  }
  cuts.push(x1)
  return cuts.slice(1).map((right, at) => ({ box: [cuts[at]!, y0, right, y1], blots: atom.blots }))
}

/** The least box around some of pixels. */
export const around = (boxes: readonly PixelBox[]): PixelBox => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
]

/** The ink of some atoms alone on white: each patch pixel by pixel, as leaning digits stand over each other. */
export function cutAtoms(strip: Raster, atoms: readonly Atom[], [x0, y0, x1, y1]: PixelBox): Raster {
  const [width, height] = [x1 - x0, y1 - y0]
  const data = new Uint8Array(width * height).fill(255)
  for (const { box, blots } of atoms)
    for (const blot of blots)
      for (const at of pixelsOf(strip, blot)) {
        const [x, y] = [at % strip.width, Math.floor(at / strip.width)]
        if (x >= box[0] && x < box[2] && y >= y0 && y < y1) data[(y - y0) * width + x - x0] = strip.data[at]!
      }
  return { data, width, height, channels: 1, dpi: strip.dpi }
}

/** The places of a patch's pixels. */
function pixelsOf({ data, width }: Raster, { box, seed }: Blot): Iterable<number> {
  const [x0, y0, x1, y1] = box
  const seen = new Set([seed])
  const waiting = [seed]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    for (let ny = Math.max(y0, y - 1); ny <= Math.min(y1 - 1, y + 1); ny++)
      for (let nx = Math.max(x0, x - 1); nx <= Math.min(x1 - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (data[next]! >= 150 || seen.has(next)) continue
        seen.add(next)
        waiting.push(next)
      }
  }
  return seen
}
