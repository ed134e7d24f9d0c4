import type { PixelBox, Raster } from './raster.js'

/** A connected patch of dark pixels: its bounds, how many pixels, and one of them. */
export interface Blot {
  readonly box: PixelBox
  readonly area: number
  readonly seed: number
}

/** Darker than this is ink. */
const INK = 150

/** Clean a grey page of what was never printed: specks, dust that stands alone, black bands along the edges. */
export function cleanBlots(grey: Raster): Raster {
  const { width, height, dpi } = grey
  const data = Uint8Array.from(grey.data)
  const blots = findBlots(data, width, height)
  const unit = dpi / 200
  const small = 3 * unit * unit
  const dust = 14 * unit * unit
  const letters = blots.filter((blot) => blot.area > dust)
  const near = closeness(letters, width, height, Math.round(dpi * 0.045))
  // Worn type falls apart: what lies right beside a letter or its mark may be a piece of it, however small.
  const marks = blots.filter((blot) => blot.area > small && (blot.area > dust || near(blot.box)))
  const beside = closeness(marks, width, height, Math.max(2, Math.round(dpi * 0.015)))
  // A dash stands further from its word than a mark does.
  const dashed = closeness(letters, width, height, Math.round(dpi * 0.08))
  for (const blot of blots) {
    const close = isFlat(blot) ? dashed : near
    const speck = blot.area <= small ? !beside(blot.box) : blot.area <= dust && !close(blot.box)
    if (speck || isBand(blot, width, height, dpi) || isHole(blot, width, dpi)) erase(data, width, blot)
  }
  return { ...grey, data }
}

const isFlat = ({ box, area }: Blot) =>
  box[2] - box[0] >= 2 * (box[3] - box[1]) && area > 0.6 * (box[2] - box[0]) * (box[3] - box[1])

/** A band along the page's edge: the scanner's lid, a fold, the shadow of a spine. */
function isBand({ box, area }: Blot, width: number, height: number, dpi: number): boolean {
  const edge = Math.round(dpi * 0.04)
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  const touchesSide = box[0] < edge || box[2] > width - edge
  const touchesEnd = box[1] < edge || box[3] > height - edge
  if (!touchesSide && !touchesEnd) return false
  const thin = Math.min(w, h) < dpi * 0.6
  return (touchesSide && h > dpi * 0.4 && thin) || (touchesEnd && w > dpi * 0.4 && thin) || area > 0.6 * w * h
}

/** The hole of a punch in a margin: round, filled, larger than a letter. */
function isHole({ box, area }: Blot, width: number, dpi: number): boolean {
  const [w, h] = [box[2] - box[0], box[3] - box[1]]
  const middle = (box[0] + box[2]) / 2
  const inMargin = middle < width * 0.12 || middle > width * 0.88
  return inMargin && w > dpi * 0.15 && w < dpi * 0.4 && w < h * 1.3 && h < w * 1.3 && area > 0.68 * w * h
}

/** Whiten what is dark from the very edge of the page inward, line by line: where the lid was open, the bands meet and frame the page. */
export function clearEdges(grey: Raster): Raster {
  const { width, height } = grey
  const data = Uint8Array.from(grey.data)
  const walk = (lines: number, length: number, place: (line: number, at: number) => number) => {
    const most = length * 0.12
    for (let line = 0; line < lines; line++) {
      let end = 0
      while (end <= most && data[place(line, end)]! < INK) end++
      if (end > most) continue
      // A grey seam runs along a band.
      for (let at = 0; at < end + 2 && end > 0; at++) data[place(line, at)] = 255
    }
  }
  // Twice, as where two bands cross neither ends at first.
  for (let round = 0; round < 2; round++) {
    walk(height, width, (y, x) => y * width + x)
    walk(height, width, (y, x) => y * width + (width - 1 - x))
    walk(width, height, (x, y) => y * width + x)
    walk(width, height, (x, y) => (height - 1 - y) * width + x)
  }
  return { ...grey, data }
}

/** Find all patches of ink, from the top down: runs of ink in each row, joined to those that touch them in the row above. */
export function findBlots(data: Uint8Array, width: number, height: number): Blot[] {
  let runs = new Int32Array(1 << 14)
  let count = 0
  // Each run: where it begins and ends on the page, and a run before it of the same patch (itself: none).
  const root = (run: number) => {
    let at = run
    while (runs[3 * at + 2]! !== at) at = runs[3 * at + 2] = runs[3 * runs[3 * at + 2]! + 2]!
    return at
  }
  let above = 0
  for (let y = 0, row = 0; y < height; y++, row += width) {
    const first = count
    let near = above
    for (let x = 0; x < width; x++) {
      if (data[row + x]! >= INK) continue
      const start = row + x
      while (x < width && data[row + x]! < INK) x++
      const end = row + x
      if (3 * count + 3 > runs.length) {
        const larger = new Int32Array(runs.length * 2)
        larger.set(runs)
        runs = larger
      }
      runs[3 * count] = start
      runs[3 * count + 1] = end
      runs[3 * count + 2] = count
      // Aslant counts as touching.
      while (near < first && runs[3 * near + 1]! + width < start) near++
      for (let over = near; over < first && runs[3 * over]! + width <= end; over++) {
        const [one, other] = [root(over), root(count)]
        if (one !== other) runs[3 * Math.max(one, other) + 2] = Math.min(one, other)
      }
      count++
    }
    above = first
  }
  return gather(runs, count, root, width)
}

function gather(runs: Int32Array, count: number, root: (run: number) => number, width: number): Blot[] {
  const place = new Int32Array(count)
  const blots: { box: [number, number, number, number]; area: number; seed: number }[] = []
  for (let run = 0; run < count; run++) {
    const [start, end] = [runs[3 * run]!, runs[3 * run + 1]!]
    const y = Math.floor(start / width)
    const [x0, x1] = [start - y * width, end - y * width]
    const first = root(run)
    if (first === run) {
      place[run] = blots.push({ box: [x0, y, x1, y + 1], area: end - start, seed: start }) - 1
      continue
    }
    const blot = blots[place[first]!]!
    const { box } = blot
    if (x0 < box[0]) box[0] = x0
    if (x1 > box[2]) box[2] = x1
    box[3] = y + 1
    blot.area += end - start
  }
  return blots
}

function erase(data: Uint8Array, width: number, blot: Blot): void {
  // The blot is flooded once more, within its own box: whiteness itself marks what was visited.
  const [x0, y0, x1, y1] = blot.box
  const waiting = [blot.seed]
  data[blot.seed] = 255
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const x = at % width
    const y = (at - x) / width
    for (let ny = Math.max(y0, y - 1); ny <= Math.min(y1 - 1, y + 1); ny++) {
      for (let nx = Math.max(x0, x - 1); nx <= Math.min(x1 - 1, x + 1); nx++) {
        if (data[ny * width + nx]! >= INK) continue
        data[ny * width + nx] = 255
        waiting.push(ny * width + nx)
      }
    }
  }
}

/** Tell of a box whether ink that is no dust lies within `reach` pixels of it. */
function closeness(blots: readonly Blot[], width: number, height: number, reach: number): (box: PixelBox) => boolean {
  const cols = Math.ceil(width / reach) + 2
  const rows = Math.ceil(height / reach) + 2
  const cells = new Uint8Array(cols * rows)
  const cover = (box: PixelBox, use: (cell: number) => boolean) => {
    for (let r = Math.floor(box[1] / reach); r <= Math.floor((box[3] - 1) / reach); r++) {
      for (let c = Math.floor(box[0] / reach); c <= Math.floor((box[2] - 1) / reach); c++)
        if (use((r + 1) * cols + c + 1)) return true
    }
    return false
  }
  const large = Math.max(reach, 10) * 12
  // Large frames have boxes that cover what only stands inside them; only what is of a letter's size speaks for its neighbourhood.
  const printed = blots.filter(({ box }) => box[2] - box[0] < large && box[3] - box[1] < large)
  for (const { box } of printed) cover(box, (cell) => ((cells[cell] = 1), false))
  return ([x0, y0, x1, y1]) => cover([x0 - reach, y0 - reach, x1 + reach, y1 + reach], (cell) => cells[cell] === 1)
}
