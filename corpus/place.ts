import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

function findRoot(): string {
  let at = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(at, 'package.json'))) {
    const up = dirname(at)
    if (up === at) throw new Error('package.json of doichieu not found above ' + import.meta.url)
    at = up
  }
  return at
}

const root = findRoot()

/** Give the full path of a file that the project ships, compiled or not: `shipped('corpus', 'plans')`. */
export function shipped(...parts: string[]): string {
  return join(root, ...parts)
}
