import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '../../output/store/open-store.js'
import type { Store } from '../../output/store/store.js'
import { ingest } from '../../pipeline/batch.js'
import { rememberPages } from '../../pipeline/engines/remember-pages.js'
import { findFiles } from '../../pipeline/find-files.js'
import type { Means } from '../../pipeline/ingest-one.js'
import type { Observer } from '../../pipeline/observer.js'
import { openReport } from '../../pipeline/run-report.js'
import { paperWorkshop, paperScanner } from '../../pipeline/campaign/paper-workshop.js'

let folder: string
let store: Store
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-batch-'))
  store = await openStore(':memory:')
})
afterEach(() => store.close())

const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
const go = (means: Partial<Means> & { scanner?: ReturnType<typeof paperScanner> } = {}, observer: Observer = {}) => {
  const report = openReport()
  const all = { page: report.observer.page!, stage: report.observer.stage!, ...observer }
  const done: Observer['done'] = (outcome) => [report.observer, observer].forEach((one) => one.done?.(outcome))
  const given = { store, workshop: paperWorkshop(means.scanner), ...means, observer: { ...all, done } }
  return ingest(() => findFiles([folder]), given, 2).then(() => report.at('finished'))
}

describe('a batch', () => {
  it('reads what is new, skips what is known, and two copies of a file are one document', async () => {
    for (const n of [1, 2, 3]) write(`${n}.txt`, `pages ${n}`)
    write('copy.txt', 'pages 3')
    expect(await go()).toMatchObject({ read: 3, known: 1, failed: 0, pages: 6 })
    expect(await go()).toMatchObject({ read: 0, known: 4 })
    expect(await go({ workshop: paperWorkshop(undefined, 'r2') })).toMatchObject({ read: 3 })
  })

  it('reads whether or not anybody watches', async () => {
    write('1.txt', 'pages 2')
    await ingest(() => findFiles([folder]), { store, workshop: paperWorkshop() }, 2)
    expect((await store.tally()).documents).toEqual({ read: 1 })
  })

  it('names a bad file each time, and tries it again only when asked', async () => {
    let opened = 0
    const scanner = paperScanner(0)
    const counting = {
      ...scanner,
      pages: (...args: Parameters<typeof scanner.pages>) => (opened++, scanner.pages(...args)),
    }
    write('bad.txt', 'broken')
    expect(await go({ scanner: counting })).toMatchObject({ read: 0, failed: 1, failures: { damaged: 1 } })
    expect(await go({ scanner: counting })).toMatchObject({ failed: 1, failures: { damaged: 1 } })
    expect(opened).toBe(1)
    expect(await go({ scanner: counting, again: true })).toMatchObject({ failed: 1 })
    expect(opened).toBe(2)
  })

  it('finishes the pages in hand when told to stop, and reads none of them twice', async () => {
    const times = new Map<string, number>()
    const count = (sha256: string, page: number) => {
      const name = `${sha256} ${page}`
      times.set(name, (times.get(name) ?? 0) + 1)
    }
    const memory = rememberPages(join(folder, 'kept'), 'r1')
    const scanner = paperScanner(2, count)
    write('long.txt', 'pages 60')
    const stop = new AbortController()
    const seen: number[] = []
    const page: Observer['page'] = (_, done) => {
      seen.push(done)
      if (done === 20) stop.abort()
    }
    expect(await go({ scanner, memory, signal: stop.signal }, { page })).toMatchObject({ read: 0, failed: 0 })
    expect(seen.length).toBeGreaterThanOrEqual(20)
    expect(seen.length).toBeLessThan(30)
    expect(await go({ scanner, memory })).toMatchObject({ read: 1, pages: 60, pagesRecalled: seen.length })
    expect([...times.values()].filter((n) => n !== 1)).toEqual([])
    expect(times.size).toBe(60)
    expect(readdirSync(join(folder, 'kept'))).toEqual([])
  })

  it('ends with the error of a store that fails, the others in hand finished', async () => {
    for (let n = 1; n <= 20; n++) write(`${n}.txt`, `pages 1 number ${n}`)
    let puts = 0
    const failing: Store = {
      ...store,
      put: (...args) => (++puts > 5 ? Promise.reject(new Error('disk')) : store.put(...args)),
    }
    await expect(go({ store: failing })).rejects.toThrow('disk')
    expect(puts).toBeLessThan(10)
    expect((await store.tally()).documents).toEqual({ read: 5 })
  })

  it('reads the failed pages again, and none besides', async () => {
    write('a.txt', 'pages 5, fail 3')
    expect(await go()).toMatchObject({
      read: 1,
      pagesFailed: 1,
      worst: [{ page: 3, reason: 'timeout' }, {}, {}, {}, {}],
    })
    const read: number[] = []
    const recall = async (sha256: string, number: number) =>
      (await store.get(sha256))?.pages.find((page) => page.number === number && page.state !== 'failed') ?? null
    const memory = { ...rememberPages(join(folder, 'kept'), 'r1'), recall }
    await go({ scanner: paperScanner(0, (_, page) => read.push(page)), again: true, memory })
    expect(read).toEqual([3])
  })
})
