import { readTable } from './lookup.js'
import { fold } from './vietnamese.js'

export type UnitLevel = 'cap_tinh' | 'cap_huyen' | 'cap_xa'

/** A province, district or commune, as it was over some time. */
export interface Unit {
  readonly id: string
  /** With its kind: `Thị xã Duyên Hải`. */
  readonly name: string
  /** `thị xã`, lower case. */
  readonly kind: string
  /** Without its kind: `Duyên Hải`. */
  readonly bare: string
  readonly level: UnitLevel
  readonly parent: string | null
  /** First and last day, ISO; null where it is older than the lists (2019) or still there. */
  readonly from: string | null
  readonly to: string | null
  readonly successors: readonly string[]
  /** Names it took later or bears besides. */
  readonly otherNames: readonly string[]
}

const kinds = /^(thành phố|tỉnh|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s+(?=\S)/iu

/** Part a name from its kind: `"thị xã Duyên Hải"` → `["thị xã", "Duyên Hải"]`; a name without one has the kind `""`. */
export function partName(name: string): readonly [kind: string, bare: string] {
  const found = kinds.exec(name)
  return found ? [found[1]!.toLowerCase(), name.slice(found[0].length)] : ['', name]
}

interface Register {
  readonly byId: ReadonlyMap<string, Unit>
  /** Units by their folded bare name. */
  readonly byName: ReadonlyMap<string, readonly Unit[]>
  readonly heirsOfDistrict: ReadonlyMap<string, readonly string[]>
}

function load(): Register {
  const others = new Map<string, string[]>()
  for (const { id, name } of readTable('gazetteer/renames.tsv')) others.set(id!, [...(others.get(id!) ?? []), name!])
  const byId = new Map<string, Unit>()
  const byName = new Map<string, Unit[]>()
  const heirs = new Map<string, Set<string>>()
  const tables = [
    ['provinces', 'cap_tinh'],
    ['districts', 'cap_huyen'],
    ['communes', 'cap_xa'],
  ] as const
  for (const [table, level] of tables) {
    for (const row of readTable(`gazetteer/${table}.tsv`)) {
      const { id = '', name = '', parent = '', from = '', to = '', successors = '' } = row
      const [kind, bare] = partName(name)
      const unit: Unit = {
        id,
        name,
        kind,
        bare,
        level,
        parent: parent || null,
        from: from || null,
        to: to || null,
        successors: successors ? successors.split(',') : [],
        otherNames: others.get(id) ?? [],
      }
      byId.set(id, unit)
      for (const each of new Set([bare, ...unit.otherNames.map((other) => partName(other)[1])].map(fold)))
        byName.set(each, [...(byName.get(each) ?? []), unit])
      if (level !== 'cap_xa' || !parent.startsWith('D')) continue
      const own = heirs.get(parent) ?? new Set()
      for (const successor of unit.successors) own.add(successor)
      heirs.set(parent, own)
    }
  }
  return { byId, byName, heirsOfDistrict: new Map([...heirs].map(([id, own]) => [id, [...own].sort()])) }
}

let register: Register | undefined

/** The register of units, read once. */
export function units(): Register {
  return (register ??= load())
}

/** Find the province a unit lies in; a province is its own. */
export function provinceOf(unit: Unit): Unit {
  let at = unit
  for (let parent = at.parent; parent; parent = at.parent) {
    const above = units().byId.get(parent)
    if (!above) break
    at = above
  }
  return at
}

/** Find the district a commune lay in; null after 1 July 2025 and for what is no commune. */
export function districtOf(unit: Unit): Unit | null {
  const above = unit.level === 'cap_xa' && unit.parent ? units().byId.get(unit.parent) : undefined
  return above?.level === 'cap_huyen' ? above : null
}

/** Find what a unit is called today: itself where it still stands, else the units its land went to. */
export function today(unit: Unit): readonly Unit[] {
  if (unit.to === null) return [unit]
  const heirs = unit.successors.length > 0 ? unit.successors : (units().heirsOfDistrict.get(unit.id) ?? [])
  return heirs.flatMap((id) => units().byId.get(id) ?? [])
}

/** Find the province that a unit's land lies in today. */
export function provinceToday(unit: Unit): Unit {
  return today(provinceOf(unit))[0] ?? provinceOf(unit)
}
