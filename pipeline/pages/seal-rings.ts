import type { PixelBox, Raster } from './raster.js'

const INK = 150

/** A circle on a raster, in pixels. */
export interface Circle {
  readonly x: number
  readonly y: number
  readonly radius: number
}

/** Round seals of agencies are 30–42 mm wide; their outer ring stands 0.6–0.83 inch from the middle. */
const [LEAST, MOST] = [0.58, 0.84]

/**
 * Take the rings of a round seal off a page on which its ink is as black as the text's: where a ring crosses a letter, the letter's
 * stroke goes on on both sides and stays. Within a `row` of print ink stays that goes on on one side: letters end there. A raster without a seal
 * comes back as it is.
 */
export function eraseRings(page: Raster, row: PixelBox | null = null, seal: Circle | null = findSeal(page)): Raster {
  if (!seal) return page
  const { width, height, dpi } = page
  const data = Uint8Array.from(page.data)
  const dark = (x: number, y: number) => x >= 0 && y >= 0 && x < width && y < height && page.data[y * width + x]! < INK
  const ring = ringsOf(page, seal)
  const reach = Math.max(2, Math.round(dpi * 0.012))
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (!dark(x, y)) continue
      const [dx, dy] = [x - seal.x, y - seal.y]
      const radius = Math.hypot(dx, dy)
      const found = ring[Math.round(radius)]
      if (!found) continue
      // A stroke may cross aslant: ink is looked for to both sides of the ray.
      const at = (r: number) =>
        [-3, 0, 3].some((aside) =>
          dark(
            Math.round(seal.x + (dx * r - dy * aside) / radius),
            Math.round(seal.y + (dy * r + dx * aside) / radius),
          ),
        )
      const [inside, outside] = [at(found.inner - reach), at(found.outer + reach)]
      const inRow = row !== null && y >= row[1] && y < row[3] && x >= row[0] && x < row[2]
      if (!(inRow ? inside || outside : inside && outside)) data[y * width + x] = 255
    }
  }
  return { ...page, data }
}

/** Find the circle on which most of the ink stands: points vote for the middles they could belong to. */
export function findSeal({ data, width, height, dpi }: Raster): Circle | null {
  const cell = Math.max(2, Math.round(dpi / 66))
  const [cols, rows] = [Math.ceil(width / cell), Math.ceil(height / cell)]
  const points: [number, number][] = []
  for (let y = 1; y < height - 1; y += 2)
    for (let x = 1 + ((y >> 1) & 1); x < width - 1; x += 2) {
      const at = y * width + x
      // Edges vote, not what is black throughout.
      if (
        data[at]! < INK &&
        (data[at - 1]! >= INK || data[at + 1]! >= INK || data[at - width]! >= INK || data[at + width]! >= INK)
      )
        points.push([x, y])
    }
  let best = { votes: 0, x: 0, y: 0, radius: 0 }
  for (let radius = LEAST * dpi; radius <= MOST * dpi; radius += cell) {
    const votes = new Uint16Array(cols * rows)
    const steps = 96
    for (const [x, y] of points) {
      for (let step = 0; step < steps; step++) {
        const angle = (step * 2 * Math.PI) / steps
        const [c, r] = [
          Math.floor((x + radius * Math.cos(angle)) / cell),
          Math.floor((y + radius * Math.sin(angle)) / cell),
        ]
        if (c >= 0 && r >= 0 && c < cols && r < rows) votes[r * cols + c]!++
      }
    }
    votes.forEach((count, at) => {
      if (count / radius > best.votes)
        best = { votes: count / radius, x: ((at % cols) + 0.5) * cell, y: (Math.floor(at / cols) + 0.5) * cell, radius }
    })
  }
  return best.radius ? refine({ data, width, height, dpi, channels: 1 }, best, cell) : null
}

/** Move a circle until the most of its line is dark; a line of which less than half is dark is no seal's. */
function refine(page: Raster, near: Circle, by: number): Circle | null {
  let best = { ...near, share: 0 }
  for (let dy = -by; dy <= by; dy++)
    for (let dx = -by; dx <= by; dx++)
      for (let dr = -by * 1.5; dr <= by * 1.5; dr++) {
        const circle = { x: near.x + dx, y: near.y + dy, radius: near.radius + dr }
        const share = darkShare(page, circle)
        if (share > best.share) best = { ...circle, share }
      }
  return best.share > 0.5 ? best : null
}

/** How much of a circle's line, of that part which lies on the raster, is dark (0–1). */
function darkShare({ data, width, height }: Raster, { x, y, radius }: Circle): number {
  let [seen, dark] = [0, 0]
  for (let step = 0; step < 180; step++) {
    const angle = (step * Math.PI) / 90
    const [px, py] = [Math.round(x + radius * Math.cos(angle)), Math.round(y + radius * Math.sin(angle))]
    if (px < 0 || py < 0 || px >= width || py >= height) continue
    seen++
    if (data[py * width + px]! < INK) dark++
  }
  return seen > 90 ? dark / seen : 0
}

interface Band {
  readonly inner: number
  readonly outer: number
}

/** For every radius whether it lies in a ring's line, and how far that line goes in and out. */
function ringsOf(page: Raster, seal: Circle): (Band | undefined)[] {
  const bands: Band[] = []
  const [low, high] = [Math.round(seal.radius * 0.85), Math.round(seal.radius * 1.12)]
  const isLine = (radius: number) => darkShare(page, { ...seal, radius }) > 0.34
  for (let radius = low; radius <= high; radius++) {
    if (!isLine(radius)) continue
    let outer = radius
    while (outer < high && isLine(outer + 1)) outer++
    // Scans are a little oval: a pixel more on both sides.
    const band = { inner: radius - 2, outer: outer + 2 }
    const last = bands.at(-1)
    // A rim is often a thick and a thin line: what lies between them must go on beyond both.
    if (last && band.inner - last.outer < 0.03 * page.dpi)
      bands[bands.length - 1] = { inner: last.inner, outer: band.outer }
    else bands.push(band)
    radius = outer
  }
  const rings: (Band | undefined)[] = []
  for (const band of bands) for (let at = band.inner; at <= band.outer; at++) rings[at] = band
  return rings
}
