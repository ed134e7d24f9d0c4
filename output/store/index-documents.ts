import { applyCorrections } from './apply-corrections.js'
import type { Database, Session } from './database.js'
import { indexTerms, indexVersion } from './index-terms.js'
import { readCorrections } from './keep-corrections.js'
import { readFacts } from './read-document.js'
import { termsOf } from './terms.js'

/** Index documents for search, in place of what was indexed of them before. Runs inside the caller's transaction. */
export async function indexDocuments(db: Session, ids: readonly number[]): Promise<void> {
  const list = JSON.stringify(ids)
  await db.run(db.dialect.deleteIndexed, list)
  const sql = `SELECT r.document, r.text, d.sha256 FROM readings r JOIN documents d ON d.id = r.document
    WHERE ${db.dialect.among('r.document', 'number')}`
  for (const { document, text, sha256 } of await db.all(sql, list)) {
    const id = Number(document)
    const facts = applyCorrections(await readFacts(db, id), await readCorrections(db, String(sha256)))
    await indexTerms(db, [{ id, terms: termsOf(String(text), facts) }])
  }
  const done = `UPDATE readings SET indexed = ? WHERE ${db.dialect.among('document', 'number')}`
  await db.run(done, indexVersion, list)
}

/** Index what an older version indexed differently, or a restored copy not at all. */
export async function indexAnew(db: Database): Promise<void> {
  for (;;) {
    const old = await db.all('SELECT document FROM readings WHERE indexed < ? LIMIT 200', indexVersion)
    if (old.length === 0) return
    const ids = old.map((row) => Number(row['document']))
    await db.transaction((session) => indexDocuments(session, ids))
  }
}
