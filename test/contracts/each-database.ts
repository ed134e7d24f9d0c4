import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import type { Database, Row } from '../../output/store/database.js'
import { openPostgres } from '../../output/store/open-postgres.js'
import { openSqlite } from '../../output/store/open-sqlite.js'
import type { PostgresServer } from '../../pipeline/campaign/postgres-server.js'
import { noPostgres, startPostgres } from '../../pipeline/campaign/postgres-server.js'

/** A kind of database that a store may lie in. */
export interface TestDatabase {
  readonly kind: 'sqlite' | 'postgres'
  /** Give the address of a new empty database. */
  fresh(): Promise<string>
  open(address: string, readonly?: boolean): Promise<Database>
  /** Ask a database past the store. */
  ask(address: string, sql: string): Promise<Row[]>
}

function asking(open: TestDatabase['open']) {
  return async (address: string, sql: string) => {
    const db = await open(address, true)
    try {
      return await db.all(sql)
    } finally {
      await db.close()
    }
  }
}

/** Describe what must hold of a store whatever it lies in: once over SQLite, once over PostgreSQL where a server can be started. */
export function eachDatabase(describing: (database: TestDatabase) => void): void {
  describe('on SQLite', () => {
    let folder: string
    let count = 0
    beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'doichieu-store-'))))
    afterAll(() => rmSync(folder, { recursive: true }))
    const open: TestDatabase['open'] = (address, readonly = false) => openSqlite(address, readonly)
    const fresh = async () => join(folder, `plans-${++count}.db`)
    describing({ kind: 'sqlite', fresh, open, ask: asking(open) })
  })

  describe.skipIf(noPostgres)(`on PostgreSQL${noPostgres ? ` (${noPostgres})` : ''}`, () => {
    let server: PostgresServer
    let count = 0
    beforeAll(async () => void (server = await startPostgres()))
    afterAll(() => server.stop())
    const open: TestDatabase['open'] = (address, readonly = false) => openPostgres(address, readonly)
    describing({ kind: 'postgres', fresh: () => server.database(`plans-${++count}`), open, ask: asking(open) })
  })
}
