import type { Furniture, Line } from '../../corpus/document.js'
import { partFoot } from './foot.js'
import { sift } from './furniture.js'
import { partHead } from './head.js'
import { cutWide, joinRows, piecesOf, toLine } from './pieces.js'
import type { Rules } from './rules.js'
import { cutLines, foldOf, moveFurniture, moveLines } from './spread.js'
import { takeTables } from './tables.js'

/** What of a page is its text, in reading order, and what is furniture. */
export interface Arranged {
  readonly lines: readonly Line[]
  readonly furniture: readonly Furniture[]
}

/** What arranging needs to know of a page: its number and size in points, and the rules printed on it. */
export interface Sheet {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly rules?: Rules
}

/** Put a page's lines in reading order and set its furniture aside; two pages on one sheet are read one after the other. */
export function arrange(lines: readonly Line[], page: Sheet): Arranged {
  const fold = foldOf(lines, page)
  if (fold === null) return arrangePage(lines, page)
  const halves = cutLines(lines, fold)
  const left = arrangePage(halves.left, { ...page, width: fold })
  const right = arrangePage(moveLines(halves.right, -fold), {
    ...page,
    width: page.width - fold,
    rules: moveRules(page.rules, -fold),
  })
  return {
    lines: [...left.lines, ...moveLines(right.lines, fold)],
    furniture: [...left.furniture, ...moveFurniture(right.furniture, fold)],
  }
}

const none: Rules = { level: [], upright: [] }

function moveRules(rules: Rules = none, by: number): Rules {
  const moved = (boxes: Rules['level']) => boxes.map(([x0, y0, x1, y1]) => [x0 + by, y0, x1 + by, y1] as const)
  return { level: moved(rules.level), upright: moved(rules.upright) }
}

/** One page: two-column head and foot as columns, table rows as lines. */
function arrangePage(lines: readonly Line[], page: Sheet): Arranged {
  const { tables, rest } = takeTables(
    piecesOf(lines).flatMap((piece) => cutWide(piece)),
    page.rules ?? none,
  )
  const { text, furniture } = sift(rest, page)
  const head = partHead(text, page.height)
  const foot = partFoot(head.rest, page.width)
  const body = joinRows(foot.rest).map((piece) => ({ top: piece.box[1], lines: [toLine(piece)] }))
  const set = tables.map((table) => ({
    top: table.box[1],
    lines: table.rows.map(({ words, box }) => ({ words, box })),
  }))
  const middle = [...body, ...set].sort((a, b) => a.top - b.top).flatMap((part) => part.lines)
  const strokes = foot.strokes.map(({ text: said, box }) => ({
    kind: 'handwriting' as const,
    text: said,
    page: page.number,
    box,
  }))
  return {
    lines: [...head.columns.map(toLine), ...middle, ...foot.columns.map(toLine)],
    furniture: [...furniture, ...strokes],
  }
}
