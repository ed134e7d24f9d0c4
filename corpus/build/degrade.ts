import sharp from 'sharp'
import type { Random } from './random.js'
import type { Grey } from './typeset/draw-page.js'

/** What happens to a sheet between the printer and the archive, in the order it happens. */
export interface Damage {
  /** How often the sheet was copied; each copy blurs, wavers and thresholds again. */
  readonly copies?: number
  /** Spread of the optics in pixels. */
  readonly blur?: number
  /** How unevenly the ink took, 0–1, over patches some letters wide. */
  readonly fading?: number
  /** Standard deviation of the sensor's noise in grey values. */
  readonly grain?: number
  /** Grey value that parts ink from paper on a 1-bit scan; below 128 strokes break, above they fill. */
  readonly threshold?: number
  /** Specks a square inch of black dust, and of white dropouts in the ink. */
  readonly specks?: number
  readonly dropouts?: number
  /** Quality of a JPEG the page went through. */
  readonly jpeg?: number
  /** Contrast left, 0–1. */
  readonly contrast?: number
}

/** Make waves of between −1 and 1 that change over `cell` pixels. */
function unevenness(width: number, height: number, cell: number, random: Random): Float32Array {
  const columns = Math.ceil(width / cell) + 2
  const knots = Float32Array.from({ length: columns * (Math.ceil(height / cell) + 2) }, () => random.next() * 2 - 1)
  const field = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = Math.floor(y / cell)
    const down = y / cell - row
    for (let x = 0; x < width; x++) {
      const column = Math.floor(x / cell)
      const across = x / cell - column
      const at = row * columns + column
      const above = (knots[at] ?? 0) * (1 - across) + (knots[at + 1] ?? 0) * across
      const below = (knots[at + columns] ?? 0) * (1 - across) + (knots[at + columns + 1] ?? 0) * across
      field[y * width + x] = above * (1 - down) + below * down
    }
  }
  return field
}

async function blurred(grey: Grey, sigma: number): Promise<Grey> {
  const { width, height } = grey
  const pixels = await sharp(grey.pixels, { raw: { width, height, channels: 1 } })
    .blur(Math.max(0.3, sigma))
    .toColourspace('b-w')
    .raw()
    .toBuffer()
  return { width, height, pixels: new Uint8Array(pixels) }
}

function addNoise(grey: Grey, damage: Damage, dpi: number, random: Random): Grey {
  const { width, height } = grey
  const pixels = new Uint8Array(grey.pixels.length)
  const fading = damage.fading ?? 0
  const patches = fading > 0 ? unevenness(width, height, dpi * random.between(0.03, 0.4), random) : undefined
  const contrast = damage.contrast ?? 1
  // A table of noise is drawn once: four million normal draws a page would cost more than the reading.
  const table = Float32Array.from({ length: 65_536 }, () => random.normal() * (damage.grain ?? 0))
  let place = 0
  for (let at = 0; at < pixels.length; at++) {
    if ((at & 1023) === 0) place = Math.floor(random.next() * 65_536)
    const ink = (255 - (grey.pixels[at] ?? 255)) * contrast
    const taken = patches ? ink * (1 - fading * (0.5 + 0.5 * (patches[at] ?? 0))) : ink
    pixels[at] = Math.max(0, Math.min(255, 255 - taken + (table[place++ & 65_535] ?? 0)))
  }
  return { width, height, pixels }
}

function speckle(grey: Grey, perInch: number, value: number, dpi: number, random: Random): Grey {
  const pixels = Uint8Array.from(grey.pixels)
  const count = Math.round((perInch * grey.width * grey.height) / (dpi * dpi))
  for (let speck = 0; speck < count; speck++) {
    const radius = Math.abs(random.normal()) * 0.004 * dpi + 0.3
    const centreX = random.next() * grey.width
    const centreY = random.next() * grey.height
    for (let y = Math.ceil(centreY - radius); y <= centreY + radius; y++) {
      for (let x = Math.ceil(centreX - radius); x <= centreX + radius; x++) {
        if (x < 0 || y < 0 || x >= grey.width || y >= grey.height) continue
        if ((x - centreX) ** 2 + (y - centreY) ** 2 <= radius * radius) pixels[y * grey.width + x] = value
      }
    }
  }
  return { ...grey, pixels }
}

/** Part ink from paper at a grey value. */
export function toOneBit(grey: Grey, threshold: number): Grey {
  return { ...grey, pixels: grey.pixels.map((value) => (value < threshold ? 0 : 255)) }
}

async function throughJpeg(grey: Grey, quality: number): Promise<Grey> {
  const { width, height } = grey
  const file = await sharp(grey.pixels, { raw: { width, height, channels: 1 } })
    .jpeg({ quality })
    .toBuffer()
  const pixels = await sharp(file).toColourspace('b-w').raw().toBuffer()
  return { width, height, pixels: new Uint8Array(pixels) }
}

/** Damage a page as printing, copying and scanning do; the same seed gives the same page. */
export async function degrade(grey: Grey, damage: Damage, dpi: number, random: Random): Promise<Grey> {
  let page = grey
  for (let copy = 0; copy < (damage.copies ?? 0); copy++) {
    page = await blurred(page, dpi * random.between(0.003, 0.0055))
    page = addNoise(page, { grain: 18, fading: 0.15 }, dpi, random)
    page = toOneBit(page, random.between(105, 165))
  }
  if (damage.specks) page = speckle(page, damage.specks, 30, dpi, random)
  if (damage.dropouts) page = speckle(page, damage.dropouts, 255, dpi, random)
  if (damage.blur) page = await blurred(page, damage.blur)
  page = addNoise(page, damage, dpi, random)
  if (damage.threshold !== undefined) page = toOneBit(page, damage.threshold)
  return damage.jpeg === undefined ? page : throughJpeg(page, damage.jpeg)
}
