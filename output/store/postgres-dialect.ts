import type { Dialect } from './database.js'

// A lexeme longer than this is refused; no word is.
const longest = 500

const word = (letters: string) => `'${letters.slice(0, longest)}'`

// A tsvector counts no further than 16383: a longer text's later words stand as if it began anew.
const countable = 16_000

// All that is ours lies in a schema of its own, so that a database may hold other things besides.
export const schema = 'doichieu'

// Any number, so long as every Đối chiếu takes the same: migrations wait for each other under it.
const alone = `SELECT pg_advisory_xact_lock(${0x446f6943})`

/** What PostgreSQL says in its own way. */
export const postgresDialect: Dialect = {
  name: 'postgres',
  // PostgreSQL's text holds neither NUL nor half a character.
  holdable: (text) => text.replace(/[\0\p{Surrogate}]/gu, '\ufffd'),
  among(column, kind) {
    const list = 'ARRAY(SELECT jsonb_array_elements_text(?::jsonb))'
    return `${column} = ANY (${kind === 'number' ? `${list}::integer[]` : list})`
  },
  columnsOf: `SELECT column_name AS name, data_type AS type FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name = ? ORDER BY ordinal_position`,
  insert(table, columns) {
    const names = columns.map(({ name }) => `"${name}"`)
    const cells = columns.map(({ type }, i) => `(line ->> ${i})::${type}`)
    return `INSERT INTO ${table} (${names.join(', ')}) SELECT ${cells.join(', ')} FROM jsonb_array_elements(?::jsonb) AS lines (line)`
  },
  insertIndexed: 'INSERT INTO search_text (document, words)',
  indexed({ folded, others }) {
    const places = new Map<string, number[]>()
    for (const [i, [letters]] of [...folded.matchAll(/[\p{L}\p{N}]+/gu)].entries()) {
      const own = places.get(letters)
      if (own) own.push(1 + (i % countable))
      else places.set(letters, [1 + (i % countable)])
    }
    const counted = [...places].map(([letters, at]) => `${word(letters)}:${at.join()}`)
    return [...counted, ...others.map(word)].join(' ')
  },
  deleteIndexed:
    'DELETE FROM search_text WHERE document = ANY (ARRAY(SELECT jsonb_array_elements_text(?::jsonb))::integer[])',
  hold: 'FOR UPDATE',
  match(groups, near, words) {
    const phrase = (group: readonly string[]) => `(${group.map(word).join(' <-> ')})`
    const beside = near ? [groups.flat()] : groups
    return [...beside.filter((group) => group.length > 0).map(phrase), ...words.map(word)].join(' & ')
  },
  found: {
    among:
      'SELECT document AS id FROM search_text WHERE words @@ ?::tsquery AND document >= ? ORDER BY document DESC LIMIT ?',
    newest:
      'SELECT document AS id FROM search_text WHERE words @@ ?::tsquery AND document >= ? ORDER BY document DESC LIMIT ?',
  },
  migrating: {
    folder: 'postgres',
    async state(db) {
      const seen = await db.get(`SELECT (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()) AS tables,
        (SELECT count(*) FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migrations') AS ours`)
      if (!Number(seen?.['ours'])) return { version: 0, foreign: Number(seen?.['tables']) > 0 }
      const row = await db.get('SELECT coalesce(max(version), 0) AS version FROM migrations')
      return { version: Number(row?.['version']), foreign: false }
    },
    prepare: (db) =>
      db.transaction(async (session) => {
        await session.exec(alone)
        await session.exec(`CREATE SCHEMA IF NOT EXISTS ${schema}`)
      }),
    before: alone,
    after: () => '',
  },
}
