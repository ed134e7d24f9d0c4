import { applyCorrections, factOf } from './apply-corrections.js'
import type { Session, Value } from './database.js'
import { documentRow } from './document-row.js'
import type { StoredFact } from './facts-of.js'
import { recordOf } from './facts-of.js'
import { indexTerms } from './index-terms.js'
import { insertRows } from './insert-rows.js'
import type { LocalityRow } from './locality-row.js'
import { localityRow, provinceNowOf } from './locality-row.js'
import type { SpreadRow } from './spread-rows.js'
import { spreadRows } from './spread-rows.js'
import type { StoredCorrection } from './store.js'
import type { Terms } from './terms.js'
import { termsOf } from './terms.js'

/** The tables that the facts are spread out in, corrections applied. */
export const comparedTables = [
  'events',
  'quota_rules',
  'ratios',
  'agenda_items',
  'deadlines',
  'units',
  'citations',
] as const

/** What compares and what is searched: it follows from the facts and from what people said of them. */
export interface Compared {
  /** Columns of `documents`. */
  readonly columns: { readonly [column: string]: Value }
  readonly locality: LocalityRow | null
  readonly rows: { readonly [table: string]: readonly SpreadRow[] }
  readonly terms: Terms
}

/** Work out what compares from facts with corrections in front. */
export function compared(facts: readonly StoredFact[], text: string): Compared {
  const record = recordOf({ path: '', sha256: '', pages: null, read_by: [], restored: false }, facts)
  return {
    columns: documentRow(record, provinceNowOf(record)),
    locality: localityRow(record),
    rows: spreadRows(facts),
    terms: termsOf(text, facts),
  }
}

/** Put what people said in front of the facts, and write down which fact each correction now stands at. */
export async function correctedFacts(
  db: Session,
  facts: readonly StoredFact[],
  corrections: readonly StoredCorrection[],
): Promise<{ standing: StoredFact[]; said: StoredCorrection[] }> {
  const said: StoredCorrection[] = []
  for (const correction of corrections) {
    const fact = correction.verdict === 'add' ? null : (factOf(correction, facts)?.id ?? null)
    said.push({ ...correction, fact })
    if (fact !== correction.fact) await db.run('UPDATE corrections SET fact = ? WHERE id = ?', fact, correction.id)
  }
  return { standing: applyCorrections(facts, said), said }
}

/** Keep localities as the register has them. */
export async function keepLocalities(db: Session, all: readonly (LocalityRow | null)[]): Promise<void> {
  const rows = new Map(all.flatMap((row) => (row ? [[String(row['id']), row] as const] : [])))
  // In one order everywhere, so that two writers cannot wait for each other.
  const sorted = [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row)
  const taken = ['name', 'province_now', 'successors'].map((name) => `${name} = excluded.${name}`)
  await insertRows(db, 'localities', sorted, `ON CONFLICT (id) DO UPDATE SET ${taken.join(', ')}`)
}

/** Write what compares into the spread tables and the index, where nothing of these documents stands. */
export async function insertCompared(db: Session, all: readonly { id: number; compared: Compared }[]): Promise<void> {
  for (const table of comparedTables) {
    const rows = all.flatMap(({ id, compared: { rows: of } }) =>
      (of[table] ?? []).map((row) => ({ document: id, ...row })),
    )
    await insertRows(db, table, rows)
  }
  await indexTerms(
    db,
    all.map(({ id, compared: { terms } }) => ({ id, terms })),
  )
}
