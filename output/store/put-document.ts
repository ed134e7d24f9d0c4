import { applyCorrections, factOf } from './apply-corrections.js'
import { documentRow } from './document-row.js'
import type { StoredFact } from './facts-of.js'
import { factsOf, recordOf, wordsOf } from './facts-of.js'
import { indexText, indexVersion } from './index-text.js'
import { insertRows } from './insert-rows.js'
import { keepLocality } from './keep-locality.js'
import type { Sqlite, Value } from './open-sqlite.js'
import { keepNeed, keepReadNeed } from './keep-need.js'
import { packReading } from './pack-reading.js'
import { pagePlaces } from './page-places.js'
import { readCorrections } from './keep-corrections.js'
import { spreadRows } from './spread-rows.js'
import type { FailedSource, StoredCorrection, StoredDocument } from './store.js'

const read = ['pages', 'facts', 'notes'] as const
const compared = ['events', 'quota_rules', 'ratios', 'agenda_items', 'deadlines', 'units', 'citations'] as const

async function clear(db: Sqlite, id: number, tables: readonly string[]): Promise<void> {
  for (const table of tables) await db.run(`DELETE FROM ${table} WHERE document = ?`, id)
}

async function idOf(db: Sqlite, sha256: string, path: string, at: string): Promise<{ id: number; fresh: boolean }> {
  const known = await db.get('SELECT id FROM documents WHERE sha256 = ?', sha256)
  if (known) return { id: Number(known['id']), fresh: false }
  const sql = `INSERT INTO documents (sha256, path, state, added_at) VALUES (?, ?, 'failed', ?)`
  return { id: (await db.run(sql, sha256, path, at)).lastId, fresh: true }
}

const set = (db: Sqlite, id: number, values: { readonly [column: string]: Value }) =>
  db.run(
    `UPDATE documents SET ${Object.keys(values)
      .map((name) => `${name} = ?`)
      .join(', ')} WHERE id = ?`,
    ...Object.values(values),
    id,
  )

/** Write what compares (columns of `documents`, spread tables) from the facts with corrections in front. Runs inside a transaction. */
export async function spread(
  db: Sqlite,
  id: number,
  sha256: string,
  facts: readonly StoredFact[],
  fresh = false,
): Promise<StoredFact[]> {
  const said: StoredCorrection[] = []
  for (const correction of await readCorrections(db, sha256)) {
    const fact = correction.verdict === 'add' ? null : (factOf(correction, facts)?.id ?? null)
    said.push({ ...correction, fact })
    if (fact !== correction.fact) await db.run('UPDATE corrections SET fact = ? WHERE id = ?', fact, correction.id)
  }
  await keepNeed(db, id, facts, said)
  const standing = applyCorrections(facts, said)
  const record = recordOf({ path: '', sha256, pages: null, read_by: [], restored: false }, standing)
  const provinceNow = await keepLocality(db, record)
  await set(db, id, documentRow(record, provinceNow))
  if (!fresh) await clear(db, id, compared)
  for (const [table, rows] of Object.entries(spreadRows(standing))) await insertRows(db, table, id, rows)
  return standing
}

/** Replace everything of one document, in one transaction of the caller's making; what needs no lock was packed before. */
export async function preparePut({ record, pages, text, notes, addedAt }: StoredDocument, readerVersion: string) {
  const { sha256, path, pages: pageCount, read_by, restored } = record.source
  const facts = factsOf(record)
  const places = pagePlaces(pages, text)
  const { value, damage } = text
  const packing = packReading(pages, text)
  const mean = facts.length === 0 ? null : facts.reduce((sum, { confidence }) => sum + confidence, 0) / facts.length

  const packed = await packing
  return async (db: Sqlite, run: number | null): Promise<void> => {
    const at = new Date().toISOString()
    const { id, fresh } = await idOf(db, sha256, path, addedAt ?? at)
    if (!fresh) await clear(db, id, read)
    await set(db, id, {
      path,
      state: 'read',
      problem: null,
      detail: null,
      reader_version: readerVersion,
      read_at: at,
      run,
      page_count: pageCount,
      read_by: JSON.stringify(read_by),
      restored: Number(restored),
      confidence: mean,
    })
    await db.run(
      `INSERT OR REPLACE INTO readings (document, text, damage, damage_share, packed, indexed) VALUES (?, ?, ?, ?, ?, ?)`,
      id,
      value,
      damage.kind,
      damage.share,
      packed,
      indexVersion,
    )
    const pageRows = pages.map(({ number, width, height, readBy, state, reason = null, engine = null }, ord) => {
      const { start = null, end = null } = places[ord] ?? {}
      return { ord, number, width, height, read_by: readBy, state, reason, engine, start, end }
    })
    await insertRows(db, 'pages', id, pageRows)
    await insertRows(
      db,
      'facts',
      id,
      facts.map(({ id: fact, field, ord, value: held, confidence }) => ({
        id: fact,
        field,
        ord,
        value: JSON.stringify(held),
        words: wordsOf(held),
        confidence,
      })),
    )
    await insertRows(db, 'evidence', id, facts.flatMap(evidenceRows))
    await insertRows(
      db,
      'notes',
      id,
      notes.map(({ rule, reason, page, span }, ord) => ({
        ord,
        rule,
        reason,
        page,
        start: span?.start ?? null,
        end: span?.end ?? null,
      })),
    )
    await indexText(db, id, value, await spread(db, id, sha256, facts, fresh), fresh)
    await keepReadNeed(db, id, pages.filter(({ state }) => state === 'failed').length)
  }
}

function evidenceRows({ id, evidence, parts }: StoredFact) {
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

/** Remember a document that could not be read; a good reading that is already there stays, with the problem beside it. */
export async function putFailure(
  db: Sqlite,
  source: FailedSource,
  { problem, detail, readerVersion }: { problem: string; detail: string | null; readerVersion: string | null },
  run: number,
) {
  const { id } = await idOf(db, source.sha256, source.path, new Date().toISOString())
  await set(db, id, { path: source.path, bytes: source.bytes, kind: source.kind, problem, detail, run })
  await db.run(`UPDATE documents SET reader_version = ? WHERE id = ? AND state = 'failed'`, readerVersion, id)
}
