import sharp from 'sharp'
import type { Box, Line, Word } from '../../corpus/document.js'
import { findSigner } from '../pages/find-signer.js'
import { cutRaster, findNameRow } from '../pages/name-row.js'
import { blankOf } from '../pages/form-blanks.js'
import { lineOf } from '../pages/layer.js'
import { cutWide, joinRows, overlap, piecesOf, toLine } from '../pages/pieces.js'
import { dropDoubles } from '../pages/merge-lines.js'
import { voteName } from '../pages/person-name.js'
import type { PixelBox, Raster } from '../pages/raster.js'
import { eraseRings } from '../pages/seal-rings.js'
import type { Ocr, PageImage } from '../tools.js'
import { greyFile, greyPixels } from './grey-file.js'
import { findLost } from './find-lost.js'
import { readBlank } from './read-blanks.js'

/**
 * Look again, and otherwise, at what an engine read badly at the first look: number and date filled in by hand, lines it doubts itself, the
 * signer's name under the strokes of seal and signature. Only these few lines cost a second reading.
 */
export async function lookAgain(image: PageImage, lines: readonly Line[], ocr: Ocr): Promise<readonly Line[]> {
  const points = 72 / image.dpi
  const page = { width: image.width * points, height: image.height * points }
  const raster = await greyPixels(image)
  const found = await findLost(raster, dropDoubles(lines), ocr)
  return findName(raster, await rereadBlanks(raster, joinHead(found, page), page, ocr), page, ocr)
}

/** Number and date may have been read in parts, as a pen's strokes stand out of the line: parts that make one together are one line again. */
function joinHead(lines: readonly Line[], page: Size): readonly Line[] {
  const inHead = lines.filter(
    (line) => line.box !== null && line.box[1] < page.height * 0.4 && line.words.every((word) => word.box),
  )
  const rows = joinRows(piecesOf(inHead)).flatMap((piece) => cutWide(piece, 1.6))
  const joined = rows.filter(
    (row) => blankOf(row, page) && !inHead.some((line) => row.words.every((word) => line.words.includes(word))),
  )
  const taken = new Set(joined.flatMap((row) => row.words))
  const left = lines.flatMap((line) => {
    const words = line.words.filter((word) => !taken.has(word))
    return words.length === line.words.length ? [line] : words.length > 0 ? [lineOf(words)] : []
  })
  return [...left, ...joined.map(toLine)]
}

interface Size {
  readonly width: number
  readonly height: number
}

async function rereadBlanks(raster: Raster, lines: readonly Line[], page: Size, ocr: Ocr): Promise<readonly Line[]> {
  const out: Line[] = []
  for (const line of lines) {
    const pieces = line.words.every((word) => word.box) ? piecesOf([line]).flatMap((piece) => cutWide(piece, 1.6)) : []
    const blanks = pieces.map((piece) => blankOf(piece, page))
    if (blanks.some((blank) => blank !== null)) {
      for (const [i, piece] of pieces.entries()) {
        const blank = blanks[i]
        out.push(blank ? await readBlank(raster, toLine(piece), blank, ocr) : toLine(piece))
      }
    } else out.push(line)
  }
  return out
}

/** Find the signer's name where the first look missed it; what was read of the strokes instead is taken out. */
async function findName(raster: Raster, lines: readonly Line[], page: Size, ocr: Ocr): Promise<readonly Line[]> {
  const found = findSigner(lines, page)
  if (!found) return lines
  const [x0, y0, x1, y1] = found.zone.map((at) => (at * raster.dpi) / 72) as [number, number, number, number]
  const inZone: PixelBox = [
    Math.max(0, Math.floor(x0)),
    Math.max(0, Math.floor(y0)),
    Math.min(raster.width, Math.ceil(x1)),
    Math.min(raster.height, Math.ceil(y1)),
  ]
  const zone = cutRaster(raster, inZone)
  const clean = eraseRings(zone)
  const row = findNameRow(clean, found.base === null ? null : ((found.base - found.zone[1]) * raster.dpi) / 72)
  if (!row) return lines
  const corner = [found.zone[0] + (row[0] * 72) / raster.dpi, found.zone[1] + (row[1] * 72) / raster.dpi] as const
  const readings: (readonly Word[])[] = []
  // Raw and cleaned, small and large: strokes that mislead one reading seldom mislead all.
  for (const strip of [cutRaster(clean, row), cutRaster(zone, row)])
    for (const scale of [1.5, 2.1]) readings.push(await readLarge(strip, corner, scale, ocr))
  const name = voteName(readings, (found.zone[0] + found.zone[2]) / 2)
  if (!name?.box) return lines
  const { box } = name
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
