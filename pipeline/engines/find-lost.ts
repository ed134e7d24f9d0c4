import type { Box, Line } from '../../corpus/document.js'
import { findInkLines, uncovered } from '../pages/ink-lines.js'
import { putLine } from '../pages/merge-lines.js'
import type { Raster } from '../pages/raster.js'
import { isSyllable } from '../pages/syllables.js'
import type { Ocr } from '../tools.js'
import { readStrips } from './read-strips.js'

/** A page on which more is lost was not read at all: another way up may be the right one. */
const MOST = 30

/** Letters as small as a signing program's, or a list of recipients', are read better when larger: in points. */
const SMALL = 7

/**
 * Read the rows of ink that no line covers, and the lines that the engine doubts itself, all at once and enlarged; what reads well takes the place of the
 * debris that was read there.
 */
export async function findLost(page: Raster, lines: readonly Line[], ocr: Ocr): Promise<readonly Line[]> {
  const lost = uncovered(findInkLines(page), lines)
  if (lost.length > MOST) return lines
  const doubted = lines.flatMap((line) => (isDoubtful(line) && !lost.some((box) => isIn(line.box!, box)) ? [line] : []))
  const found = await readStrips(page, lost, 1.5, ocr)
  const small = doubted.filter((line) => lettersOf(line) < SMALL)
  const usual = doubted.filter((line) => !small.includes(line))
  const again = async (few: readonly Line[], scale: number) => {
    const read = await readStrips(
      page,
      few.slice(0, MOST).map((line) => line.box!),
      scale,
      ocr,
    )
    return read.filter((line, at) => line && sureness(line) > sureness(few[at]!) + 0.1)
  }
  found.push(...(await again(small, 2.5)), ...(await again(usual, 1.5)))
  return found.reduce<readonly Line[]>((all, line) => (line && readsWell(line) ? putLine(all, line) : all), lines)
}

const isIn = (a: Box, b: Box) => (a[1] + a[3]) / 2 > b[1] && (a[1] + a[3]) / 2 < b[3] && a[0] < b[2] && b[0] < a[2]

/** Lines in which most is doubtful: not dust, not a line that is sure of all but a word. Small print is doubtful sooner. */
function isDoubtful(line: Line): boolean {
  const { words, box } = line
  const letters = words.reduce((sum, word) => sum + word.text.length, 0)
  if (box === null || letters < 8 || box[3] - box[1] > 40 || box[2] - box[0] < 48) return false
  return sureness(line) < (lettersOf(line) < SMALL ? 0.8 : 0.6)
}

/** The height of a line's letters in points: the middle one of its words. */
function lettersOf({ words }: Line): number {
  const heights = words.flatMap(({ box, text }) => (box && text.length > 1 ? [box[3] - box[1]] : []))
  return heights.sort((a, b) => a - b)[heights.length >> 1] ?? Infinity
}

const sureness = ({ words }: Line) => words.reduce((sum, word) => sum + (word.confidence ?? 1), 0) / words.length

/** Tell a line of print from what an engine makes of strokes: it is sure of it, and most of its words are words. */
export function readsWell({ words }: Line): boolean {
  const said = words.flatMap((word) => word.text.split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length > 1)
  const real = said.filter((word) => isSyllable(word) || /^\d+$/u.test(word) || /^\p{Lu}{2,}$/u.test(word)).length
  return said.length > 0 && real >= said.length * 0.6 && sureness({ words, box: null }) > 0.65
}
