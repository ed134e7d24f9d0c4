import { comparedTables } from './compared.js'
import type { Database, Row, Session } from './database.js'
import { indexDocuments } from './index-documents.js'
import { insertRows } from './insert-rows.js'
import { compareAnew } from './put-document.js'

// What hangs on a document, its reading (which holds bytes) and its index apart.
const extracted = ['pages', 'facts', 'evidence', 'notes', 'needs'] as const
const tables = [...extracted, ...comparedTables] as const
const said = ['corrections', 'word_corrections'] as const
// Documents that move together, in one transaction.
const together = 100

/** How far a move has come. */
export interface Moved {
  readonly documents: number
  readonly of: number
  /** Of them there were already, as new as here or newer. */
  readonly already: number
}

/** What was counted on both sides at the end: rows by table, of the documents and corrections that were to move. */
export interface Verified {
  readonly table: string
  readonly from: number
  readonly to: number
}

const numberOf = async (db: Session, sql: string, ...values: string[]) =>
  Number((await db.get(sql, ...values))?.['n'] ?? 0)

/** What people said comes first and is never lost: what stands on either side stands, what was withdrawn on either side is withdrawn. */
async function moveSaid(from: Database, to: Database): Promise<void> {
  for (const table of said) {
    const rows = await from.all(`SELECT * FROM ${table} ORDER BY id`)
    await to.transaction(async (session) => {
      const there = await session.all(`SELECT id, withdrawn_at FROM ${table}`)
      const known = new Map(there.map((row) => [row['id'], row['withdrawn_at'] !== null]))
      const wanted = rows.filter((row) => known.get(row['id']!) !== (row['withdrawn_at'] !== null))
      const bare = table === 'corrections' ? wanted.map((row) => ({ ...row, fact: null })) : wanted
      const withdrawn = `withdrawn_at = coalesce(${table}.withdrawn_at, excluded.withdrawn_at)`
      await insertRows(session, table, bare, `ON CONFLICT (id) DO UPDATE SET ${withdrawn}`)
      // The document may be there from an earlier move.
      if (table === 'corrections')
        for (const sha256 of new Set(wanted.map((row) => String(row['sha256'])))) await compareAnew(session, sha256)
    })
  }
}

/** A run has no name but when it began. */
async function moveRuns(from: Database, to: Database): Promise<Map<number, number>> {
  const ids = new Map<number, number>()
  for (const { id, ...run } of await from.all('SELECT * FROM runs ORDER BY id')) {
    const known = await to.get('SELECT id FROM runs WHERE started_at = ?', String(run['started_at']))
    const made = known ?? (await to.transaction((session) => insertRows(session, 'runs', [run], 'RETURNING id')))[0]
    ids.set(Number(id), Number(made?.['id']))
  }
  return ids
}

async function moveLocalities(from: Database, to: Database): Promise<void> {
  const rows = await from.all('SELECT * FROM localities ORDER BY id')
  await to.transaction(
    async (session) => void (await insertRows(session, 'localities', rows, 'ON CONFLICT (id) DO NOTHING')),
  )
}

const shasOf = (rows: readonly Row[]) => JSON.stringify(rows.map((row) => row['sha256']!))

/** Leave out what the other side has as new or newer: there it may have been read or checked again since. */
async function wanting(to: Session, rows: readonly Row[]): Promise<Row[]> {
  const sql = `SELECT sha256, state, read_at FROM documents WHERE ${to.dialect.among('sha256', 'text')} ORDER BY sha256 ${to.dialect.hold}`
  const there = new Map((await to.all(sql, shasOf(rows))).map((row) => [row['sha256'], row]))
  return rows.filter((row) => {
    const other = there.get(row['sha256']!)
    if (!other) return true
    return row['state'] === 'read' && (other['state'] !== 'read' || String(other['read_at']) < String(row['read_at']))
  })
}

async function moveGroup(from: Session, to: Session, group: readonly Row[], runs: ReadonlyMap<number, number>) {
  const rows = await wanting(to, group)
  if (rows.length === 0) return 0
  const own = new Map(rows.map((row) => [String(row['sha256']), Number(row['id'])]))
  const columns = Object.keys(rows[0]!).filter((name) => name !== 'id')
  const set = columns
    .filter((name) => name !== 'sha256' && name !== 'added_at')
    .map((name) => `${name} = excluded.${name}`)
  const documents = rows.map(({ id: _id, run, ...row }) => ({
    ...row,
    run: run == null ? null : runs.get(Number(run))!,
  }))
  const after = `ON CONFLICT (sha256) DO UPDATE SET ${set.join(', ')} RETURNING id, sha256`
  const placed = await insertRows(to, 'documents', documents, after)
  const ids = new Map(placed.map((row) => [own.get(String(row['sha256']))!, Number(row['id'])]))
  const here = JSON.stringify([...ids.keys()])
  const there = JSON.stringify([...ids.values()])
  const moving = async (table: string) => {
    await to.run(`DELETE FROM ${table} WHERE ${to.dialect.among('document', 'number')}`, there)
    const found = await from.all(`SELECT * FROM ${table} WHERE ${from.dialect.among('document', 'number')}`, here)
    return found.map((row) => ({ ...row, document: ids.get(Number(row['document']))! }))
  }
  for (const table of tables) await insertRows(to, table, await moving(table))
  for (const row of await moving('readings')) {
    const names = Object.keys(row)
    const sql = `INSERT INTO readings (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`
    await to.run(sql, ...Object.values(row))
  }
  await indexDocuments(to, [...ids.values()])
  // Finds again at which fact each correction stands, those that only the other side knew among them.
  const sql = `SELECT DISTINCT sha256 FROM corrections WHERE ${to.dialect.among('sha256', 'text')}`
  for (const row of await to.all(sql, shasOf(rows))) await compareAnew(to, String(row['sha256']))
  return rows.length
}

async function* groupsOf(from: Database): AsyncGenerator<Row[]> {
  for (let last = -1; ;) {
    const rows = await from.all('SELECT * FROM documents WHERE id > ? ORDER BY id LIMIT ?', last, together)
    if (rows.length === 0) return
    last = Number(rows.at(-1)!['id'])
    yield rows
  }
}

/**
 * Move an archive into another database, a group of documents at a time; what is there already is passed over, so that a move that was cut off
 * goes on when it is asked for again. The archive it comes from is only read.
 */
export async function* moveArchive(from: Database, to: Database): AsyncGenerator<Moved> {
  const of = await numberOf(from, 'SELECT count(*) AS n FROM documents')
  await moveSaid(from, to)
  await moveLocalities(from, to)
  const runs = await moveRuns(from, to)
  let [documents, moved] = [0, 0]
  for await (const group of groupsOf(from)) {
    moved += await to.transaction((session) => moveGroup(from, session, group, runs))
    documents += group.length
    yield { documents, of, already: documents - moved }
  }
}

/** Those of a group whose reading here is the one that stands there. */
async function sameReading(to: Database, group: readonly Row[]): Promise<Row[]> {
  const sql = `SELECT sha256, read_at FROM documents WHERE ${to.dialect.among('sha256', 'text')}`
  const there = new Map((await to.all(sql, shasOf(group))).map((row) => [row['sha256'], row['read_at']]))
  return group.filter((row) => there.get(row['sha256']!) === row['read_at'])
}

/**
 * Count on both sides what was to move: the documents and corrections by their ids, and table by table the rows of each reading that was moved.
 * A document that was read again on the other side since is only counted itself.
 */
export async function verifyMove(from: Database, to: Database): Promise<Verified[]> {
  const counts = new Map<string, { from: number; to: number }>()
  const add = (table: string, here: number, there: number) => {
    const sum = counts.get(table) ?? { from: 0, to: 0 }
    counts.set(table, { from: sum.from + here, to: sum.to + there })
  }
  const present = `SELECT count(*) AS n FROM documents WHERE ${to.dialect.among('sha256', 'text')}`
  for await (const group of groupsOf(from)) {
    add('documents', group.length, await numberOf(to, present, shasOf(group)))
    const shas = shasOf(await sameReading(to, group))
    const count = (db: Database, table: string) => {
      const own = `SELECT id FROM documents WHERE ${db.dialect.among('sha256', 'text')}`
      return numberOf(db, `SELECT count(*) AS n FROM ${table} WHERE document IN (${own})`, shas)
    }
    for (const table of ['readings', ...extracted]) add(table, await count(from, table), await count(to, table))
  }
  for (const table of said) {
    const ids = JSON.stringify((await from.all(`SELECT id FROM ${table}`)).map((row) => row['id']!))
    const there = `SELECT count(*) AS n FROM ${table} WHERE ${to.dialect.among('id', 'text')}`
    add(table, await numberOf(from, `SELECT count(*) AS n FROM ${table}`), await numberOf(to, there, ids))
  }
  return [...counts].map(([table, sum]) => ({ table, ...sum }))
}
