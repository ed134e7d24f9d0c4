import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { nfc } from '../../vietnamese.js'

/** Where the texts to learn from lie: the first argument or DOICHIEU_DATA. */
export function dataFolder(): string {
  const at = process.argv[2] ?? process.env['DOICHIEU_DATA']
  if (!at) throw new Error('Give the folder of the source data as the first argument or in DOICHIEU_DATA.')
  return at
}

/** Unpack a file with the xz program. */
export function unpack(path: string): string {
  return nfc(execFileSync('xz', ['-dc', path], { maxBuffer: 1 << 30, encoding: 'utf8' }))
}

/** Read one text of the collection, a paragraph a line. */
export function readText(folder: string, name: string): string[] {
  return unpack(join(folder, 'text', `${name}.txt.xz`))
    .split('\n')
    .filter((line) => line.trim())
}

/** Read the whole administrative documents, by their id. */
export function readDocuments(folder: string): Map<string, string> {
  const at = mkdtempSync(join(tmpdir(), 'documents-'))
  try {
    execFileSync('tar', ['xJf', join(folder, 'admin_docs_524.tar.xz'), '-C', at])
    const names = readdirSync(join(at, 'admin_docs')).filter((name) => name.endsWith('.txt'))
    return new Map(names.map((name) => [name.slice(0, -4), nfc(readFileSync(join(at, 'admin_docs', name), 'utf8'))]))
  } finally {
    rmSync(at, { recursive: true })
  }
}

/** List the documents that are held apart: never trained on, only tested on. */
export function heldDocuments(): Set<string> {
  return new Set(
    readFileSync(new URL('../held-documents.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean),
  )
}
