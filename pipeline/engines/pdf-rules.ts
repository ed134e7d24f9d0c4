import type { Box } from '../../corpus/document.js'
import { joinRules, type Rules } from '../pages/rules.js'
import { walkPainted, type Matrix } from './pdf-painted.js'
import { OPS, PATH, type PdfPage } from './pdf-shapes.js'

type Point = readonly [x: number, y: number]

/** What is filled is a rule where it is no thicker than this, in points; what is thicker is a shade. */
const THICK = 3.5
/** Lines that are off the level by more than this, in points, are none of a table's. */
const SLANT = 1

/** Find the lines that a PDF page draws level or upright, in points from the top left: strokes, and the thin rectangles that writing programs fill for them. */
export async function readRules(page: PdfPage): Promise<Rules> {
  const view = page.getViewport({ scale: 1 })
  const level: Box[] = []
  const upright: Box[] = []
  const add = (points: readonly Point[]) => {
    const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
    const box: Box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
    const [w, h] = [box[2] - box[0], box[3] - box[1]]
    if (h <= THICK && w > h) level.push(box)
    else if (w <= THICK && h > w) upright.push(box)
  }
  await walkPainted(page, (op, args, matrix) => {
    const [fn, data] = args as [number, readonly (ArrayLike<number> | null)[] | undefined]
    const path = op === OPS.path ? data?.[0] : null
    if (!path || !PAINTS.has(fn)) return
    const place = (x: number, y: number): Point => view.convertToViewportPoint(...transform(matrix, x, y))
    for (const part of partsOf(path, place)) {
      if (!STROKES.has(fn)) add(part)
      else
        for (const [at, from] of part.slice(0, -1).entries())
          if (isStraight(from, part[at + 1]!)) add([from, part[at + 1]!])
    }
  })
  return { level: joinRules(level, false), upright: joinRules(upright, true) }
}

const STROKES = new Set<number>([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.closeFillStroke])
const PAINTS = new Set<number>([...STROKES, OPS.fill, OPS.eoFill])

const isStraight = (a: Point, b: Point) => Math.min(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])) <= SLANT

const transform = (m: Matrix, x: number, y: number): [number, number] => [
  m[0]! * x + m[2]! * y + m[4]!,
  m[1]! * x + m[3]! * y + m[5]!,
]

/** The parts of a path as runs of corners, closed ones with their first corner again; parts with curves are left out. */
function partsOf(path: ArrayLike<number>, place: (x: number, y: number) => Point): Point[][] {
  const parts: Point[][] = []
  let part: Point[] = []
  let curved = false
  const end = () => {
    if (part.length > 1 && !curved) parts.push(part)
    part = []
    curved = false
  }
  for (let i = 0; i < path.length;) {
    const op = path[i++]
    if (op === PATH.moveTo) end()
    if (op === PATH.moveTo || op === PATH.lineTo) part.push(place(path[i++]!, path[i++]!))
    else if (op === PATH.closePath) {
      if (part.length > 0) part.push(part[0]!)
    } else {
      curved = true
      i += 6
    }
  }
  end()
  return parts
}
