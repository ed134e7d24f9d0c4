import { CLASSES, classifyDigit } from '../../corpus/digit-model.js'
import { findBlots } from './blots.js'
import { around, atomsOf, cutAtoms, upright } from './ink-atoms.js'
import type { PixelBox, Raster } from './raster.js'
import type { Edge } from './symbol-edge.js'

/** What a hand wrote in a blank: its digits, and how sure that is (0–1). */
export interface Written {
  readonly digits: string
  readonly sure: number
  /** The printed stroke behind a number was seen; behind other digits none is looked for. */
  readonly ended: boolean
}

/** A stretch of ink that may be one sign, with what the net takes it for. */
interface Part {
  readonly box: PixelBox
  readonly odds: Float32Array
}

const STROKE = CLASSES.indexOf('/')
const NONE = CLASSES.indexOf('')
/** The net was taught to be no surer than this of anything. */
const SUREST = 0.97

/**
 * Read the digits that stand between two columns of a strip, as the net sees them: patches of ink, joined or cut so that each is most like a sign.
 * `edge` is where the print behind a number begins: what comes there is no part of the number. Null where no digits stand there.
 */
export function readWritten(
  strip: Raster,
  between: readonly [number, number],
  edge: Edge | null,
  fits: (digits: string) => boolean,
): Written | null {
  const alone = edge === null ? strip : whiteFrom(strip, edge.left - 1)
  const leans = LEANS[edge ? 'number' : 'date']
  const said = leans.flatMap((lean) => {
    const { strip: stands, pad } = upright(alone, lean)
    const there = edge && { ...edge, stroke: edge.stroke + pad }
    const seam = edge && edge.left + pad - 0.22 * edge.size
    return readUpright(stands, [between[0] + pad, between[1] + pad], there, seam, fits) ?? []
  })
  const worth = (digits: string) => said.reduce((sum, one) => sum + (one.digits === digits ? one.sure : 0), 0)
  const best = said.toSorted((a, b) => worth(b.digits) - worth(a.digits) || b.sure - a.sure)[0]
  if (!best) return null
  const alike = said.filter((one) => one.digits === best.digits)
  const most = Math.max(...alike.map((one) => one.sure))
  return {
    digits: best.digits,
    sure: (edge?.covered ? 0.4 : 1) * (0.5 * most + (0.5 * worth(best.digits)) / leans.length),
    ended: !edge?.covered && alike.some((one) => one.ended),
  }
}

/** How far hands and the printed stroke lean: ink is looked at as it stands and straightened by so much. */
const LEANS = { date: [0, 0.1], number: [0, 0.12, 0.24] } as const

/** A strip with nothing from a column on. */
function whiteFrom(strip: Raster, column: number): Raster {
  const data = Uint8Array.from(strip.data)
  for (let y = 0; y < strip.height; y++)
    data.fill(255, y * strip.width + Math.max(0, Math.round(column)), (y + 1) * strip.width)
  return { ...strip, data }
}

function readUpright(
  strip: Raster,
  [from, to]: readonly [number, number],
  edge: Edge | null,
  seam: number | null,
  fits: (digits: string) => boolean,
): Written | null {
  const atoms = atomsOf(strip, from, to, seam)
  if (atoms.length === 0 || atoms.length > 14) return null
  const high = Math.max(...atoms.map(({ box }) => box[3] - box[1]))
  const parts = new Map<string, Part>()
  const partOf = (first: number, last: number) => {
    const key = `${first}-${last}`
    const known = parts.get(key)
    if (known) return known
    const box = around(atoms.slice(first, last + 1).map((atom) => atom.box))
    const made = { box, odds: asStroke(classifyDigit(cutAtoms(strip, atoms.slice(first, last + 1), box)), box, high) }
    parts.set(key, made)
    return made
  }
  const limit = atoms.length
  // What stands before the first digit and behind the last may be print that reaches in.
  const none = atoms.map((_, at) => Math.log(Math.max(0.002, noneOf(partOf(at, at), high))))
  // The best reading of all atoms up to each place, for each count of digits: each part a digit, or passed over as no ink of the hand's.
  const best: (Path | undefined)[][] = Array.from({ length: limit + 1 }, () => [])
  best[0]![0] = { text: '', score: 0, least: 1 }
  const offer = (at: number, path: Path) => {
    const known = best[at]![path.text.length]
    if (!known || path.score > known.score) best[at]![path.text.length] = path
  }
  for (let at = 0; at < limit; at++)
    for (const path of best[at]!) {
      if (!path) continue
      const within = path.text === '' || noneOf(partOf(at, at), high) > 0.99 ? 0 : -1.2
      offer(at + 1, { ...path, score: path.score + none[at]! + within })
      for (let last = at; last < Math.min(limit, at + 3) && path.text.length < 5; last++) {
        const { box, odds } = partOf(at, last)
        const [w, h] = [box[2] - box[0], box[3] - box[1]]
        if (h < 0.55 * high || w > 1.25 * h) continue
        const said = digitOf(odds)
        offer(last + 1, {
          text: path.text + String(said),
          score: path.score + Math.log(Math.max(1e-4, Math.min(1, odds[said]! / SUREST))) - 0.15 * (last - at),
          least: Math.min(path.least, odds[said]!),
        })
      }
    }
  let found: (Path & { ended: boolean }) | null = null
  const rest = (at: number) => none.slice(at).reduce((sum, cost) => sum + cost, 0)
  for (let at = 1; at <= limit; at++) {
    const ends = edge
      ? [
          { score: Math.log(0.12) + rest(at), ended: false },
          ...(at < limit ? [{ score: strokeScore(partOf(at, at), edge) + rest(at + 1), ended: true }] : []),
        ]
      : [{ score: rest(at), ended: true }]
    for (const path of best[at]!)
      for (const { score, ended } of ends)
        if (path && fits(path.text) && path.score + score > (found?.score ?? -Infinity))
          found = { ...path, score: path.score + score, ended }
  }
  return (
    found && {
      digits: found.text,
      sure: Math.max(0, Math.min(found.least, Math.exp(found.score))),
      ended: found.ended,
    }
  )
}

/** How likely a part is the printed stroke: by where it stands, and by what the net takes it for. */
function strokeScore({ box, odds }: Part, { stroke, size }: Edge): number {
  const off = ((box[0] + box[2]) / 2 - stroke) / (0.15 * size)
  // A digit that runs into it makes it wide.
  const wide = box[2] - box[0] > 0.4 * size ? 1.5 : 0
  return Math.log(Math.min(1, 0.25 + 1.2 * odds[STROKE]! + 0.5 * odds[1]!)) - off * off - wide
}

interface Path {
  readonly text: string
  readonly score: number
  readonly least: number
}

/** How likely a part is no digit of the hand's: by the net, or because it is much lower than the digits beside it. */
const noneOf = ({ box, odds }: Part, high: number) => (box[3] - box[1] < 0.4 * high ? 1 : odds[NONE]!)

/** A tall thin stroke is a one, however it leans: in a blank stands nothing else that is so thin. The stroke's own odds are kept. */
function asStroke(odds: Float32Array, [x0, y0, x1, y1]: PixelBox, high: number): Float32Array {
  const isThin = x1 - x0 < 0.42 * (y1 - y0) && y1 - y0 > 0.6 * high
  const one = odds[1]! + 0.8 * odds[STROKE]! + (isThin ? 0.75 * odds[NONE]! : 0)
  return Float32Array.from(odds, (value, sign) => (sign === 1 ? one : value))
}

const digitOf = (odds: Float32Array) => {
  let best = 0
  for (let digit = 1; digit < 10; digit++) if (odds[digit]! > odds[best]!) best = digit
  return best
}

/** Where the colon behind a label ends: two dots, one above the other, the last of such between two columns; null where none are. */
export function colonEnd({ data, width, height, dpi }: Raster, [from, to]: readonly [number, number]): number | null {
  const dots = findBlots(data, width, height).filter(
    ({ box: [x0, y0, x1, y1], area }) =>
      x0 > from && x1 < to && x1 - x0 < 0.04 * dpi && y1 - y0 < 0.04 * dpi && area > 0.00012 * dpi * dpi,
  )
  const ends = dots.flatMap(({ box: upper }) =>
    dots
      .filter(({ box: lower }) => {
        const apart = lower[1] - upper[3]
        return (
          Math.abs(lower[0] + lower[2] - upper[0] - upper[2]) < 0.03 * dpi && apart > 0.015 * dpi && apart < 0.09 * dpi
        )
      })
      .map(({ box: lower }) => Math.max(upper[2], lower[2])),
  )
  return ends.length > 0 ? Math.max(...ends) : null
}
