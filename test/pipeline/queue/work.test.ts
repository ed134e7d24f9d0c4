import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../../output/store/open-store.js'
import type { Store } from '../../../output/store/store.js'
import { paperScanner, paperWorkshop } from '../../../pipeline/campaign/paper-workshop.js'
import { rememberPages } from '../../../pipeline/engines/remember-pages.js'
import { findFiles } from '../../../pipeline/find-files.js'
import { openLog } from '../../../pipeline/log.js'
import { openOriginals } from '../../../pipeline/originals.js'
import { openReport } from '../../../pipeline/run-report.js'
import { giveUp, type Bench } from '../../../pipeline/queue/do-job.js'
import { enqueue } from '../../../pipeline/queue/enqueue.js'
import type { Job } from '../../../pipeline/queue/job.js'
import { OpenScans } from '../../../pipeline/queue/open-scans.js'
import type { Queue } from '../../../pipeline/queue/queue.js'
import { work } from '../../../pipeline/queue/work.js'
import { fakeQueue } from '../../fakes/queue.js'

let folder: string
let store: Store
let read: string[]
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-work-'))
  store = await openStore(':memory:')
  read = []
})
afterEach(() => store.close())

const shared = () => join(folder, 'shared')
const never = new AbortController().signal
const write = (name: string, text: string) => writeFileSync(join(folder, name), text)

async function fill(queue: Queue, again = false) {
  const report = openReport()
  const originals = openOriginals(shared())
  const means = { store, queue, originals, reader: 'r1', again, signal: never, observer: report.observer }
  await enqueue(() => findFiles([folder]), means)
  return report.at('finished')
}

function bench(queue: Queue): Bench {
  const scanner = paperScanner(0, (sha256, page) => read.push(`${sha256.slice(0, 6)} ${page}`))
  return {
    store,
    queue,
    workshop: paperWorkshop(scanner),
    originals: openOriginals(shared()),
    memory: (reader) => rememberPages(join(shared(), 'pages'), reader),
    scans: new OpenScans(scanner.open, 2),
  }
}

const log = openLog({ logFile: null, logLevel: null })
const drain = (queue: Queue) => work(queue, bench(queue), { jobs: 3, signal: never, drain: true, log })

describe('workers', () => {
  it('read each page once, whichever of them, and put each document together once', async () => {
    for (const n of [1, 2, 9, 30]) write(`${n}.txt`, `pages ${n}`)
    write('bad.txt', 'broken')
    const queue = fakeQueue()
    expect(await fill(queue)).toMatchObject({ queued: 5, failed: 0 })
    await drain(queue)
    expect(await store.tally()).toMatchObject({ documents: { read: 4, failed: 1 }, pages: { read: 42 } })
    expect([read.length, new Set(read).size]).toEqual([42, 42])
    expect(readdirSync(join(shared(), 'pages'))).toEqual([])
    expect(await fill(queue)).toMatchObject({ queued: 0, known: 4, failed: 1 })
  })

  it('leave the same in the store when every job is handed out twice', async () => {
    for (const n of [1, 5, 12]) write(`${n}.txt`, `pages ${n}, fail 2`)
    const queue = fakeQueue(() => 2)
    await fill(queue)
    await drain(queue)
    expect(await store.tally()).toMatchObject({ documents: { read: 3 }, pages: { read: 16, failed: 2 } })
    expect(queue.size).toBe(0)
  })

  it('count a page that kills every worker as failed, and read the others', async () => {
    write('a.txt', 'pages 4')
    const queue = fakeQueue()
    await fill(queue)
    const pages: Job[] = []
    const keeping: Queue = { ...queue, put: async (jobs) => void pages.push(...jobs) }
    await work(
      { ...queue, put: keeping.put },
      { ...bench(queue), queue: keeping },
      { jobs: 1, signal: never, drain: true, log },
    )
    expect(pages.map((job) => job.kind)).toEqual(['page', 'page', 'page', 'page'])
    await giveUp(pages[2]!, bench(queue))
    await queue.put(pages.filter((_, at) => at !== 2))
    await drain(queue)
    const [document] = await store.list()
    const kept = await store.get(document!.sha256)
    expect(kept?.pages.map((page) => page.state)).toEqual(['read', 'read', 'failed', 'read'])
    expect(kept?.pages[2]?.reason).toContain('every worker')
  })

  it('name an original that is gone or altered, and go on', async () => {
    write('a.txt', 'pages 1')
    write('b.txt', 'pages 1, b')
    write('c.txt', 'pages 1, c')
    const queue = fakeQueue()
    await fill(queue)
    const kept = readdirSync(shared(), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.length > 60)
      .sort()
    rmSync(join(shared(), kept[0]!))
    writeFileSync(join(shared(), kept[1]!), 'another')
    await drain(queue)
    expect((await store.tally()).failures).toEqual({ missing: 1, changed: 1 })
    expect((await store.tally()).documents).toEqual({ failed: 2, read: 1 })
  })

  it('wait for a database that is away', async () => {
    write('a.txt', 'pages 3')
    const queue = fakeQueue()
    await fill(queue)
    let away = 2
    const ailing: Queue = {
      ...queue,
      take: () => (away-- > 0 ? Promise.reject(new Error('ECONNREFUSED')) : queue.take()),
    }
    await work(ailing, bench(queue), { jobs: 1, signal: never, drain: true, log })
    expect((await store.tally()).documents).toEqual({ read: 1 })
  })
})
