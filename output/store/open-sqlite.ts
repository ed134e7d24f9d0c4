import { existsSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import sqlite3 from 'sqlite3'
import { asStoreError, StoreError } from './store-error.js'

export type Value = string | number | Buffer | null
export type Row = { readonly [column: string]: Value }

/** An open SQLite file, in promises. Statements are prepared once. May be asked at once from many; transactions queue up. */
export interface Sqlite {
  readonly path: string
  run(sql: string, ...values: Value[]): Promise<{ changes: number; lastId: number }>
  all(sql: string, ...values: Value[]): Promise<Row[]>
  get(sql: string, ...values: Value[]): Promise<Row | null>
  exec(sql: string): Promise<void>
  transaction<T>(work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

function open(name: string, mode: number): Promise<sqlite3.Database> {
  return new Promise((resolve, reject) => {
    const db: sqlite3.Database = new sqlite3.Database(name, mode, (error) => (error ? reject(error) : resolve(db)))
  })
}

async function openFile(path: string, readonly: boolean): Promise<sqlite3.Database> {
  if (path !== ':memory:' && readonly && !existsSync(path)) throw new StoreError('missing', path)
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw new StoreError('not-a-database', path)
  if (!readonly) return open(path, sqlite3.OPEN_READWRITE | sqlite3.OPEN_CREATE)
  const db = await open(path, sqlite3.OPEN_READONLY)
  const works = await new Promise<boolean>((resolve) =>
    db.get('SELECT count(*) FROM sqlite_schema', (e) => resolve(!e)),
  )
  if (works) return db
  // A write-ahead database on a medium that cannot be written (a DVD, a read-only share) opens only as immutable.
  await new Promise<void>((resolve) => db.close(() => resolve()))
  return open(`${pathToFileURL(path).href}?immutable=1`, sqlite3.OPEN_READONLY | sqlite3.OPEN_URI)
}

// How many transactions may share one commit.
const together = 50

/** Open a SQLite file through the `sqlite3` package, for writing (made if it is not there) or for reading only. */
export async function openSqlite(path: string, readonly: boolean): Promise<Sqlite> {
  const db = await openFile(path, readonly).catch((error: unknown) => {
    throw asStoreError(error, path)
  })
  const statements = new Map<string, Promise<sqlite3.Statement>>()

  // The promise is kept, not the statement: two who ask at once must not prepare it twice and leave one open.
  function prepare(sql: string): Promise<sqlite3.Statement> {
    const ready = statements.get(sql)
    if (ready) return ready
    const made = new Promise<sqlite3.Statement>((resolve, reject) => {
      const statement = db.prepare(sql, (error) => (error ? reject(asStoreError(error, path)) : resolve(statement)))
    })
    statements.set(sql, made)
    made.catch(() => statements.delete(sql))
    return made
  }
  const all = async (sql: string, ...values: Value[]): Promise<Row[]> => {
    const statement = await prepare(sql)
    return new Promise((resolve, reject) =>
      statement.all<Row>(values, (error, rows) => (error ? reject(asStoreError(error, path)) : resolve(rows))),
    )
  }
  const run = async (sql: string, ...values: Value[]): Promise<{ changes: number; lastId: number }> => {
    const statement = await prepare(sql)
    return new Promise((resolve, reject) =>
      statement.run(values, function (error) {
        if (error) reject(asStoreError(error, path))
        else resolve({ changes: this.changes, lastId: this.lastID })
      }),
    )
  }
  const exec = (sql: string): Promise<void> =>
    new Promise((resolve, reject) => db.exec(sql, (error) => (error ? reject(asStoreError(error, path)) : resolve())))

  interface Waiting {
    readonly work: () => Promise<unknown>
    readonly done: (result: unknown) => void
    readonly failed: (error: unknown) => void
  }
  const waiting: Waiting[] = []
  let queue: Promise<void> = Promise.resolve()

  /** Works that wait together are committed together, each in a savepoint of its own: one that fails undoes itself alone. */
  async function commitTogether(batch: readonly Waiting[]): Promise<void> {
    const outcomes: (() => void)[] = []
    try {
      await exec('BEGIN IMMEDIATE')
      for (const { work, done, failed } of batch) {
        await exec('SAVEPOINT one')
        try {
          const result = await work()
          outcomes.push(() => done(result))
        } catch (error) {
          outcomes.push(() => failed(error))
          await exec('ROLLBACK TO one')
        }
        await exec('RELEASE one')
      }
      await exec('COMMIT')
      for (const tell of outcomes) tell()
    } catch (error) {
      await exec('ROLLBACK').catch(() => undefined)
      for (const { failed } of batch) failed(error)
    }
  }

  return {
    path,
    run,
    all,
    get: async (sql, ...values) => (await all(sql, ...values))[0] ?? null,
    exec,
    transaction: <T>(work: () => Promise<T>) =>
      new Promise<T>((resolve, reject) => {
        waiting.push({ work, done: (result) => resolve(result as T), failed: reject })
        queue = queue.then(async () => {
          if (waiting.length > 0) await commitTogether(waiting.splice(0, together))
        })
      }),
    async close() {
      await queue
      for (const made of statements.values()) {
        const statement = await made.catch(() => null)
        if (statement) await new Promise<void>((done) => void statement.finalize(() => done()))
      }
      statements.clear()
      await new Promise<void>((resolve, reject) => db.close((e) => (e ? reject(asStoreError(e, path)) : resolve())))
    },
  }
}
