import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../corpus/build/random.js'
import { drawSample } from '../../corpus/build/digits/draw-sample.js'
import { CLASSES, classifyDigit } from '../../corpus/digit-model.js'

describe('classifyDigit', () => {
  it('tells digits that were never learned from, written and printed', () => {
    const random = randomFrom('digits to test on')
    const samples = Array.from({ length: 400 }, () => drawSample(random)).filter(({ label }) => label < 10)
    const right = samples.filter((sample) => {
      const odds = classifyDigit(sample)
      return odds.indexOf(Math.max(...odds)) === sample.label
    })
    expect(right.length / samples.length).toBeGreaterThan(0.9)
  })

  it('takes white for no digit', () => {
    const odds = classifyDigit({ data: new Uint8Array(400).fill(255), width: 20, height: 20 })
    expect(CLASSES[odds.indexOf(Math.max(...odds))]).toBe('')
  })
})
