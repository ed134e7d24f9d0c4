import { describe, expect, it } from 'vitest'
import { writeQueue } from '../../../output/store/write-queue.js'

const counting = (bad: number) => {
  const groups: number[][] = []
  const queue = writeQueue<number, number>(
    async (job) => {
      if (job < 0) throw new Error(`no plan ${job}`)
      return job
    },
    async (ready) => {
      groups.push([...ready])
      if (ready.includes(bad)) throw new Error(`bad ${bad}`)
    },
  )
  return { groups, queue }
}

describe('writeQueue', () => {
  it('writes what waits together, each once and in order', async () => {
    const { groups, queue } = counting(Infinity)
    await Promise.all(Array.from({ length: 100 }, (_, i) => queue(i)))
    await queue(100)
    expect(groups.flat()).toEqual(Array.from({ length: 101 }, (_, i) => i))
    expect(groups.length).toBeLessThan(10)
  })

  it('lets a bad work fail alone, and one that cannot be made ready too', async () => {
    const { queue } = counting(3)
    const outcomes = await Promise.allSettled([0, 1, 2, 3, 4, -1].map((job) => queue(job)))
    expect(outcomes.map(({ status }) => status)).toEqual([
      'fulfilled',
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
    ])
    await expect(queue(5)).resolves.toBeUndefined()
  })
})
