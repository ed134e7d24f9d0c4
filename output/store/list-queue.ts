import type { DocumentSummary, ListFilter } from './store.js'
import type { Queue, QueueFilter, QueueLine, QueueShelves } from './desk.js'
import { columns, conditions, summaryOf } from './list-documents.js'
import type { Row, Session } from './database.js'

const states: Readonly<Record<NonNullable<QueueFilter['state']>, string>> = {
  waiting: 'n.judged = 0 AND n.facts > 0',
  begun: 'n.judged > 0 AND n.judged < n.facts',
  done: 'n.judged >= n.facts AND n.document IS NOT NULL',
  failed: 'n.document IS NULL',
}

const count = (row: Row, column: string) => Number(row[column] ?? 0)

function lineOf(row: Row, document: DocumentSummary): QueueLine {
  return {
    document,
    need: count(row, 'need'),
    facts: count(row, 'facts'),
    judged: count(row, 'judged'),
    doubtful: count(row, 'doubtful'),
    anomalies: count(row, 'anomalies'),
    lost: count(row, 'lost'),
    failedPages: count(row, 'failed_pages'),
    findings: row['findings'] === null || row['findings'] === undefined ? null : Number(row['findings']),
  }
}

async function narrowed(db: Session, { level, round, province, state }: QueueFilter) {
  const given: ListFilter = {
    ...(level ? { level } : {}),
    ...(round === undefined ? {} : { round }),
    ...(province ? { province } : {}),
  }
  const { where, values } = await conditions(db, given)
  const more = state ? ` ${where === '' ? 'WHERE' : 'AND'} ${states[state]}` : ''
  return { from: `FROM documents d LEFT JOIN needs n ON n.document = d.id ${where}${more}`, values }
}

/** List documents by what needs a person most, with how far the work has come over all that the filter means. */
export async function listQueue(db: Session, filter: QueueFilter): Promise<Queue> {
  const { from, values } = await narrowed(db, filter)
  const total = await db.get(
    `SELECT count(*) AS documents, count(CASE WHEN n.judged >= n.facts THEN 1 END) AS done, sum(n.facts) AS facts, sum(n.judged) AS judged ${from}`,
    ...values,
  )
  // First the few that are shown, then all about them: otherwise everything would be read of every document and sorted.
  const ids = await db.all(
    `SELECT d.id ${from} ORDER BY coalesce(n.need, 1000) DESC, d.id LIMIT ? OFFSET ?`,
    ...values,
    filter.limit ?? 50,
    filter.offset ?? 0,
  )
  const rows = await db.all(
    `SELECT n.*, ${columns} FROM documents d LEFT JOIN needs n ON n.document = d.id
     WHERE ${db.dialect.among('d.id', 'number')}`,
    JSON.stringify(ids.map((row) => row['id'])),
  )
  const byId = new Map(rows.map((row) => [row['id'], row]))
  return {
    lines: ids.map((row) => {
      const found = byId.get(row['id']!)!
      return lineOf(found, summaryOf(found))
    }),
    documents: count(total!, 'documents'),
    done: count(total!, 'done'),
    facts: count(total!, 'facts'),
    judged: count(total!, 'judged'),
  }
}

/** Name the provinces and rounds there are documents of, for choosing among them. */
export async function listShelves(db: Session): Promise<QueueShelves> {
  const provinces = await db.all('SELECT DISTINCT province FROM documents WHERE province IS NOT NULL')
  const rounds = await db.all('SELECT DISTINCT round FROM documents WHERE round IS NOT NULL ORDER BY round')
  const byName = new Intl.Collator('vi')
  return {
    provinces: provinces.map((row) => String(row['province'])).sort((a, b) => byName.compare(a, b)),
    rounds: rounds.map((row) => Number(row['round'])),
  }
}
