import type { Database, Session } from './database.js'
import { keepCorrection, readCorrections } from './keep-corrections.js'
import { failureOf, outcomesOf, readRuns, tally, walkReadings } from './keep-runs.js'
import { listRows, summaryOf } from './list-documents.js'
import { openDatabase } from './open-database.js'
import { openDesk } from './open-desk.js'
import { compareAnew, holdDocument, preparePut, putDocuments } from './put-document.js'
import { putFailure } from './put-failure.js'
import { findDocument, readDocument, readRecord, readTextOf } from './read-document.js'
import { search } from './search.js'
import type { Store, StoredDocument } from './store.js'
import { writeQueue } from './write-queue.js'

/** Count what this opening of the database wrote; its row in `runs` is made at the first write, so that readers leave no trace. */
function runOf(db: Database) {
  let started: Promise<number> | null = null
  const start = async () => {
    const at = new Date().toISOString()
    const sql = 'INSERT INTO runs (started_at, last_at) VALUES (?, ?) RETURNING id'
    return Number((await db.transaction((session) => session.get(sql, at, at)))!['id'])
  }
  return {
    id: () => (started ??= start()),
    count: async (session: Session, id: number, outcome: 'read' | 'failed', by: number, version: string | null) => {
      const column = `documents_${outcome}`
      const sql = `UPDATE runs SET last_at = ?, reader_version = coalesce(?, reader_version), ${column} = ${column} + ? WHERE id = ?`
      await session.run(sql, new Date().toISOString(), version, by, id)
    },
  }
}

/** Open the comparison database, making and bringing it up to date as needed; throws a StoreError that says what to do. */
export async function openStore(path: string, options: { readonly?: boolean } = {}): Promise<Store> {
  const db = await openDatabase(path, options.readonly ?? false)
  const run = runOf(db)
  const put = writeQueue(
    async ({ doc, version }: { doc: StoredDocument; version: string }) => ({
      prepared: await preparePut(doc, version),
      version,
    }),
    async (ready) => {
      const id = await run.id()
      const prepared = ready.map((one) => one.prepared)
      await db.transaction(async (session) => {
        await putDocuments(session, prepared, id)
        await run.count(session, id, 'read', prepared.length, ready.at(-1)!.version)
      })
    },
  )
  return {
    put: (doc, version) => put({ doc, version }),
    async fail(source, problem, detail, version) {
      const readerVersion = version ?? null
      const id = await run.id()
      await db.transaction(async (session) => {
        await putFailure(session, source, { problem, detail, readerVersion }, id)
        await run.count(session, id, 'failed', 1, readerVersion)
      })
    },
    outcomes: (sha256s, readerVersion) => outcomesOf(db, sha256s, readerVersion),
    failure: (sha256, readerVersion) => failureOf(db, sha256, readerVersion),
    readings: ({ failed = false } = {}) => walkReadings(db, failed),
    tally: () => tally(db),
    async keepReport(report) {
      const id = await run.id()
      const sql = 'UPDATE runs SET last_at = ?, report = ? WHERE id = ?'
      await db.transaction((session) => session.run(sql, new Date().toISOString(), JSON.stringify(report), id))
    },
    runs: (limit) => readRuns(db, limit),
    async known(sha256, readerVersion) {
      const sql = `SELECT 1 FROM documents WHERE sha256 = ? AND state = 'read' AND reader_version = ?`
      return (await db.get(sql, sha256, readerVersion)) !== null
    },
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
        WHERE ${db.dialect.among('d.id', 'number')}`
      const rows = await db.all(sql, JSON.stringify(ids))
      return new Map(rows.map((row) => [String(row['sha256']), String(row['text'])]))
    },
    async readTexts(filter) {
      const ids = (await listRows(db, { state: 'read', ...filter })).map((row) => row['id'])
      const sql = `SELECT d.sha256, r.text, r.packed, r.damage, r.damage_share FROM readings r JOIN documents d ON d.id = r.document
        WHERE ${db.dialect.among('d.id', 'number')}`
      const rows = await db.all(sql, JSON.stringify(ids))
      return new Map(rows.map((row) => [String(row['sha256']), readTextOf(row)]))
    },
    correct: (correction) => {
      const said = { madeAt: new Date().toISOString(), ...correction }
      return db.transaction(async (session) => {
        await holdDocument(session, said.sha256)
        const id = await keepCorrection(session, said)
        await compareAnew(session, said.sha256)
        return id
      })
    },
    withdraw: (id) =>
      db.transaction(async (session) => {
        await session.run('UPDATE corrections SET withdrawn_at = ? WHERE id = ?', new Date().toISOString(), id)
        const row = await session.get('SELECT sha256 FROM corrections WHERE id = ?', id)
        if (row) await compareAnew(session, String(row['sha256']))
      }),
    corrections: (sha256) => readCorrections(db, sha256),
    desk: openDesk(db),
    close: () => db.close(),
  }
}
