import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '../../corpus/document.js'
import type { PageMemory } from '../tools.js'
import { writeWhole } from './write-whole.js'

/** Name a reader in few letters, for the names of what it keeps. */
export const readerKey = (reader: string): string => createHash('sha256').update(reader).digest('hex').slice(0, 8)

/** Take a kept page from its text; null where it is none: cut short by a machine that lost power. */
export function pageOf(text: string): Page | null {
  try {
    const page: unknown = JSON.parse(text)
    return typeof page === 'object' && page !== null && 'lines' in page ? (page as Page) : null
  } catch {
    return null
  }
}

/**
 * Keep pages in a folder, by the sha256 of their document, by `reader` (who reads: another version reads anew) and by number.
 * May be shared by many processes and machines: a page is there whole or not at all.
 */
export function rememberPages(folder: string, reader: string): PageMemory {
  const key = readerKey(reader)
  const bin = (sha256: string) => join(folder, sha256.slice(0, 2))
  const home = (sha256: string) => join(bin(sha256), `${sha256}.${key}`)
  const place = (sha256: string, number: number) => join(home(sha256), `${number}.json`)
  return {
    async recall(sha256, number) {
      const text = await readFile(place(sha256, number), 'utf8').catch(() => null)
      return text === null ? null : pageOf(text)
    },
    keep: (sha256, number, page) => writeWhole(place(sha256, number), JSON.stringify(page)),
    async kept(sha256) {
      const names = await readdir(home(sha256)).catch(() => [])
      return names.filter((name) => /^\d+\.json$/.test(name)).map((name) => Number.parseInt(name))
    },
    async forget(sha256) {
      if (!existsSync(bin(sha256))) return
      await rm(home(sha256), { recursive: true, force: true })
      await rmdir(bin(sha256)).catch(() => undefined)
    },
  }
}
