import { provinceKey } from './document-row.js'
import type { Row, Session, Value } from './database.js'
import { findDocument } from './read-document.js'
import type { DocumentSummary, ListFilter } from './store.js'
import { writtenNumber } from '../../extractors/readers/written-number.js'

/** The columns of a list's line, of `documents d`. */
export const columns = `d.*,
  (SELECT count(*) FROM notes n WHERE n.document = d.id) AS notes,
  (SELECT count(*) FROM corrections c WHERE c.sha256 = d.sha256 AND c.withdrawn_at IS NULL) AS corrections`

const text = (row: Row, column: string) => (row[column] === null ? null : String(row[column]))
const number = (row: Row, column: string) => (row[column] === null ? null : Number(row[column]))

/** Read a row of `documents` as a line of a list. */
export function summaryOf(row: Row): DocumentSummary {
  return {
    sha256: String(row['sha256']),
    path: String(row['path']),
    state: row['state'] === 'read' ? 'read' : 'failed',
    problem: text(row, 'problem'),
    detail: text(row, 'detail'),
    genre: text(row, 'genre'),
    number: writtenNumber(text(row, 'doc_number'), text(row, 'doc_symbol')),
    type: text(row, 'doc_type'),
    issuer: text(row, 'issuer'),
    level: text(row, 'issuer_level') as DocumentSummary['level'],
    locality: text(row, 'locality'),
    province: text(row, 'province'),
    provinceNow: text(row, 'province_now'),
    date: text(row, 'issue_date'),
    round: number(row, 'round'),
    title: text(row, 'title'),
    pages: number(row, 'page_count'),
    readBy: JSON.parse(String(row['read_by'])) as string[],
    restored: Boolean(row['restored']),
    confidence: number(row, 'confidence'),
    notes: number(row, 'notes') ?? 0,
    corrections: number(row, 'corrections') ?? 0,
    addedAt: String(row['added_at']),
  }
}

/** Write a filter as SQL over `documents d`. */
export async function conditions(db: Session, filter: ListFilter): Promise<{ where: string; values: Value[] }> {
  const parts: string[] = []
  const values: Value[] = []
  const add = (sql: string, ...given: Value[]) => {
    parts.push(sql)
    values.push(...given)
  }
  if (filter.ids) {
    const found = await Promise.all(filter.ids.map((id) => findDocument(db, id)))
    add(db.dialect.among('d.id', 'number'), JSON.stringify(found.flatMap((row) => (row ? [row['id']] : []))))
  }
  if (filter.level) add('d.issuer_level = ?', filter.level)
  if (filter.round !== undefined) add('d.round = ?', filter.round)
  if (filter.year !== undefined) add('d.year = ?', filter.year)
  if (filter.genre) add('d.genre = ?', filter.genre)
  if (filter.state) add('d.state = ?', filter.state)
  if (filter.province) {
    const key = provinceKey(filter.province)
    add('(d.province_key = ? OR d.province_now_key = ?)', key, key)
  }
  return { where: parts.length > 0 ? `WHERE ${parts.join(' AND ')}` : '', values }
}

/** List the rows of `documents` that a filter means, by province, level and date. */
export async function listRows(db: Session, filter: ListFilter = {}): Promise<Row[]> {
  const { where, values } = await conditions(db, filter)
  const sql = `SELECT ${columns} FROM documents d ${where}
    ORDER BY d.province_key NULLS FIRST, d.issuer_level NULLS FIRST, d.locality NULLS FIRST, d.issue_date NULLS FIRST, d.id
    LIMIT ?`
  return db.all(sql, ...values, filter.limit ?? 2 ** 31 - 1)
}
