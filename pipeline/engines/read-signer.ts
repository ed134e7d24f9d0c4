import sharp from 'sharp'
import type { Box, Line, Word } from '../../corpus/document.js'
import { completeName, coveredPart } from '../pages/complete-name.js'
import { findSigner, signingZone, type SignerZone } from '../pages/find-signer.js'
import { lineOf } from '../pages/layer.js'
import { putLine } from '../pages/merge-lines.js'
import { darkestInk, solidInk } from '../pages/ink-alone.js'
import { cutRaster, findNameRow } from '../pages/name-row.js'
import { markCut, voteName } from '../pages/person-name.js'
import { overlap } from '../pages/pieces.js'
import type { PixelBox, Raster } from '../pages/raster.js'
import { eraseRings, findSeal } from '../pages/seal-rings.js'
import type { Ocr, PageImage } from '../tools.js'
import { readsWell } from './find-lost.js'
import { greyFile } from './grey-file.js'

interface Size {
  readonly width: number
  readonly height: number
}

/**
 * Read the signer's name where the first look missed it, under the strokes of seal and signature; what was read of the strokes instead is taken out. Where
 * no office is found to stand over it, the block is read again without the seal's rings. A name that no reading can vouch for says that something is missing.
 */
export async function readSigner(
  raster: Raster,
  lines: readonly Line[],
  page: Size,
  ocr: Ocr,
): Promise<readonly Line[]> {
  const zone = signingZone(lines, page)
  const read = zone ? await readBlock(raster, lines, zone, ocr) : lines
  const found = findSigner(read, page)
  return found ? readName(raster, read, found, ocr) : read
}

/** Read a signing block again where a seal lies on it, its rings erased; of a seal that is no more than loose dots the dots. */
async function readBlock(raster: Raster, lines: readonly Line[], box: Box, ocr: Ocr): Promise<readonly Line[]> {
  const zone = cutRaster(raster, inPixels(raster, box))
  const seal = findSeal(zone)
  const image = greyFile(seal ? eraseRings(zone, null, seal) : solidInk(zone))
  const seen = await ocr.read({ ...image, oneBlock: true })
  const moved = seen.map(({ words }) =>
    lineOf(
      words.map((word) => ({
        ...word,
        box:
          word.box &&
          ([word.box[0] + box[0], word.box[1] + box[1], word.box[2] + box[0], word.box[3] + box[1]] as const),
      })),
    ),
  )
  return moved.filter(readsWell).reduce(putLine, lines)
}

/** Read the name's row raw and cleaned, small and large: strokes that mislead one reading seldom mislead all. */
async function readName(raster: Raster, lines: readonly Line[], found: SignerZone, ocr: Ocr): Promise<readonly Line[]> {
  const dots = raster.dpi / 72
  const zone = cutRaster(raster, inPixels(raster, found.zone))
  const seal = findSeal(zone)
  const clean = eraseRings(zone, null, seal)
  const dark = darkestInk(zone)
  const letters = findNameRow(dark ?? clean, found.base === null ? null : (found.base - found.zone[1]) * dots)
  if (!letters) return lines
  const row = widened(letters, found, zone)
  const axis = (found.zone[0] + found.zone[2]) / 2
  const print: PixelBox = [row[0], row[1], row[2], Math.round(row[3] - 0.055 * raster.dpi)]
  const strips = seal ? [eraseRings(zone, print, seal), clean, zone] : [zone]
  const readAll = async (part: PixelBox, strips: readonly Raster[]) => {
    const corner = [found.zone[0] + part[0] / dots, found.zone[1] + part[1] / dots] as const
    const read: (readonly Word[])[] = []
    for (const strip of strips)
      for (const scale of [1.5, 2.1]) read.push(await readLarge(cutRaster(strip, part), corner, scale, ocr))
    return read
  }
  const readings = await readAll(row, strips)
  let name = voteName(readings, axis) ?? completeName(readings, axis)
  if (!name) {
    readings.push(...(await readAll(row, [dark ?? solidInk(zone)])))
    name = voteName(readings, axis) ?? completeName(readings, axis)
  }
  const covered = name ? null : coveredPart(readings, axis)
  if (covered) {
    // What the seal covers is read once more by itself.
    const part: PixelBox = [
      Math.max(0, Math.round((covered[0] - 3 - found.zone[0]) * dots)),
      row[1],
      Math.min(zone.width, Math.round((covered[1] + 1 - found.zone[0]) * dots)),
      row[3],
    ]
    const again = await readAll(part, strips)
    const isLeft = ({ box }: Word) => box !== null && (box[0] + box[2]) / 2 < covered[1]
    const joined = again.map((words, at) => [
      ...words.filter(isLeft),
      ...(readings[at] ?? []).filter((word) => !isLeft(word)),
    ])
    name = completeName(readings, axis, again) ?? voteName([...readings, ...joined], axis)
  }
  return name && (!found.clear || textOf(name).startsWith(textOf(found.clear)))
    ? putName(lines, found, name)
    : lines.map((line) => (found.noise.includes(line) ? markCut(line, axis) : line))
}

const textOf = ({ words }: Line) => words.map((word) => word.text).join(' ')

/** Widen a name's row to what was read of it before, whose letters may have run together; the name stands in the middle. */
function widened([x0, y0, x1, y1]: PixelBox, { zone, noise }: SignerZone, { width, dpi }: Raster): PixelBox {
  const dots = dpi / 72
  const words = noise
    .flatMap((line) => line.words)
    .flatMap(({ text, box }) =>
      box && /^\p{Lu}\p{Ll}+$/u.test(text) ? [box.map((at, side) => (at - zone[side % 2]!) * dots)] : [],
    )
    .filter((box) => overlap(box[1]!, box[3]!, y0, y1) > 0.5)
  const half = Math.max(
    (x1 - x0) / 2,
    ...words.map((box) => Math.max(width / 2 - box[0]!, box[2]! - width / 2) + 0.06 * dpi),
  )
  return [Math.max(0, Math.round(width / 2 - half)), y0, Math.min(width, Math.round(width / 2 + half)), y1]
}

/** Put a name in the place of what was read of the strokes over it. */
function putName(lines: readonly Line[], found: SignerZone, name: Line): readonly Line[] {
  const box = name.box!
  const covered = (line: Line) =>
    found.noise.includes(line) && line.box !== null && overlap(line.box[1], line.box[3], box[1], box[3]) > 0.4
  const isUnder = ({ box: at }: Word) =>
    at !== null &&
    (at[0] + at[2]) / 2 > box[0] - 1 &&
    (at[0] + at[2]) / 2 < box[2] + 1 &&
    overlap(at[1], at[3], box[1], box[3]) > 0.5
  const beside = lines.flatMap((line) => {
    const words = covered(line) ? [] : line.words.filter((word) => !isUnder(word))
    return words.length === line.words.length ? [line] : words.length > 0 ? [lineOf(words)] : []
  })
  return [...beside, name]
}

function inPixels({ width, height, dpi }: Raster, box: Box): PixelBox {
  const [x0, y0, x1, y1] = box.map((at) => (at * dpi) / 72) as [number, number, number, number]
  return [
    Math.max(0, Math.floor(x0)),
    Math.max(0, Math.floor(y0)),
    Math.min(width, Math.ceil(x1)),
    Math.min(height, Math.ceil(y1)),
  ]
}

async function readLarge(raster: Raster, corner: readonly [number, number], scale: number, ocr: Ocr): Promise<Word[]> {
  const strip = await enlarge(raster, scale)
  const lines = await ocr.read(strip.image)
  return lines.flatMap((line) =>
    line.words.map((word) => ({ ...word, box: word.box && strip.onPage(word.box, corner) })),
  )
}

const MARGIN = 12

/** Make a strip larger, with white around it, and tell how what is read on it lies on a page where its corner is. */
async function enlarge(
  { data, width, height, dpi }: Raster,
  scale: number,
): Promise<{ image: PageImage; onPage(box: Box, corner: readonly [number, number]): Box }> {
  const { data: pixels, info } = await sharp(data, { raw: { width, height, channels: 1 } })
    .resize({ width: Math.round(width * scale), height: Math.round(height * scale), fit: 'fill', kernel: 'cubic' })
    .extend({ top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN, background: '#ffffff' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const inner = (MARGIN * 72) / (dpi * scale)
  return {
    image: {
      ...greyFile({ data: pixels, width: info.width, height: info.height, channels: 1, dpi: dpi * scale }),
      oneLine: true,
    },
    onPage: ([x0, y0, x1, y1], [x, y]) => [x0 + x - inner, y0 + y - inner, x1 + x - inner, y1 + y - inner],
  }
}
