import type { Box, Line } from '../../corpus/document.js'
import { blankOf, cutBehindNumber, isLabel } from '../pages/form-blanks.js'
import { lineOf } from '../pages/layer.js'
import { centreOf, cutWide, overlap, piecesOf, toLine, type Piece } from '../pages/pieces.js'
import type { Raster } from '../pages/raster.js'
import type { Ocr } from '../tools.js'
import { readStrips } from './read-strips.js'

interface Size {
  readonly width: number
  readonly height: number
}

/** How far under the issuer's last line the number stands, and how much higher than letters what a pen wrote is: in points. */
const [BELOW, PENNED] = [40, 4]

/**
 * Read the number's line by itself where the first look, which sees head and foot across two columns, made nothing of it: behind a label that stands
 * alone, or under the issuer's name (Nghị định 30/2020/NĐ-CP, phụ lục I, ô 3). What was read in its place goes. Lines come back as they are where a number stands.
 */
export async function findNumber(
  raster: Raster,
  lines: readonly Line[],
  page: Size,
  ocr: Ocr,
): Promise<readonly Line[]> {
  const pieces = piecesOf(lines).flatMap((piece) => cutWide(piece, 1.6).flatMap(cutBehindNumber))
  const onLeft = pieces.filter((piece) => piece.box[1] < page.height * 0.3 && centreOf(piece) < page.width * 0.45)
  if (onLeft.some((piece) => STANDS.test(piece.text) && sureness(piece) > 0.15)) return lines
  const issuer = lowestCapitals(onLeft)
  const label = onLeft.find((piece) => isLabel(piece.words[0]!.text) && (!issuer || piece.box[1] > issuer.box[1]))
  if (!label && !issuer) return lines
  const [x0, y0, x1, y1] = (label ?? issuer)!.box
  const zone: Box = label
    ? [x0, y0 - PENNED, Math.min(page.width * 0.5, x0 + 175), y1 + 2]
    : [Math.max(0, x0 - 40), y1 + 2, Math.min(page.width * 0.5, x1 + 45), y1 + BELOW]
  for (const scale of [1.5, 2.1])
    // A second strip, blank, makes the engine look for lines instead of one line.
    for (const again of label
      ? await readStrips(raster, [zone], scale, ocr)
      : await readRows(raster, zone, scale, ocr)) {
      const found = again && cutBehindNumber(piecesOf([again])[0]!)[0]!
      if (found && blankOf(found, page) === 'number' && STANDS.test(found.text)) return put(lines, toLine(found))
    }
  return lines
}

/** A number's line: label, whatever stands in its blank, a symbol of capitals. */
const STANDS = /^\P{L}{0,2}S\S{0,3}\s?.{0,14}\p{Lu}{2}\S*$/u

/** Rows of so many points, each half over the next, one of which shows the number's line whole. */
async function readRows(raster: Raster, [x0, y0, x1, y1]: Box, scale: number, ocr: Ocr): Promise<(Line | null)[]> {
  const rows: (Line | null)[] = []
  for (let y = y0; y < y1 - 12; y += 10)
    rows.push(...(await readStrips(raster, [[x0, y, x1, Math.min(y1, y + 18)]], scale, ocr)))
  return rows
}

const sureness = ({ words }: Piece) => words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / words.length

function lowestCapitals(pieces: readonly Piece[]): Piece | null {
  const capitals = pieces.filter(({ text }) => /^[^\p{Ll}\d]{5,}$/u.test(text) && /\p{Lu}{2}/u.test(text))
  return capitals.toSorted((a, b) => b.box[3] - a.box[3])[0] ?? null
}

/** Put a line in the place of all words that lie on it. */
function put(lines: readonly Line[], found: Line): readonly Line[] {
  const [x0, y0, x1, y1] = found.box!
  const kept = lines.flatMap((line) => {
    const words = line.words.filter(
      ({ box }) => !box || overlap(box[0], box[2], x0, x1) < 0.5 || overlap(box[1], box[3], y0, y1) < 0.5,
    )
    return words.length === line.words.length ? [line] : words.length > 0 ? [lineOf(words)] : []
  })
  return [...kept, found]
}
