import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeWhole } from './engines/write-whole.js'
import { PlanError } from './errors.js'

/** The files as they were brought in, by the sha256 of their bytes, in a folder that all machines of a run share. */
export interface Originals {
  put(sha256: string, bytes: Uint8Array): Promise<void>
  /** Read an original; `path` is what people call it. Throws `PlanError` where it is gone, or no longer what its name says. */
  read(sha256: string, path: string): Promise<Uint8Array>
}

/** Open the folder of originals; it is made with the first file. */
export function openOriginals(folder: string): Originals {
  const place = (sha256: string) => join(folder, sha256.slice(0, 2), sha256)
  return {
    async put(sha256, bytes) {
      const there = await stat(place(sha256)).catch(() => null)
      // Of the same name and length: a whole file is moved to its place, never half of one.
      if (there?.size !== bytes.length) await writeWhole(place(sha256), bytes)
    },
    async read(sha256, path) {
      let bytes: Uint8Array
      try {
        bytes = await readFile(place(sha256))
      } catch (cause) {
        const code = (cause as NodeJS.ErrnoException).code ?? ''
        throw new PlanError(code === 'ENOENT' ? 'missing' : 'unreadable', path, code, { cause })
      }
      if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new PlanError('changed', path, 'original')
      return bytes
    },
  }
}
