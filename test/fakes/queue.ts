import { idOf, type Job, type JobKind } from '../../pipeline/queue/job.js'
import type { Queue, Taken } from '../../pipeline/queue/queue.js'

/** A queue in memory; `times` says how often a job is handed out before whoever has it may end it. */
export function fakeQueue(times: (job: Job) => number = () => 1): Queue & { readonly size: number } {
  const jobs = new Map<string, { readonly job: Job; taken: number; inHand: boolean }>()
  const rank: Record<JobKind, number> = { assemble: 0, page: 1, document: 2 }
  const none = { waiting: 0, inHand: 0 }
  return {
    get size() {
      return jobs.size
    },
    async put(asked) {
      for (const job of asked) if (!jobs.has(idOf(job))) jobs.set(idOf(job), { job, taken: 0, inHand: false })
    },
    async take(): Promise<Taken | null> {
      const waiting = [...jobs].filter(([, { inHand }]) => !inHand)
      const [id, best] = waiting.sort(([, a], [, b]) => rank[a.job.kind] - rank[b.job.kind])[0] ?? []
      if (!id || !best) return null
      best.taken++
      best.inHand = true
      return { id, queue: best.job.kind, job: best.job, lost: false }
    },
    async done({ id }) {
      const entry = jobs.get(id)
      if (!entry) return
      entry.inHand = false
      if (entry.taken >= times(entry.job)) jobs.delete(id)
    },
    async giveBack({ id }) {
      const entry = jobs.get(id)
      if (entry) entry.inHand = false
    },
    counts: async () => ({ document: { waiting: jobs.size, inHand: 0 }, page: none, assemble: none, lost: none }),
    close: async () => undefined,
  }
}
