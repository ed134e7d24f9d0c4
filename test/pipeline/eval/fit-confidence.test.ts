import { describe, expect, it } from 'vitest'
import { settled } from '../../../extractors/confidence.js'
import { brier, fitCurve } from '../../../pipeline/eval/fit-confidence.js'

const bets = (confidence: number, right: number, wrong: number) =>
  Array.from({ length: right + wrong }, (_, i) => ({ confidence, right: i < right }))

describe('fitCurve', () => {
  it('changes nothing without bets', () => expect(fitCurve([])).toEqual({ shift: 0, slope: 1 }))
  it('moves what was said towards what was right', () => {
    const some = [...bets(0.9, 60, 40), ...bets(0.6, 30, 70)]
    const curve = fitCurve(some)
    expect(settled(0.9, curve)).toBeCloseTo(0.6, 1)
    expect(settled(0.6, curve)).toBeLessThan(0.45)
    expect(brier(some, curve)).toBeLessThan(brier(some))
  })
  it('never says that all was right of documents the rules were tuned on', () =>
    expect(settled(0.95, fitCurve(bets(0.95, 200, 0)))).toBeLessThan(0.98))
})
