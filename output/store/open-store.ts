import { indexText, indexVersion } from './index-text.js'
import { keepCorrection, readCorrections } from './keep-corrections.js'
import { failureOf, readRuns, tally, walkReadings } from './keep-runs.js'
import { listRows, summaryOf } from './list-documents.js'
import { migrate, migrations, versionOf } from './migrate.js'
import type { Sqlite } from './open-sqlite.js'
import { openSqlite } from './open-sqlite.js'
import { preparePut, putFailure, spread } from './put-document.js'
import { openDesk } from './open-desk.js'
import { findDocument, readDocument, readFacts, readRecord } from './read-document.js'
import { search } from './search.js'
import { StoreError } from './store-error.js'
import type { Store, StoredDocument } from './store.js'

/** Index what an older version indexed differently, or a restored copy not at all. */
async function indexAnew(db: Sqlite): Promise<void> {
  const old = await db.all('SELECT document, text FROM readings WHERE indexed < ?', indexVersion)
  for (const { document, text } of old)
    await db.transaction(async () =>
      indexText(db, Number(document), String(text), await readFacts(db, Number(document))),
    )
}

async function prepare(db: Sqlite, readonly: boolean): Promise<void> {
  await db.exec(
    'PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456',
  )
  const known = migrations()
  const version = await versionOf(db, known)
  if (readonly) {
    if (version < known.at(-1)!.version) throw new StoreError(version === 0 ? 'missing' : 'older-schema', db.path)
    return
  }
  await db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000')
  await migrate(db, known)
  await indexAnew(db)
}

/** Count what this opening of the database wrote; its row in `runs` is made at the first write, so that readers leave no trace. */
function runOf(db: Sqlite) {
  let started: Promise<number> | null = null
  const start = () =>
    db.transaction(async () => {
      const at = new Date().toISOString()
      return (await db.run('INSERT INTO runs (started_at, last_at) VALUES (?, ?)', at, at)).lastId
    })
  return {
    id: () => (started ??= start()),
    count: async (id: number, outcome: 'read' | 'failed', readerVersion: string | null) => {
      const column = `documents_${outcome}`
      const sql = `UPDATE runs SET last_at = ?, reader_version = coalesce(?, reader_version), ${column} = ${column} + 1 WHERE id = ?`
      await db.run(sql, new Date().toISOString(), readerVersion, id)
    },
  }
}

/** Open the comparison database, making and bringing it up to date as needed; throws a StoreError that says what to do. */
export async function openStore(path: string, options: { readonly?: boolean } = {}): Promise<Store> {
  const db = await openSqlite(path, options.readonly ?? false)
  try {
    await prepare(db, options.readonly ?? false)
  } catch (error) {
    await db.close().catch(() => undefined)
    throw error
  }
  const run = runOf(db)
  const respread = async (sha256: string) => {
    const row = await findDocument(db, sha256)
    if (!row || row['state'] !== 'read') return
    const id = Number(row['id'])
    const standing = await spread(db, id, sha256, await readFacts(db, id))
    const reading = await db.get('SELECT text FROM readings WHERE document = ?', id)
    await indexText(db, id, String(reading?.['text'] ?? ''), standing)
  }
  const putAgain = async (doc: StoredDocument) => {
    const row = await db.get('SELECT reader_version, run FROM documents WHERE sha256 = ?', doc.record.source.sha256)
    const write = await preparePut(doc, String(row?.['reader_version'] ?? ''))
    await write(db, row?.['run'] == null ? null : Number(row['run']))
  }
  return {
    async put(doc, readerVersion) {
      const id = await run.id()
      const write = await preparePut(doc, readerVersion)
      await db.transaction(async () => {
        await write(db, id)
        await run.count(id, 'read', readerVersion)
      })
    },
    async fail(source, problem, detail, readerVersion) {
      const id = await run.id()
      await db.transaction(async () => {
        await putFailure(db, source, { problem, detail, readerVersion: readerVersion ?? null }, id)
        await run.count(id, 'failed', readerVersion ?? null)
      })
    },
    async known(sha256, readerVersion) {
      const sql = `SELECT 1 FROM documents WHERE sha256 = ? AND state = 'read' AND reader_version = ?`
      return (await db.get(sql, sha256, readerVersion)) !== null
    },
    failure: (sha256, readerVersion) => failureOf(db, sha256, readerVersion),
    readings: ({ failed = false } = {}) => walkReadings(db, failed),
    tally: () => tally(db),
    async keepReport(report) {
      const id = await run.id()
      const sql = 'UPDATE runs SET last_at = ?, report = ? WHERE id = ?'
      await db.transaction(() => db.run(sql, new Date().toISOString(), JSON.stringify(report), id))
    },
    runs: (limit) => readRuns(db, limit),
    async get(id) {
      const row = await findDocument(db, id)
      return row && readDocument(db, row)
    },
    list: async (filter) => (await listRows(db, filter)).map(summaryOf),
    search: (words, given) => search(db, words, given),
    async *records(filter) {
      for (const row of await listRows(db, { state: 'read', ...filter })) yield readRecord(db, row)
    },
    async texts(filter) {
      const ids = (await listRows(db, { state: 'read', ...filter })).map((row) => row['id'])
      const sql = `SELECT d.sha256, r.text FROM readings r JOIN documents d ON d.id = r.document
        WHERE d.id IN (SELECT value FROM json_each(?))`
      const rows = await db.all(sql, JSON.stringify(ids))
      return new Map(rows.map((row) => [String(row['sha256']), String(row['text'])]))
    },
    correct: (correction) =>
      db.transaction(async () => {
        const id = await keepCorrection(db, correction)
        await respread(correction.sha256)
        return id
      }),
    withdraw: (id) =>
      db.transaction(async () => {
        await db.run('UPDATE corrections SET withdrawn_at = ? WHERE id = ?', new Date().toISOString(), id)
        const row = await db.get('SELECT sha256 FROM corrections WHERE id = ?', id)
        if (row) await respread(String(row['sha256']))
      }),
    corrections: (sha256) => readCorrections(db, sha256),
    desk: openDesk(db, { put: putAgain, respread }),
    close: () => db.close(),
  }
}
