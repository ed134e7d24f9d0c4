import type { Source } from '../corpus/document.js'
import type { Store } from '../output/store/store.js'
import { PlanError } from './errors.js'
import { findFiles } from './find-files.js'
import { openSource } from './open-source.js'
import type { Workshop } from './open-tools.js'
import { run, withNotes } from './run.js'

/** What became of one path. `pages` counts pages read; `failedPages` those that could not be. */
export type Outcome =
  | {
      readonly state: 'read'
      readonly path: string
      readonly sha256: string
      readonly pages: number
      readonly failedPages: number
      readonly notes: number
      readonly seconds: number
    }
  | { readonly state: 'known'; readonly path: string; readonly sha256: string }
  | { readonly state: 'failed'; readonly path: string; readonly error: PlanError }

/** What the batch tells while it works. */
export interface Progress {
  page?(path: string, done: number, of: number): void
  done(outcome: Outcome): void
}

/**
 * Read files and folders into the store, `jobs` documents at a time. One bad file never stops the others: each path ends in an outcome.
 * A file already there, unchanged and read by the same version, is skipped unless `again`. After `signal` no new file
 * is begun. Where the store itself fails, the files in hand are finished and its error is thrown.
 */
export async function ingest(
  paths: readonly string[],
  {
    store,
    workshop,
    jobs,
    again = false,
    signal,
  }: { store: Store; workshop: Workshop; jobs: number; again?: boolean; signal?: AbortSignal },
  progress: Progress,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const inHand = new Set<string>()
  const files = findFiles(paths)
  let broken: { readonly error: unknown } | null = null
  const take = async () => {
    for (;;) {
      if (signal?.aborted || broken) return
      const next = await files.next()
      if (next.done) return
      const outcome =
        'problem' in next.value
          ? { state: 'failed' as const, path: next.value.problem.path, error: next.value.problem }
          : await one(next.value.path).catch((error: unknown) => void (broken ??= { error }))
      if (!outcome) return
      outcomes.push(outcome)
      progress.done(outcome)
    }
  }

  async function one(path: string): Promise<Outcome> {
    const began = performance.now()
    let source: Source | undefined
    try {
      const opened = await openSource(path)
      source = opened.source
      if (inHand.has(source.sha256) || (!again && (await store.known(source.sha256, workshop.readerVersion))))
        return { state: 'known', path, sha256: source.sha256 }
      inHand.add(source.sha256)
      const { tools, notes } = withNotes({
        scanner: workshop.scanner,
        restorer: workshop.restorer,
        bytes: () => Promise.resolve(opened.bytes),
        progress: (done, of) => progress.page?.(path, done, of),
      })
      const { record, pages, text } = await run(source, tools)
      await store.put({ record, pages, text, notes }, workshop.readerVersion)
      const failedPages = pages.filter((page) => page.state === 'failed').length
      return {
        state: 'read',
        path,
        sha256: source.sha256,
        pages: pages.length,
        failedPages,
        notes: notes.length,
        seconds: (performance.now() - began) / 1000,
      }
    } catch (error) {
      if (!(error instanceof PlanError)) throw error
      if (source) await store.fail(source, error.problem, error.detail)
      return { state: 'failed', path, error }
    }
  }

  await Promise.all(Array.from({ length: Math.max(2, jobs) }, take))
  if (broken) throw (broken as { readonly error: unknown }).error
  return outcomes
}
