import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { UsageError } from '../../pipeline/errors.js'
import { openSharedPlace, type SharedPlace } from '../../pipeline/shared-place.js'
import { fakePage } from '../fakes/tools.js'
import { startFakeS3, type FakeS3 } from '../fakes/s3-server.js'

/** A place as a test looks at it from behind. */
interface Behind {
  readonly address: string
  names(): readonly string[]
  spoil(name: string): void
}

const bytes = Buffer.from('văn bản')
const sha256 = createHash('sha256').update(bytes).digest('hex')

/** What must hold of a place that machines share, wherever it lies. */
function contract(open: () => Promise<SharedPlace>, behind: () => Behind): void {
  it('keeps an original once, for every machine, and knows when it is gone or altered', async () => {
    const [one, two] = [await open(), await open()]
    await one.originals.put(sha256, bytes)
    await two.originals.put(sha256, bytes)
    const kept = behind().names()
    expect(kept).toHaveLength(1)
    expect(Buffer.from(await two.originals.read(sha256, 'a.pdf'))).toEqual(bytes)
    behind().spoil(kept[0]!)
    await expect(two.originals.read(sha256, 'a.pdf')).rejects.toMatchObject({ problem: 'changed', path: 'a.pdf' })
    await expect(two.originals.read('0'.repeat(64), 'b.pdf')).rejects.toMatchObject({ problem: 'missing' })
  })

  it('mends an original that was kept in part', async () => {
    const place = await open()
    await place.originals.put(sha256, bytes.subarray(2))
    await place.originals.put(sha256, bytes)
    expect(Buffer.from(await place.originals.read(sha256, 'a.pdf'))).toEqual(bytes)
  })

  it('shows the pages that one machine read to the others, by reader, until they are forgotten', async () => {
    const [one, two] = [(await open()).memory('r1'), (await open()).memory('r1')]
    const pages = [1, 2, 3, 10, 11].map((number) => fakePage(number, [`Trang ${number}`]))
    await Promise.all(pages.map((page) => one.keep(sha256, page.number!, page)))
    expect([...(await two.kept(sha256))].sort((a, b) => a - b)).toEqual([1, 2, 3, 10, 11])
    expect(await two.recall(sha256, 10)).toEqual(pages[3])
    expect(await two.recall(sha256, 4)).toBeNull()
    const other = (await open()).memory('r2')
    expect([await other.kept(sha256), await other.recall(sha256, 1)]).toEqual([[], null])
    await two.forget(sha256)
    expect(await one.kept(sha256)).toEqual([])
    expect(
      behind()
        .names()
        .filter((name) => name.endsWith('.json')),
    ).toEqual([])
    await two.forget(sha256)
  })

  it('reads a page anew that cannot be read back', async () => {
    const { memory } = await open()
    await memory('r1').keep(sha256, 1, fakePage(1, ['a']))
    behind().spoil(
      behind()
        .names()
        .find((name) => name.endsWith('1.json'))!,
    )
    expect(await memory('r1').recall(sha256, 1)).toBeNull()
  })
}

describe('a folder that machines share', () => {
  let folder: string
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const behind = (): Behind => ({
    address: folder,
    names: () =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(folder, name)).isFile(),
      ),
    spoil: (name) => writeFileSync(join(folder, name), readFileSync(join(folder, name)).reverse()),
  })
  let opened = false
  afterEach(() => void (opened = false))
  contract(() => {
    if (!opened) folder = mkdtempSync(join(tmpdir(), 'doichieu-place-'))
    opened = true
    return openSharedPlace(folder)
  }, behind)
})

describe('an S3 bucket that machines share (spoken to over a fake)', () => {
  let s3: FakeS3
  beforeAll(async () => {
    s3 = await startFakeS3()
    for (const [name, value] of Object.entries(s3.env)) vi.stubEnv(name, value)
  })
  afterAll(async () => {
    vi.unstubAllEnvs()
    await s3.close()
  })
  afterEach(() => s3.objects.clear())
  const address = 's3://kho/lưu trữ'
  const behind = (): Behind => ({
    address,
    names: () => [...s3.objects.keys()],
    spoil: (name) => s3.objects.set(name, Buffer.from(s3.objects.get(name)!).reverse()),
  })
  contract(() => openSharedPlace(address), behind)

  it('writes under its prefix alone', async () => {
    await (await openSharedPlace(address)).originals.put(sha256, bytes)
    expect([...s3.objects.keys()]).toEqual([`lưu trữ/originals/${sha256.slice(0, 2)}/${sha256}`])
  })

  it('waits for a service that is busy', async () => {
    const { originals } = await openSharedPlace(address)
    s3.trouble(503, 4)
    await originals.put(sha256, bytes)
    expect(s3.objects.size).toBe(1)
  })

  it('tells in words who refuses, and of what: no document is blamed', async () => {
    const { originals } = await openSharedPlace(address)
    s3.trouble(403, 1)
    const refused = await originals.read(sha256, 'a.pdf').catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(UsageError)
    expect((refused as UsageError).said.vi).toMatch(/s3:\/\/kho.*AccessDenied/)
    await expect(openSharedPlace('s3://another')).rejects.toThrow('NoSuchBucket')
    await expect(openSharedPlace('s3://')).rejects.toThrow('s3://bucket/prefix?')
  })
})
