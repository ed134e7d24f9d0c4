import { randomFrom, type Random } from '../random.js'
import { drawSeal, drawSignature } from '../scans/draw-seal.js'
import { encodeBilevel, encodeColour, encodeGrey, type EncodedImage } from '../scans/encode-page.js'
import { photograph, type Colour } from '../scans/photograph.js'
import { scanPage, type Extras } from '../scans/scan-page.js'
import type { SetPage } from '../typeset/block.js'
import { SERIF } from '../typeset/fonts.js'
import { drawEntry, drawPenned, drawSigned, drawUrgent } from './draw-marks.js'
import type { Kind } from './kinds.js'

/** What is on one page of a document. */
export interface Marks {
  readonly first: boolean
  readonly penned: boolean
  readonly office: string
  readonly pageNumber?: string
}

/** Choose what lies on the page; the same seed chooses the same. */
function extrasOf(page: SetPage, kind: Kind, marks: Marks, random: Random): Extras {
  const has = (odds: number | undefined) => random.chance(odds ?? 0)
  const inColour = kind.as === 'colour' || kind.as === 'photograph'
  const place = page.marks.find((mark) => mark.name === 'signature')
  const [entry, urgent, signed] = [marks.first && has(kind.entry), marks.first && has(kind.urgent), has(kind.signed)]
  const colour = random.pick(inColour ? ['#c41020', '#1a1aa0', '#111'] : ['#111'])
  const pen = random.pick(inColour ? ['#1d2f7c', '#111', '#1d2f7c'] : ['black'])
  return {
    ...(marks.pageNumber ? { pageNumber: { text: marks.pageNumber, place: 'top' as const } } : {}),
    inInk: (context) => {
      if (marks.first && marks.penned) drawPenned(context, page, pen, random, kind.marks)
      if (entry) drawEntry(context, page, random, kind.marks)
      if (urgent) drawUrgent(context, page, random)
      if (signed) drawSigned(context, page, marks.office, colour, random, kind.marks)
      if (place === undefined || !has(kind.seal)) return
      const middle = place.x + place.width / 2
      // Pens run on into the name below, and seals cover a part of it.
      drawSignature(
        context,
        middle - random.between(25, 50),
        place.y + place.height * (kind.marks ? random.between(0.42, 0.8) : random.between(0.5, 0.92)),
        100,
        random,
      )
      const down = kind.marks ? random.between(0.35, 0.68) : random.between(0.45, 0.8)
      drawSeal(
        context,
        `${marks.office.toUpperCase()} • VIỆT NAM`,
        middle - random.between(36, 62),
        place.y + place.height * down,
        random,
        kind.inked,
      )
    },
  }
}

/** Black edges where the lid was open, holes of a punch, a streak of the scanner's glass. */
function addBands({ width, height, pixels }: Colour, random: Random): void {
  const paint = (x0: number, y0: number, x1: number, y1: number) => {
    for (let y = Math.max(0, y0); y < Math.min(height, y1); y++)
      for (let x = Math.max(0, x0); x < Math.min(width, x1); x++)
        pixels.fill(10, (y * width + x) * 3, (y * width + x) * 3 + 3)
  }
  const edge = () => Math.round(random.between(6, 0.035 * width))
  if (random.chance(0.7)) paint(0, 0, edge(), height)
  if (random.chance(0.5)) paint(width - edge(), 0, width, Math.round(height * random.between(0.4, 1)))
  if (random.chance(0.5)) paint(0, 0, width, Math.round(edge() * 0.7))
  if (random.chance(0.5)) paint(Math.round(width * 0.3), height - edge(), width, height)
  const streak = Math.round(width * random.between(0.05, 0.97))
  if (random.chance(0.4)) paint(streak, 0, streak + 2, height)
  for (const at of random.chance(0.6) ? [0.36, 0.64] : []) {
    const [x, y, radius] = [width * 0.055, height * at, width * 0.014]
    for (let dy = -radius; dy < radius; dy++) {
      const half = Math.sqrt(radius * radius - dy * dy)
      paint(Math.round(x - half), Math.round(y + dy), Math.round(x + half), Math.round(y + dy) + 1)
    }
  }
}

function cropped({ width, height, pixels }: Colour, by: number): Colour {
  const up = (size: number) => Math.floor(size / 16) * 16
  const [w, h] = [up(width - 2 * by), up(height - 2 * by)]
  const out = new Uint8Array(w * h * 3)
  for (let y = 0; y < h; y++)
    out.set(pixels.subarray(((y + by) * width + by) * 3, ((y + by) * width + by + w) * 3), y * w * 3)
  return { width: w, height: h, pixels: out }
}

/** Take one page as its kind says: print it, press what lies over it, scan or photograph it. */
export async function takePage(page: SetPage, kind: Kind, marks: Marks, seed: string): Promise<EncodedImage> {
  const random = randomFrom(`${seed} marks`)
  const inColour = kind.as === 'colour' || kind.as === 'photograph'
  const turn = random.between(-kind.turn, kind.turn)
  const extras = extrasOf(page, kind, marks, random)
  const drawing = { dpi: kind.dpi, face: SERIF, turn }
  const { grey, colour } = await scanPage(page, extras, drawing, kind.damage(random), seed, inColour)
  const pixels =
    colour ?? Uint8Array.from({ length: grey.pixels.length * 3 }, (_, at) => grey.pixels[Math.floor(at / 3)] ?? 255)
  let sheet: Colour = { width: grey.width, height: grey.height, pixels }
  if (random.chance(kind.bands ?? 0)) addBands(sheet, random)
  if (kind.crop !== undefined) sheet = cropped(sheet, Math.round((random.between(0.5, 1) * kind.crop * kind.dpi) / 72))
  if (kind.as === 'photograph') sheet = photograph(sheet, random, kind.worse)
  const quality = kind.quality ?? (kind.as === 'photograph' ? 55 : 40)
  if (inColour) return encodeColour(sheet.pixels, sheet.width, sheet.height, quality)
  const one = { width: sheet.width, height: sheet.height, pixels: sheet.pixels.filter((_, at) => at % 3 === 0) }
  return kind.as === 'bilevel' ? encodeBilevel(one) : encodeGrey(one, quality)
}
