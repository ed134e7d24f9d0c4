import type { Box } from '../../corpus/document.js'
import type { WordCorrection, WordSaid } from './desk.js'
import type { Row, Session } from './database.js'

function wordOf(row: Row): WordCorrection {
  const { reason, box } = row
  return {
    id: String(row['id']),
    sha256: String(row['sha256']),
    page: row['page'] === null ? null : Number(row['page']),
    raw: String(row['raw']),
    nth: Number(row['nth']),
    box: box === null ? null : (JSON.parse(String(box)) as Box),
    before: String(row['before']),
    after: String(row['after']),
    confidence: Number(row['confidence']),
    who: String(row['who']),
    madeAt: String(row['made_at']),
    lost: Boolean(row['lost']),
    withdrawn: row['withdrawn_at'] !== null,
    ...(reason === null ? {} : { reason: String(reason) }),
  }
}

/** List words that people put right, oldest first: of one document or of all. */
export async function readWords(db: Session, sha256?: string): Promise<WordCorrection[]> {
  const rows =
    sha256 === undefined
      ? await db.all('SELECT * FROM word_corrections ORDER BY made_at, id')
      : await db.all('SELECT * FROM word_corrections WHERE sha256 = ? ORDER BY made_at, id', sha256)
  return rows.map(wordOf)
}

/** Write one word down; the same id twice does no harm. */
export async function keepWord(db: Session, said: WordSaid): Promise<void> {
  await db.run(
    `INSERT INTO word_corrections (id, sha256, page, raw, nth, box, before, after, confidence, who, made_at, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
    said.id,
    said.sha256,
    said.page,
    said.raw,
    said.nth,
    said.box && JSON.stringify(said.box),
    said.before,
    said.after,
    said.confidence,
    said.who,
    new Date().toISOString(),
    said.reason ?? null,
  )
}

/** Take a word back; tells whose document it was, null where there is no such word. */
export async function withdrawWord(db: Session, id: string): Promise<string | null> {
  await db.run('UPDATE word_corrections SET withdrawn_at = ? WHERE id = ?', new Date().toISOString(), id)
  const row = await db.get('SELECT sha256 FROM word_corrections WHERE id = ?', id)
  return row ? String(row['sha256']) : null
}

/** Mark which of a document's words found no place in its reading. */
export async function loseWords(db: Session, sha256: string, ids: readonly string[]): Promise<void> {
  await db.run('UPDATE word_corrections SET lost = 0 WHERE sha256 = ?', sha256)
  for (const id of ids) await db.run('UPDATE word_corrections SET lost = 1 WHERE sha256 = ? AND id = ?', sha256, id)
}
