import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { noPostgres, startPostgres, type PostgresServer } from '../../../pipeline/campaign/postgres-server.js'
import type { Job } from '../../../pipeline/queue/job.js'
import { openQueue, type Queue } from '../../../pipeline/queue/queue.js'

const document = (digit: string, round = ''): Job => ({
  kind: 'document',
  sha256: digit.repeat(64),
  path: `"${digit}"\n.pdf`,
  bytes: 1,
  reader: 'r1',
  round,
})
const page = (digit: string, number: number): Job => ({ ...document(digit), kind: 'page', page: number, pages: 9 })
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

// Without PostgreSQL on the machine there is nothing to try this on: noPostgres says so.
describe.skipIf(noPostgres)(
  `the queue on PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`,
  { timeout: 60_000 },
  () => {
    let server: PostgresServer
    let url: string
    const queues: Queue[] = []
    const open = async () => {
      const queue = await openQueue(url, { expire: 1, look: 1 }, () => undefined)
      queues.push(queue)
      return queue
    }
    beforeAll(async () => {
      server = await startPostgres()
      url = await server.database('jobs')
    })
    afterAll(async () => {
      for (const queue of queues) await queue.close()
      await server.stop()
    })

    it('keeps a question once, and hands out what ends a document before what begins one', async () => {
      const queue = await open()
      await queue.put([document('a'), document('a'), document('a', 'again')])
      await queue.put([page('b', 2), document('a')])
      await queue.put([{ ...document('c'), kind: 'assemble', pages: 9 }])
      expect(await queue.counts()).toMatchObject({
        document: { waiting: 2 },
        page: { waiting: 1 },
        assemble: { waiting: 1 },
      })
      const taken = []
      for (let job = await queue.take(); job; job = await queue.take()) taken.push(job)
      expect(taken.map(({ job }) => job.kind)).toEqual(['assemble', 'page', 'document', 'document'])
      expect(taken[1]!.job).toEqual(page('b', 2))
      expect((await queue.counts()).document).toEqual({ waiting: 0, inHand: 2 })
      for (const job of taken) await queue.done(job)
      expect((await queue.counts()).document).toEqual({ waiting: 0, inHand: 0 })
    })

    it('gives no job to two workers', async () => {
      const [one, two] = [await open(), await open()]
      await one.put(Array.from({ length: 60 }, (_, at) => page('d', at + 1)))
      const seen: number[] = []
      const drain = async (queue: Queue) => {
        for (let taken = await queue.take(); taken; taken = await queue.take()) {
          if (taken.job.kind === 'page') seen.push(taken.job.page)
          await queue.done(taken)
        }
      }
      await Promise.all([one, two, one, two].map(drain))
      expect(seen.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
    })

    it('gives the job of a worker that vanished to another, and at last to nobody', async () => {
      const queue = await open()
      await queue.put([page('e', 1)])
      let tries = 0
      let lost = null
      const until = Date.now() + 40_000
      while (!lost && Date.now() < until) {
        const taken = await queue.take()
        if (taken?.lost) lost = taken
        else if (taken) tries++
        else await wait(100)
      }
      expect(tries).toBe(5)
      expect(lost?.job).toEqual(page('e', 1))
      await queue.done(lost!)
    })

    it('works on when the server was away', async () => {
      const queue = await open()
      await queue.put([page('f', 1)])
      await server.crash(200)
      let taken = null
      for (let tries = 0; tries < 50 && !taken; tries++) {
        taken = await queue.take().catch(() => null)
        if (!taken) await wait(100)
      }
      expect(taken?.job).toEqual(page('f', 1))
      await queue.done(taken!)
    })
  },
)
