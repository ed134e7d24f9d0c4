import type { Damage } from '../../../corpus/document.js'

type Curve = readonly (readonly [said: number, right: number])[]

// Counted on the dev pairs (corpus/build/pairs.ts): of words given such odds by the beam, how many were right.
const curves: Partial<Record<Damage['kind'], Curve>> = {
  'ocr-foreign': [
    [0, 0],
    [0.35, 0.19],
    [0.57, 0.5],
    [0.76, 0.69],
    [0.86, 0.76],
    [0.92, 0.85],
    [0.96, 0.89],
    [0.976, 0.93],
    [0.987, 0.95],
    [0.993, 0.96],
    [0.996, 0.982],
    [0.998, 0.99],
    [1, 0.996],
  ],
  'ocr-vie': [
    [0, 0],
    [0.33, 0.14],
    [0.56, 0.22],
    [0.76, 0.48],
    [0.92, 0.53],
    [0.97, 0.57],
    [0.987, 0.79],
    [0.995, 0.9],
    [1, 0.962],
  ],
}

/** Turn the beam's odds of a word into how often such a word is right. */
export function calibrated(kind: Damage['kind'], odds: number): number {
  const curve = curves[kind]
  if (!curve) return odds
  const above = Math.max(
    1,
    curve.findIndex(([said]) => said >= odds),
  )
  const [x0, y0] = curve[above - 1]!
  const [x1, y1] = curve[above]!
  return y0 + ((odds - x0) / (x1 - x0)) * (y1 - y0)
}
