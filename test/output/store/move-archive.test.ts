import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { moveArchive, verifyMove } from '../../../output/store/move-archive.js'
import { openDatabase } from '../../../output/store/open-database.js'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import type { PostgresServer } from '../../../pipeline/campaign/postgres-server.js'
import { noPostgres, startPostgres } from '../../../pipeline/campaign/postgres-server.js'

const count = 250
const docs = Array.from({ length: count }, (_, number) => madeUpPlan({ number }))
const shaOf = (n: number) => docs[n]!.record.source.sha256
const rejected = (n: number, who: string) => {
  const { evidence } = docs[n]!.record.title!
  return { sha256: shaOf(n), field: 'title', verdict: 'reject' as const, quote: evidence[0]!.quote, who }
}

async function move(from: string, to: string, groups = Infinity) {
  const [source, target] = [await openDatabase(from, true), await openDatabase(to, false)]
  let last = null
  for await (const moved of moveArchive(source, target)) {
    last = moved
    if (--groups === 0) break
  }
  const verified = groups === 0 ? [] : await verifyMove(source, target)
  await Promise.all([source.close(), target.close()])
  return { last, wrong: verified.filter((row) => row.from !== row.to), tables: verified.length }
}

describe.skipIf(noPostgres)(`moving an archive${noPostgres ? ` (${noPostgres})` : ''}`, () => {
  let server: PostgresServer
  let folder: string
  let from: string
  let to: string
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doichieu-move-'))
    from = join(folder, 'plans.db')
    server = await startPostgres()
    to = await server.database('moved')
    const store = await openStore(from)
    await Promise.all(docs.map((doc) => store.put(doc, 'r1')))
    await store.fail({ path: 'bad.pdf', sha256: 'f'.repeat(64), bytes: 3, kind: 'pdf' }, 'damaged', null, 'r1')
    await store.correct(rejected(7, 'Lan'))
    await store.close()
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await server.stop()
  })

  it('goes on where it was cut off, and counts the same on both sides', async () => {
    expect((await move(from, to, 1)).last).toMatchObject({ documents: 100, already: 0 })
    const second = await move(from, to)
    expect(second).toMatchObject({ last: { documents: count + 1, of: count + 1, already: 100 }, wrong: [] })
    expect(second.tables).toBeGreaterThan(7)
    expect((await move(from, to)).last).toMatchObject({ already: count + 1 })
  })

  it('gives the same documents, lists, finds and corrections', async () => {
    const [source, target] = [await openStore(from, { readonly: true }), await openStore(to)]
    expect(await target.list()).toEqual(await source.list())
    for (const n of [0, 7, 249]) expect(await target.get(shaOf(n))).toEqual(await source.get(shaOf(n)))
    expect((await target.get(shaOf(7)))!.record.title).toBeNull()
    expect(await target.corrections()).toEqual(await source.corrections())
    expect(await target.tally()).toEqual(await source.tally())
    const found = async (words: string) => (await target.search(words)).map(({ sentence }) => sentence)
    expect(await found('dai hoi thi dua')).not.toEqual([])
    await Promise.all([source.close(), target.close()])
  })

  it('loses no correction, whichever side it was made on, and reads no newer reading away', async () => {
    const target = await openStore(to)
    await target.correct(rejected(9, 'Minh'))
    await target.put(docs[11]!, 'r2')
    await target.close()
    const source = await openStore(from)
    await source.correct(rejected(10, 'Lan'))
    await source.put(docs[9]!, 'r3')
    await source.close()
    expect((await move(from, to)).wrong).toEqual([])
    const after = await openStore(to, { readonly: true })
    expect((await after.corrections()).map(({ who }) => who).sort()).toEqual(['Lan', 'Lan', 'Minh'])
    for (const n of [7, 9, 10]) expect((await after.get(shaOf(n)))!.record.title).toBeNull()
    expect(await after.known(shaOf(11), 'r2')).toBe(true)
    expect(await after.known(shaOf(9), 'r3')).toBe(true)
    await after.close()
  })

  it('comes home again', async () => {
    const home = join(folder, 'home.db')
    expect(await move(to, home)).toMatchObject({ last: { documents: count + 1 }, wrong: [] })
    const [source, target] = [await openStore(to, { readonly: true }), await openStore(home)]
    expect(await target.list()).toEqual(await source.list())
    await Promise.all([source.close(), target.close()])
  })
})
