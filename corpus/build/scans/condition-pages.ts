import { randomFrom } from '../random.js'
import type { SetPage } from '../typeset/block.js'
import { SERIF } from '../typeset/fonts.js'
import type { Condition } from './conditions.js'
import { encodeBilevel, encodeColour, encodeGrey, type EncodedImage } from './encode-page.js'
import { photograph, type Colour } from './photograph.js'
import { scanPage, type Extras } from './scan-page.js'
import type { PdfPage } from './write-pdf.js'

/** Turn a page by a quarter, clockwise. */
function quarter({ width, height, pixels }: Colour): Colour {
  const turned = new Uint8Array(pixels.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = (x * height + (height - 1 - y)) * 3
      const from = (y * width + x) * 3
      for (let channel = 0; channel < 3; channel++) turned[to + channel] = pixels[from + channel] ?? 255
    }
  }
  return { width: height, height: width, pixels: turned }
}

function sideBySide(left: Colour, right: Colour | undefined): Colour {
  const { width, height } = left
  const pixels = new Uint8Array(width * height * 6).fill(255)
  for (let y = 0; y < height; y++) {
    pixels.set(left.pixels.subarray(y * width * 3, (y + 1) * width * 3), y * width * 6)
    if (right) pixels.set(right.pixels.subarray(y * width * 3, (y + 1) * width * 3), y * width * 6 + width * 3)
  }
  return { width: width * 2, height, pixels }
}

async function encode(page: Colour, condition: Condition): Promise<EncodedImage> {
  const { width, height } = page
  const quality = condition.quality ?? 40
  if (condition.as === 'colour' || condition.as === 'photograph')
    return encodeColour(page.pixels, width, height, quality)
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = page.pixels[at * 3] ?? 255
  return condition.as === 'bilevel'
    ? encodeBilevel({ width, height, pixels })
    : encodeGrey({ width, height, pixels }, quality)
}

async function takePage(page: SetPage, extras: Extras, condition: Condition, seed: string): Promise<Colour> {
  const random = randomFrom(seed)
  const turn = random.between(0.6, 1) * condition.turn * (random.chance(0.5) ? 1 : -1)
  const inColour = condition.as === 'colour' || condition.as === 'photograph'
  const drawing = { dpi: condition.dpi, face: SERIF, turn }
  const { grey, colour } = await scanPage(page, extras, drawing, condition.damage(random), seed, inColour)
  const pixels =
    colour ?? Uint8Array.from({ length: grey.pixels.length * 3 }, (_, at) => grey.pixels[Math.floor(at / 3)] ?? 255)
  const taken = { width: grey.width, height: grey.height, pixels }
  if (condition.as === 'photograph') return photograph(taken, random)
  if (condition.lies === 'sideways') return quarter(taken)
  return condition.lies === 'upside-down' ? quarter(quarter(taken)) : taken
}

/** Scan all pages of a document in one condition; gives the PDF's pages and the truth by contract/reading.md. */
export async function conditionPages(
  pages: readonly SetPage[],
  extras: readonly Extras[],
  condition: Condition,
  seed: string,
): Promise<{ pages: PdfPage[]; truth: string }> {
  const texts = pages.map((page) => page.lines.map((line) => line.text.replace(/\u2003+/gu, ' ')).join('\n'))
  const sheets: Colour[] = []
  for (const [at, page] of pages.entries())
    sheets.push(await takePage(page, extras[at] ?? {}, condition, `${seed} ${at}`))
  const paired = condition.lies === 'two-on-a-sheet'
  const made: PdfPage[] = []
  const truths: string[] = []
  for (let at = 0; at < sheets.length; at += paired ? 2 : 1) {
    const [sheet, beside] = [sheets[at], sheets[at + 1]]
    if (sheet === undefined) break
    const image = await encode(paired ? sideBySide(sheet, beside) : sheet, condition)
    made.push({ width: (image.width * 72) / condition.dpi, height: (image.height * 72) / condition.dpi, image })
    truths.push(texts.slice(at, at + (paired ? 2 : 1)).join('\n'))
  }
  return { pages: made, truth: `${truths.join('\n\f')}\n` }
}
