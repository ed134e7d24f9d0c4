import { expect, it } from 'vitest'
import { Attempts } from '../../../output/review/attempts.js'

it('lets some attempts pass, then doubles the wait up to an hour, for each comer apart', () => {
  let now = 0
  const attempts = new Attempts(2, () => now)
  const waits: number[] = []
  for (let i = 0; i < 16; i++) {
    attempts.failed('a')
    const began = now
    while (!attempts.may('a')) now += 500
    waits.push((now - began) / 1000)
  }
  expect(waits).toEqual([0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 3600, 3600])
  attempts.failed('a')
  expect([attempts.may('a'), attempts.may('b')]).toEqual([false, true])
  attempts.passed('a')
  expect(attempts.may('a')).toBe(true)
})
