import type { Session } from './database.js'
import { insertRows } from './insert-rows.js'
import type { FailedSource } from './store.js'

/** Remember a document that could not be read; a good reading that is already there stays, with the problem beside it. */
export async function putFailure(
  db: Session,
  source: FailedSource,
  { problem, detail, readerVersion }: { problem: string; detail: string | null; readerVersion: string | null },
  run: number,
): Promise<void> {
  const { sha256, path, bytes, kind } = source
  const at = new Date().toISOString()
  const row = { sha256, path, bytes, kind, state: 'failed', problem, detail, run, added_at: at }
  const taken = ['path', 'bytes', 'kind', 'problem', 'detail', 'run'].map((name) => `${name} = excluded.${name}`)
  await insertRows(db, 'documents', [row], `ON CONFLICT (sha256) DO UPDATE SET ${taken.join(', ')}`)
  await db.run(`UPDATE documents SET reader_version = ? WHERE sha256 = ? AND state = 'failed'`, readerVersion, sha256)
}
