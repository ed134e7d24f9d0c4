import { provinceOf, provinceToday, today, units } from '../../corpus/units.js'
import type { PlanRecord } from '../../extractors/record.js'
import type { Value } from './database.js'
import { provinceKey } from './document-row.js'

export type LocalityRow = { readonly [column: string]: Value }

const unitOf = ({ locality }: PlanRecord) =>
  locality?.register_id ? units().byId.get(locality.register_id) : undefined

/** The document's locality as the register has it; null where it was not resolved. */
export function localityRow(record: PlanRecord): LocalityRow | null {
  const unit = unitOf(record)
  if (!unit) return null
  return {
    id: unit.id,
    name: unit.name,
    level: unit.level,
    province: provinceOf(unit).name,
    valid_from: unit.from,
    valid_to: unit.to,
    province_now: provinceToday(unit).name,
    successors: JSON.stringify(today(unit).map(({ name }) => name)),
  }
}

/**
 * Tell in which province of today the document's locality lies; null where that is not known. Where the locality itself was not
 * resolved its province may be: a province of 2019 has one heir whatever the document's date.
 */
export function provinceNowOf(record: PlanRecord): string | null {
  const unit = unitOf(record)
  if (unit) return provinceToday(unit).name
  const name = record.locality?.province_at_issue
  if (!name) return null
  const own = (units().byName.get(provinceKey(name)) ?? []).filter(({ level }) => level === 'cap_tinh')
  const heirs = new Set(own.map((each) => provinceToday(each).name))
  return heirs.size === 1 ? [...heirs][0]! : null
}
