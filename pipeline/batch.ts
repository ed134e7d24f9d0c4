import { Stopped } from './errors.js'
import type { Found } from './find-files.js'
import { ingestOne, type Means } from './ingest-one.js'
import type { Outcome } from './observer.js'

/** Where the files of a run come from; ends early when the signal is given. */
export type Files = (signal: AbortSignal) => AsyncIterable<Found>

/**
 * Read the files that are found into the store, `jobs` documents at a time; each ends in an outcome that the observer is told. One bad file never
 * stops the others; no list of them is kept. A file already there, unchanged and read by the same version, is skipped unless `again`. After
 * `signal` no new page is begun. Where the store itself fails, the pages in hand are finished and its error is thrown.
 */
export async function ingest(find: Files, means: Means, jobs: number): Promise<void> {
  const halt = new AbortController()
  const stop = () => halt.abort()
  means.signal?.addEventListener('abort', stop)
  if (means.signal?.aborted) stop()
  const files = find(halt.signal)[Symbol.asyncIterator]()
  const inHand = new Set<string>()
  let broken: { readonly error: unknown } | null = null
  const take = async () => {
    while (!halt.signal.aborted) {
      const next = await files.next()
      if (next.done) return
      const file = next.value
      try {
        const outcome: Outcome =
          'problem' in file
            ? { state: 'failed', path: file.problem.path, sha256: null, error: file.problem }
            : await ingestOne(file, { ...means, signal: halt.signal }, inHand)
        means.observer?.done?.(outcome)
      } catch (error) {
        if (!(error instanceof Stopped)) broken ??= { error }
        stop()
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.max(2, jobs) }, take))
  } finally {
    means.signal?.removeEventListener('abort', stop)
    stop()
    await files.return?.()
  }
  if (broken) throw (broken as { readonly error: unknown }).error
}
