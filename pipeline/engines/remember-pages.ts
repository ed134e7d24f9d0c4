import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '../../corpus/document.js'
import type { PageMemory } from '../tools.js'
import { writeWhole } from './write-whole.js'

/**
 * Keep pages in a folder, by the sha256 of their document, by `reader` (who reads: another version reads anew) and by number.
 * May be shared by many processes and machines: a page is there whole or not at all.
 */
export function rememberPages(folder: string, reader: string): PageMemory {
  const readerKey = createHash('sha256').update(reader).digest('hex').slice(0, 8)
  const bin = (sha256: string) => join(folder, sha256.slice(0, 2))
  const home = (sha256: string) => join(bin(sha256), `${sha256}.${readerKey}`)
  const place = (sha256: string, number: number) => join(home(sha256), `${number}.json`)
  return {
    async recall(sha256, number) {
      try {
        const page: unknown = JSON.parse(await readFile(place(sha256, number), 'utf8'))
        return typeof page === 'object' && page !== null && 'lines' in page ? (page as Page) : null
      } catch {
        return null // not read yet, or cut short by a machine that lost power: read it
      }
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
