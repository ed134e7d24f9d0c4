import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import { nfc, settleTones } from '../../vietnamese.js'
import { unpack } from './read-texts.js'

const registers: readonly [file: string, columns: readonly string[]][] = [
  ['old_63_gso_20250718', ['province', 'district', 'commune']],
  ['new_34_20250701', ['province', 'commune']],
]

/** Read the names of provinces, districts and communes from the registers, each once, as written. */
export function placeNames(folder: string): string[] {
  const found = new Set<string>()
  for (const [file, columns] of registers) {
    const [head, ...rows] = unpack(join(folder, 'gazetteer', `${file}.tsv.xz`)).split('\n')
    const at = columns.map((column) => head!.split('\t').indexOf(column))
    for (const row of rows) for (const i of at) if (row) found.add(settleTones(row.split('\t')[i] ?? ''))
  }
  return [...found].filter(Boolean).sort()
}

/** Write the places of the registers as a document would name them: `Xã Hóa Thượng, Huyện Đồng Hỷ, Tỉnh Thái Nguyên`. */
export function placeLines(folder: string): string[] {
  const found = new Set<string>()
  for (const [file, columns] of registers) {
    const [head, ...rows] = unpack(join(folder, 'gazetteer', `${file}.tsv.xz`)).split('\n')
    const at = columns.map((column) => head!.split('\t').indexOf(column))
    for (const row of rows) {
      const names = at.map((i) => settleTones(row.split('\t')[i] ?? '')).reverse()
      if (names.some((name) => !name)) continue
      found.add(names.join(', '))
      found.add(names.slice(1).join(', '))
      found.add(`Ủy ban nhân dân ${names.slice(1).join(', ')}`)
    }
  }
  return [...found].sort()
}

/** Read the tokens of people's names with how often each was met. */
export function personTokens(folder: string): Map<string, number> {
  const found = new Map<string, number>()
  for (const file of ['family_names', 'middle_tokens', 'given_tokens'])
    for (const row of nfc(readFileSync(join(folder, 'names', `${file}.tsv`), 'utf8'))
      .split('\n')
      .slice(1)) {
      const [token, students, people] = row.split('\t')
      if (token) found.set(settleTones(token.toLowerCase()), Number(students) + Number(people))
    }
  return found
}
