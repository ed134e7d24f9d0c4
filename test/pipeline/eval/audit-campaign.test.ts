/** Departures planted in plans are found with both sides' words; plans that keep to their guidance are not accused. */
import { describe, expect, test } from 'vitest'
import { auditPairs, changed } from '../../../pipeline/eval/audit-pairs.js'
import { auditCampaign } from '../../../pipeline/eval/audit-campaign.js'
import { rewordings } from '../../../pipeline/eval/rewordings.js'

const open = auditPairs().filter(({ held }) => !held)

describe.each(open.map(({ name }) => ({ name })))('$name', ({ name }) => {
  const { score, faults } = auditCampaign({ held: false, rounds: 0, seed: '', only: name })

  test('what keeps to the guidance is not accused, and nothing beside what was planted', () => {
    expect(faults.filter(({ kind }) => kind === 'accused').map(({ what, field }) => `${what}: ${field}`)).toEqual([])
    expect(score.compliant).toBeGreaterThan(4)
  })

  test('most of what was planted is found', () => {
    expect(score.found / score.planted).toBeGreaterThan(0.85)
  })
})

test('the pairs kept apart are scored as one: nobody is to mend by what one of them shows', () => {
  const { score } = auditCampaign({ held: true, rounds: 0, seed: '' })
  expect(score.planted).toBeGreaterThan(190)
  // Four of eight are by somebody who had not seen the program: of these 32 of 96 are found.
  expect(score.found / score.planted).toBeGreaterThan(0.55)
  expect(score.accused).toBe(0)
})

test('a change that changes nothing is a fault of the pair', () => {
  const change = { what: 'x', find: 'absent', put: '', and: [] }
  expect(() => changed('a plan', change)).toThrow('absent')
})

test('each rewording changes some text and leaves the head alone', () => {
  const texts = auditPairs().flatMap(({ plan, guidance }) => [plan, guidance])
  const idle = rewordings.filter(({ reword }) => texts.every((text) => reword(text) === text))
  expect(idle.map(({ name }) => name)).toEqual([])
})
