/** A whole archive handed over: written once, gone on with, checked later. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import type { Console } from '../../../pipeline/commands/console.js'
import { exportDocument } from '../../../pipeline/commands/export.js'
import { verify } from '../../../pipeline/commands/verify.js'
import { exitCodes } from '../../../pipeline/errors.js'

let folder: string
let said: string[]
const console = (): Console => ({
  settings: { db: join(folder, 'a.db'), lang: 'vi' } as Console['settings'],
  out: (text) => void said.push(text),
  say: ({ vi }) => void said.push(vi),
  pick: ({ vi }) => vi,
  terminal: false,
})

beforeEach(async () => {
  said = []
  folder = mkdtempSync(join(tmpdir(), 'doichieu-export-'))
  const store = await openStore(join(folder, 'a.db'))
  for (const number of [1, 2, 3]) await store.put(madeUpPlan({ number }), 'r1')
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const files = (out: string) =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.alto.xml'))
    .map((entry) => join(entry.parentPath, entry.name))

it('writes every document with a manifest, and goes on where it was broken off', async () => {
  const out = join(folder, 'out')
  expect(await exportDocument(undefined, { all: true, format: 'alto', out }, console())).toBe(exitCodes.ok)
  const written = files(out)
  expect(written).toHaveLength(3)
  // In whole seconds: not every file system keeps more.
  const later = new Date(Math.ceil(Date.now() / 1000) * 1000 + 60_000)
  for (const path of written) utimesSync(path, later, later)
  rmSync(written[0]!)
  await exportDocument(undefined, { all: true, format: 'alto', out }, console())
  expect(said.join('\n')).toContain('2 tệp đã có từ trước')
  expect(files(out)).toHaveLength(3)
  expect(statSync(written[1]!).mtimeMs).toBe(later.getTime())
  expect(await verify(out, {}, console())).toBe(exitCodes.ok)
})

it('says what was changed, is missing, or was added, and names a broken scan without stopping', async () => {
  const out = join(folder, 'out')
  // The scans of made-up plans do not exist: no PDF can be made of them.
  expect(await exportDocument(undefined, { all: true, out }, console())).toBe(exitCodes.someFailed)
  expect(said.filter((line) => line.startsWith('Không mở được'))).toHaveLength(3)
  expect(await verify(out, {}, console())).toBe(exitCodes.ok)
  const [one, two] = files(out)
  rmSync(one!)
  writeFileSync(two!, readFileSync(two!, 'utf8').replace('UTF-8', 'UTF-9'))
  writeFileSync(join(out, 'them.txt'), 'x')
  said = []
  expect(await verify(join(out, 'manifest.json'), {}, console())).toBe(exitCodes.someFailed)
  expect(said.map((line) => line.split('\t')[0])).toEqual(
    expect.arrayContaining(['thiếu', 'đã bị thay đổi', 'không có trong bản kê']),
  )
})

it('asks for what it needs', async () => {
  await expect(exportDocument(undefined, { all: true }, console())).rejects.toThrow('--out')
  await expect(exportDocument(undefined, {}, console())).rejects.toThrow('--all')
  await expect(verify(join(folder, 'nowhere'), {}, console())).rejects.toThrow('nowhere')
  await expect(verify(folder, {}, console())).rejects.toThrow('manifest')
})
