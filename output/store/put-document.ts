import type { Compared } from './compared.js'
import { compared, comparedTables, correctedFacts, insertCompared, keepLocalities } from './compared.js'
import type { Session, Value } from './database.js'
import type { StoredFact } from './facts-of.js'
import { factsOf, wordsOf } from './facts-of.js'
import { indexVersion } from './index-terms.js'
import { insertRows } from './insert-rows.js'
import { correctionOf } from './keep-corrections.js'
import type { Need } from './keep-need.js'
import { insertNeeds, needOf, updateNeed } from './keep-need.js'
import { packReading } from './pack-reading.js'
import { pagePlaces } from './page-places.js'
import { readFacts } from './read-document.js'
import type { StoredCorrection, StoredDocument } from './store.js'

type Columns = { readonly [column: string]: Value }

/** A document ready to be written: all that can be worked out without the database. */
export interface Prepared {
  readonly sha256: string
  readonly text: string
  readonly facts: readonly StoredFact[]
  readonly compared: Compared
  readonly need: Need
  readonly failedPages: number
  readonly columns: Columns
  readonly reading: readonly Value[]
  readonly rows: { readonly [table: string]: readonly Columns[] }
}

/** Work out all that will be written of a document. */
export async function preparePut(doc: StoredDocument, readerVersion: string): Promise<Prepared> {
  const { record, pages, text, notes, addedAt } = doc
  const { sha256, path, pages: pageCount, read_by, restored } = record.source
  const packing = packReading(pages, text)
  const facts = factsOf(record)
  const places = pagePlaces(pages, text)
  const at = new Date().toISOString()
  return {
    sha256,
    text: text.value,
    facts,
    compared: compared(facts, text.value),
    need: needOf(facts, []),
    failedPages: pages.filter(({ state }) => state === 'failed').length,
    columns: {
      sha256,
      path,
      state: 'read',
      problem: null,
      detail: null,
      reader_version: readerVersion,
      added_at: addedAt ?? at,
      read_at: at,
      page_count: pageCount,
      read_by: JSON.stringify(read_by),
      restored: Number(restored),
      confidence: facts.length === 0 ? null : facts.reduce((sum, { confidence }) => sum + confidence, 0) / facts.length,
    },
    rows: {
      pages: pages.map(({ number, width, height, readBy, state, reason = null, engine = null }, ord) => {
        const { start = null, end = null } = places[ord] ?? {}
        return { ord, number, width, height, read_by: readBy, state, reason, engine, start, end }
      }),
      facts: facts.map(({ id, field, ord, value, confidence }) => ({
        id,
        field,
        ord,
        value: JSON.stringify(value),
        words: wordsOf(value),
        confidence,
      })),
      evidence: facts.flatMap(evidenceRows),
      notes: notes.map(({ rule, reason, page, span }, ord) => ({
        ord,
        rule,
        reason,
        page,
        start: span?.start ?? null,
        end: span?.end ?? null,
      })),
    },
    reading: [text.value, text.damage.kind, text.damage.share, await packing, indexVersion],
  }
}

function evidenceRows({ id, evidence, parts }: StoredFact): Columns[] {
  const all = [['', evidence] as const, ...Object.entries(parts)]
  return all.flatMap(([part, list]) =>
    list.map(({ page, start, end, quote, raw, boxes }, ord) => ({
      fact: id,
      part,
      ord,
      page,
      start,
      end,
      quote,
      raw: raw === quote ? null : raw,
      boxes: JSON.stringify(boxes),
    })),
  )
}

const readTables = ['pages', 'evidence', 'facts', 'notes', 'readings', 'needs'] as const

async function clear(db: Session, ids: readonly number[], tables: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of tables)
    await db.run(`DELETE FROM ${table} WHERE ${db.dialect.among('document', 'number')}`, JSON.stringify(ids))
  await db.run(db.dialect.deleteIndexed, JSON.stringify(ids))
}

async function saidOf(db: Session, shas: string): Promise<Map<string, StoredCorrection[]>> {
  const sql = `SELECT * FROM corrections WHERE ${db.dialect.among('sha256', 'text')} ORDER BY made_at, id`
  const said = new Map<string, StoredCorrection[]>()
  for (const correction of (await db.all(sql, shas)).map(correctionOf)) {
    const own = said.get(correction.sha256)
    if (own) own.push(correction)
    else said.set(correction.sha256, [correction])
  }
  return said
}

/** Find the ids of documents that are there already, and hold them: nobody else changes them until the transaction ends. */
async function hold(db: Session, shas: readonly string[]): Promise<number[]> {
  const sql = `SELECT id FROM documents WHERE ${db.dialect.among('sha256', 'text')} ORDER BY sha256 ${db.dialect.hold}`
  return (await db.all(sql, JSON.stringify(shas))).map((row) => Number(row['id']))
}

/** Hold one document, so that nobody else changes it or what is said of it until the transaction ends. */
export async function holdDocument(db: Session, sha256: string): Promise<void> {
  await hold(db, [sha256])
}

/** Replace all that is kept of these documents. Runs inside a transaction of the caller's making. */
export async function putDocuments(db: Session, given: readonly Prepared[], run: number | null): Promise<void> {
  // In one order everywhere, so that two writers cannot wait for each other; of a document put twice the later stands.
  const last = [...new Map(given.map((doc) => [doc.sha256, doc])).values()]
  const docs = last.sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1))
  const shas = docs.map(({ sha256 }) => sha256)
  await clear(db, await hold(db, shas), [...readTables, ...comparedTables])
  const all = await saidOf(db, JSON.stringify(shas))
  const standing = new Map<string, Pick<Prepared, 'compared' | 'need'>>()
  for (const doc of docs) {
    const own = all.get(doc.sha256)
    standing.set(doc.sha256, own ? await corrected(db, doc.facts, own, doc.text) : doc)
  }
  const of = ({ sha256 }: Prepared) => standing.get(sha256)!
  await keepLocalities(
    db,
    docs.map((doc) => of(doc).compared.locality),
  )
  const rows = docs.map((doc) => ({ ...doc.columns, run, ...of(doc).compared.columns }))
  const ids = new Map<string, number>()
  for (const row of await insertRows(db, 'documents', rows, upsert(Object.keys(rows[0]!))))
    ids.set(String(row['sha256']), Number(row['id']))
  const id = ({ sha256 }: Prepared) => ids.get(sha256)!
  await insertReadings(db, docs, id)
  for (const table of ['pages', 'facts', 'evidence', 'notes'] as const)
    await insertRows(
      db,
      table,
      docs.flatMap((doc) => doc.rows[table]!.map((row) => ({ document: id(doc), ...row }))),
    )
  await insertCompared(
    db,
    docs.map((doc) => ({ id: id(doc), compared: of(doc).compared })),
  )
  await insertNeeds(
    db,
    docs.map((doc) => ({ id: id(doc), need: of(doc).need, failedPages: doc.failedPages })),
  )
}

/** Work out what compares of a document that people said something of, and what still waits. */
async function corrected(db: Session, facts: readonly StoredFact[], all: readonly StoredCorrection[], text: string) {
  const { standing, said } = await correctedFacts(db, facts, all)
  return { compared: compared(standing, text), need: needOf(facts, said) }
}

function upsert(columns: readonly string[]): string {
  const taken = columns.filter((name) => name !== 'sha256' && name !== 'added_at')
  const set = taken.map((name) => `${name} = excluded.${name}`).join(', ')
  return `ON CONFLICT (sha256) DO UPDATE SET ${set} RETURNING id, sha256`
}

// The packed reading is bytes, which JSON cannot carry.
async function insertReadings(db: Session, docs: readonly Prepared[], id: (doc: Prepared) => number): Promise<void> {
  const marks = docs.map(() => '(?, ?, ?, ?, ?, ?)').join(', ')
  const sql = `INSERT INTO readings (document, text, damage, damage_share, packed, indexed) VALUES ${marks}`
  await db.run(sql, ...docs.flatMap((doc) => [id(doc), ...doc.reading]))
}

/** Work out anew what compares of one document, after a person said something of it. Runs inside a transaction. */
export async function compareAnew(db: Session, sha256: string): Promise<void> {
  const row = await db.get(`SELECT id FROM documents WHERE sha256 = ? AND state = 'read'`, sha256)
  if (!row) return
  const id = Number(row['id'])
  const said = (await saidOf(db, JSON.stringify([sha256]))).get(sha256) ?? []
  const reading = await db.get('SELECT text FROM readings WHERE document = ?', id)
  const anew = await corrected(db, await readFacts(db, id), said, String(reading?.['text'] ?? ''))
  const { columns, locality } = anew.compared
  await keepLocalities(db, [locality])
  const set = Object.keys(columns).map((name) => `${name} = ?`)
  await db.run(`UPDATE documents SET ${set.join(', ')} WHERE id = ?`, ...Object.values(columns), id)
  await clear(db, [id], comparedTables)
  await insertCompared(db, [{ id, compared: anew.compared }])
  await updateNeed(db, id, anew.need)
}

/** Write a document anew, read by the same version and in the same run as before. Runs inside a transaction. */
export async function putAgain(db: Session, doc: StoredDocument): Promise<void> {
  const sql = 'SELECT reader_version, run FROM documents WHERE sha256 = ?'
  const row = await db.get(sql, doc.record.source.sha256)
  const prepared = await preparePut(doc, String(row?.['reader_version'] ?? ''))
  await putDocuments(db, [prepared], row?.['run'] == null ? null : Number(row['run']))
}
