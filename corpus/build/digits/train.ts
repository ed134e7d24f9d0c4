import { FLAT, FOLDS, NET, PLACES, type Layers } from '../../digit-model.js'
import type { Random } from '../random.js'

/** Weights that are learned, with what Adam's rule remembers of their gradients (Kingma and Ba 2015). */
export interface Trainer {
  readonly weights: Float32Array
  readonly gradient: Float32Array
  readonly mean: Float32Array
  readonly square: Float32Array
  steps: number
  waiting: number
}

/** Begin with small random weights, as He et al. (2015) scale them. */
export function newTrainer(random: Random): Trainer {
  const weights = new Float32Array(PLACES.all)
  const fill = (from: number, to: number, inputs: number) => {
    for (let at = from; at < to; at++) weights[at] = random.normal() * Math.sqrt(2 / inputs)
  }
  fill(PLACES.w1, PLACES.b1, 25)
  fill(PLACES.w2, PLACES.b2, 9 * NET.one)
  fill(PLACES.w3, PLACES.b3, FLAT)
  fill(PLACES.w4, PLACES.b4, NET.hidden)
  const blank = () => new Float32Array(PLACES.all)
  return { weights, gradient: blank(), mean: blank(), square: blank(), steps: 0, waiting: 0 }
}

/** Lead a fold's error back to its weights and, where `back` is given, to the maps below. */
function unfold(
  { weights, gradient }: Trainer,
  [w, b]: readonly [number, number],
  fold: (typeof FOLDS)[number],
  source: Float32Array,
  from: Int32Array,
  error: Float32Array,
  back?: Float32Array,
): void {
  const area = fold.window * fold.window
  for (let map = 0; map < fold.out; map++)
    for (let at = map * fold.pooled * fold.pooled; at < (map + 1) * fold.pooled * fold.pooled; at++) {
      const [place, by] = [from[at]!, error[at]!]
      if (place < 0 || by === 0) continue
      const [y, x] = [Math.floor(place / fold.after), place % fold.after]
      gradient[b + map]! += by
      for (let below = 0; below < fold.maps; below++) {
        const weight = w + (map * fold.maps + below) * area
        for (let dy = 0; dy < fold.window; dy++) {
          const row = below * fold.side * fold.side + (y + dy) * fold.side + x
          for (let dx = 0; dx < fold.window; dx++) {
            gradient[weight + dy * fold.window + dx]! += by * source[row + dx]!
            if (back) back[row + dx]! += by * weights[weight + dy * fold.window + dx]!
          }
        }
      }
    }
}

const errorFlat = new Float32Array(FLAT)
const errorHidden = new Float32Array(NET.hidden)
const errorOne = new Float32Array(FOLDS[0].pooled * FOLDS[0].pooled * NET.one)

/** Learn from one patch that the net has just been run over; `step` moves the weights by all that was learned since the last step. */
export function learn(trainer: Trainer, layers: Layers, label: number, rate: number, step: boolean): void {
  const { weights, gradient } = trainer
  errorFlat.fill(0)
  errorHidden.fill(0)
  errorOne.fill(0)
  for (let o = 0; o < NET.out; o++) {
    // Nothing is believed wholly: a label stands for 97 of 100.
    const by = layers.out[o]! - (o === label ? 0.97 : 0.03 / (NET.out - 1))
    gradient[PLACES.b4 + o]! += by
    for (let h = 0; h < NET.hidden; h++) {
      gradient[PLACES.w4 + o * NET.hidden + h]! += by * layers.hidden[h]!
      errorHidden[h]! += by * weights[PLACES.w4 + o * NET.hidden + h]!
    }
  }
  for (let h = 0; h < NET.hidden; h++) {
    const by = layers.hidden[h]! > 0 ? errorHidden[h]! : 0
    if (by === 0) continue
    gradient[PLACES.b3 + h]! += by
    for (let i = 0; i < FLAT; i++) {
      gradient[PLACES.w3 + h * FLAT + i]! += by * layers.flat[i]!
      errorFlat[i]! += by * weights[PLACES.w3 + h * FLAT + i]!
    }
  }
  unfold(trainer, [PLACES.w2, PLACES.b2], FOLDS[1], layers.one, layers.from2, errorFlat, errorOne)
  unfold(trainer, [PLACES.w1, PLACES.b1], FOLDS[0], layers.input, layers.from1, errorOne)
  trainer.waiting++
  if (step) move(trainer, rate)
}

function move(trainer: Trainer, rate: number): void {
  const { weights, gradient, mean, square } = trainer
  trainer.steps++
  const [one, two] = [1 - 0.9 ** trainer.steps, 1 - 0.999 ** trainer.steps]
  for (let at = 0; at < weights.length; at++) {
    const by = gradient[at]! / trainer.waiting
    mean[at] = 0.9 * mean[at]! + 0.1 * by
    square[at] = 0.999 * square[at]! + 0.001 * by * by
    weights[at]! -= (rate * mean[at]!) / one / (Math.sqrt(square[at]! / two) + 1e-8)
    gradient[at] = 0
  }
  trainer.waiting = 0
}
