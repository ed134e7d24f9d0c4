import type { Box, Line, Word } from '../../corpus/document.js'
import { lineOf } from './layer.js'
import { overlap } from './pieces.js'

/** How much a stretch of reading is worth: the width that was read, by how sure the engine is of it. */
const worth = (words: readonly Word[]) =>
  words.reduce((sum, { box, confidence }) => sum + (box ? (box[2] - box[0]) * (confidence ?? 1) : 0), 0)

/** Two words lie on each other where one is read in the other's place; a box that reaches over several lines is in no word's place. */
function lieOver(a: Box, b: Box): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  return overlap(a[0], a[2], b[0], b[2]) > 0.5 && shared > 0.5 * Math.max(a[3] - a[1], b[3] - b[1])
}

const under = (line: Line, over: readonly Word[]) =>
  line.words.filter((word) => word.box && over.some((other) => other.box && lieOver(word.box!, other.box)))

const without = (line: Line, words: readonly Word[]): Line[] => {
  const left = line.words.filter((word) => !words.includes(word))
  return left.length === line.words.length ? [line] : left.length > 0 ? [lineOf(left)] : []
}

/** An engine reads some lines twice, whole and in part: of what lies on top of each other the reading that is worth more stays. */
export function dropDoubles(lines: readonly Line[]): Line[] {
  const kept: Line[] = []
  for (const line of lines.toSorted((a, b) => worth(b.words) - worth(a.words))) {
    const doubled = kept.flatMap((other) => (touch(other, line) ? under(line, other.words) : []))
    kept.push(...without(line, doubled))
  }
  // In the engine's order, as far as its lines are still there.
  const place = new Map(lines.flatMap((line, at) => line.words.map((word) => [word, at] as const)))
  return kept.toSorted((a, b) => place.get(a.words[0]!)! - place.get(b.words[0]!)!)
}

const touch = (a: Line, b: Line) =>
  a.box !== null &&
  b.box !== null &&
  a.box[1] < b.box[3] &&
  b.box[1] < a.box[3] &&
  a.box[0] < b.box[2] &&
  b.box[0] < a.box[2]

/** Put a line that was read again in the place of what had been read there, where it is worth more; what is left of that line beside it stays one with it. */
export function putLine(lines: readonly Line[], found: Line): readonly Line[] {
  const replaced = lines.map((line) => (touch(line, found) ? under(line, found.words) : []))
  if (worth(found.words) <= worth(replaced.flat()) || isThere(lines, found, replaced.flat())) return lines
  const out: Line[] = []
  let whole = found
  lines.forEach((line, at) => {
    const left = without(line, replaced[at]!)
    if (replaced[at]!.length > 0 && left[0]?.box && whole.box && isBeside(left[0].box, whole.box)) {
      const words = [...left[0].words, ...whole.words]
      whole = lineOf(words.toSorted((a, b) => (a.box?.[0] ?? 0) - (b.box?.[0] ?? 0)))
    } else out.push(...left)
  })
  return [...out, whole]
}

/** Most of a line is there already, in words that are believed and that it would not replace: it is a slice of their row. */
function isThere(lines: readonly Line[], found: Line, replaced: readonly Word[]): boolean {
  const [x0, y0, x1, y1] = found.box!
  const over = lines
    .flatMap((line) => line.words)
    .filter(({ box, confidence }) => box && (confidence ?? 1) > 0.6 && overlap(box[1], box[3], y0, y1) > 0.5)
    .filter((word) => !replaced.includes(word))
  const covered = over.reduce((sum, { box }) => sum + Math.max(0, Math.min(box![2], x1) - Math.max(box![0], x0)), 0)
  return covered > 0.5 * (x1 - x0)
}

/** Parts of one line: on one height, side by side, no column's gap between them. */
function isBeside(a: Box, b: Box): boolean {
  const shared = Math.min(a[3], b[3]) - Math.max(a[1], b[1])
  const gap = Math.max(a[0], b[0]) - Math.min(a[2], b[2])
  return shared > 0.5 * Math.max(a[3] - a[1], b[3] - b[1]) && gap > -3 && gap < 1.6 * (b[3] - b[1])
}
