import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrations } from '../../../output/store/migrate.js'
import { openDatabase } from '../../../output/store/open-database.js'
import { postgresDialect } from '../../../output/store/postgres-dialect.js'
import { sqliteDialect } from '../../../output/store/sqlite-dialect.js'
import { noPostgres, startPostgres } from '../../../pipeline/campaign/postgres-server.js'

it('have the same numbers and names for SQLite and PostgreSQL', () => {
  const names = (of: typeof sqliteDialect) => migrations(of).map(({ name }) => name)
  expect(names(postgresDialect)).toEqual(names(sqliteDialect))
})

async function shapeOf(name: string, tables: string) {
  const db = await openDatabase(name, false)
  const shape: Record<string, string[]> = {}
  for (const { name: table } of await db.all(tables))
    shape[String(table)] = (await db.all(db.dialect.columnsOf, table!)).map((row) => String(row['name']))
  await db.close()
  return shape
}

it.skipIf(noPostgres)('make the same tables, columns and views in both', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-migrations-'))
  const server = await startPostgres()
  const sqlite = await shapeOf(
    join(folder, 'plans.db'),
    `SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'search_%' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  )
  const postgres = await shapeOf(
    await server.database('shape'),
    `SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema() AND table_name NOT LIKE 'search_%' ORDER BY table_name COLLATE "C"`,
  )
  expect(postgres).toEqual(sqlite)
  expect(Object.keys(sqlite).length).toBeGreaterThan(25)
  await server.stop()
  rmSync(folder, { recursive: true })
})
