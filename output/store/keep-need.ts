import type { StoredFact } from './facts-of.js'
import type { Session } from './database.js'
import { insertRows } from './insert-rows.js'
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

/** What waits for a person, as columns of `needs`. */
export interface Need {
  readonly [column: string]: number
}

/** Count how much of a document waits for a person, from its facts as extracted and what people said of them. */
export function needOf(facts: readonly StoredFact[], said: readonly StoredCorrection[]): Need {
  const standing = said.filter((one) => one.withdrawnAt === null)
  const judged = new Set(standing.flatMap((one) => (one.fact === null ? [] : [one.fact])))
  const open = facts.filter((fact) => !judged.has(fact.id))
  const doubtful = open.filter(
    ({ field, confidence }) => field !== 'anomalies' && confidence < (matters.has(field) ? doubtfulBelow : fairlySure),
  )
  return {
    facts: facts.length,
    judged: facts.length - open.length,
    doubtful: doubtful.length,
    anomalies: open.filter(({ field }) => field === 'anomalies').length,
    lost: standing.filter(({ fact, verdict }) => fact === null && verdict !== 'add').length,
  }
}

/** Keep what waits in documents that were read anew; what an audit found of an old reading no longer counts. Runs inside a transaction. */
export async function insertNeeds(
  db: Session,
  all: readonly { id: number; need: Need; failedPages: number }[],
): Promise<void> {
  const rows = all.map(({ id, need, failedPages }) => ({ document: id, need: 0, ...need, failed_pages: failedPages }))
  await insertRows(db, 'needs', rows)
  const ids = JSON.stringify(all.map(({ id }) => id))
  await db.run(`UPDATE needs SET ${weighed} WHERE ${db.dialect.among('document', 'number')}`, ids)
}

/** Keep what waits of a document after a person said something of it. Runs inside a transaction. */
export async function updateNeed(db: Session, document: number, need: Need): Promise<void> {
  const set = Object.keys(need).map((column) => `${column} = ?`)
  await db.run(`UPDATE needs SET ${set.join(', ')} WHERE document = ?`, ...Object.values(need), document)
  await db.run(`UPDATE needs SET ${weighed} WHERE document = ?`, document)
}

/** Keep how many findings an audit made against a document. */
export async function keepFindings(db: Session, sha256: string, findings: number): Promise<void> {
  const own = '(SELECT id FROM documents WHERE sha256 = ?)'
  await db.run(`UPDATE needs SET findings = ? WHERE document = ${own}`, findings, sha256)
  await db.run(`UPDATE needs SET ${weighed} WHERE document = ${own}`, sha256)
}

/** Name documents whose facts no audit has looked at yet. */
export async function unauditedOf(db: Session, limit: number): Promise<string[]> {
  const rows = await db.all(
    'SELECT d.sha256 FROM needs n JOIN documents d ON d.id = n.document WHERE n.findings IS NULL ORDER BY n.document LIMIT ?',
    limit,
  )
  return rows.map((row) => String(row['sha256']))
}
