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
    rest = rest.filter((piece) => !inside.includes(piece))
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

/** Set words in the grid's cells. A cell goes as far as the next rule that really stands there, so that joined cells are read whole. */
function setRows(pieces: readonly Piece[], grid: Grid): { words: readonly Word[]; box: Box }[] {
  const wide = (grid.box[2] - grid.box[0]) * 0.9
  const edges = distinct([
    grid.box[1],
    grid.box[3],
    ...grid.level.filter((box) => box[2] - box[0] > wide || grid.level.length < 40).map((box) => box[1]),
  ])
  const columns = distinct(grid.upright.map((box) => box[0]))
  const rows: { words: readonly Word[]; box: Box }[] = []
  for (let r = 0; r + 1 < edges.length; r++) {
    const [top, bottom] = [edges[r]!, edges[r + 1]!]
    const inRow = (word: Word) => within((word.box![1] + word.box![3]) / 2, top, bottom)
    const words = pieces.flatMap((piece) => piece.words).filter(inRow)
    if (words.length === 0) continue
    const standing = columns.filter((x) =>
      grid.upright.some(
        (box) => Math.abs(box[0] - x) < 6 && box[1] < (top + bottom) / 2 && box[3] > (top + bottom) / 2,
      ),
    )
    const cells = standing.slice(0, -1).map((x, c) => [x, standing[c + 1]!] as const)
    const line = cells.map(([x0, x1]) =>
      inOrder(pieces, (word) => inRow(word) && within((word.box![0] + word.box![2]) / 2, x0, x1)),
    )
    const set = line.flatMap((cell, c) => (c ? [BAR, ...cell] : cell))
    if (set.some((word) => word !== BAR)) rows.push({ words: set, box: around(words.map((word) => word.box!)) })
  }
  return rows
}

const within = (value: number, low: number, high: number) => value >= low && value < high

/** The words of one cell, line by line as the engine saw them. */
function inOrder(pieces: readonly Piece[], inCell: (word: Word) => boolean): Word[] {
  const parts = pieces.map((piece) => piece.words.filter(inCell)).filter((words) => words.length > 0)
  return joinRows(parts.map(pieceOf)).flatMap((row) => row.words)
}
