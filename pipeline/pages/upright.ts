import type { Box } from '../../corpus/document.js'
import type { Arranged } from './arrange.js'

/** How an engine's image lies to the upright page: turned by `skew` degrees about its middle, and larger by the corners of that turn. */
export interface Lie {
  readonly skew: number
  readonly imageWidth: number
  readonly imageHeight: number
  readonly pageWidth: number
  readonly pageHeight: number
}

/** Carry what was read on a straightened image back to the page as it was scanned; all measures in points. */
export function carryBack(read: Arranged, lie: Lie): Arranged {
  return lie.skew === 0 ? { lines: read.lines, furniture: read.furniture } : moveBoxes(read, (box) => turnBox(box, lie))
}

/** Move every box of a page by the same rule. */
export function moveBoxes(read: Arranged, move: (box: Box) => Box): Arranged {
  const moved = (box: Box | null) => box && move(box)
  return {
    lines: read.lines.map((line) => ({
      box: moved(line.box),
      words: line.words.map((word) => ({ ...word, box: moved(word.box) })),
    })),
    furniture: read.furniture.map((thing) => ({ ...thing, box: moved(thing.box) })),
  }
}

/** Carry a box on the scanned page to where it lies on the straightened image. */
export function carryThere(box: Box, lie: Lie): Box {
  const swapped = {
    imageWidth: lie.pageWidth,
    imageHeight: lie.pageHeight,
    pageWidth: lie.imageWidth,
    pageHeight: lie.imageHeight,
  }
  return turnBox(box, { ...swapped, skew: -lie.skew })
}

/** A box keeps its size: only its middle is turned, as words are short. */
function turnBox([x0, y0, x1, y1]: Box, lie: Lie): Box {
  const radians = (lie.skew * Math.PI) / 180
  const [dx, dy] = [(x0 + x1) / 2 - lie.imageWidth / 2, (y0 + y1) / 2 - lie.imageHeight / 2]
  const x = lie.pageWidth / 2 + dx * Math.cos(radians) - dy * Math.sin(radians)
  const y = lie.pageHeight / 2 + dx * Math.sin(radians) + dy * Math.cos(radians)
  return [x - (x1 - x0) / 2, y - (y1 - y0) / 2, x + (x1 - x0) / 2, y + (y1 - y0) / 2]
}
