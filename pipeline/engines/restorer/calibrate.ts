import { along, type Curve } from '../../../corpus/curve.js'
import type { Damage } from '../../../corpus/document.js'

// Of words given such odds by the beam, how many were right: of foreign readers counted on the dev pairs (corpus/build/pairs.ts), of Vietnamese ones on 16,063 words of made pages, clean and damaged, as the whole program reads them.
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
    [0.33, 0.4],
    [0.62, 0.68],
    [0.89, 0.78],
    [0.954, 0.86],
    [0.98, 0.95],
    [0.992, 0.98],
    [0.997, 0.99],
    [1, 0.998],
  ],
}

/** Turn the beam's odds of a word into how often such a word is right. */
export function calibrated(kind: Damage['kind'], odds: number): number {
  const curve = curves[kind]
  return curve ? along(curve, odds) : odds
}
