import type { Store } from '../../output/store/store.js'
import type { Files } from '../batch.js'
import { PlanError, type PlanProblem } from '../errors.js'
import type { Found } from '../find-files.js'
import { isLasting } from '../ingest-one.js'
import type { Observer, Outcome } from '../observer.js'
import { readHashed } from '../open-source.js'
import type { Originals } from '../originals.js'
import type { Job } from './job.js'
import type { Queue } from './queue.js'

/** With what files are brought into the queue. */
export interface EnqueueMeans {
  readonly store: Pick<Store, 'known' | 'failure'>
  readonly queue: Pick<Queue, 'put'>
  readonly originals: Originals
  readonly reader: string
  readonly again: boolean
  readonly signal: AbortSignal
  readonly observer: Observer
}

// Files opened at once, and jobs put down together: a disk and a database both like to be asked for several things.
const openAtOnce = 8
const putTogether = 200

/** Bring the files that are found into the queue: hashed, their originals kept, what is read already left out. */
export async function enqueue(find: Files, means: EnqueueMeans): Promise<void> {
  const { queue, signal, observer } = means
  const files = find(signal)[Symbol.asyncIterator]()
  let waiting: { readonly job: Job; readonly outcome: Outcome }[] = []
  const put = async () => {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    await queue.put(batch.map(({ job }) => job))
    // Told only now: what was told to be in the queue is there.
    for (const { outcome } of batch) observer.done?.(outcome)
  }
  const take = async () => {
    while (!signal.aborted) {
      const next = await files.next()
      if (next.done) return
      const told = await prepare(next.value, means)
      if ('job' in told) waiting.push(told)
      else observer.done?.(told)
      if (waiting.length >= putTogether) await put()
    }
  }
  await Promise.all(Array.from({ length: openAtOnce }, take))
  await put()
}

async function prepare(
  found: Found,
  { store, originals, reader, again }: EnqueueMeans,
): Promise<Outcome | { readonly job: Job; readonly outcome: Outcome }> {
  if ('problem' in found) return { state: 'failed', path: found.problem.path, sha256: null, error: found.problem }
  const { path } = found
  try {
    const { bytes, sha256 } = await readHashed(path)
    if (!again && (await store.known(sha256, reader))) return { state: 'known', path, sha256 }
    const before = again ? null : await store.failure(sha256, reader)
    if (before && isLasting(before.problem)) {
      const error = new PlanError(before.problem as PlanProblem, path, before.detail)
      return { state: 'failed', path, sha256, error, before: true }
    }
    await originals.put(sha256, bytes)
    const round = again || before ? new Date().toISOString() : ''
    const job: Job = { kind: 'document', sha256, path, bytes: bytes.length, reader, round }
    return { job, outcome: { state: 'queued', path, sha256 } }
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    return { state: 'failed', path, sha256: null, error }
  }
}
