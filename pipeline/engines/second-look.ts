import type { Line } from '../../corpus/document.js'
import { blankOf, cutBehindNumber } from '../pages/form-blanks.js'
import { lineOf } from '../pages/layer.js'
import { cutWide, joinRows, piecesOf, toLine } from '../pages/pieces.js'
import { dropDoubles } from '../pages/merge-lines.js'
import type { Raster } from '../pages/raster.js'
import type { Ocr, PageImage } from '../tools.js'
import { greyPixels } from './grey-file.js'
import { findLost } from './find-lost.js'
import { findNumber } from './find-number.js'
import { readBlank } from './read-blanks.js'
import { readSigner } from './read-signer.js'

/**
 * Look again, and otherwise, at what an engine read badly at the first look: number and date filled in by hand, lines it doubts itself, the
 * signer's name under the strokes of seal and signature. Only these few lines cost a second reading.
 */
export async function lookAgain(image: PageImage, lines: readonly Line[], ocr: Ocr): Promise<readonly Line[]> {
  const points = 72 / image.dpi
  const page = { width: image.width * points, height: image.height * points }
  const raster = await greyPixels(image)
  const found = await findLost(raster, dropDoubles(lines), ocr)
  const head = await findNumber(raster, joinHead(found, page), page, ocr)
  return readSigner(raster, await rereadBlanks(raster, head, page, ocr), page, ocr)
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
    const pieces = line.words.every((word) => word.box)
      ? piecesOf([line])
          .flatMap((piece) => cutWide(piece, 1.6))
          .flatMap((piece) => (piece.box[1] < page.height * 0.4 ? cutBehindNumber(piece) : [piece]))
      : []
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
