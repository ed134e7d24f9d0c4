import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
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
  const raw = execFileSync(
    'tar',
    [
      'xJOf',
      join(folder, 'admin_docs_524.tar.xz'),
      '--wildcards',
      '*.txt',
      '--to-command',
      'printf "\\f%s\\n" "$TAR_FILENAME"; cat',
    ],
    { maxBuffer: 1 << 30, encoding: 'utf8' },
  )
  const found = new Map<string, string>()
  for (const part of nfc(raw).split('\f').slice(1)) {
    const end = part.indexOf('\n')
    const name = part
      .slice(0, end)
      .replace(/^.*\//, '')
      .replace(/\.txt$/, '')
    // A form feed inside a document is a page break: it belongs to the document before it.
    found.set(name, part.slice(end + 1))
  }
  return found
}

/** List the documents that are held apart: never trained on, only tested on. */
export function heldDocuments(): Set<string> {
  return new Set(
    readFileSync(new URL('../held-documents.txt', import.meta.url), 'utf8')
      .split('\n')
      .filter(Boolean),
  )
}
