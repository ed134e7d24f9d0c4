/**
 * Makes corpus/gazetteer/*.tsv: every province, district and commune before and after 1 July 2025, with successors.
 *   npx tsx corpus/build/gazetteer.ts FOLDER
 * FOLDER holds, unpacked, the tables made from tranngocminhhieu/vietnamadminunits and thanglequoc/vietnamese-provinces-database (both MIT;
 * lists of the General Statistics Office): old_63_gso_20250718.tsv, new_34_20250701.tsv, map_old_to_new.tsv, province_old_to_new.tsv,
 * thanglequoc_vn_units_2026-07-25.json.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { shipped } from '../place.js'
import { nfc, settleTones } from '../vietnamese.js'

type Row = Readonly<Record<string, string>>

const folder = process.argv[2]
if (!folder) throw new Error('which folder holds the tables? npx tsx corpus/build/gazetteer.ts FOLDER')

function read(name: string): Row[] {
  const [header, ...lines] = nfc(readFileSync(`${folder}/${name}`, 'utf8'))
    .trimEnd()
    .split('\n')
  const keys = header!.split('\t')
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, i) => [keys[i]!, cell])))
}

const kinds = ['Thành phố', 'Tỉnh', 'Quận', 'Huyện', 'Thị xã', 'Thị trấn', 'Xã', 'Phường', 'Đặc khu']

/** Write a name one way: settled tone marks, the kind with its first letter alone a capital. */
function named(name: string): string {
  const settled = settleTones(name).trim().replace(/\s+/g, ' ')
  const kind = kinds.find((each) => settled.toLowerCase().startsWith(each.toLowerCase() + ' '))
  return kind ? kind + settled.slice(kind.length) : settled
}

// The two-level system began on 1 July 2025 (Luật 72/2025/QH15, điều 51). What is older than these lists (2019) has no first day here.
const lastOld = '2025-06-30'
const firstNew = '2025-07-01'

function write(name: string, header: string, rows: readonly (readonly string[])[]): void {
  const lines = rows.map((row) => row.join('\t')).sort()
  writeFileSync(shipped('corpus', 'gazetteer', name), [header, ...lines].join('\n') + '\n')
  console.error(`${name}: ${rows.length}`)
}

const old = read('old_63_gso_20250718.tsv')
const fresh = read('new_34_20250701.tsv')
const map = read('map_old_to_new.tsv')
const merged = new Map(
  read('province_old_to_new.tsv').map((row) => [named(row['old_province']!), named(row['new_province']!)]),
)

// A province into which nothing was merged goes on as what it was; all others end, and a new one of (often) the same name begins.
const parts = new Map<string, string[]>()
for (const [before, after] of merged) parts.set(after, [...(parts.get(after) ?? []), before])
const goesOn = (province: string) => parts.get(province)?.length === 1 && parts.get(province)![0] === province

const newCode = new Map(fresh.map((row) => [named(row['province']!), row['province_code']!]))
const oldCode = new Map(old.map((row) => [named(row['province']!), row['province_code']!]))
const newId = (province: string) => (goesOn(province) ? `P${oldCode.get(province)}` : `P${newCode.get(province)}-2025`)

const provinces: string[][] = []
for (const [before, after] of merged) {
  const on = goesOn(before)
  provinces.push([`P${oldCode.get(before)}`, before, '', on ? '' : lastOld, on ? '' : newId(after)])
}
for (const after of parts.keys()) if (!goesOn(after)) provinces.push([newId(after), after, firstNew, '', ''])

const districts = new Map<string, string[]>()
for (const row of [
  ...old,
  ...map.map((each) => ({
    province_code: each['old_province_code']!,
    district_code: each['old_district_code']!,
    district: each['old_district']!,
  })),
])
  if (row['district_code'])
    districts.set(row['district_code'], [
      `D${row['district_code']}`,
      named(row['district']!),
      `P${row['province_code']}`,
      '',
      lastOld,
    ])

const successors = new Map<string, Set<string>>()
for (const row of map) {
  const before = row['old_commune_code'] || `D${row['old_district_code']}`
  const own = successors.get(before) ?? new Set()
  successors.set(before, own.add(`C${row['new_commune_code']}-2025`))
}
const communes = new Map<string, string[]>()
const heirs = (code: string) => [...(successors.get(code) ?? [])].sort().join(',')
for (const row of map)
  if (row['old_commune_code'])
    communes.set(row['old_commune_code'], [
      `C${row['old_commune_code']}`,
      named(row['old_commune']!),
      `D${row['old_district_code']}`,
      '',
      lastOld,
      heirs(row['old_commune_code']),
    ])
for (const row of old)
  if (row['commune_code'] && !communes.has(row['commune_code']))
    communes.set(row['commune_code'], [
      `C${row['commune_code']}`,
      named(row['commune']!),
      `D${row['district_code']}`,
      '',
      lastOld,
      heirs(row['commune_code']),
    ])
const now = fresh.map((row) => [
  `C${row['commune_code']}-2025`,
  named(row['commune']!),
  newId(named(row['province']!)),
  firstNew,
  '',
  '',
])

mkdirSync(shipped('corpus', 'gazetteer'), { recursive: true })
write('provinces.tsv', 'id\tname\tfrom\tto\tsuccessors', provinces)
write(
  'districts.tsv',
  'id\tname\tparent\tfrom\tto\tsuccessors',
  [...districts.values()].map((row) => [...row, successors.has(row[0]!) ? heirs(row[0]!) : '']),
)
write('communes.tsv', 'id\tname\tparent\tfrom\tto\tsuccessors', [...communes.values(), ...now])

interface Later {
  readonly Code: string
  readonly FullName: string
  readonly Wards: readonly { readonly Code: string; readonly FullName: string }[]
}
const later = JSON.parse(nfc(readFileSync(`${folder}/thanglequoc_vn_units_2026-07-25.json`, 'utf8'))) as Later[]
const known = new Map([...provinces, ...now].map((row) => [row[0]!, row[1]!]))
const renamed: string[][] = []
for (const province of later) {
  const name = [...newCode].find(([, code]) => code === province.Code)![0]
  if (named(province.FullName) !== name) renamed.push([newId(name), named(province.FullName), '2026-07-25'])
  for (const { Code, FullName } of province.Wards) {
    const id = `C${Code}-2025`
    if (known.has(id) && known.get(id) !== named(FullName)) renamed.push([id, named(FullName), '2026-07-25'])
  }
}
write('renames.tsv', 'id\tname\tseen', renamed)
