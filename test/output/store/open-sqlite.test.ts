import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../../output/store/open-sqlite.js'
import { openStore } from '../../../output/store/open-store.js'
import { StoreError } from '../../../output/store/store-error.js'
import type { Store } from '../../../output/store/store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

let folder: string
let path: string
let store: Store

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-store-'))
  path = join(folder, 'plans.db')
  store = await openStore(path)
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

describe('a database that cannot serve', () => {
  const opening = async (at: string, options = {}) =>
    openStore(at, options).then(
      () => 'opened',
      (error: unknown) => (error instanceof StoreError ? error.problem : error),
    )

  it('is refused with its own reason', async () => {
    const text = join(folder, 'text.db')
    writeFileSync(text, 'Kế hoạch này không phải là cơ sở dữ liệu.'.repeat(50))
    expect(await opening(text)).toBe('not-a-database')
    expect(await opening(join(folder, 'none', 'plans.db'))).toBe('unwritable')
    expect(await opening(join(folder, 'none.db'), { readonly: true })).toBe('missing')

    const foreign = await openSqlite(join(folder, 'foreign.db'), false)
    await foreign.exec('CREATE TABLE t (x)')
    await foreign.close()
    expect(await opening(join(folder, 'foreign.db'))).toBe('foreign')

    await store.close()
    const newer = await openSqlite(path, false)
    await newer.exec('PRAGMA user_version = 999')
    await newer.close()
    expect(await opening(path)).toBe('newer-schema')
    store = await openStore(join(folder, 'another.db'))
  })

  it('reads while it is open for reading only, and writes nothing', async () => {
    await store.put(madeUpPlan({ number: 9 }), 'r1')
    const reader = await openStore(path, { readonly: true })
    expect(await reader.list()).toHaveLength(1)
    await expect(reader.put(madeUpPlan({ number: 10 }), 'r1')).rejects.toMatchObject({ problem: 'unwritable' })
    await reader.close()
  })
})
