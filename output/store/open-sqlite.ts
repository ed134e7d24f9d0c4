import { existsSync, statSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import sqlite3 from 'sqlite3'
import type { Database, Row, Session, Value } from './database.js'
import { sqliteDialect } from './sqlite-dialect.js'
import { asStoreError, StoreError } from './store-error.js'

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

const settings =
  'PRAGMA busy_timeout = 10000; PRAGMA foreign_keys = ON; PRAGMA cache_size = -65536; PRAGMA mmap_size = 268435456'

/** Open a SQLite file through the `sqlite3` package, for writing (made if it is not there) or for reading only. */
export async function openSqlite(path: string, readonly: boolean): Promise<Database> {
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
  const run = async (sql: string, ...values: Value[]): Promise<number> => {
    const statement = await prepare(sql)
    return new Promise((resolve, reject) =>
      statement.run(values, function (error) {
        if (error) reject(asStoreError(error, path))
        else resolve(this.changes)
      }),
    )
  }
  const exec = (sql: string): Promise<void> =>
    new Promise((resolve, reject) => db.exec(sql, (error) => (error ? reject(asStoreError(error, path)) : resolve())))

  const session: Session = {
    dialect: sqliteDialect,
    place: path,
    run,
    all,
    get: async (sql, ...values) => (await all(sql, ...values))[0] ?? null,
    exec,
  }
  let queue: Promise<unknown> = Promise.resolve()

  // SQLite would go on writing into a file that was deleted or replaced, and all of it would be gone.
  const inode = () => statSync(path, { throwIfNoEntry: false })?.ino
  const opened = inode()

  async function commit<T>(work: (session: Session) => Promise<T>): Promise<T> {
    if (inode() !== opened) throw new StoreError('vanished', path)
    await exec('BEGIN IMMEDIATE')
    try {
      const result = await work(session)
      await exec('COMMIT')
      return result
    } catch (error) {
      await exec('ROLLBACK').catch(() => undefined)
      throw error
    }
  }

  try {
    await exec(settings)
  } catch (error) {
    await new Promise<void>((resolve) => db.close(() => resolve()))
    throw error
  }

  return {
    ...session,
    transaction(work) {
      const mine = queue.then(() => commit(work))
      queue = mine.catch(() => undefined)
      return mine
    },
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
