import type { Dialect, Row, Session, Value } from './database.js'

interface Known {
  readonly columns: readonly { readonly name: string; readonly type: string }[]
  readonly statements: Map<string, string>
}
const tables = new Map<Dialect, Map<string, Known>>()

async function known(db: Session, table: string): Promise<Known> {
  const own = tables.get(db.dialect) ?? new Map<string, Known>()
  tables.set(db.dialect, own)
  const ready = own.get(table)
  if (ready) return ready
  const columns = (await db.all(db.dialect.columnsOf, table)).map((row) => ({
    name: String(row['name']),
    type: String(row['type']),
  }))
  const made = { columns, statements: new Map<string, string>() }
  own.set(table, made)
  return made
}

/**
 * Insert many rows at once, of one document or of many: they travel as one JSON value, so that plans cost a dozen statements and not
 * hundreds. The columns are those of the first row. `after` may say what to do where a row is there already, and what to give back.
 */
export async function insertRows(
  db: Session,
  table: string,
  rows: readonly { readonly [column: string]: Value }[],
  after = '',
): Promise<Row[]> {
  if (rows.length === 0) return []
  const { columns, statements } = await known(db, table)
  const names = new Set<string>()
  for (const row of rows) for (const name in row) names.add(name)
  const used = columns.filter(({ name }) => names.has(name))
  const key = `${used.map(({ name }) => name).join()} ${after}`
  const sql = statements.get(key) ?? `${db.dialect.insert(table, used)} ${after}`
  statements.set(key, sql)
  const cell = (value: Value | undefined) => (typeof value === 'string' ? db.dialect.holdable(value) : (value ?? null))
  return db.all(sql, JSON.stringify(rows.map((row) => used.map(({ name }) => cell(row[name])))))
}
