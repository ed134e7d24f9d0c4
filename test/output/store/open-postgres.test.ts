import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Session } from '../../../output/store/database.js'
import { openPostgres } from '../../../output/store/open-postgres.js'
import { openStore } from '../../../output/store/open-store.js'
import { StoreError } from '../../../output/store/store-error.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import type { PostgresServer } from '../../../pipeline/campaign/postgres-server.js'
import { noPostgres, startPostgres } from '../../../pipeline/campaign/postgres-server.js'

const opening = async (address: string, readonly = false) =>
  openStore(address, { readonly }).then(
    async (store) => (await store.close(), 'opened'),
    (error: unknown) => {
      if (!(error instanceof StoreError)) return error
      expect(`${error.said.vi}${error.said.en}${error.message}`).not.toMatch(
        /b(í|%C3%AD)(%20| )m(ậ|%E1%BA%AD)t|sesame/i,
      )
      return error.problem
    },
  )

it('says what is wrong with an address without repeating its password', async () => {
  expect(await opening('postgres://lan:sesame@127.0.0.1:1/x')).toBe('unreachable')
  expect(await opening('postgres://lan:sesame@[x/y z')).toBe('unreachable')
})

describe.skipIf(noPostgres)(`a server${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: PostgresServer
  beforeAll(async () => void (server = await startPostgres()))
  afterAll(() => server.stop())

  it('is refused with its own reason', async () => {
    const address = await server.database('reasons')
    expect(await opening(address.replace(/:[^:@]*@/, ':sesame@'))).toBe('refused')
    expect(await opening(address.replace('reasons', 'none'))).toBe('no-database')
    expect(await opening(address, true)).toBe('missing')
    expect(await opening(address)).toBe('opened')
    expect(await opening(address, true)).toBe('opened')
    const db = await openPostgres(address, false)
    await db.exec(`INSERT INTO migrations VALUES (999, 'x', 'x')`)
    expect(await opening(address)).toBe('newer-schema')
    await db.exec('DROP TABLE migrations')
    expect(await opening(address)).toBe('foreign')
    await db.close()
  })

  it('is brought up to date once when many open it at the same time', async () => {
    const address = await server.database('together')
    const stores = await Promise.all([1, 2, 3].map(() => openStore(address)))
    await Promise.all(stores.map((store, number) => store.put(madeUpPlan({ number }), 'r1')))
    expect(await stores[0]!.list()).toHaveLength(3)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('takes the same documents from many at once, each once', async () => {
    const address = await server.database('same')
    const stores = await Promise.all([1, 2, 3].map(() => openStore(address)))
    const docs = Array.from({ length: 30 }, (_, number) => madeUpPlan({ number }))
    await Promise.all(stores.flatMap((store, i) => docs.map((doc) => store.put(doc, `r${i}`))))
    expect(await stores[0]!.list()).toHaveLength(30)
    expect((await stores[0]!.get(docs[3]!.record.source.sha256))!.record).toEqual(docs[3]!.record)
    await Promise.all(stores.map((store) => store.close()))
  })

  it('writes nothing where it is opened for reading only', async () => {
    const address = await server.database('reading')
    await (await openStore(address)).close()
    const reader = await openStore(address, { readonly: true })
    await expect(reader.put(madeUpPlan({ number: 1 }), 'r1')).rejects.toMatchObject({ problem: 'unwritable' })
    await reader.close()
  })

  it('may die and come back in the middle of a transaction: it is done again, once', async () => {
    const address = await server.database('crash')
    const store = await openStore(address)
    const db = await openPostgres(address, false)
    let tries = 0
    await db.transaction(async (session: Session) => {
      await session.run(`INSERT INTO runs (started_at, last_at) VALUES ('x', 'x')`)
      if (++tries === 1) await server.crash()
    })
    expect(tries).toBe(2)
    expect(await db.all(`SELECT count(*) AS n FROM runs WHERE started_at = 'x'`)).toEqual([{ n: 1 }])

    const docs = Array.from({ length: 100 }, (_, number) => madeUpPlan({ number }))
    const puts = Promise.all(docs.map((doc) => store.put(doc, 'r1')))
    await sleep(300)
    await server.crash()
    await puts
    expect(await store.list()).toHaveLength(100)
    expect(await db.all('SELECT count(*) AS n FROM readings')).toEqual([{ n: 100 }])
    await Promise.all([store.close(), db.close()])
  })

  it('keeps text that PostgreSQL cannot hold as near as it can', async () => {
    const store = await openStore(await server.database('letters'))
    const doc = madeUpPlan({ number: 1 })
    const value = `a\0b \ud800 c${doc.text.value.slice(7)}`
    const notes = [{ rule: 'x', reason: 'n\0\udfff', page: null, span: null }]
    await store.put({ ...doc, text: { ...doc.text, value }, notes }, 'r1')
    const back = (await store.get(doc.record.source.sha256))!
    expect(back.text.value).toBe(value.replace(/[\0\ud800]/g, '\ufffd'))
    expect(back.notes[0]!.reason).toBe('n\ufffd\ufffd')
    await store.close()
  })
})
