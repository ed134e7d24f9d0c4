import type { Session } from './database.js'
import type { Terms } from './terms.js'

/** Raised when folding or indexing changes: a text indexed by an older version is indexed again when the database is opened. */
export const indexVersion = 2

/** Index documents for search, which are not in the index. Runs inside the caller's transaction. */
export async function indexTerms(db: Session, documents: readonly { id: number; terms: Terms }[]): Promise<void> {
  if (documents.length === 0) return
  const values = documents.flatMap(({ id, terms }) => [id, db.dialect.indexed(terms)])
  await db.run(`${db.dialect.insertIndexed} VALUES ${documents.map(() => '(?, ?)').join(', ')}`, ...values)
}
