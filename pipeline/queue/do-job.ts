import type { Page, Source } from '../../corpus/document.js'
import type { Store } from '../../output/store/store.js'
import { sniff } from '../engines/sniff.js'
import { PlanError } from '../errors.js'
import { keepReading } from '../keep-reading.js'
import type { Observer } from '../observer.js'
import type { Workshop } from '../open-tools.js'
import type { Originals } from '../originals.js'
import { run, withNotes } from '../run.js'
import type { PageMemory } from '../tools.js'
import type { Job } from './job.js'
import type { OpenScans } from './open-scans.js'
import type { Queue } from './queue.js'

/** With what a worker works. */
export interface Bench {
  readonly store: Store
  readonly workshop: Workshop
  readonly queue: Pick<Queue, 'put'>
  readonly originals: Originals
  /** Where all workers keep the pages they read, by reader. */
  readonly memory: (reader: string) => PageMemory
  readonly scans: OpenScans
  readonly observer?: Observer
}

// A page that could not be read counts for this round only; one that could, for all.
const memories = ({ memory }: Bench, { reader, round }: Job) => ({
  good: memory(reader),
  bad: memory(`${reader}; failed ${round}`),
})

/** Do a job; doing it twice, here or on two machines, leaves the same in the store. Throws where it should be tried again. */
export async function doJob(asked: Job, bench: Bench): Promise<void> {
  // Whoever opens a document says who reads it; its other jobs carry that on.
  const job = asked.kind === 'document' ? { ...asked, reader: bench.workshop.readerVersion } : asked
  // A first reading that is stored already: the job came late, or twice.
  if (job.round === '' && (await bench.store.known(job.sha256, job.reader))) return forget(job, bench)
  try {
    if (job.kind === 'document') await openDocument(job, bench)
    else if (job.kind === 'page') await readPage(job, bench)
    else await assemble(job, bench)
  } catch (error) {
    if (!(error instanceof PlanError)) throw error
    await fail(job, error, bench)
  }
}

/** End a job that no worker could do: its page counts as failed, or its document. */
export async function giveUp(job: Job, bench: Bench): Promise<void> {
  const reason = 'every worker that took it died or hung'
  if (job.kind !== 'page') return fail(job, new PlanError('internal', job.path, reason), bench)
  await keep(job, failedPage(job.page, reason), bench)
}

async function load(job: Job, { originals }: Bench): Promise<{ source: Source; bytes: Uint8Array }> {
  const bytes = await originals.read(job.sha256, job.path)
  return { bytes, source: { ...sourceOf(job), kind: sniff(bytes, job.path) } }
}

const sourceOf = ({ path, sha256, bytes }: Job) => ({ path, sha256, bytes })

async function openDocument(job: Job, bench: Bench): Promise<void> {
  const pages = await bench.scans.use(
    job.sha256,
    () => load(job, bench),
    async (scan) => {
      // One page is not worth two more jobs.
      if (scan.pages === 1) await finish(job, [await timed(job, 1, 1, () => scan.page(1), bench)], bench)
      return scan.pages
    },
  )
  if (pages === 1) return
  const answered = await answeredPages(job, bench)
  const left = Array.from({ length: pages }, (_, at) => at + 1).filter((page) => !answered.has(page))
  const rest = { ...job, pages }
  await bench.queue.put(
    left.length ? left.map((page) => ({ ...rest, kind: 'page', page })) : [{ ...rest, kind: 'assemble' }],
  )
}

async function readPage(job: Extract<Job, { kind: 'page' }>, bench: Bench): Promise<void> {
  const known = await memories(bench, job).good.recall(job.sha256, job.page)
  if (known) return assembleWhenWhole(job, bench)
  const page = await bench.scans.use(
    job.sha256,
    () => load(job, bench),
    (scan) => timed(job, job.page, job.pages, () => scan.page(job.page), bench),
  )
  await keep(job, page, bench)
}

async function timed(job: Job, number: number, of: number, read: () => Promise<Page>, { observer }: Bench) {
  const began = performance.now()
  const page = await read()
  const seconds = (performance.now() - began) / 1000
  observer?.page?.(job, number, of, { page, seconds, recalled: false })
  observer?.stage?.(job, 'pages', seconds)
  return page
}

async function keep(job: Extract<Job, { kind: 'page' }>, page: Page, bench: Bench): Promise<void> {
  const { good, bad } = memories(bench, job)
  await (page.state === 'failed' ? bad : good).keep(job.sha256, job.page, page)
  await assembleWhenWhole(job, bench)
}

/** Whoever answers the last page asks for the document to be put together; two at once ask the same question, which is one job. */
async function assembleWhenWhole(job: Extract<Job, { kind: 'page' }>, bench: Bench): Promise<void> {
  const answered = await answeredPages(job, bench)
  const { page: _, ...rest } = job
  if (answered.size >= job.pages) await bench.queue.put([{ ...rest, kind: 'assemble' }])
}

async function answeredPages(job: Job, bench: Bench): Promise<Set<number>> {
  const { good, bad } = memories(bench, job)
  return new Set([...(await good.kept(job.sha256)), ...(await bad.kept(job.sha256))])
}

async function assemble(job: Extract<Job, { kind: 'assemble' }>, bench: Bench): Promise<void> {
  const { good, bad } = memories(bench, job)
  const pages: Page[] = []
  for (let number = 1; number <= job.pages; number++) {
    const page = (await good.recall(job.sha256, number)) ?? (await bad.recall(job.sha256, number))
    // An answer that cannot be read back (a disk that lost it) is asked for again.
    if (!page) return void (await bench.queue.put([{ ...job, kind: 'page', page: number }]))
    pages.push(page)
  }
  await finish(job, pages, bench)
}

/** Lead the read pages through the other stages, and store the document. */
async function finish(job: Job, pages: readonly Page[], bench: Bench): Promise<void> {
  const { store, workshop, observer } = bench
  const began = performance.now()
  const { tools, notes } = withNotes({
    scanner: { ...workshop.scanner, pages: () => Promise.resolve(pages) },
    restorer: workshop.restorer,
    bytes: () => Promise.resolve(new Uint8Array()),
    took: (stage, seconds) => stage !== 'pages' && observer?.stage?.(job, stage, seconds),
  })
  // The kind tells how a file is opened; its pages are here already.
  const { record, text } = await run({ ...sourceOf(job), kind: 'pdf' }, tools)
  const read = performance.now()
  await keepReading(store, { record, pages, text, notes }, job.reader)
  observer?.stage?.(job, 'store', (performance.now() - read) / 1000)
  await forget(job, bench)
  const failedPages = pages.filter((page) => page.state === 'failed').length
  const { path, sha256 } = job
  const seconds = (performance.now() - began) / 1000
  observer?.done?.({ state: 'read', path, sha256, pages: pages.length, failedPages, notes: notes.length, seconds })
}

async function fail(job: Job, error: PlanError, bench: Bench): Promise<void> {
  await bench.store.fail({ ...sourceOf(job), kind: null }, error.problem, error.detail, job.reader)
  bench.observer?.done?.({ state: 'failed', path: job.path, sha256: job.sha256, error })
}

async function forget(job: Job, bench: Bench): Promise<void> {
  const { good, bad } = memories(bench, job)
  await good.forget(job.sha256)
  await bad.forget(job.sha256)
}

const failedPage = (number: number, reason: string): Page => ({
  number,
  width: null,
  height: null,
  readBy: 'ocr',
  state: 'failed',
  reason,
  lines: [],
  furniture: [],
})
