import { createHash } from 'node:crypto'
import { noPostgres, startPostgres } from '../campaign/postgres-server.js'
import type { Job } from '../queue/job.js'
import { openQueue } from '../queue/queue.js'
import { simulate } from './simulate-workers.js'

const putTogether = 1000
// Jobs taken to time one: fewer where many wait and each takes long.
const samples = (waiting: number) => (waiting > 200_000 ? 20 : 200)

const jobOf = (number: number): Job => ({
  kind: 'document',
  sha256: createHash('sha256').update(String(number)).digest('hex'),
  path: `hồ sơ/${number}.pdf`,
  bytes: 1_000_000,
  reader: 'bench',
  round: '',
})

/** Measure the queue with ever more jobs waiting, up to so many, and tell what that means for 1, 8, 64 and more workers. */
export async function benchQueue(say: (line: string) => void, most: number): Promise<void> {
  say(`\n# queue on PostgreSQL, up to ${most.toLocaleString('en-GB')} jobs`)
  if (noPostgres) return say(noPostgres)
  const server = await startPostgres()
  const queue = await openQueue(await server.database('bench'), { expire: 600, look: 60 }, () => undefined)
  let there = 0
  let takeSeconds = 0
  for (let size = Math.min(1000, most); size <= most; size *= 10) {
    const began = performance.now()
    for (; there < size; there += putTogether)
      await queue.put(Array.from({ length: putTogether }, (_, at) => jobOf(there + at)))
    const put = (performance.now() - began) / 1000
    const taking = performance.now()
    for (let n = 0; n < samples(size); n++) {
      const taken = await queue.take()
      if (taken) await queue.done(taken)
    }
    takeSeconds = (performance.now() - taking) / 1000 / samples(size)
    say(
      `${size.toLocaleString('en-GB').padStart(10)} waiting: put in ${put.toFixed(1)} s, take and end ${(takeSeconds * 1000).toFixed(1)} ms a job`,
    )
  }
  await queue.close()
  await server.stop()
  say('\n# two million pages of 5 s each, by simulation at that cost of a job')
  for (const workers of [1, 8, 64, 512, 4096]) {
    const { hours, waiting } = simulate({ jobs: 1_000_000, workers, jobSeconds: 10, queueSeconds: takeSeconds / 2 })
    say(
      `${String(workers).padStart(5)} workers: ${hours.toFixed(1)} h, ${(waiting * 100).toFixed(1)} % of it waiting for the queue`,
    )
  }
}
