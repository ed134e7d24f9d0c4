import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, migrations } from '../../../output/store/migrate.js'
import { openSqlite } from '../../../output/store/open-sqlite.js'
import { openStore } from '../../../output/store/open-store.js'
import { sqliteDialect } from '../../../output/store/sqlite-dialect.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

const known = migrations(sqliteDialect)

const schemaOf = async (path: string) => {
  const db = await openSqlite(path, true)
  const rows = await db.all(`SELECT name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name`)
  const integrity = await db.get('PRAGMA integrity_check')
  await db.close()
  return { rows, integrity: integrity?.['integrity_check'] }
}

describe('migrations', () => {
  it('are numbered without gaps', () => {
    expect(known.map(({ version }) => version)).toEqual(known.map((_, i) => i + 1))
  })

  it.each(known.map(({ version }) => version - 1))('bring version %i up to date, data and all', async (from) => {
    const folder = mkdtempSync(join(tmpdir(), 'doichieu-migrate-'))
    const [old, fresh] = [join(folder, 'old.db'), join(folder, 'fresh.db')]
    const doc = madeUpPlan({ number: 1 })
    const { sha256 } = doc.record.source
    const db = await openSqlite(old, false)
    await migrate(db, known.slice(0, from))
    if (from > 0) {
      await db.run(
        `INSERT INTO documents (sha256, path, state, added_at) VALUES (?, 'a.pdf', 'read', '2026-01-01')`,
        sha256,
      )
      await db.run(`INSERT INTO readings VALUES (1, 'Đại hội Bỉm Sơn', 'sound', 0, x'4b4a2e492c49540200', 0)`)
    }
    await db.close()
    const store = await openStore(old)
    expect((await store.list()).map(({ path: kept }) => kept)).toEqual(from > 0 ? ['a.pdf'] : [])
    expect(await store.search('bim son')).toHaveLength(from > 0 ? 1 : 0)
    await store.put(doc, 'r1')
    expect((await store.get(sha256))?.record).toEqual(doc.record)
    await store.close()
    await (await openStore(fresh)).close()
    expect(await schemaOf(old)).toEqual(await schemaOf(fresh))
    expect((await schemaOf(old)).integrity).toBe('ok')
    rmSync(folder, { recursive: true })
  })

  it('are taken before reading too, where the file can be written', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doichieu-migrate-'))
    const path = join(folder, 'old.db')
    const db = await openSqlite(path, false)
    await migrate(db, known.slice(0, 3))
    await db.close()
    const store = await openStore(path, { readonly: true })
    expect(await store.list()).toEqual([])
    await store.close()
    rmSync(folder, { recursive: true })
  })

  it('run once when two open a new file at the same time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'doichieu-migrate-'))
    const path = join(folder, 'plans.db')
    const stores = await Promise.all([openStore(path), openStore(path), openStore(path)])
    await Promise.all(stores.map((store, number) => store.put(madeUpPlan({ number }), 'r1')))
    expect(await stores[0].list()).toHaveLength(3)
    await Promise.all(stores.map((store) => store.close()))
    rmSync(folder, { recursive: true })
  })
})
