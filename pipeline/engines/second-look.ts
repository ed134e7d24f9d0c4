import sharp from 'sharp'
import type { Box, Line, Word } from '../../corpus/document.js'
import { findSigner } from '../pages/find-signer.js'
import { cutRaster, findNameRow } from '../pages/name-row.js'
import { blankOf, filledIn, mendBlank, type Blank } from '../pages/form-blanks.js'
import { lineOf } from '../pages/layer.js'
import { cutWide, overlap, piecesOf, toLine } from '../pages/pieces.js'
import { voteName } from '../pages/person-name.js'
import type { Raster } from '../pages/raster.js'
import { eraseRings } from '../pages/seal-rings.js'
import type { Ocr, PageImage } from '../tools.js'
import { greyFile } from './grey-file.js'

/**
 * Look again, and otherwise, at what an engine read badly at the first look: number and date filled in by hand, lines it doubts itself, the
 * signer's name under the strokes of seal and signature. Only these few lines cost a second reading.
 */
export async function lookAgain(image: PageImage, lines: readonly Line[], ocr: Ocr): Promise<readonly Line[]> {
  const points = 72 / image.dpi
  const page = { width: image.width * points, height: image.height * points }
  return findName(image, await rereadLines(image, lines, page, ocr), page, ocr)
}

interface Size {
  readonly width: number
  readonly height: number
}

/** A page has a few doubtful lines; one that has many is no page of text, and would be read twice for nothing. */
const MOST_DOUBTS = 8

async function rereadLines(image: PageImage, lines: readonly Line[], page: Size, ocr: Ocr): Promise<readonly Line[]> {
  const doubts = lines.filter((line) => isDoubtful(line, page))
  const out: Line[] = []
  for (const line of lines) {
    const pieces = line.words.every((word) => word.box) ? piecesOf([line]).flatMap((piece) => cutWide(piece, 1.6)) : []
    const blanks = pieces.map((piece) => blankOf(piece, page))
    if (blanks.some((blank) => blank !== null)) {
      for (const [i, piece] of pieces.entries()) {
        const blank = blanks[i]
        out.push(blank ? await rereadBlank(image, toLine(piece), blank, ocr) : toLine(piece))
      }
    } else if (doubts.length <= MOST_DOUBTS && doubts.includes(line)) {
      const [again] = await readStrip(image, line.box!, [lettersOf(line) < SMALL ? 2.5 : 1.5], ocr)
      out.push(again && again.length > 0 && sureness(again) > sureness(line.words) + 0.1 ? lineOf(again) : line)
    } else out.push(line)
  }
  return out
}

/** Letters as small as a signing program's are read badly at a page's resolution. */
const SMALL = 7

/** Lines in which most is doubtful: not dust, not a line that is sure of all but a word. Small print is doubtful sooner. */
function isDoubtful(line: Line, page: Size): boolean {
  const { words, box } = line
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  if (box === null || letters < 8 || box[3] - box[1] > 40 || box[2] - box[0] < page.width * 0.08) return false
  return sureness(words) < (lettersOf(line) < SMALL ? 0.8 : 0.6)
}

/** The height of a line's letters in points: the middle one of its words. */
function lettersOf({ words }: Line): number {
  const heights = words.flatMap(({ box, text }) => (box && text.length > 1 ? [box[3] - box[1]] : []))
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? Infinity
}

const sureness = (words: readonly Word[]) => words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / words.length

/** Read a number or date again where it has not its form, or was read without confidence: what two readings agree upon stands. */
async function rereadBlank(image: PageImage, line: Line, blank: Blank, ocr: Ocr): Promise<Line> {
  const said = (words: readonly Word[]) => words.map((word) => word.text).join(' ')
  const asItIs = filledIn(blank, said(line.words))
  const least = Math.min(...line.words.map((word) => word.confidence ?? 1))
  if (asItIs !== null && least > 0.6) return line
  const readings = [line.words, ...(await readStrip(image, line.box!, [1.5, 2.1], ocr))]
  const mended = readings.filter((words) => words.length > 0).map((words) => mendBlank(lineOf(words), blank))
  const values = mended.map((one) => filledIn(blank, said(one.words)))
  const votes = (value: string | null) => values.filter((other) => other !== null && other === value).length
  const most = Math.max(...values.map(votes))
  return mended[values.findIndex((value) => votes(value) === most)] ?? mended[0]!
}

/** Find the signer's name where the first look missed it; what was read of the strokes instead is taken out. */
async function findName(image: PageImage, lines: readonly Line[], page: Size, ocr: Ocr): Promise<readonly Line[]> {
  const found = findSigner(lines, page)
  if (!found) return lines
  const zone = await cut(image, found.zone)
  const clean = eraseRings(zone)
  const row = findNameRow(clean, found.base === null ? null : ((found.base - found.zone[1]) * image.dpi) / 72)
  if (!row) return lines
  const corner = [found.zone[0] + (row[0] * 72) / image.dpi, found.zone[1] + (row[1] * 72) / image.dpi] as const
  const readings: (readonly Word[])[] = []
  // Raw and cleaned, small and large: strokes that mislead one reading seldom mislead all.
  for (const raster of [cutRaster(clean, row), cutRaster(zone, row)])
    for (const scale of [1.5, 2.1]) readings.push(await readLarge(raster, corner, scale, ocr))
  const name = voteName(readings, (found.zone[0] + found.zone[2]) / 2)
  if (!name?.box) return lines
  const { box } = name
  const covered = (line: Line) =>
    found.noise.includes(line) && line.box !== null && overlap(line.box[1], line.box[3], box[1], box[3]) > 0.4
  return [...lines.filter((line) => !covered(line)), name]
}

/** Read a line's strip of the page by itself, enlarged. */
async function readStrip(
  image: PageImage,
  box: Box,
  scales: readonly number[],
  ocr: Ocr,
): Promise<(readonly Word[])[]> {
  const around: Box = [Math.max(0, box[0] - 4), Math.max(0, box[1] - 3), box[2] + 4, box[3] + 3]
  const strip = await cut(image, around)
  const readings: (readonly Word[])[] = []
  for (const scale of scales) readings.push(await readLarge(strip, [around[0], around[1]], scale, ocr))
  return readings
}

async function readLarge(raster: Raster, corner: readonly [number, number], scale: number, ocr: Ocr): Promise<Word[]> {
  const strip = await enlarge(raster, scale)
  const lines = await ocr.read(strip.image)
  return lines.flatMap((line) =>
    line.words.map((word) => ({ ...word, box: word.box && strip.onPage(word.box, corner) })),
  )
}

/** Cut a part out of a page's image, as grey pixels. */
async function cut(image: PageImage, box: Box): Promise<Raster> {
  const scale = image.dpi / 72
  const [left, top] = [Math.max(0, Math.floor(box[0] * scale)), Math.max(0, Math.floor(box[1] * scale))]
  const width = Math.min(image.width - left, Math.ceil((box[2] - box[0]) * scale))
  const height = Math.min(image.height - top, Math.ceil((box[3] - box[1]) * scale))
  const { data } = await sharp(image.bytes)
    .extract({ left, top, width, height })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width, height, channels: 1, dpi: image.dpi }
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
