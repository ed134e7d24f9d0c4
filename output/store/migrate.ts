import { readdirSync, readFileSync } from 'node:fs'
import { shipped } from '../../corpus/place.js'
import type { Database, Session } from './database.js'
import { StoreError } from './store-error.js'

/** Marks a SQLite file as ours (`PRAGMA application_id`): the bytes of "DoiC". */
export const applicationId = 0x446f6943

export interface Migration {
  readonly version: number
  readonly name: string
  readonly sql: string
}

/** Read the migrations that the project ships, in order: `001-documents.sql` is version 1. */
export function migrations(): Migration[] {
  const folder = shipped('output', 'store', 'migrations', 'sqlite')
  const names = readdirSync(folder).filter((name) => /^\d{3}-[a-z-]+\.sql$/.test(name))
  return names.sort().map((name) => ({
    version: Number(name.slice(0, 3)),
    name,
    sql: readFileSync(`${folder}/${name}`, 'utf8'),
  }))
}

// One statement, so that a writer in between cannot show us half a step.
const state = `SELECT (SELECT user_version FROM pragma_user_version) AS version,
  (SELECT application_id FROM pragma_application_id) AS application, (SELECT count(*) FROM sqlite_schema) AS tables`

/** Tell which version the file has (0: empty), refusing files of other programs and of newer versions. */
export async function versionOf(db: Session, known: readonly Migration[]): Promise<number> {
  const row = await db.get(state)
  const [version, application, tables] = ['version', 'application', 'tables'].map((name) => Number(row?.[name] ?? 0))
  if (application !== applicationId && (tables! > 0 || version! > 0)) throw new StoreError('foreign', db.place)
  if (version! > (known.at(-1)?.version ?? 0)) throw new StoreError('newer-schema', db.place)
  return version!
}

/** Bring the file up to the newest version: each step in a transaction of its own, recorded in `migrations`. */
export async function migrate(db: Database, known: readonly Migration[] = migrations()): Promise<void> {
  if ((await versionOf(db, known)) === known.at(-1)?.version) return
  for (const { version, name, sql } of known) {
    await db.transaction(async (session) => {
      // Asked again inside: another process may have taken this step while we waited for the lock.
      if ((await versionOf(session, known)) >= version) return
      await session.exec(`
        CREATE TABLE IF NOT EXISTS migrations (version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL);
        ${sql}
        PRAGMA user_version = ${version};
        PRAGMA application_id = ${applicationId};`)
      await session.run('INSERT INTO migrations VALUES (?, ?, ?)', version, name, new Date().toISOString())
    })
  }
}
