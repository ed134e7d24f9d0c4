import { expect, it } from 'vitest'
import { randomFrom } from '../../../corpus/build/random.js'

it('draws the same numbers from the same seed and others from another', () => {
  const draw = (seed: string) => {
    const random = randomFrom(seed)
    return Array.from({ length: 8 }, () => random.next())
  }
  expect(draw('trang 1')).toEqual(draw('trang 1'))
  expect(draw('trang 1')).not.toEqual(draw('trang 2'))
})

it('stays within its bounds and varies', () => {
  const random = randomFrom('a')
  const drawn = Array.from({ length: 2000 }, () => random.between(3, 5))
  expect(Math.min(...drawn)).toBeGreaterThanOrEqual(3)
  expect(Math.max(...drawn)).toBeLessThan(5)
  expect(Math.max(...drawn) - Math.min(...drawn)).toBeGreaterThan(1.9)
})
