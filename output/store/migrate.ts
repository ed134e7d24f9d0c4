import { readdirSync, readFileSync } from 'node:fs'
import { shipped } from '../../corpus/place.js'
import type { Database, Dialect, Session } from './database.js'
import { StoreError } from './store-error.js'

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Read the migrations that the project ships for one kind of database, in order: `001-documents.sql` is version 1. */
export function migrations({ migrating: { folder: kind } }: Dialect): Migration[] {
  const folder = shipped('output', 'store', 'migrations', kind)
  const names = readdirSync(folder).filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
  return names.sort().map((name) => ({
    version: Number(name.slice(0, 3)),
    name,
    sql: readFileSync(`${folder}/${name}`, 'utf8'),
  }))
}

/** Tell which version the database has (0: empty), refusing those of other programs and of newer versions. */
export async function versionOf(db: Session, known: readonly Migration[]): Promise<number> {
  const { version, foreign } = await db.dialect.migrating.state(db)
  if (foreign) throw new StoreError('foreign', db.place)
  if (version > (known.at(-1)?.version ?? 0)) throw new StoreError('newer-schema', db.place)
  return version
}

/** Bring the database up to the newest version: each step in a transaction of its own, recorded in `migrations`. */
export async function migrate(db: Database, known: readonly Migration[] = migrations(db.dialect)): Promise<void> {
  if ((await versionOf(db, known)) === known.at(-1)?.version) return
  const { before, after } = db.dialect.migrating
  for (const { version, name, sql } of known) {
    await db.transaction(async (session) => {
      await session.exec(before)
      // Asked again inside: another process may have taken this step while we waited for the lock.
      if ((await versionOf(session, known)) >= version) return
      await session.exec(`
        CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL);
        ${sql}
        ${after(version)}`)
      await session.run('INSERT INTO migrations VALUES (?, ?, ?)', version, name, new Date().toISOString())
    })
  }
}
