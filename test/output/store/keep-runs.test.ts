import { afterAll, beforeAll, expect, it } from 'vitest'
import { openStore } from '../../../output/store/open-store.js'
import type { Store } from '../../../output/store/store.js'
import { eachDatabase } from '../../contracts/each-database.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

eachDatabase(({ fresh }) => {
  let store: Store
  const reader = 'r1'
  const sha = (digit: string) => digit.repeat(64)
  const bad = { path: 'x.pdf', sha256: sha('e'), bytes: 9, kind: null }
  const [half, whole] = [madeUpPlan({ number: 1 }), madeUpPlan({ number: 2 })]

  beforeAll(async () => {
    store = await openStore(await fresh())
    const [first, ...rest] = half.pages
    await store.put({ ...half, pages: [{ ...first!, state: 'failed', reason: 'timeout' }, ...rest] }, reader)
    await store.put(whole, reader)
    await store.fail(bad, 'encrypted', null, reader)
  })
  afterAll(() => store.close())

  const walk = async (failed: boolean) => {
    const out: string[] = []
    for await (const one of store.readings({ failed }))
      out.push([one.sha256.slice(0, 8), one.state, one.problem, one.readerVersion, one.failedPages].join(' '))
    return out
  }

  it('counts documents, failures by reason, pages by state', async () => {
    const tally = await store.tally()
    expect(tally.documents).toEqual({ read: 2, failed: 1 })
    expect(tally.failures).toEqual({ encrypted: 1 })
    expect(tally.pages['failed']).toBe(1)
    expect(tally.pages['read']).toBe(half.pages.length + whole.pages.length - 1)
  })

  it('walks over all documents, or over those that failed wholly or in a page', async () => {
    const [a, b] = [half, whole].map(({ record }) => record.source.sha256.slice(0, 8))
    expect(await walk(false)).toEqual([`${a} read  r1 1`, `${b} read  r1 0`, 'eeeeeeee failed encrypted r1 0'])
    expect(await walk(true)).toEqual([`${a} read  r1 1`, 'eeeeeeee failed encrypted r1 0'])
  })

  it('knows why this reader failed, and forgets it when another comes or the document is read', async () => {
    expect(await store.failure(bad.sha256, reader)).toEqual({ problem: 'encrypted', detail: null })
    expect(await store.failure(bad.sha256, 'r2')).toBeNull()
    expect(await store.failure(whole.record.source.sha256, reader)).toBeNull()
  })

  it('tells of many documents at once what this reader made of them', async () => {
    const known = await store.outcomes([bad.sha256, whole.record.source.sha256, sha('f')], reader)
    expect(known.get(bad.sha256)).toEqual({ read: false, problem: 'encrypted', detail: null })
    expect(known.get(whole.record.source.sha256)).toEqual({ read: true, problem: null, detail: null })
    expect(known.size).toBe(2)
    expect((await store.outcomes([bad.sha256], 'r2')).size).toBe(0)
  })

  it('keeps what a run tells of itself, the last word standing', async () => {
    await store.keepReport({ read: 1 })
    await store.keepReport({ read: 2 })
    expect(await store.runs(5)).toMatchObject([{ read: 2, failed: 1, readerVersion: reader, report: { read: 2 } }])
  })
})
