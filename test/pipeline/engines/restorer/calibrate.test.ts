import fc from 'fast-check'
import { expect, it } from 'vitest'
import { calibrated } from '../../../../pipeline/engines/restorer/calibrate.js'

it('never turns a likelier word into a less likely one', () => {
  const odds = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(
      fc.constantFrom('ocr-foreign' as const, 'ocr-vie' as const, 'stripped' as const),
      odds,
      odds,
      (kind, a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)]
        expect(calibrated(kind, low)).toBeLessThanOrEqual(calibrated(kind, high))
        expect(calibrated(kind, high)).toBeLessThanOrEqual(1)
      },
    ),
  )
})

it('says less than the beam where reading was hard', () => expect(calibrated('ocr-foreign', 0.987)).toBeCloseTo(0.95))
