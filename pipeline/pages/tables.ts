import type { Box, Word } from '../../corpus/document.js'
import { around } from './layer.js'
import { joinRows, middleOf, pieceOf, type Piece } from './pieces.js'
import type { Rules } from './rules.js'

/** The parting sign between the cells of a row. */
const BAR: Word = { text: '|', box: null, confidence: null }

/** A table's rows as lines, cells parted by ` | `, and where on the page it lies. */
export interface Table {
  readonly rows: readonly { readonly words: readonly Word[]; readonly box: Box }[]
  readonly box: Box
}

/** Find tables by their printed grid and set their words in rows; what lies in none comes back as it was. */
export function takeTables(pieces: readonly Piece[], rules: Rules): { tables: Table[]; rest: Piece[] } {
  let rest = [...pieces]
  const tables: Table[] = []
  for (const grid of grids(rules)) {
    const inside = rest.filter(
      (piece) =>
        middleOf(piece) > grid.box[1] &&
        middleOf(piece) < grid.box[3] &&
        piece.box[0] > grid.box[0] - 6 &&
        piece.box[2] < grid.box[2] + 6,
    )
    const rows = setRows(inside, grid)
    if (rows.filter((row) => row.words.includes(BAR)).length < 2) continue
    tables.push({ rows, box: grid.box })
    const set = new Set(rows.flatMap((row) => row.words))
    const left = inside.map((piece) => piece.words.filter((word) => !set.has(word))).filter((words) => words.length > 0)
    rest = [...rest.filter((piece) => !inside.includes(piece)), ...left.map(pieceOf)]
  }
  return { tables, rest }
}

interface Grid {
  readonly box: Box
  readonly level: readonly Box[]
  readonly upright: readonly Box[]
}

/** Gather rules that touch: a grid has at least three lines across and two down. */
function grids(rules: Rules): Grid[] {
  const all = [
    ...rules.level.map((box) => ({ box, down: false })),
    ...rules.upright.map((box) => ({ box, down: true })),
  ]
  const groups: (typeof all)[] = []
  for (const rule of all) {
    const touching = groups.filter((group) =>
      group.some((other) => other.down !== rule.down && touch(other.box, rule.box)),
    )
    const merged = [rule, ...touching.flat()]
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  const grid = (group: typeof all): Grid => ({
    box: around(group.map((rule) => rule.box)),
    level: group.filter((rule) => !rule.down).map((rule) => rule.box),
    upright: group.filter((rule) => rule.down).map((rule) => rule.box),
  })
  return groups
    .map(grid)
    .filter(({ level, upright }) => level.length >= 3 && distinct(upright.map((box) => box[0])).length >= 3)
}

const touch = (a: Box, b: Box) => a[0] - 4 < b[2] && b[0] - 4 < a[2] && a[1] - 4 < b[3] && b[1] - 4 < a[3]

/** Values in order, those within a few points of each other as one. */
function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.filter((value, i) => i === 0 || value - sorted[i - 1]! > 5)
}

/**
 * Set words in the grid's cells. A cell goes as far as the next rule that really stands there, so that joined cells are read whole: one that goes
 * over several rows stands in the first of them.
 */
function setRows(pieces: readonly Piece[], grid: Grid): { words: readonly Word[]; box: Box }[] {
  const wide = (grid.box[2] - grid.box[0]) * 0.9
  const edges = distinct([
    grid.box[1],
    grid.box[3],
    ...grid.level.filter((box) => box[2] - box[0] > wide || grid.level.length < 40).map((box) => box[1]),
  ])
  const columns = distinct(grid.upright.map((box) => box[0]))
  const rows: { words: readonly Word[]; box: Box }[] = []
  const taken = new Set<Word>()
  for (let r = 0; r + 1 < edges.length; r++) {
    const [top, bottom] = [edges[r]!, edges[r + 1]!]
    const standing = columns.filter((x) =>
      grid.upright.some(
        (box) => Math.abs(box[0] - x) < 6 && box[1] < (top + bottom) / 2 && box[3] > (top + bottom) / 2,
      ),
    )
    const cells = standing.slice(0, -1).map((x, c) => [x, standing[c + 1]!] as const)
    const line = cells.map((cell) => {
      const begins = r === 0 || ruledAt(grid, top, cell)
      const end = begins ? (edges.slice(r + 1).find((y) => ruledAt(grid, y, cell)) ?? edges.at(-1)!) : bottom
      const words = inOrder(
        pieces,
        (word) =>
          !taken.has(word) &&
          within((word.box![1] + word.box![3]) / 2, top, end) &&
          within((word.box![0] + word.box![2]) / 2, ...cell),
      )
      for (const word of words) taken.add(word)
      return words
    })
    const boxes = line.flat().map((word) => word.box!)
    if (boxes.length > 0)
      rows.push({ words: line.flatMap((cell, c) => (c ? [BAR, ...cell] : cell)), box: around(boxes) })
  }
  return rows
}

/** Tell whether a rule stands at this height between two columns, or a part of one, as scans leave them. */
const ruledAt = ({ level }: Grid, y: number, [x0, x1]: readonly [number, number]) =>
  level.some((box) => Math.abs(box[1] - y) < 6 && Math.min(box[2], x1) - Math.max(box[0], x0) > 0.2 * (x1 - x0))

const within = (value: number, low: number, high: number) => value >= low && value < high

/** The words of one cell, line by line as the engine saw them. */
function inOrder(pieces: readonly Piece[], inCell: (word: Word) => boolean): Word[] {
  const parts = pieces.map((piece) => piece.words.filter(inCell)).filter((words) => words.length > 0)
  return joinRows(parts.map(pieceOf)).flatMap((row) => row.words)
}
