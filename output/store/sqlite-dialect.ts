import { setTimeout as sleep } from 'node:timers/promises'
import type { Dialect } from './database.js'
import { StoreError } from './store-error.js'

/** Marks a SQLite file as ours (`PRAGMA application_id`): the bytes of "DoiC". */
const applicationId = 0x446f6943

// One statement, so that a writer in between cannot show us half a step.
const state = `SELECT (SELECT user_version FROM pragma_user_version) AS version,
  (SELECT application_id FROM pragma_application_id) AS application, (SELECT count(*) FROM sqlite_schema) AS tables`

/** Try again while another opens the same new file: SQLite does not wait for a lock where waiting might be for ever. */
async function patiently(work: () => Promise<void>, tries = 50): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (tries === 0 || !(error instanceof StoreError) || error.problem !== 'locked') throw error
    await sleep(100)
    await patiently(work, tries - 1)
  }
}

const writing = 'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA wal_autocheckpoint = 8000'

/** What SQLite says in its own way. */
export const sqliteDialect: Dialect = {
  name: 'sqlite',
  holdable: (text) => text,
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
  migrating: {
    folder: 'sqlite',
    async state(db) {
      const row = await db.get(state)
      const [version, application, tables] = ['version', 'application', 'tables'].map((name) =>
        Number(row?.[name] ?? 0),
      )
      return { version: version!, foreign: application !== applicationId && (tables! > 0 || version! > 0) }
    },
    prepare: (db) => patiently(() => db.exec(writing)),
    before: '',
    after: (version) => `PRAGMA user_version = ${version}; PRAGMA application_id = ${applicationId};`,
  },
}
