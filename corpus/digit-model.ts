import { readFileSync } from 'node:fs'
import { dataPath } from './lookup.js'

/** What one patch of ink may be: a digit, the stroke between number and symbol, or something else (a letter, two digits, a part of one). */
export const CLASSES = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '/', ''] as const

/** Sizes of the net: a square of ink, two folds of small windows, a layer between; one input more says how wide the patch is for its height. */
export const NET = { side: 20, one: 8, two: 16, hidden: 48, out: CLASSES.length } as const
const AFTER_ONE = 16
const POOLED_ONE = 8
const AFTER_TWO = 6
const POOLED_TWO = 3
export const FLAT = POOLED_TWO * POOLED_TWO * NET.two + 1

/** Where each layer's weights begin in the list of all, and how many there are. */
export const PLACES = (() => {
  const sizes = [
    NET.one * 25,
    NET.one,
    NET.two * NET.one * 9,
    NET.two,
    NET.hidden * FLAT,
    NET.hidden,
    NET.out * NET.hidden,
    NET.out,
  ]
  const starts = sizes.map((_, at) => sizes.slice(0, at).reduce((sum, size) => sum + size, 0))
  const [w1 = 0, b1 = 0, w2 = 0, b2 = 0, w3 = 0, b3 = 0, w4 = 0, b4 = 0] = starts
  return { w1, b1, w2, b2, w3, b3, w4, b4, all: sizes.reduce((sum, size) => sum + size, 0) }
})()

/** What the layers hold for one patch, and which input each pooled value came from. */
export interface Layers {
  readonly input: Float32Array
  readonly one: Float32Array
  readonly from1: Int32Array
  readonly two: Float32Array
  readonly from2: Int32Array
  readonly flat: Float32Array
  readonly hidden: Float32Array
  readonly out: Float32Array
}

export const newLayers = (): Layers => ({
  input: new Float32Array(NET.side * NET.side + 1),
  one: new Float32Array(POOLED_ONE * POOLED_ONE * NET.one),
  from1: new Int32Array(POOLED_ONE * POOLED_ONE * NET.one),
  two: new Float32Array(POOLED_TWO * POOLED_TWO * NET.two),
  from2: new Int32Array(POOLED_TWO * POOLED_TWO * NET.two),
  flat: new Float32Array(FLAT),
  hidden: new Float32Array(NET.hidden),
  out: new Float32Array(NET.out),
})

/** A patch of grey pixels (0 black, 255 white). */
export interface Patch {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
}

/** Lay a patch's ink into the net's square: as high as it, in its own proportions, in the middle. False where there is no ink. */
export function layInk({ data, width, height }: Patch, input: Float32Array): boolean {
  let [x0, y0, x1, y1] = [width, height, 0, 0]
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      if (data[y * width + x]! < 140) {
        if (x < x0) x0 = x
        if (x >= x1) x1 = x + 1
        if (y < y0) y0 = y
        if (y >= y1) y1 = y + 1
      }
  if (x1 <= x0) return false
  const [w, h] = [x1 - x0, y1 - y0]
  const scale = Math.max(w, h) / (NET.side - 2)
  const [cx, cy] = [(x0 + x1) / 2, (y0 + y1) / 2]
  for (let v = 0; v < NET.side; v++)
    for (let u = 0; u < NET.side; u++) {
      let ink = 0
      for (let sub = 0; sub < 9; sub++) {
        const x = Math.floor(cx + (u + (sub % 3) / 3 + 1 / 6 - NET.side / 2) * scale)
        const y = Math.floor(cy + (v + Math.floor(sub / 3) / 3 + 1 / 6 - NET.side / 2) * scale)
        if (x >= x0 && y >= y0 && x < x1 && y < y1) ink += 255 - data[y * width + x]!
      }
      input[v * NET.side + u] = ink / (9 * 255)
    }
  input[NET.side * NET.side] = Math.max(-1.5, Math.min(1.5, Math.log(w / h)))
  return true
}

/** One fold: every window of the maps below, negative values cut, the largest of each two by two kept. */
function fold(
  weights: Float32Array,
  [w, b]: readonly [number, number],
  source: Float32Array,
  {
    side,
    maps,
    window,
    after,
    pooled,
    out,
  }: { side: number; maps: number; window: number; after: number; pooled: number; out: number },
  target: Float32Array,
  from: Int32Array,
): void {
  const area = window * window
  for (let map = 0; map < out; map++)
    for (let py = 0; py < pooled; py++)
      for (let px = 0; px < pooled; px++) {
        let [best, place] = [0, -1]
        for (let sub = 0; sub < 4; sub++) {
          const [x, y] = [2 * px + (sub & 1), 2 * py + (sub >> 1)]
          if (x >= after || y >= after) continue
          let sum = weights[b + map]!
          for (let below = 0; below < maps; below++) {
            const weight = w + (map * maps + below) * area
            for (let dy = 0; dy < window; dy++) {
              const row = below * side * side + (y + dy) * side + x
              for (let dx = 0; dx < window; dx++) sum += weights[weight + dy * window + dx]! * source[row + dx]!
            }
          }
          if (sum > best) [best, place] = [sum, y * after + x]
        }
        const at = (map * pooled + py) * pooled + px
        target[at] = best
        from[at] = place
      }
}

export const FOLDS = [
  { side: NET.side, maps: 1, window: 5, after: AFTER_ONE, pooled: POOLED_ONE, out: NET.one },
  { side: POOLED_ONE, maps: NET.one, window: 3, after: AFTER_TWO, pooled: POOLED_TWO, out: NET.two },
] as const

/** Run the net over a laid patch: `out` then holds how likely each class is. */
export function runNet(weights: Float32Array, layers: Layers): Float32Array {
  const { input, one, two, flat, hidden, out } = layers
  fold(weights, [PLACES.w1, PLACES.b1], input, FOLDS[0], one, layers.from1)
  fold(weights, [PLACES.w2, PLACES.b2], one, FOLDS[1], two, layers.from2)
  flat.set(two)
  flat[FLAT - 1] = input[NET.side * NET.side]!
  for (let h = 0; h < NET.hidden; h++) {
    let sum = weights[PLACES.b3 + h]!
    for (let i = 0; i < FLAT; i++) sum += weights[PLACES.w3 + h * FLAT + i]! * flat[i]!
    hidden[h] = Math.max(0, sum)
  }
  let total = 0
  for (let o = 0; o < NET.out; o++) {
    let sum = weights[PLACES.b4 + o]!
    for (let h = 0; h < NET.hidden; h++) sum += weights[PLACES.w4 + o * NET.hidden + h]! * hidden[h]!
    total += out[o] = Math.exp(Math.min(30, sum))
  }
  for (let o = 0; o < NET.out; o++) out[o]! /= total
  return out
}

let known: { weights: Float32Array; layers: Layers } | null = null

/** Tell what a patch of ink is: for each of `CLASSES` how likely (0–1), in their order. Trained by corpus/build/make-digit-model.ts. */
export function classifyDigit(patch: Patch): Float32Array {
  if (!known) {
    const bytes = readFileSync(dataPath('models/digits.bin'))
    const weights = Float32Array.from({ length: PLACES.all }, (_, at) => bytes.readFloatLE(4 * at))
    known = { weights, layers: newLayers() }
  }
  if (!layInk(patch, known.layers.input)) return Float32Array.from(CLASSES, (sign) => (sign === '' ? 1 : 0))
  return Float32Array.from(runNet(known.weights, known.layers))
}
