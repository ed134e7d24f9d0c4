import { describe, expect, it } from 'vitest'
import { calibrated, settled } from '../../extractors/confidence.js'

describe('settled', () => {
  it('keeps what was said where the curve is straight', () =>
    expect(settled(0.8, { shift: 0, slope: 1 })).toBeCloseTo(0.8))
  it('keeps the order of what was said, and its ends apart from 0 and 1', () => {
    const curve = { shift: -0.5, slope: 0.8 }
    const out = [0, 0.2, 0.5, 0.9, 1].map((said) => settled(said, curve))
    expect(out).toEqual(out.toSorted((a, b) => a - b))
    expect(out[0]).toBeGreaterThan(0)
    expect(out.at(-1)).toBeLessThan(1)
  })
})

describe('calibrated', () => {
  it('gives less for letters restored with doubt', () =>
    expect(calibrated('title', 0.4)).toBeLessThan(calibrated('title', 0.95)))
  it('keeps what a field without a curve says', () => expect(calibrated('anomalies', 0.6)).toBe(0.6))
})
