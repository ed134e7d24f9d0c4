import type { Note, Text } from '../../corpus/document.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { applyCorrections } from './apply-corrections.js'
import { numberKey } from './document-row.js'
import type { StoredFact } from './facts-of.js'
import { recordOf } from './facts-of.js'
import { readCorrections } from './keep-corrections.js'
import type { Row, Session } from './database.js'
import { unpackReading, unpackText } from './pack-reading.js'
import { StoreError } from './store-error.js'
import type { StoredDocument } from './store.js'

/** Find the one document that an id means: sha256 or a prefix of at least four digits, or a number such as `54/KH-UBND`. */
export async function findDocument(db: Session, id: string): Promise<Row | null> {
  const wanted = id.trim().toLowerCase()
  const rows = /^[0-9a-f]{4,64}$/.test(wanted)
    ? await db.all('SELECT * FROM documents WHERE sha256 >= ? AND sha256 < ? LIMIT 10', wanted, `${wanted}g`)
    : []
  if (rows.length === 0 && wanted.includes('/'))
    rows.push(...(await db.all('SELECT * FROM documents WHERE number_key = ? LIMIT 10', numberKey(wanted))))
  if (rows.length > 1) {
    const candidates = rows.map((row) => String(row['sha256']).slice(0, 12))
    throw new StoreError('ambiguous', id, { candidates })
  }
  return rows[0] ?? null
}

function evidenceOf(row: Row): Evidence {
  const [page, start, end] = ['page', 'start', 'end'].map((column) =>
    row[column] === null ? null : Number(row[column]),
  )
  const quote = String(row['quote'])
  const raw = row['raw'] === null ? quote : String(row['raw'])
  return {
    page: page!,
    start: start!,
    end: end!,
    quote,
    raw,
    boxes: JSON.parse(String(row['boxes'])) as Evidence['boxes'],
  }
}

/** Read the facts of one document as they were extracted, in the record's order. */
export async function readFacts(db: Session, document: number): Promise<StoredFact[]> {
  const rows = await db.all('SELECT * FROM facts WHERE document = ? ORDER BY field, ord', document)
  const ink = await db.all('SELECT * FROM evidence WHERE document = ? ORDER BY fact, part, ord', document)
  const byFact = new Map<string, Row[]>()
  for (const row of ink) {
    const fact = String(row['fact'])
    const own = byFact.get(fact)
    if (own) own.push(row)
    else byFact.set(fact, [row])
  }
  return rows.map((row) => {
    const own = byFact.get(String(row['id'])) ?? []
    const parts: Record<string, Evidence[]> = {}
    for (const each of own) if (each['part'] !== '') (parts[String(each['part'])] ??= []).push(evidenceOf(each))
    return {
      id: String(row['id']),
      field: String(row['field']),
      ord: Number(row['ord']),
      value: JSON.parse(String(row['value'])) as unknown,
      confidence: Number(row['confidence']),
      evidence: own.filter((each) => each['part'] === '').map(evidenceOf),
      parts,
    }
  })
}

/** Put the plan record of a stored document together again, corrections in front. */
export async function readRecord(db: Session, row: Row): Promise<PlanRecord> {
  const sha256 = String(row['sha256'])
  const said = await readCorrections(db, sha256)
  const source = {
    path: String(row['path']),
    sha256,
    pages: row['page_count'] === null ? null : Number(row['page_count']),
    read_by: JSON.parse(String(row['read_by'])) as PlanRecord['source']['read_by'],
    restored: Boolean(row['restored']),
  }
  return recordOf(source, applyCorrections(await readFacts(db, Number(row['id'])), said))
}

const damageOf = (reading: Row): Text['damage'] => ({
  kind: String(reading['damage']) as Text['damage']['kind'],
  share: Number(reading['damage_share']),
})

/** Make the text of a row of readings, without its pages. */
export function readTextOf(reading: Row): Text {
  return unpackText(reading['packed'] as Buffer, String(reading['text']), damageOf(reading))
}

/** Read everything that is kept of a document; null where it could not be read. */
export async function readDocument(db: Session, row: Row): Promise<StoredDocument | null> {
  const id = Number(row['id'])
  const reading = await db.get('SELECT * FROM readings WHERE document = ?', id)
  if (!reading) return null
  const read = unpackReading(reading['packed'] as Buffer, String(reading['text']), damageOf(reading))
  const notes = await db.all('SELECT * FROM notes WHERE document = ? ORDER BY ord', id)
  return {
    record: await readRecord(db, row),
    ...read,
    notes: notes.map(noteOf),
    addedAt: String(row['added_at']),
  }
}

function noteOf(row: Row): Note {
  const [page, start, end] = ['page', 'start', 'end'].map((column) =>
    row[column] === null ? null : Number(row[column]),
  )
  const span = start === null || end === null ? null : { start: start!, end: end! }
  return { rule: String(row['rule']), reason: String(row['reason']), page: page ?? null, span }
}
