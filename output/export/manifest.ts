import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { readdir, readFile, rename, stat, writeFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import type { DocumentSummary } from '../store/store.js'

const file = z.object({
  path: z.string(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.number().int().nonnegative(),
})

const manifest = z.object({
  schema: z.literal('doichieu/manifest@1'),
  made_at: z.string(),
  documents: z.array(
    z.object({
      sha256: z.string(),
      source: z.string(),
      number: z.string().nullable(),
      title: z.string().nullable(),
      pages: z.number().nullable(),
      read_by: z.array(z.string()),
      restored: z.boolean(),
      confidence: z.number().nullable(),
      files: z.array(file),
    }),
  ),
})

export type Manifest = z.infer<typeof manifest>

/** Why a file is not as the manifest has it. */
export type Departure = 'missing' | 'changed' | 'outside' | 'unreadable' | 'extra'

/** One file that an archive should look at. */
export interface Found {
  readonly path: string
  /** The sha256 of the document it belongs to; null for a file of none. */
  readonly document: string | null
  readonly departure: Departure
}

const manifestName = 'manifest.json'
const sumsName = 'SHA256SUMS'

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

async function write(path: string, content: string): Promise<void> {
  await writeFile(`${path}.part`, content)
  await rename(`${path}.part`, path)
}

/**
 * Write `manifest.json` and `SHA256SUMS` (as `sha256sum -c` reads it) into an export folder: of each document what it was made from, how it
 * was read and how surely, and the exported files with their checksums. `files` are paths within the folder.
 */
export async function writeManifest(
  folder: string,
  documents: readonly { readonly summary: DocumentSummary; readonly files: readonly string[] }[],
): Promise<Manifest> {
  const listed: Manifest['documents'] = []
  for (const { summary, files } of documents) {
    const own = await Promise.all(
      files.map(async (path) => ({
        path: relative(folder, resolve(folder, path)).split(sep).join('/'),
        sha256: await sha256Of(resolve(folder, path)),
        bytes: (await stat(resolve(folder, path))).size,
      })),
    )
    const { sha256, path, number, title, pages, readBy, restored, confidence } = summary
    const how = { read_by: [...readBy], restored, confidence }
    listed.push({ sha256, source: basename(path), number, title, pages, ...how, files: own })
  }
  const made: Manifest = { schema: 'doichieu/manifest@1', made_at: new Date().toISOString(), documents: listed }
  await write(join(folder, manifestName), JSON.stringify(made, null, 1) + '\n')
  await write(join(folder, sumsName), sumsOf(listed))
  return made
}

/** Check an export folder against its manifest; an empty list means that every file is there, unchanged. */
export async function verifyManifest(
  folder: string,
): Promise<{ readonly checked: number; readonly found: readonly Found[] }> {
  const { documents } = manifest.parse(JSON.parse(await readFile(join(folder, manifestName), 'utf8')))
  const root = resolve(folder)
  const found: Found[] = []
  let checked = 0
  for (const { sha256: document, files } of documents)
    for (const { path, sha256, bytes } of files) {
      checked++
      const departure = await departureOf(root, path, sha256, bytes)
      if (departure) found.push({ path, document, departure })
    }
  const listed = new Set(documents.flatMap(({ files }) => files.map(({ path }) => path)))
  const sums = await departureOfSums(folder, documents)
  if (sums) found.push({ path: sumsName, document: null, departure: sums })
  for (const path of await walk(root)) {
    if (!listed.has(path) && path !== manifestName && path !== sumsName)
      found.push({ path, document: null, departure: 'extra' })
  }
  return { checked, found }
}

/** The paths of all files in a folder, as a manifest writes them. */
async function walk(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true })
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
}

const sumsOf = (documents: Manifest['documents']) =>
  documents.flatMap(({ files }) => files.map(({ path, sha256 }) => `${sha256}  ${path}\n`)).join('')

/** Both lists of sums must say the same: whoever changes a file and one list has still to change the other. */
async function departureOfSums(folder: string, documents: Manifest['documents']): Promise<Departure | null> {
  try {
    return (await readFile(join(folder, sumsName), 'utf8')) === sumsOf(documents) ? null : 'changed'
  } catch {
    return 'missing'
  }
}

async function departureOf(root: string, path: string, sha256: string, bytes: number): Promise<Departure | null> {
  const full = resolve(root, path)
  // A manifest is a file like any other and may come from anywhere: it must not make us read outside its folder.
  if (!full.startsWith(root + sep)) return 'outside'
  try {
    if ((await stat(full)).size !== bytes) return 'changed'
    return (await sha256Of(full)) === sha256 ? null : 'changed'
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'missing' : 'unreadable'
  }
}
