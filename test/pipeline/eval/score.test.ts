import { describe, expect, it } from 'vitest'
import { cases } from '../../../pipeline/eval/cases.js'
import { scorePlan } from '../../../pipeline/eval/score-plan.js'
import { scoreText } from '../../../pipeline/eval/score-text.js'
import { rates, sum } from '../../../pipeline/eval/tally.js'

describe('scoreText', () => {
  it.each([
    ['một hai ba', 'một hai ba', 3, 3, 0],
    ['Một hai ba', 'một hai ba', 2, 3, 0],
    ['hoà bình', 'hòa bình', 2, 2, 0],
    ['một hai ba', 'một ba', 2, 2, 1],
    ['một ⟨?⟩ ba', 'một x ba', 2, 2, 0],
    ['ngày 31/3/2020', 'ngày 31/8/2020', 1, 1, 1],
  ])('%s | %s', (truth, got, exact, loose, wrong) => {
    const score = scoreText(truth, got)
    expect([score.exact, score.exactNoCase, score.errors.length]).toEqual([exact, loose, wrong])
  })

  it('counts digits kept', () => {
    expect(scoreText('số 54 ngày 26', 'so 54 ngay 28')).toMatchObject({ digitTokens: 2, digitsKept: 1 })
  })
})

describe('scorePlan', () => {
  it.each(cases().map((one) => [one.slug, one.gold] as const))(
    'gives the gold of %s full marks against itself',
    (_, gold) => {
      const all = sum(scorePlan(gold, gold))
      expect(all.strict).toMatchObject({ fp: 0, fn: 0 })
      // A news item states no fact that is scored.
      expect(all.strict.tp > 0).toBe(gold['doc_type'] !== null)
    },
  )

  it('counts a wrong value as one missed and one too many, a missing one as missed', () => {
    const tallies = scorePlan(
      { doc_number: '54', place: 'Duyên Hải', title: null },
      { doc_number: { value: '45' }, place: null, title: null },
    )
    expect(tallies.get('doc_number')!.strict).toEqual({ tp: 0, fp: 1, fn: 1 })
    expect(tallies.get('place')!.strict).toEqual({ tp: 0, fp: 0, fn: 1 })
    expect(rates(sum(tallies).strict).f1).toBe(0)
  })

  it('counts agenda codes in their order', () => {
    const items = (...codes: string[]) => ({ agenda: codes.map((canonical) => ({ canonical, text: canonical })) })
    expect(scorePlan(items('A', 'B', 'C'), items('B', 'A', 'C')).get('agenda')!.strict).toEqual({ tp: 2, fp: 1, fn: 1 })
  })
})
