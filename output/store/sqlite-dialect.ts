import type { Dialect } from './database.js'

/** What SQLite says in its own way. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  among: (column) => `${column} IN (SELECT value FROM json_each(?))`,
  columnsOf: 'SELECT name, type FROM pragma_table_info(?)',
  insert: (table, columns) => {
    const cells = columns.map((_, i) => `value ->> ${i}`)
    // Without a WHERE the ON CONFLICT of an upsert would be read as a join's.
    return `INSERT INTO ${table} (${columns.map(({ name }) => `"${name}"`).join(', ')}) SELECT ${cells.join(', ')} FROM json_each(?) WHERE true`
  },
  insertIndexed: 'INSERT INTO search_text (rowid, words)',
  indexed: ({ folded, others }) => `${folded}\n${others.join(' ')}`,
  deleteIndexed: 'DELETE FROM search_text WHERE rowid IN (SELECT value FROM json_each(?))',
  hold: '',
  match(groups, near, words) {
    const phrase = (group: readonly string[]) => `"${group.join(' ')}"`
    const phrases = groups.map(phrase)
    const all = words.map((word) => phrase([word]))
    if (near && phrases.length > 1) return [`NEAR(${phrases.join(' ')}, 8)`, ...all].join(' AND ')
    return [...phrases, ...all].join(' AND ')
  },
  found: {
    // FTS5 begins at a lower bound only when it reads upwards; downwards it would go on to the first row.
    among: 'SELECT rowid AS id FROM search_text WHERE search_text MATCH ? AND rowid >= ? ORDER BY +rowid DESC LIMIT ?',
    newest: 'SELECT rowid AS id FROM search_text WHERE search_text MATCH ? AND rowid >= ? ORDER BY rowid DESC LIMIT ?',
  },
}
