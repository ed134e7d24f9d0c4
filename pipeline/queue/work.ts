import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../log.js'
import { doJob, giveUp, type Bench } from './do-job.js'
import type { Queue, Taken } from './queue.js'

/** How a worker works: how many jobs at once, until when, and what it says of its troubles. */
export interface WorkChoices {
  readonly jobs: number
  readonly signal: AbortSignal
  /** End when nothing waits any more, here or with another worker; else wait for what may come. */
  readonly drain: boolean
  readonly log: Log
}

// Milliseconds between two looks at an empty queue, or at a database that does not answer.
const idle = 500
const longest = 15_000

/**
 * Take jobs and do them until told to stop: the job in hand is finished first. Where the database is away it is waited for. A job that fails is
 * given back; one whose worker vanished is given to another by the queue itself.
 */
export async function work(queue: Queue, bench: Bench, { jobs, signal, drain, log }: WorkChoices): Promise<void> {
  const slot = async () => {
    let pause = idle
    while (!signal.aborted) {
      try {
        const taken = await queue.take()
        if (taken) await doTaken(taken)
        else if (drain && (await isDrained(queue))) return
        else await rest(idle, signal)
        pause = idle
      } catch (error) {
        log.error({ err: error }, 'database away')
        await rest((pause = Math.min(longest, pause * 2)), signal)
      }
    }
  }
  const doTaken = async (taken: Taken) => {
    const { sha256, path, kind } = taken.job
    const about = { document: sha256, path, kind, ...('page' in taken.job && { page: taken.job.page }) }
    try {
      await (taken.lost ? giveUp : doJob)(taken.job, bench)
    } catch (error) {
      log.error({ ...about, err: error }, 'job given back')
      await queue.giveBack(taken, error)
      return
    }
    await queue.done(taken)
    log.debug(about, 'job done')
  }
  await Promise.all(Array.from({ length: Math.max(1, jobs) }, slot))
}

async function isDrained(queue: Queue): Promise<boolean> {
  const counts = Object.values(await queue.counts())
  return counts.every(({ waiting, inHand }) => waiting + inHand === 0)
}

// Workers that begin together must not all knock together.
const rest = (ms: number, signal: AbortSignal) =>
  wait(ms * (0.75 + Math.random() / 2), undefined, { signal }).catch(() => undefined)
