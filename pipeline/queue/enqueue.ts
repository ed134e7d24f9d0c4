import type { Store } from '../../output/store/store.js'
import type { Files } from '../batch.js'
import { PlanError, type PlanProblem } from '../errors.js'
import type { Found } from '../find-files.js'
import { isLasting } from '../ingest-one.js'
import type { Observer } from '../observer.js'
import { readHashed, type HashedFile } from '../open-source.js'
import type { Originals } from '../originals.js'
import type { Job } from './job.js'
import type { Queue } from './queue.js'

/** With what files are brought into the queue. */
export interface EnqueueMeans {
  readonly store: Pick<Store, 'outcomes'>
  readonly queue: Pick<Queue, 'put'>
  readonly originals: Originals
  readonly reader: string
  readonly again: boolean
  readonly signal: AbortSignal
  readonly observer: Observer
}

type Opened = HashedFile & { readonly path: string }

// Files opened at once, and brought in together: a disk and a database both like to be asked for several things.
const openAtOnce = 8
const together = { files: 200, bytes: 64 * 1024 * 1024 }

/** Bring the files that are found into the queue: hashed, their originals kept, what is read already left out. */
export async function enqueue(find: Files, means: EnqueueMeans): Promise<void> {
  const { signal, observer } = means
  const files = find(signal)[Symbol.asyncIterator]()
  let waiting: Opened[] = []
  let bytes = 0
  const flush = () => {
    const group = waiting
    waiting = []
    bytes = 0
    return bringIn(group, means)
  }
  const take = async () => {
    while (!signal.aborted) {
      const next = await files.next()
      if (next.done) return
      const file = await open(next.value)
      if ('error' in file) observer.done?.({ state: 'failed', path: file.path, sha256: null, error: file.error })
      else {
        waiting.push(file)
        bytes += file.bytes.length
        if (waiting.length >= together.files || bytes >= together.bytes) await flush()
      }
    }
  }
  await Promise.all(Array.from({ length: openAtOnce }, take))
  await flush()
}

async function open(found: Found): Promise<Opened | { readonly path: string; readonly error: PlanError }> {
  if ('problem' in found) return { path: found.problem.path, error: found.problem }
  try {
    return { path: found.path, ...(await readHashed(found.path)) }
  } catch (error) {
    if (error instanceof PlanError) return { path: found.path, error }
    throw error
  }
}

/** Ask of a group at once what is known, and put what is not into the queue. */
async function bringIn(group: readonly Opened[], means: EnqueueMeans): Promise<void> {
  if (group.length === 0) return
  const { store, queue, originals, reader, again, observer } = means
  const sha256s = group.map(({ sha256 }) => sha256)
  const known = again ? new Map<string, never>() : await store.outcomes(sha256s, reader)
  const jobs: Job[] = []
  for (const { path, sha256, bytes } of group) {
    const before = known.get(sha256)
    if (before?.read) observer.done?.({ state: 'known', path, sha256 })
    else if (before?.problem && isLasting(before.problem)) {
      const error = new PlanError(before.problem as PlanProblem, path, before.detail)
      observer.done?.({ state: 'failed', path, sha256, error, before: true })
    } else {
      const round = again || before ? new Date().toISOString() : ''
      jobs.push({ kind: 'document', sha256, path, bytes: bytes.length, reader, round })
    }
  }
  const asked = new Set(jobs.map(({ path }) => path))
  await Promise.all(group.filter(({ path }) => asked.has(path)).map((file) => originals.put(file.sha256, file.bytes)))
  await queue.put(jobs)
  // Told only now: what was told to be in the queue is there.
  for (const { path, sha256 } of jobs) observer.done?.({ state: 'queued', path, sha256 })
}
