import type { FailedSource, Store } from '../output/store/store.js'
import { sniff } from './engines/sniff.js'
import { PlanError, type PlanProblem } from './errors.js'
import type { Found } from './find-files.js'
import { keepReading } from './keep-reading.js'
import type { Observer, Outcome } from './observer.js'
import { readHashed } from './open-source.js'
import type { Workshop } from './open-tools.js'
import { run, withNotes } from './run.js'
import type { PageMemory } from './tools.js'

/** With what files are read into the store. */
export interface Means {
  readonly store: Store
  readonly workshop: Workshop
  /** Keeps the pages of documents in hand; none: a document that was cut off is read from its first page. */
  readonly memory?: PageMemory
  /** Read what is known already, too. */
  readonly again?: boolean
  readonly signal?: AbortSignal
  readonly observer?: Observer
}

/** What the bytes of a file decide for ever; other failures (a time limit, a disk) may be gone by the next run. */
const lasting = new Set(['encrypted', 'damaged', 'not-a-document', 'no-pages', 'too-large', 'no-text'])

/** Tell whether a failure would only come again. */
export const isLasting = (problem: string): boolean => lasting.has(problem)

/**
 * Read one file into the store, unless this reader did already; gives what became of it. Throws where the store fails, and `Stopped`.
 * `inHand` holds what is being read just now, so that two copies of a file are read once.
 */
export async function ingestOne(
  { path, sha256: expected }: Extract<Found, { path: string }>,
  { store, workshop, memory, again = false, signal, observer }: Means,
  inHand: Set<string>,
): Promise<Outcome> {
  const began = performance.now()
  const reader = workshop.readerVersion
  let source: FailedSource | undefined
  let held: string | undefined
  try {
    const { bytes, sha256 } = await readHashed(path)
    if (expected !== undefined && sha256 !== expected) throw new PlanError('changed', path)
    observer?.stage?.({ path, sha256 }, 'file', (performance.now() - began) / 1000)
    if (inHand.has(sha256)) return { state: 'known', path, sha256 }
    inHand.add(sha256)
    held = sha256
    if (!again && (await store.known(sha256, reader))) {
      // A run that was cut off just after it stored the document left its pages.
      await memory?.forget(sha256)
      return { state: 'known', path, sha256 }
    }
    const before = again ? null : await store.failure(sha256, reader)
    if (before && isLasting(before.problem))
      return { state: 'failed', path, sha256, error: againAs(before, path), before: true }
    source = { path, sha256, bytes: bytes.length, kind: null }
    const whole = { ...source, kind: sniff(bytes, path) }
    source = whole
    const { tools, notes } = withNotes({
      scanner: workshop.scanner,
      restorer: workshop.restorer,
      bytes: () => Promise.resolve(bytes),
      progress: (done, of, seen) => observer?.page?.({ path, sha256 }, done, of, seen),
      took: (stage, seconds) => observer?.stage?.({ path, sha256 }, stage, seconds),
      ...(memory && { memory }),
      ...(signal && { signal }),
    })
    const { record, pages, text } = await run(whole, tools)
    const read = performance.now()
    await keepReading(store, { record, pages, text, notes }, reader)
    observer?.stage?.({ path, sha256 }, 'store', (performance.now() - read) / 1000)
    await memory?.forget(sha256)
    const failedPages = pages.filter((page) => page.state === 'failed').length
    const seconds = (performance.now() - began) / 1000
    return { state: 'read', path, sha256, pages: pages.length, failedPages, notes: notes.length, seconds }
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    if (source) await store.fail(source, error.problem, error.detail, reader)
    return { state: 'failed', path, sha256: source?.sha256 ?? null, error }
  } finally {
    if (held) inHand.delete(held)
  }
}

const againAs = ({ problem, detail }: { problem: string; detail: string | null }, path: string) =>
  new PlanError(problem as PlanProblem, path, detail)
