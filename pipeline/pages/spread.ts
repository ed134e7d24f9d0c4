import type { Box, Furniture, Line } from '../../corpus/document.js'
import { cutAt, piecesOf, toLine } from './pieces.js'

/** The x of the fold where two pages lie side by side on one sheet; null where the sheet is one page. */
export function foldOf(lines: readonly Line[], page: { width: number; height: number }): number | null {
  if (page.width < page.height * 1.15) return null
  const words = lines.flatMap((line) => line.words.flatMap((word) => (word.box ? [word.box] : [])))
  let best: { x: number; crossing: number; width: number } | null = null
  let run = { crossing: -1, from: 0 }
  const end = page.width * 0.58
  for (let x = page.width * 0.42; x <= end + 2; x += 2) {
    const crossing = x > end ? -1 : words.filter((box) => box[0] < x && box[2] > x).length
    if (crossing === run.crossing) continue
    const width = x - run.from
    if (
      run.crossing >= 0 &&
      (!best || run.crossing < best.crossing || (run.crossing === best.crossing && width > best.width))
    )
      best = { x: run.from + width / 2, crossing: run.crossing, width }
    run = { crossing, from: x }
  }
  const sides = (x: number) => words.filter((box) => box[2] < x).length / Math.max(1, words.length)
  if (!best || best.crossing > words.length * 0.01 || best.width < 12) return null
  // A half without words is a page with one wide margin, not two pages.
  return sides(best.x) > 0.1 && sides(best.x) < 0.95 ? best.x : null
}

/** Cut lines at the fold: what stands left of it, and what stands right. */
export function cutLines(lines: readonly Line[], fold: number): { left: Line[]; right: Line[] } {
  const halves = piecesOf(lines).map((piece) => cutAt(piece, fold))
  return {
    left: halves.flatMap(({ left }) => (left ? [toLine(left)] : [])),
    right: halves.flatMap(({ right }) => (right ? [toLine(right)] : [])),
  }
}

const move = (box: Box | null, by: number): Box | null => box && [box[0] + by, box[1], box[2] + by, box[3]]

/** Move lines sideways. */
export function moveLines(lines: readonly Line[], by: number): Line[] {
  return lines.map((line) => ({
    box: move(line.box, by),
    words: line.words.map((word) => ({ ...word, box: move(word.box, by) })),
  }))
}

/** Move furniture sideways. */
export function moveFurniture(furniture: readonly Furniture[], by: number): Furniture[] {
  return furniture.map((thing) => ({ ...thing, box: move(thing.box, by) }))
}
