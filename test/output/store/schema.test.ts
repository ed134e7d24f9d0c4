import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import { migrate } from '../../../output/store/migrate.js'
import type { Database } from '../../../output/store/database.js'
import { openSqlite } from '../../../output/store/open-sqlite.js'

const sections = readFileSync(shipped('output', 'store', 'SCHEMA.md'), 'utf8')
  .split(/^### /m)
  .slice(1)
const documented = new Map(
  sections.map((section) => {
    const rows = [...section.matchAll(/^\| `(\w+)` +\| (.+?) +\| (.+?) +\|$/gm)]
    return [/^`(\w+)`/.exec(section)![1]!, rows.map(([, column, vi, en]) => ({ column, vi, en }))] as const
  }),
)

let db: Database
beforeAll(async () => {
  db = await openSqlite(':memory:', false)
  await migrate(db)
})
afterAll(() => db.close())

describe('SCHEMA.md', () => {
  it('names every table and view, and no other', async () => {
    const rows = await db.all(
      `SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')
       AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_%' AND name <> 'migrations'`,
    )
    expect([...documented.keys()].sort()).toEqual(rows.map((row) => String(row['name'])).sort())
  })

  it.each([...documented.keys()])('says what each column of %s means, in both languages', async (name) => {
    const columns = (await db.all('SELECT name FROM pragma_table_info(?)', name)).map((row) => row['name'])
    const said = documented.get(name)!
    expect(said.map(({ column }) => column)).toEqual(columns)
    expect(said.filter(({ vi, en }) => vi!.length < 3 || en!.length < 3)).toEqual([])
  })

  it('gives queries that run', async () => {
    const [block] = /```sql\n([\s\S]*?)```/
      .exec(readFileSync(shipped('output', 'store', 'SCHEMA.md'), 'utf8'))!
      .slice(1)
    for (const sql of block!.trim().split(';\n')) expect(await db.all(sql)).toEqual([])
  })

  it('has views that every plain SQLite tool can read', async () => {
    const views = await db.all(`SELECT name FROM sqlite_schema WHERE type = 'view'`)
    expect(views.length).toBeGreaterThan(10)
    for (const view of views) expect(await db.all(`SELECT * FROM ${view['name']} LIMIT 1`)).toEqual([])
  })
})
