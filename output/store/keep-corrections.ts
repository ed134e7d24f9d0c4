import { createHash } from 'node:crypto'
import type { Row, Session } from './database.js'
import type { Correction, StoredCorrection } from './store.js'

const text = (row: Row, column: string) => (row[column] === null ? null : String(row[column]))

/** Read a row of `corrections`. */
export function correctionOf(row: Row): StoredCorrection {
  const reason = text(row, 'reason')
  const value = text(row, 'value')
  const boxes = text(row, 'boxes')
  const before = text(row, 'before')
  const raw = text(row, 'raw')
  return {
    id: String(row['id']),
    sha256: String(row['sha256']),
    field: String(row['field']),
    verdict: String(row['verdict']) as StoredCorrection['verdict'],
    quote: text(row, 'quote'),
    page: row['page'] === null ? null : Number(row['page']),
    who: String(row['who']),
    madeAt: String(row['made_at']),
    fact: text(row, 'fact'),
    withdrawnAt: text(row, 'withdrawn_at'),
    ...(reason === null ? {} : { reason }),
    ...(value === null ? {} : { value: JSON.parse(value) as unknown }),
    ...(before === null ? {} : { before: JSON.parse(before) as unknown }),
    ...(raw === null ? {} : { raw }),
    ...(boxes === null ? {} : { boxes: JSON.parse(boxes) as [number, number, number, number][] }),
  }
}

/** List corrections, oldest first: of one document or of all. */
export async function readCorrections(db: Session, sha256?: string): Promise<StoredCorrection[]> {
  const rows =
    sha256 === undefined
      ? await db.all('SELECT * FROM corrections ORDER BY made_at, id')
      : await db.all('SELECT * FROM corrections WHERE sha256 = ? ORDER BY made_at, id', sha256)
  return rows.map(correctionOf)
}

/** Write one correction down; its id is made from its content, so saying the same twice does no harm. */
export async function keepCorrection(db: Session, said: Correction): Promise<string> {
  const at = said.madeAt ?? new Date().toISOString()
  const value = said.value === undefined ? null : JSON.stringify(said.value)
  const content = [said.sha256, said.field, said.verdict, value, said.quote, said.who, at]
  const id = said.id ?? createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 24)
  await db.run(
    `INSERT INTO corrections (id, sha256, field, verdict, value, quote, page, boxes, who, made_at, reason, before, raw)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    id,
    said.sha256,
    said.field,
    said.verdict,
    value,
    said.quote,
    said.page ?? null,
    said.boxes ? JSON.stringify(said.boxes) : null,
    said.who,
    at,
    said.reason ?? null,
    said.before === undefined ? null : JSON.stringify(said.before),
    said.raw ?? null,
  )
  return id
}
