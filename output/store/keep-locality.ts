import { provinceOf, provinceToday, today, units } from '../../corpus/units.js'
import type { PlanRecord } from '../../extractors/record.js'
import { provinceKey } from './document-row.js'
import type { Sqlite } from './open-sqlite.js'

/** Keep the document's locality as the register has it; gives the province its land lies in today, null where that is not known. */
export async function keepLocality(db: Sqlite, { locality }: PlanRecord): Promise<string | null> {
  const unit = locality?.register_id ? units().byId.get(locality.register_id) : undefined
  if (!unit) return locality?.province_at_issue ? provinceNow(locality.province_at_issue) : null
  const now = provinceToday(unit).name
  await db.run(
    `INSERT INTO localities (id, name, level, province, valid_from, valid_to, province_now, successors)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
     name = excluded.name, province_now = excluded.province_now, successors = excluded.successors`,
    unit.id,
    unit.name,
    unit.level,
    provinceOf(unit).name,
    unit.from,
    unit.to,
    now,
    JSON.stringify(today(unit).map(({ name }) => name)),
  )
  return now
}

/** Where the locality itself was not resolved its province may be: a province of 2019 has one heir whatever the document's date. */
function provinceNow(name: string): string | null {
  const own = (units().byName.get(provinceKey(name)) ?? []).filter(({ level }) => level === 'cap_tinh')
  const heirs = new Set(own.map((unit) => provinceToday(unit).name))
  return heirs.size === 1 ? [...heirs][0]! : null
}
