import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { PlanError } from './errors.js'

const documentEndings = new Set(['.pdf', '.tif', '.tiff', '.png', '.jpg', '.jpeg', '.docx', '.txt'])

/** Tell by its ending whether a file in a folder is taken for a document. */
export const looksLikeDocument = (path: string): boolean => documentEndings.has(extname(path).toLowerCase())

/** A path to be read (with `sha256`: only while it holds just these bytes), or why there is none. */
export type Found = { readonly path: string; readonly sha256?: string } | { readonly problem: PlanError }

/**
 * List the files to read, in a steady order: a named file as it is, a folder's documents by their endings, folders within it too.
 * Links inside folders are not followed. A path that is missing or a folder without documents comes as a problem; the rest goes on.
 */
export async function* findFiles(paths: readonly string[]): AsyncGenerator<Found> {
  for (const path of paths) {
    try {
      const about = await stat(path)
      if (!about.isDirectory()) yield { path }
      else {
        let any = false
        for await (const file of inside(path)) {
          any = true
          yield file
        }
        if (!any) yield { problem: new PlanError('no-documents', path) }
      }
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code ?? ''
      yield {
        problem: new PlanError(code === 'ENOENT' || code === 'ENOTDIR' ? 'missing' : 'unreadable', path, code, {
          cause: error,
        }),
      }
    }
  }
}

/** Count what `findFiles` will list, beside the reading; null when it was told to stop. */
export async function countFiles(paths: readonly string[], signal: AbortSignal): Promise<number | null> {
  let count = 0
  for await (const _ of findFiles(paths)) {
    if (signal.aborted) return null
    count++
  }
  return count
}

async function* inside(folder: string): AsyncGenerator<Found> {
  let entries
  try {
    entries = await readdir(folder, { withFileTypes: true })
  } catch (error) {
    yield {
      problem: new PlanError('unreadable', folder, (error as NodeJS.ErrnoException).code ?? null, { cause: error }),
    }
    return
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1))
  for (const entry of entries) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) yield* inside(path)
    else if (entry.isFile() && looksLikeDocument(entry.name)) yield { path }
  }
}
