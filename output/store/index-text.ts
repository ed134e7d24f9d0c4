import { fold, settleTones } from '../../corpus/vietnamese.js'
import type { StoredFact } from './facts-of.js'
import { wordsOf } from './facts-of.js'
import type { Sqlite } from './open-sqlite.js'

/** Raised when folding or indexing changes: a text indexed by an older version is indexed again when the database is opened. */
export const indexVersion = 1

/** The fields that can be searched one by one, and the facts that feed each. */
export const searchFields: { readonly [column: string]: readonly string[] } = {
  title: ['title', 'doc_type'],
  number: ['doc_number', 'doc_symbol'],
  issuer: ['issuer'],
  locality: ['locality', 'place'],
  parent_event: ['parent_event'],
  legal_basis: ['legal_basis'],
  other_citations: ['other_citations'],
  purposes: ['purposes'],
  movements: ['movements'],
  events: ['events', 'pilot_events'],
  agenda: ['agenda'],
  deadlines: ['deadlines'],
  responsible_units: ['responsible_units'],
  report_package: ['report_package'],
  budget: ['budget'],
  recipients: ['recipients'],
  signatory: ['signatory', 'digital_signature'],
  anomalies: ['anomalies'],
}
const columns = Object.keys(searchFields)
const marks = columns.map(() => '?').join(', ')

/** Write letters as the exact index holds them: tone marks settled, lower case, marks kept. */
export function exactForm(text: string): string {
  return settleTones(text).toLowerCase()
}

function fieldWords(facts: readonly StoredFact[], column: string): string {
  const fields = searchFields[column]!
  return facts
    .filter((fact) => fields.includes(fact.field))
    .map((fact) => fold(`${wordsOf(fact.value)} ${fact.evidence[0]?.quote ?? ''}`))
    .join(' ; ')
}

/** Index one document's text and facts for search, in place of what was indexed before. Runs inside the caller's transaction. */
export async function indexText(
  db: Sqlite,
  id: number,
  text: string,
  facts: readonly StoredFact[],
  fresh = false,
): Promise<void> {
  if (!fresh) {
    await db.run('DELETE FROM search_text WHERE rowid = ?', id)
    await db.run('DELETE FROM search_fields WHERE rowid = ?', id)
  }
  await db.run('INSERT INTO search_text (rowid, exact, folded) VALUES (?, ?, ?)', id, exactForm(text), fold(text))
  const values = columns.map((column) => fieldWords(facts, column))
  await db.run(`INSERT INTO search_fields (rowid, ${columns.join(', ')}) VALUES (?, ${marks})`, id, ...values)
}
