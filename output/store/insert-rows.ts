import type { Sqlite, Value } from './open-sqlite.js'

const statements = new WeakMap<Sqlite, Map<string, string>>()

async function statement(db: Sqlite, table: string): Promise<string> {
  const known = statements.get(db) ?? new Map<string, string>()
  statements.set(db, known)
  const ready = known.get(table)
  if (ready) return ready
  const columns = (await db.all('SELECT name FROM pragma_table_info(?)', table)).map((row) => String(row['name']))
  const own = columns.filter((name) => name !== 'document')
  const shared = columns.length > own.length
  const sql =
    `INSERT INTO ${table} (${[...(shared ? ['document'] : []), ...own].map((name) => `"${name}"`).join(', ')}) ` +
    `SELECT ${[...(shared ? ['?1'] : []), ...own.map((name) => `json_extract(value, '$.${name}')`)].join(', ')} FROM json_each(?2) WHERE ?1 IS NOT NULL`
  known.set(table, sql)
  return sql
}

/** Insert many rows of one document at once: they travel as one JSON value, so a plan costs a dozen statements and not hundreds. */
export async function insertRows(
  db: Sqlite,
  table: string,
  document: number,
  rows: readonly { readonly [column: string]: Value }[],
): Promise<void> {
  if (rows.length > 0) await db.run(await statement(db, table), document, JSON.stringify(rows))
}
