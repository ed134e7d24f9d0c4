import { CLASSES, classifyDigit } from '../../corpus/digit-model.js'
import { findBlots, type Blot } from './blots.js'
import type { PixelBox, Raster } from './raster.js'

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

/** A patch of ink, or a slice of one, as it is laid before the net. */
interface Atom {
  readonly box: PixelBox
  readonly blots: readonly Blot[]
}

const STROKE = CLASSES.indexOf('/')
const NONE = CLASSES.indexOf('')
/** The net was taught to be no surer than this of anything. */
const SUREST = 0.97

/**
 * Read the digits that stand between two columns of a strip, as the net sees them: patches of ink, joined or cut so that each is most like a sign.
 * `stroke` is the column about which the printed stroke behind a number stands: what comes behind it is no part of the number. Null where no digits stand there.
 */
export function readWritten(
  strip: Raster,
  [from, to]: readonly [number, number],
  stroke: number | null,
  fits: (digits: string) => boolean,
): Written | null {
  const atoms = atomsOf(strip, from, to)
  if (atoms.length === 0 || atoms.length > 14) return null
  const high = Math.max(...atoms.map(({ box }) => box[3] - box[1]))
  const parts = new Map<string, Part>()
  const partOf = (first: number, last: number) => {
    const key = `${first}-${last}`
    const known = parts.get(key)
    if (known) return known
    const box = around(atoms.slice(first, last + 1).map((atom) => atom.box))
    const made = { box, odds: asStroke(classifyDigit(cut(strip, atoms.slice(first, last + 1), box)), box, high) }
    parts.set(key, made)
    return made
  }
  const end = stroke === null ? null : strokeAt(atoms, partOf, stroke, strip.dpi)
  const limit = end ?? atoms.length
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
  let found: Path | null = null
  for (let at = 1; at <= limit; at++) {
    // A number whose stroke is not seen may go on.
    const rest = none.slice(at, limit).reduce((sum, cost) => sum + cost, end === null && stroke !== null ? -0.25 : 0)
    for (const path of best[at]!)
      if (path && fits(path.text) && path.score + rest > (found?.score ?? -Infinity))
        found = { ...path, score: path.score + rest }
  }
  return (
    found && {
      digits: found.text,
      sure: Math.max(0, Math.min(found.least, Math.exp(found.score))),
      ended: end !== null || stroke === null,
    }
  )
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

/** The atom that is the printed stroke: the one most like it of those that stand where it must. */
function strokeAt(
  atoms: readonly Atom[],
  partOf: (first: number, last: number) => Part,
  stroke: number,
  dpi: number,
): number | null {
  let best = { at: -1, worth: 0 }
  for (let at = 0; at < atoms.length; at++) {
    const { box, odds } = partOf(at, at)
    const off = Math.abs((box[0] + box[2]) / 2 - stroke) / dpi
    // Behind the stroke stands a letter.
    const next = at + 1 < atoms.length ? partOf(at + 1, at + 1).odds[NONE]! : 0.5
    const worth = odds[STROKE]! * Math.exp(-((off / 0.12) ** 2)) * (0.4 + next)
    // Of a one and the stroke behind it the second is the stroke.
    if (off < 0.3 && worth > Math.max(0.08, 0.35 * best.worth)) best = { at, worth: Math.max(worth, best.worth) }
  }
  return best.at < 0 ? null : best.at
}

/** The patches of ink between two columns that may be parts of digits, from left to right; what runs together is cut where it is thinnest. */
function atomsOf(strip: Raster, from: number, to: number): Atom[] {
  const { data, width, height, dpi } = strip
  const inside = findBlots(data, width, height).filter(({ box }) => {
    const middle = (box[0] + box[2]) / 2
    const [w, h] = [box[2] - box[0], box[3] - box[1]]
    // Dots, rules, and what comes in from the line above.
    if (box[0] === 0 || box[2] === width) return false
    if ((h < 0.035 * dpi && (w < 0.035 * dpi || w > 0.12 * dpi)) || (box[1] === 0 && box[3] < 0.3 * height))
      return false
    return middle > from && middle < to && h < 0.3 * dpi
  })
  const joined: { box: PixelBox; blots: Blot[] }[] = []
  for (const blot of inside.toSorted((a, b) => a.box[0] - b.box[0])) {
    const over = joined.find(({ box }) => {
      const shared = Math.min(box[2], blot.box[2]) - Math.max(box[0], blot.box[0])
      return shared > 0.6 * Math.min(box[2] - box[0], blot.box[2] - blot.box[0])
    })
    if (!over) joined.push({ box: blot.box, blots: [blot] })
    else {
      over.blots.push(blot)
      over.box = around([over.box, blot.box])
    }
  }
  const high = Math.max(0, ...joined.map(({ box }) => box[3] - box[1]))
  return joined
    .filter(({ box }) => box[3] - box[1] > 0.05 * dpi || box[2] - box[0] > 0.05 * dpi)
    .flatMap((atom) => cutThin(strip, atom, high))
    .sort((a, b) => a.box[0] + a.box[2] - b.box[0] - b.box[2])
}

/** Cut an atom that is too wide for one digit at its thinnest columns. */
function cutThin(strip: Raster, atom: Atom, high: number): Atom[] {
  const [x0, y0, x1, y1] = atom.box
  const count = Math.min(4, Math.round((x1 - x0) / (0.62 * high)))
  if (x1 - x0 < 0.95 * high || count < 2) return [atom]
  const ink = (x: number) => {
    let sum = 0
    for (let y = y0; y < y1; y++) if (strip.data[y * strip.width + x]! < 150) sum++
    return sum
  }
  const cuts = [x0]
  for (let at = 1; at < count; at++) {
    const aim = x0 + (at * (x1 - x0)) / count
    const reach = (0.3 * (x1 - x0)) / count
    let best = Math.round(aim)
    for (let x = Math.ceil(aim - reach); x <= aim + reach; x++)
      if (ink(x) + Math.abs(x - aim) / reach < ink(best) + Math.abs(best - aim) / reach) best = x
    cuts.push(best)
  }
  cuts.push(x1)
  return cuts.slice(1).map((right, at) => ({ box: [cuts[at]!, y0, right, y1], blots: atom.blots }))
}

const around = (boxes: readonly PixelBox[]): PixelBox => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
]

/** The ink of some atoms alone on white: each patch pixel by pixel, as leaning digits stand over each other. */
function cut(strip: Raster, atoms: readonly Atom[], [x0, y0, x1, y1]: PixelBox): Raster {
  const [width, height] = [x1 - x0, y1 - y0]
  const data = new Uint8Array(width * height).fill(255)
  for (const { box, blots } of atoms)
    for (const blot of blots)
      for (const at of pixelsOf(strip, blot)) {
        const [x, y] = [at % strip.width, Math.floor(at / strip.width)]
        if (x >= box[0] && x < box[2]) data[(y - y0) * width + x - x0] = strip.data[at]!
      }
  return { data, width, height, channels: 1, dpi: strip.dpi }
}

/** The places of a patch's pixels. */
function pixelsOf({ data, width }: Raster, { box, seed }: Blot): Iterable<number> {
  const [x0, y0, x1, y1] = box
  const seen = new Set([seed])
  const waiting = [seed]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const [x, y] = [at % width, Math.floor(at / width)]
    for (let ny = Math.max(y0, y - 1); ny <= Math.min(y1 - 1, y + 1); ny++)
      for (let nx = Math.max(x0, x - 1); nx <= Math.min(x1 - 1, x + 1); nx++) {
        const next = ny * width + nx
        if (data[next]! >= 150 || seen.has(next)) continue
        seen.add(next)
        waiting.push(next)
      }
  }
  return seen
}
