import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { verifyManifest, writeManifest } from '../../../output/export/manifest.js'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

let folder: string
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-manifest-'))
  const store = await openStore(':memory:')
  for (const number of [1, 2]) await store.put(madeUpPlan({ number }), 'r1')
  mkdirSync(join(folder, 'pdf'))
  const documents = (await store.list()).map((summary) => {
    const path = `pdf/${summary.sha256.slice(0, 12)}.pdf`
    writeFileSync(join(folder, path), `%PDF ${summary.title}`)
    return { summary, files: [path] }
  })
  await writeManifest(folder, documents)
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

const paths = () =>
  readFileSync(join(folder, 'SHA256SUMS'), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.slice(66))

it('finds nothing amiss in a folder that nobody touched', async () => {
  expect(await verifyManifest(folder)).toEqual({ checked: 2, found: [] })
})

it('says of each document how it was read and how surely', () => {
  const { documents } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as { documents: object[] }
  expect(documents[0]).toMatchObject({
    restored: false,
    source: expect.stringMatching(/^\d\.pdf$/),
    pages: expect.any(Number),
  })
  expect(documents[0]).toMatchObject({ read_by: expect.arrayContaining(['ocr']), confidence: expect.any(Number) })
})

it('finds a file that is missing and one that was changed by a byte of the same length', async () => {
  const [one, two] = paths()
  rmSync(join(folder, one!))
  const content = readFileSync(join(folder, two!))
  content[0] = 0x23
  writeFileSync(join(folder, two!), content)
  const { found } = await verifyManifest(folder)
  expect(found.map(({ path, departure }) => [path, departure]).sort()).toEqual(
    [
      [one, 'missing'],
      [two, 'changed'],
    ].sort(),
  )
  appendFileSync(join(folder, two!), 'x')
  expect((await verifyManifest(folder)).found).toHaveLength(2)
})

it('does not follow a manifest out of its folder', async () => {
  const path = join(folder, 'manifest.json')
  writeFileSync(path, readFileSync(path, 'utf8').replaceAll(/"pdf\/[^"]+"/g, '"../../etc/hosts"'))
  expect(
    (await verifyManifest(folder)).found.filter(({ document }) => document !== null).map(({ departure }) => departure),
  ).toEqual(['outside', 'outside'])
})

it('finds a file that nobody listed and a list of sums that was touched', async () => {
  writeFileSync(join(folder, 'pdf', 'added.pdf'), 'x')
  appendFileSync(join(folder, 'SHA256SUMS'), `${'0'.repeat(64)}  pdf/added.pdf\n`)
  const { found } = await verifyManifest(folder)
  expect(found).toEqual([
    { path: 'SHA256SUMS', document: null, departure: 'changed' },
    { path: 'pdf/added.pdf', document: null, departure: 'extra' },
  ])
  rmSync(join(folder, 'SHA256SUMS'))
  expect((await verifyManifest(folder)).found[0]).toMatchObject({ path: 'SHA256SUMS', departure: 'missing' })
})
