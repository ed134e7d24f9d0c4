import type { Random } from '../random.js'

/** RGB pixels, row by row. */
export interface Colour {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

type Corner = readonly [x: number, y: number]

/** Solve the eight numbers that carry the unit square to four corners (clockwise from the top left). */
function homography([a, b, c, d]: readonly [Corner, Corner, Corner, Corner]): (u: number, v: number) => Corner {
  const [dx1, dy1, dx2, dy2] = [b[0] - c[0], b[1] - c[1], d[0] - c[0], d[1] - c[1]]
  const [sx, sy] = [a[0] - b[0] + c[0] - d[0], a[1] - b[1] + c[1] - d[1]]
  const area = dx1 * dy2 - dx2 * dy1
  const g = (sx * dy2 - dx2 * sy) / area
  const h = (dx1 * sy - sx * dy1) / area
  return (u, v) => {
    const depth = g * u + h * v + 1
    const x = ((b[0] - a[0] + g * b[0]) * u + (d[0] - a[0] + h * d[0]) * v + a[0]) / depth
    const y = ((b[1] - a[1] + g * b[1]) * u + (d[1] - a[1] + h * d[1]) * v + a[1]) / depth
    return [x, y]
  }
}

/** What makes a photograph worse: a steeper slant, paper that bulges, the shadow of the phone, a fold across. Shares of the page. */
export interface Worse {
  readonly slant: number
  readonly bulge: number
  readonly shadow: boolean
  readonly fold: boolean
}

/** How light falls: off from a lamp, less in the phone's shadow, broken at the fold. */
function lightOf(random: Random, worse: Worse | undefined): (x: number, y: number) => number {
  const [lampX, lampY] = [random.between(0.2, 0.8), random.between(0.1, 0.6)]
  const [edge, lean] = [random.between(0.35, 0.75), random.between(-0.3, 0.3)]
  const fold = random.between(0.42, 0.58)
  return (x, y) => {
    let light = 1 - 0.42 * Math.hypot(x - lampX, y - lampY)
    if (worse?.shadow) light *= 1 - 0.3 / (1 + Math.exp(-(y - edge - lean * x) * 60))
    if (worse?.fold) light *= 1 - 0.16 * Math.exp(-(((y - fold) * 160) ** 2)) - (y > fold ? 0.07 : 0)
    return light
  }
}

/** Photograph a page with a phone: seen at a slant on a dark table, light falling off to one side. */
export function photograph(page: Colour, random: Random, worse?: Worse): Colour {
  const { width, height } = page
  const slant = worse?.slant ?? 0.035
  const slip = () => random.between(-slant, slant)
  // Seen the other way round: where on the page each corner of the picture looks, a little outside it.
  const look = homography([
    [-0.04 + slip(), -0.03 + slip()],
    [1.04 + slip(), -0.03 + slip()],
    [1.04 + slip(), 1.03 + slip()],
    [-0.04 + slip(), 1.03 + slip()],
  ])
  const lightAt = lightOf(random, worse)
  const bulge = worse?.bulge ?? 0
  const pixels = new Uint8Array(width * height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [u, straight] = look(x / width, y / height)
      const v = straight + bulge * Math.sin(Math.PI * u)
      const light = lightAt(x / width, y / height)
      const at = (y * width + x) * 3
      const outside = u < 0 || v < 0 || u >= 1 || v >= 1
      const [left, top] = [u * (width - 1), v * (height - 1)]
      const from = (Math.floor(top) * width + Math.floor(left)) * 3
      const [across, down] = [left - Math.floor(left), top - Math.floor(top)]
      for (let channel = 0; channel < 3; channel++) {
        const value = (place: number) => page.pixels[from + place + channel] ?? 255
        const upper = value(0) * (1 - across) + value(3) * across
        const lower = value(width * 3) * (1 - across) + value(width * 3 + 3) * across
        const seen = outside ? 52 - channel * 8 : upper * (1 - down) + lower * down
        // Paper under lamps is a little yellow.
        pixels[at + channel] = Math.min(255, seen * light * (1 - channel * 0.035))
      }
    }
  }
  return { width, height, pixels }
}
