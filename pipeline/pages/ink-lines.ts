import type { Box, Line } from '../../corpus/document.js'
import { findBlots } from './blots.js'
import { around } from './layer.js'
import { overlap } from './pieces.js'
import { toPoints, type PixelBox, type Raster } from './raster.js'

/** A row of letters as ink alone shows it, whatever an engine made of it: where it lies and the letters in it, in points of the image. */
export interface InkLine {
  readonly box: Box
  readonly letters: readonly Box[]
}

/** Measures of print in inches: a letter's least and largest height, its greatest width where print runs together, the widest blank within a line. */
const [LOW, HIGH, WIDE, BLANK] = [0.05, 0.27, 1.1, 0.2]

/** Find the rows of letters on a level page. Strokes of pens, rules and seals are larger than letters and make no row. */
export function findInkLines(page: Raster): InkLine[] {
  const { data, width, height, dpi } = page
  const letters = findBlots(data, width, height)
    .map((blot) => blot.box)
    .filter((box) => isLetter(box, dpi))
    .sort((a, b) => a[0] - b[0])
  const open: { last: PixelBox; boxes: PixelBox[] }[] = []
  const rows: PixelBox[][] = []
  for (const box of letters) {
    let best: (typeof open)[number] | null = null
    for (let at = open.length - 1; at >= 0; at--) {
      const row = open[at]!
      if (box[0] - row.last[2] > BLANK * dpi) {
        open.splice(at, 1)
        continue
      }
      if (sameRow(row.last, box) && (!best || row.last[2] > best.last[2])) best = row
    }
    if (best) {
      best.boxes.push(box)
      // A mark above its letter must not lead the row astray.
      if (box[3] - box[1] > (best.last[3] - best.last[1]) * 0.6)
        best.last = [box[0], box[1], Math.max(box[2], best.last[2]), box[3]]
    } else {
      const boxes = [box]
      rows.push(boxes)
      open.push({ last: box, boxes })
    }
  }
  const placed = rows.map((boxes) => boxes.map((box) => toPoints(box, dpi)))
  return withoutMarks(placed).map((letters) => ({ box: around(letters), letters }))
}

/** The marks over a line of capitals make a row of their own right above it: it says nothing without its letters. */
function withoutMarks(rows: readonly (readonly Box[])[]): (readonly Box[])[] {
  const sized = rows.map((letters) => ({ letters, box: around(letters), height: middleHeight(letters) }))
  return sized
    .filter(
      (row) =>
        !sized.some(
          (below) =>
            below.height > 1.5 * row.height &&
            overlap(row.box[0], row.box[2], below.box[0], below.box[2]) > 0.8 &&
            row.box[1] < below.box[1] + 2 &&
            below.box[1] - row.box[3] < 0.4 * below.height,
        ),
    )
    .map((row) => row.letters)
}

function middleHeight(letters: readonly Box[]): number {
  const heights = letters.map((box) => box[3] - box[1]).sort((a, b) => a - b)
  return heights[heights.length >> 1] ?? 0
}

function isLetter([x0, y0, x1, y1]: PixelBox, dpi: number): boolean {
  const [w, h] = [(x1 - x0) / dpi, (y1 - y0) / dpi]
  return h > LOW && h < HIGH && w < WIDE && w > 0.01
}

/** Two letters stand on one row where the lower half of one meets the other's: capitals, small letters and descenders share it. */
function sameRow(a: PixelBox, b: PixelBox): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return shared > 0.5 * Math.min(a[3] - a[1], b[3] - b[1])
}

/** A word of which the engine is less sure than this says nothing of the ink under it. */
const BELIEVED = 0.45

/**
 * Find the stretches of ink that no believed word of a reading covers and that are long enough to be words: lines lost under stamps, at folds,
 * between columns.
 */
export function uncovered(ink: readonly InkLine[], lines: readonly Line[]): Box[] {
  const words = lines.flatMap((line) => line.words.filter((word) => word.box && (word.confidence ?? 1) > BELIEVED))
  const lost: Box[] = []
  for (const row of ink) {
    if (row.letters.length < 4) continue
    const near = words.filter((word) => word.box![1] < row.box[3] && word.box![3] > row.box[1])
    const isRead = row.letters.map((letter) => {
      const [x, y] = [(letter[0] + letter[2]) / 2, (letter[1] + letter[3]) / 2]
      return near.some(({ box }) => x > box![0] - 1 && x < box![2] + 1 && y > box![1] - 1.5 && y < box![3] + 1.5)
    })
    const missed = row.letters.filter((_, at) => !isRead[at])
    if (missed.length < 4 || missed.length < row.letters.length * 0.2 || row.box[2] - row.box[0] < 18) continue
    // The row is taken whole, with the words that were read of a part of it: what is read again can only then be laid beside them.
    const height = row.box[3] - row.box[1]
    const beside = lines.flatMap((line) =>
      line.words.flatMap(({ box }) =>
        box &&
        Math.min(box[3], row.box[3]) - Math.max(box[1], row.box[1]) > 0.55 * Math.max(height, box[3] - box[1]) &&
        box[0] < row.box[2] + 2 &&
        box[2] > row.box[0] - 2
          ? [box]
          : [],
      ),
    )
    lost.push(around([row.box, ...beside]))
  }
  return joinOver(lost)
}

/** Stretches of one row, each with what stands beside it, lie over each other: one stretch. */
function joinOver(boxes: readonly Box[]): Box[] {
  const joined: Box[] = []
  for (const box of boxes) {
    const at = joined.findIndex(
      (other) =>
        Math.min(box[3], other[3]) - Math.max(box[1], other[1]) >
          0.55 * Math.max(box[3] - box[1], other[3] - other[1]) &&
        box[0] < other[2] &&
        other[0] < box[2],
    )
    if (at < 0) joined.push(box)
    else joined[at] = around([joined[at]!, box])
  }
  return joined.length === boxes.length ? joined : joinOver(joined)
}
