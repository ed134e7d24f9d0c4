import type { Database } from './database.js'
import { indexAnew } from './index-documents.js'
import { migrate, migrations, versionOf } from './migrate.js'
import { openPostgres } from './open-postgres.js'
import { openSqlite } from './open-sqlite.js'
import { isPostgres } from './postgres-place.js'
import { StoreError } from './store-error.js'

async function prepare(db: Database, readonly: boolean): Promise<void> {
  const known = migrations(db.dialect)
  const version = await versionOf(db, known)
  if (readonly) {
    if (version < known.at(-1)!.version) throw new StoreError(version === 0 ? 'missing' : 'older-schema', db.place)
    return
  }
  await db.dialect.migrating.prepare(db)
  await migrate(db, known)
  await indexAnew(db)
}

/** Open a database by its file's path or its server's address, making it and bringing it up to date as needed (for reading, where it can be written). */
export async function openDatabase(name: string, readonly: boolean): Promise<Database> {
  const db = await (isPostgres(name) ? openPostgres : openSqlite)(name, readonly)
  try {
    await prepare(db, readonly)
    return db
  } catch (error) {
    await db.close().catch(() => undefined)
    if (readonly && error instanceof StoreError && error.problem === 'older-schema') {
      const newer = await openDatabase(name, false).catch(() => null)
      if (newer) return newer.close().then(() => openDatabase(name, true))
    }
    throw error
  }
}
