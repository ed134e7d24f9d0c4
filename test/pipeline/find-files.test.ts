import { mkdtemp, mkdir, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { findFiles } from '../../pipeline/find-files.js'

let folder: string

async function found(...paths: string[]) {
  const out: string[] = []
  for await (const one of findFiles(paths))
    out.push('path' in one ? one.path.slice(folder.length + 1) : one.problem.problem)
  return out
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'doichieu-find-'))
  await mkdir(join(folder, 'b', 'c'), { recursive: true })
  await mkdir(join(folder, 'empty'))
  for (const name of ['b/2.PDF', 'b/1.txt', 'b/c/x.tiff', 'b/notes.md', 'quote\'s "one".txt', 'odd.xyz'])
    await writeFile(join(folder, name), 'x')
  await symlink(folder, join(folder, 'b', 'loop'))
})

describe('findFiles', () => {
  it("takes a folder's documents by their endings, folders within it too, in a steady order, links not followed", async () => {
    expect(await found(join(folder, 'b'))).toEqual(['b/1.txt', 'b/2.PDF', 'b/c/x.tiff'])
  })

  it('takes a named file whatever its ending', async () => {
    expect(await found(join(folder, 'odd.xyz'), join(folder, 'quote\'s "one".txt'))).toEqual([
      'odd.xyz',
      'quote\'s "one".txt',
    ])
  })

  it('names a missing path and a folder without documents, and goes on', async () => {
    expect(await found(join(folder, 'nowhere'), join(folder, 'empty'), join(folder, 'odd.xyz'))).toEqual([
      'missing',
      'no-documents',
      'odd.xyz',
    ])
  })
})
