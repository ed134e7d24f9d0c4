import { describe, expect, it } from 'vitest'
import { UNKNOWN } from '../../../../corpus/word-key.js'
import { leanOnOwnPairs } from '../../../../pipeline/engines/restorer/lean-on-own-pairs.js'

const [quy, quyy, bao, tro] = [101, 102, 103, 104] as const
const place = (...words: number[]) => words.map((word) => ({ text: `w${word}`, word, log: 0 }))
const never = () => false
const sure = Float64Array.of(0.99, 0.01)
const doubt = Float64Array.of(0.6, 0.4)
const still = [0.6, 0.4].map((odd) => expect.closeTo(odd, 9))
const pair = [place(quyy, quy), place(bao, tro)]

describe('what stands together elsewhere in the document', () => {
  it('speaks for a word that a reading left in doubt', () => {
    const [, , odds] = leanOnOwnPairs(
      never,
      [...pair, place(quy, quyy), place(bao)],
      [sure, sure, doubt, Float64Array.of(1)],
    )
    // quyy bao stands there once: 0.4 × (1 + 3) against 0.6, and a third of what was thought before.
    expect([...odds!]).toEqual([0.6 / 2.2, 1.6 / 2.2].map((odd, c) => expect.closeTo((2 * odd + doubt[c]!) / 3, 9)))
  })

  it('counts from both sides and as often as it stands there', () => {
    const proposals = [...pair, ...pair, place(bao), place(quy, quyy), place(bao)]
    const one = Float64Array.of(1)
    // bao quyy once, quyy bao twice: 0.4 × 4 × 7.
    const odds = leanOnOwnPairs(never, proposals, [sure, sure, sure, sure, one, doubt, one])[5]!
    expect(odds[1]).toBeCloseTo(((2 * (0.4 * 4 * 7)) / (0.4 * 4 * 7 + 0.6) + 0.4) / 3)
  })

  it('says nothing over the end of a sentence, of pairs not surely read, of words unknown, nor to what is sure', () => {
    const all = [...pair, place(quy, quyy), place(bao)]
    const odds = [sure, sure, doubt, Float64Array.of(1)]
    expect([...leanOnOwnPairs((i) => i === 2, all, odds)[2]!]).toEqual(still)
    expect([...leanOnOwnPairs(never, all, [Float64Array.of(0.8, 0.2), sure, doubt, odds[3]!])[2]!]).toEqual(still)
    const unknown = [place(UNKNOWN, quy), place(bao, tro), place(quy, UNKNOWN), place(bao)]
    expect([...leanOnOwnPairs(never, unknown, odds)[2]!]).toEqual(still)
    const settled = [sure, sure, Float64Array.of(0.99, 0.01), odds[3]!]
    expect(leanOnOwnPairs(never, all, settled)).toBe(settled)
  })
})
