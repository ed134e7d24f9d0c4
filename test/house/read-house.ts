import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { shipped } from '../../corpus/place.js'

export interface SourceFile {
  /** Path from the top, with forward slashes. */
  readonly path: string
  readonly text: string
  /** Project files it imports (types too), as paths from the top. */
  readonly imports: readonly string[]
}

const rooms = ['corpus', 'extractors', 'output', 'pipeline']

/** Read every TypeScript file of the four rooms with what it imports. */
export function readHouse(): SourceFile[] {
  return rooms
    .flatMap((room) => list(shipped(room)))
    .map((file) => {
      const text = readFileSync(file, 'utf8')
      const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) =>
        relative(shipped(), resolve(dirname(file), match[1]!)).replace(/\.js$/, '.ts'),
      )
      return { path: relative(shipped(), file), text, imports }
    })
}

/** List the files below a folder that end so, whole paths. */
export function list(folder: string, ending = '.ts'): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return list(path, ending)
    return entry.name.endsWith(ending) ? [path] : []
  })
}
