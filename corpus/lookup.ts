/** Where data files lie and how a list is read: once, checked, frozen. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Tell where a data file of `corpus/` lies, from the sources as from `dist/`: `"lexicon/syllables.txt"` → its path. */
export function dataPath(name: string): string {
  const compiled = !import.meta.url.endsWith('.ts')
  return fileURLToPath(new URL(`${compiled ? '../../corpus/' : './'}${name}`, import.meta.url))
}

const lists = new Map<string, readonly string[]>()

/** Read a list of entries, one a line; blank lines and lines that begin with `#` are no entries. */
export function readList(name: string): readonly string[] {
  let list = lists.get(name)
  if (!list) {
    const lines = readFileSync(dataPath(name), 'utf8').split('\n')
    list = Object.freeze(
      lines.map((line) => line.replace(/\r$/, '')).filter((line) => line.trim() && !line.startsWith('#')),
    )
    lists.set(name, list)
  }
  return list
}

/** Read a table of tab-separated cells, the header line first: rows as objects; a row with too few cells names its file and line. */
export function readTable(name: string): readonly Readonly<Record<string, string>>[] {
  const [header, ...rows] = readList(name)
  const keys = (header ?? '').split('\t')
  return rows.map((row, i) => {
    const cells = row.split('\t')
    if (cells.length < keys.length)
      throw new Error(`${name}: entry ${i + 1} has ${cells.length} cells, not ${keys.length}`)
    return Object.fromEntries(keys.map((key, k) => [key, cells[k]!]))
  })
}
