/** Departures planted in plans are found with both sides' words; plans that keep to their guidance are not accused. */
import { describe, expect, test } from 'vitest'
import { auditPairs, changed } from '../../../pipeline/eval/audit-pairs.js'
import { auditCampaign } from '../../../pipeline/eval/audit-campaign.js'
import { rewordings } from '../../../pipeline/eval/rewordings.js'

const open = auditPairs().filter(({ held }) => !held)

const all = { found: 0, planted: 0 }

describe.each(open.map(({ name }) => ({ name })))('$name', ({ name }) => {
  const { score, faults } = auditCampaign({ held: false, rounds: 0, seed: '', only: name })
  all.found += score.found
  all.planted += score.planted

  test('what keeps to the guidance is not accused, and nothing beside what was planted', () => {
    expect(faults.filter(({ kind }) => kind === 'accused').map(({ what, field }) => `${what}: ${field}`)).toEqual([])
    expect(score.compliant).toBeGreaterThan(4)
  })

  test('most of what was planted is found', () => {
    expect(score.found / score.planted).toBeGreaterThan(0.7)
  })
})

test('of what was planted in all of them hardly anything is passed over', () => {
  expect(all.found / all.planted).toBeGreaterThan(0.95)
})

test('the pairs kept apart are scored as one: nobody is to mend by what one of them shows', () => {
  const { score } = auditCampaign({ held: true, rounds: 0, seed: '' })
  expect(score.planted).toBeGreaterThan(190)
  // Twelve of sixteen are by two hands that had not seen the program.
  expect(score.found / score.planted).toBeGreaterThan(0.58)
  // One pair accuses its plan (the form of a commune's meeting is taken for the district's), two kept changes of others are accused: left as they are, kept apart.
  expect(score.accused).toBeLessThanOrEqual(16)
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
