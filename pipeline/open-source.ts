import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import type { Source } from '../corpus/document.js'
import { sniff } from './engines/sniff.js'
import { PlanError } from './errors.js'

/** The largest file that is read, in bytes. */
export const mostBytes = 1024 * 1024 * 1024

/** A file's bytes and their name. */
export interface HashedFile {
  readonly bytes: Uint8Array
  readonly sha256: string
}

/** Read a file and name it by the sha256 of its bytes. Throws `PlanError`. */
export async function readHashed(path: string): Promise<HashedFile> {
  let bytes: Uint8Array
  try {
    const about = await stat(path)
    if (about.isDirectory()) throw new PlanError('not-a-document', path, 'folder')
    if (!about.isFile()) throw new PlanError('not-a-document', path, 'not a regular file')
    if (about.size > mostBytes) throw new PlanError('too-large', path, `${about.size} bytes`)
    bytes = await readFile(path)
  } catch (error) {
    if (error instanceof PlanError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    throw new PlanError(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', path, code, {
      cause: error,
    })
  }
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Read a file, name it by its content, and judge from its bytes what it is. Throws `PlanError`. */
export async function openSource(path: string): Promise<{ source: Source; bytes: Uint8Array }> {
  const { bytes, sha256 } = await readHashed(path)
  return { source: { path, sha256, bytes: bytes.length, kind: sniff(bytes, path) }, bytes }
}
