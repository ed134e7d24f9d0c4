import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from '../../corpus/build/random.js'

/** Files of made-up pages, and what must be in the store when all are read. */
export interface MadeUpFiles {
  readonly folder: string
  /** Pages by sha256; none for a file that cannot be read. */
  readonly pages: ReadonlyMap<string, number>
  readonly broken: ReadonlySet<string>
  readonly total: number
}

/** Write so many files of one to forty pages, some of them broken. */
export function makeUpFiles(folder: string, count: number, random: Random): MadeUpFiles {
  mkdirSync(folder, { recursive: true })
  const pages = new Map<string, number>()
  const broken = new Set<string>()
  for (let n = 0; n < count; n++) {
    const many = Math.floor(random.chance(0.2) ? random.between(15, 41) : random.between(1, 9))
    const text = random.chance(0.05) ? `broken ${n}` : `pages ${many} of ${n}`
    const sha256 = createHash('sha256').update(text).digest('hex')
    if (text.startsWith('broken')) broken.add(sha256)
    else pages.set(sha256, many)
    writeFileSync(join(folder, `${String(n).padStart(5, '0')}.txt`), text)
  }
  return { folder, pages, broken, total: [...pages.values()].reduce((sum, n) => sum + n, 0) }
}

/** Count how often each page was read, by the journal that the children kept. */
export function readTwice(journal: string): number {
  const times = new Map<string, number>()
  for (const line of readFileSync(journal, 'utf8').split('\n')) if (line) times.set(line, (times.get(line) ?? 0) + 1)
  return [...times.values()].reduce((sum, n) => sum + n - 1, 0)
}
