import { expect, it } from 'vitest'
import { simulate } from '../../../pipeline/bench/simulate-workers.js'

const jobs = 200_000

it.each([
  // Few workers: their own work is the limit, 200,000 × 10 s shared out.
  [1, 0.001, (jobs * 10) / 3600, 0],
  [64, 0.001, (jobs * 10) / 64 / 3600, 0],
  // So many that the queue, at 0.1 s a job, is never idle: more of them are of no use.
  [1000, 0.1, (jobs * 0.1) / 3600, 0.9],
  [4000, 0.1, (jobs * 0.1) / 3600, 0.97],
])('%i workers, a queue that takes %f s a job', (workers, queueSeconds, hours, waiting) => {
  const end = simulate({ jobs, workers, jobSeconds: 10, queueSeconds })
  expect(Math.abs(end.hours / hours - 1)).toBeLessThan(0.05)
  expect(Math.abs(end.waiting - waiting)).toBeLessThan(0.03)
})
