import type { StoredFact } from './facts-of.js'
import type { Sqlite } from './open-sqlite.js'
import type { StoredCorrection } from './store.js'

// Facts on which reports and audits stand weigh more than the rest of a letterhead.
const matters: ReadonlySet<string> = new Set([
  'events',
  'pilot_events',
  'deadlines',
  'agenda',
  'report_package',
  'issue_date',
  'doc_number',
  'issuer',
  'locality',
  'parent_event',
])
const doubtfulBelow = 0.8
const fairlySure = 0.6

// A page unread hides all that stands on it; a correction without its ink is a person's work at stake.
const weighed = 'need = 20 * failed_pages + 6 * lost + 4 * doubtful + 2 * anomalies + 3 * coalesce(findings, 0)'

/** Count how much of a document waits for a person, from its facts as extracted and what people said of them. Runs inside a transaction. */
export async function keepNeed(
  db: Sqlite,
  document: number,
  facts: readonly StoredFact[],
  said: readonly StoredCorrection[],
): Promise<void> {
  const standing = said.filter((one) => one.withdrawnAt === null)
  const judged = new Set(standing.flatMap((one) => (one.fact === null ? [] : [one.fact])))
  const open = facts.filter((fact) => !judged.has(fact.id))
  const doubtful = open.filter(
    ({ field, confidence }) => field !== 'anomalies' && confidence < (matters.has(field) ? doubtfulBelow : fairlySure),
  )
  await db.run(
    `INSERT INTO needs (document, need, facts, judged, doubtful, anomalies, lost, failed_pages)
     VALUES (?, 0, ?, ?, ?, ?, ?, 0)
     ON CONFLICT (document) DO UPDATE SET facts = excluded.facts, judged = excluded.judged, doubtful = excluded.doubtful,
       anomalies = excluded.anomalies, lost = excluded.lost`,
    document,
    facts.length,
    facts.length - open.length,
    doubtful.length,
    open.filter(({ field }) => field === 'anomalies').length,
    standing.filter(({ fact, verdict }) => fact === null && verdict !== 'add').length,
  )
  await db.run(`UPDATE needs SET ${weighed} WHERE document = ?`, document)
}

/** Keep what a new reading of a document brought: how many pages failed; what an audit found of the old one no longer counts. */
export async function keepReadNeed(db: Sqlite, document: number, failedPages: number): Promise<void> {
  await db.run('UPDATE needs SET failed_pages = ?, findings = NULL WHERE document = ?', failedPages, document)
  await db.run(`UPDATE needs SET ${weighed} WHERE document = ?`, document)
}

/** Keep how many findings an audit made against a document. */
export async function keepFindings(db: Sqlite, sha256: string, findings: number): Promise<void> {
  const own = '(SELECT id FROM documents WHERE sha256 = ?)'
  await db.run(`UPDATE needs SET findings = ? WHERE document = ${own}`, findings, sha256)
  await db.run(`UPDATE needs SET ${weighed} WHERE document = ${own}`, sha256)
}

/** Name documents whose facts no audit has looked at yet. */
export async function unauditedOf(db: Sqlite, limit: number): Promise<string[]> {
  const rows = await db.all(
    'SELECT d.sha256 FROM needs n JOIN documents d ON d.id = n.document WHERE n.findings IS NULL ORDER BY n.document LIMIT ?',
    limit,
  )
  return rows.map((row) => String(row['sha256']))
}
