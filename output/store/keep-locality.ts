import type { PlanRecord } from '../../extractors/record.js'
import type { Sqlite } from './open-sqlite.js'

/** Keep the document's locality; gives the province it lies in today, null where that is not known. */
export async function keepLocality(db: Sqlite, record: PlanRecord): Promise<string | null> {
  const { locality } = record
  if (!locality?.register_id) return null
  await db.run(
    'INSERT INTO localities (id, name, province) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
    locality.register_id,
    locality.name,
    locality.province_at_issue,
  )
  return null
}
