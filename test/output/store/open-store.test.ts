import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planRecord } from '../../../extractors/record.js'
import { openStore } from '../../../output/store/open-store.js'
import type { Store } from '../../../output/store/store.js'
import { eachDatabase } from '../../contracts/each-database.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

eachDatabase(({ fresh, ask: asking }) => {
  let path: string
  let store: Store
  beforeEach(async () => {
    path = await fresh()
    store = await openStore(path)
  })
  afterEach(() => store.close())
  const ask = (sql: string) => asking(path, sql)

  describe('what was put comes back', () => {
    it('gives the very record, pages, text and notes', async () => {
      const doc = {
        ...madeUpPlan({ number: 1 }),
        notes: [{ rule: 'page-empty', reason: 'trang trắng', page: 2, span: null }],
      }
      await store.put(doc, 'r1')
      const back = await store.get(doc.record.source.sha256)
      expect(back).toEqual({ ...doc, addedAt: expect.any(String) })
      expect(planRecord.parse(back?.record)).toEqual(doc.record)
    })

    it('replaces everything of a document and keeps the ids of facts that did not change', async () => {
      const doc = madeUpPlan({ number: 2 })
      await store.put(doc, 'r1')
      const before = await ask('SELECT id FROM facts ORDER BY id')
      const shorter = { ...doc, record: { ...doc.record, agenda: doc.record.agenda.slice(1), budget: [] } }
      await store.put(shorter, 'r2')
      const after = await ask('SELECT id FROM facts ORDER BY id')
      expect(before.length - after.length).toBe(1)
      expect(before.map((row) => row['id'])).toEqual(expect.arrayContaining(after.map((row) => row['id'])))
      expect(await ask('SELECT count(*) AS n FROM agenda_items')).toEqual([{ n: shorter.record.agenda.length }])
      expect(await ask('SELECT count(*) AS n FROM evidence WHERE fact NOT IN (SELECT id FROM facts)')).toEqual([
        { n: 0 },
      ])
    })

    it('knows a document by its bytes and the version that read it', async () => {
      const doc = madeUpPlan({ number: 3 })
      const { sha256 } = doc.record.source
      expect(await store.known(sha256, 'r1')).toBe(false)
      await store.put(doc, 'r1')
      expect(await store.known(sha256, 'r1')).toBe(true)
      expect(await store.known(sha256, 'r2')).toBe(false)
    })

    it('finds by prefix and by number, and refuses to guess', async () => {
      const docs = Array.from({ length: 40 }, (_, number) => madeUpPlan({ number }))
      for (const doc of docs) await store.put(doc, 'r1')
      const { sha256 } = docs[7]!.record.source
      expect((await store.get(sha256.slice(0, 12)))?.record.source.sha256).toBe(sha256)
      expect(await store.get('ab')).toBeNull()
      const numbers = docs.map(({ record }) => `${record.doc_number!.value}/KH-UBND`)
      const once = numbers.find((number) => numbers.indexOf(number) === numbers.lastIndexOf(number))!
      expect((await store.get(once.toLowerCase()))?.record.doc_number?.value).toBe(once.split('/')[0])
      await store.put({ ...docs[0]!, record: { ...docs[0]!.record, doc_number: docs[1]!.record.doc_number } }, 'r1')
      await expect(store.get(numbers[1]!)).rejects.toMatchObject({ problem: 'ambiguous' })
    })
  })

  describe('lists', () => {
    it('narrows by level, round, year and province in any spelling', async () => {
      const order = { level: 'cap_huyen', province: 'tỉnh Trà Vinh', year: 2019 } as const
      await store.put(madeUpPlan({ number: 1, ...order }), 'r1')
      await store.put(madeUpPlan({ number: 2, level: 'cap_xa', province: 'tỉnh Nghệ An', year: 2024 }), 'r1')
      const numbers = async (filter: Parameters<Store['list']>[0]) => (await store.list(filter)).map(({ path }) => path)
      for (const filter of [{ level: 'cap_huyen' }, { round: 2020 }, { year: 2019 }, { province: 'TRA VINH' }] as const)
        expect(await numbers(filter)).toEqual(['made-up/1.pdf'])
      expect(await numbers({})).toHaveLength(2)
      expect(await numbers({ province: 'Bến Tre' })).toEqual([])
    })

    it('remembers what could not be read, and a good reading outlives a later failure', async () => {
      const source = { path: 'bad.pdf', sha256: 'f'.repeat(64), bytes: 3, kind: 'pdf' } as const
      await store.fail(source, 'damaged', 'no xref')
      expect(await store.list()).toMatchObject([
        { state: 'failed', problem: 'damaged', detail: 'no xref', path: 'bad.pdf' },
      ])
      const doc = madeUpPlan({ number: 5 })
      await store.put(doc, 'r1')
      await store.fail({ ...source, sha256: doc.record.source.sha256 }, 'timeout', null)
      expect(await store.get(doc.record.source.sha256)).not.toBeNull()
      expect(await store.list({ state: 'read' })).toMatchObject([{ problem: 'timeout' }])
    })
  })

  describe('corrections', () => {
    it('stand in front of the extraction, outlive a new reading, and are listed when their quote is gone', async () => {
      const doc = madeUpPlan({ number: 6 })
      const { sha256 } = doc.record.source
      await store.put(doc, 'r1')
      const event = doc.record.events[0]!
      const { confidence: _c, evidence, evidence_of: _e, ...value } = event
      const quota = { max: 123, unit: 'người' }
      const quote = evidence[0]!.quote
      await store.correct({
        sha256,
        field: 'events',
        verdict: 'correct',
        value: { ...value, quota },
        quote,
        who: 'Lan',
      })
      await store.correct({
        sha256,
        field: 'title',
        verdict: 'reject',
        quote: doc.record.title!.evidence[0]!.quote,
        who: 'Lan',
      })
      const added = {
        sha256,
        field: 'budget',
        verdict: 'add',
        value: { source: 'Ngân sách xã' },
        quote: 'x',
        who: 'Lan',
      } as const
      const id = await store.correct(added)
      const check = async () => {
        const back = await store.get(sha256)
        expect(back?.record.events[0]).toMatchObject({ quota, confidence: 1, evidence })
        expect(back?.record.title).toBeNull()
        expect(back?.record.budget).toMatchObject([{ source: 'Ngân sách xã' }])
        expect(await ask('SELECT max, event FROM v_quotas')).toEqual([{ max: 123, event: 'E1' }])
        expect(await ask(`SELECT value FROM v_facts WHERE field = 'title'`)).toEqual([])
      }
      await check()
      await store.put(doc, 'r2')
      await check()
      expect(
        JSON.parse(String((await ask(`SELECT value FROM facts WHERE field = 'events'`))[0]!['value'])).quota.max,
      ).not.toBe(123)
      await store.withdraw(id)
      expect((await store.get(sha256))?.record.budget).toEqual([])
      const other = { ...event, evidence: [{ ...event.evidence[0]!, quote: 'khác' }] }
      await store.put({ ...doc, record: { ...doc.record, events: [other] } }, 'r3')
      expect(await ask('SELECT field, who FROM v_corrections_lost')).toEqual([{ field: 'events', who: 'Lan' }])
    })
  })

  it('closes after many asked the same at once', async () => {
    const docs = Array.from({ length: 6 }, (_, number) => madeUpPlan({ number }))
    await Promise.all(docs.map((doc) => store.put(doc, 'r1')))
    const other = await openStore(path, { readonly: true })
    await Promise.all(docs.map(({ record }) => other.search(record.title!.value)))
    await expect(other.close()).resolves.toBeUndefined()
  })
})
