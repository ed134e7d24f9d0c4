import sharp from 'sharp'
import type { Box, Line, Word } from '../../corpus/document.js'
import { lineOf } from '../pages/layer.js'
import { cutRaster } from '../pages/name-row.js'
import type { PixelBox, Raster } from '../pages/raster.js'
import type { Ocr } from '../tools.js'
import { greyFile } from './grey-file.js'

/** White around each strip, in pixels of the enlarged image. */
const MARGIN = 14

/**
 * Read stretches of a page one below the other on an image of their own, enlarged: nothing stands beside them that could lead the engine astray, and
 * many cost one question. Gives what was read of each, in its order, with boxes on the page; null where nothing was.
 */
export async function readStrips(
  page: Raster,
  boxes: readonly Box[],
  scale: number,
  ocr: Ocr,
): Promise<(Line | null)[]> {
  if (boxes.length === 0) return []
  const dots = page.dpi / 72
  const cuts = boxes.map(([x0, y0, x1, y1]): PixelBox => [
    Math.max(0, Math.floor((x0 - 4) * dots)),
    Math.max(0, Math.floor((y0 - 3.5) * dots)),
    Math.min(page.width, Math.ceil((x1 + 4) * dots)),
    Math.min(page.height, Math.ceil((y1 + 3) * dots)),
  ])
  const sizes = cuts.map(([x0, y0, x1, y1]) => [Math.round((x1 - x0) * scale), Math.round((y1 - y0) * scale)] as const)
  const tops: number[] = []
  let height = MARGIN
  for (const [, h] of sizes) {
    tops.push(height)
    height += h + MARGIN
  }
  const width = Math.max(...sizes.map(([w]) => w)) + 2 * MARGIN
  const sheet = new Uint8Array(width * height).fill(255)
  for (const [at, cut] of cuts.entries()) {
    const [w, h] = sizes[at]!
    const large = await enlarge(cutRaster(page, cut), w, h)
    for (let y = 0; y < h; y++) sheet.set(large.subarray(y * w, (y + 1) * w), (tops[at]! + y) * width + MARGIN)
  }
  const dpi = page.dpi * scale
  const image = greyFile({ data: sheet, width, height, channels: 1, dpi })
  const seen = await ocr.read({ ...image, ...(boxes.length === 1 ? { oneLine: true } : { oneBlock: true }) })
  const back = 72 / dpi
  return cuts.map((cut, at) => {
    const [top, bottom] = [tops[at]! * back, (tops[at]! + sizes[at]![1]) * back]
    const [left, down] = [cut[0] / dots - MARGIN * back, cut[1] / dots - top]
    const parts = seen.flatMap((line) => {
      const words = line.words.flatMap((word): Word[] => {
        const { box } = word
        if (!box || (box[1] + box[3]) / 2 < top || (box[1] + box[3]) / 2 > bottom) return []
        return [{ ...word, box: [box[0] + left, box[1] + down, box[2] + left, box[3] + down] }]
      })
      return words.length > 0 ? [lineOf(words)] : []
    })
    return joinParts(parts)
  })
}

/** A strip shows one line: the longest that was read of it, with what stands beside it; what lies above or below was cut from neighbours. */
function joinParts(parts: readonly Line[]): Line | null {
  const [longest, ...others] = parts.toSorted((a, b) => widthOf(b) - widthOf(a))
  if (!longest) return null
  const beside = others.filter(
    ({ box }) => box![0] > longest.box![2] - 2 || (box![2] < longest.box![0] + 2 && box![3] > longest.box![1]),
  )
  const words = [longest, ...beside].flatMap((line) => line.words)
  return lineOf(words.toSorted((a, b) => a.box![0] - b.box![0]))
}

const widthOf = ({ box }: Line) => box![2] - box![0]

/** Read a strip that shows nothing but digits; null where none are read. */
export async function readDigits(strip: Raster, scale: number, ocr: Ocr): Promise<string | null> {
  const [w, h] = [Math.round(strip.width * scale), Math.round(strip.height * scale)]
  const [width, height] = [w + 4 * MARGIN, h + 4 * MARGIN]
  const large = await enlarge(strip, w, h)
  const data = new Uint8Array(width * height).fill(255)
  for (let y = 0; y < h; y++) data.set(large.subarray(y * w, (y + 1) * w), (y + 2 * MARGIN) * width + 2 * MARGIN)
  const image = greyFile({ data, width, height, channels: 1, dpi: strip.dpi * scale })
  const seen = await ocr.read({ ...image, oneLine: true, digits: true })
  const digits = seen.flatMap((line) => line.words.map((word) => word.text)).join('')
  return /^\d+$/u.test(digits) ? digits : null
}

async function enlarge({ data, width, height }: Raster, toWidth: number, toHeight: number): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: toWidth, height: toHeight, fit: 'fill', kernel: 'cubic' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer()
}
