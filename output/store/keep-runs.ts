import type { Row, Session } from './database.js'
import type { Reading, StoredOutcome, StoredRun, Tally } from './store.js'

const text = (row: Row, column: string) => (row[column] === null ? null : String(row[column]))

/** Count what is kept: documents by their state, failures by reason, pages by state. */
export async function tally(db: Session): Promise<Tally> {
  const count = async (what: string, from: string) => {
    const rows = await db.all(`SELECT ${what} AS name, count(*) AS n FROM ${from} GROUP BY ${what} ORDER BY 2 DESC, 1`)
    return Object.fromEntries(rows.map((row) => [String(row['name']), Number(row['n'])]))
  }
  return {
    documents: await count('state', 'documents'),
    failures: await count('problem', 'documents WHERE problem IS NOT NULL'),
    pages: await count('state', 'pages'),
  }
}

/** Tell why this reader could not read a document; null where it did, or never tried. */
export async function failureOf(db: Session, sha256: string, readerVersion: string) {
  const sql = `SELECT problem, detail FROM documents
    WHERE sha256 = ? AND state = 'failed' AND reader_version = ? AND problem IS NOT NULL`
  const row = await db.get(sql, sha256, readerVersion)
  return row && { problem: String(row['problem']), detail: text(row, 'detail') }
}

/** Tell of many documents at once what this reader made of them; those it never met are left out. */
export async function outcomesOf(
  db: Session,
  sha256s: readonly string[],
  readerVersion: string,
): Promise<ReadonlyMap<string, StoredOutcome>> {
  const sql = `SELECT sha256, state, problem, detail FROM documents
    WHERE ${db.dialect.among('sha256', 'text')} AND reader_version = ?`
  const rows = await db.all(sql, JSON.stringify(sha256s), readerVersion)
  return new Map(
    rows.map((row) => [
      String(row['sha256']),
      { read: row['state'] === 'read', problem: text(row, 'problem'), detail: text(row, 'detail') },
    ]),
  )
}

/** List runs, the newest first. */
export async function readRuns(db: Session, limit: number): Promise<StoredRun[]> {
  const rows = await db.all('SELECT * FROM runs ORDER BY id DESC LIMIT ?', limit)
  return rows.map((row) => ({
    id: Number(row['id']),
    startedAt: String(row['started_at']),
    lastAt: String(row['last_at']),
    readerVersion: text(row, 'reader_version'),
    read: Number(row['documents_read']),
    failed: Number(row['documents_failed']),
    report: row['report'] ? (JSON.parse(String(row['report'])) as unknown) : null,
  }))
}

// Documents that are asked for at once: an archive of any size passes through as much memory.
const atOnce = 500

/** Walk over the documents in the order they came: who read them, which failed; with `failed` only those that did, wholly or in a page. */
export async function* walkReadings(db: Session, failed: boolean): AsyncGenerator<Reading> {
  const narrowed = failed
    ? `AND (problem IS NOT NULL OR id IN (SELECT document FROM pages WHERE state = 'failed'))`
    : ''
  const sql = `SELECT id, sha256, path, state, problem, detail, reader_version FROM documents
    WHERE id > ? ${narrowed} ORDER BY id LIMIT ${atOnce}`
  const about = `SELECT document, engine, state, count(*) AS n FROM pages WHERE document >= ? AND document <= ?
    GROUP BY document, engine, state`
  for (let last = -1; ;) {
    const rows = await db.all(sql, last)
    if (rows.length === 0) return
    const first = Number(rows[0]!['id'])
    last = Number(rows.at(-1)!['id'])
    const pages = new Map<number, Row[]>()
    for (const row of await db.all(about, first, last)) {
      const document = Number(row['document'])
      pages.set(document, [...(pages.get(document) ?? []), row])
    }
    for (const row of rows) yield readingOf(row, pages.get(Number(row['id'])) ?? [])
  }
}

function readingOf(row: Row, pages: readonly Row[]): Reading {
  const engines = new Set(pages.flatMap(({ engine }) => (engine ? [String(engine)] : [])))
  const failed = pages.filter(({ state }) => state === 'failed')
  return {
    sha256: String(row['sha256']),
    path: String(row['path']),
    state: row['state'] === 'read' ? 'read' : 'failed',
    problem: text(row, 'problem'),
    detail: text(row, 'detail'),
    readerVersion: text(row, 'reader_version'),
    engines: [...engines].sort(),
    failedPages: failed.reduce((sum, { n }) => sum + Number(n), 0),
  }
}
