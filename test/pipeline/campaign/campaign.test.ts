import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../corpus/build/random.js'
import { damagedFiles } from '../../../pipeline/campaign/damaged-files.js'
import { disturbWorkers } from '../../../pipeline/campaign/disturb-workers.js'
import { faultyEngine } from '../../../pipeline/campaign/engine-faults.js'
import type { Findings } from '../../../pipeline/campaign/findings.js'
import { killIngest } from '../../../pipeline/campaign/kill-ingest.js'
import { mutate } from '../../../pipeline/campaign/mutate.js'
import { oddNames } from '../../../pipeline/campaign/odd-names.js'
import { noPostgres, startPostgres } from '../../../pipeline/campaign/postgres-server.js'
import { sqliteFaults } from '../../../pipeline/campaign/sqlite-faults.js'

const random = (name: string) => randomFrom(`test ${name}`)
const first = async (found: AsyncGenerator<Findings>) => (await found.next()).value as Findings

function expectClean(found: Findings, trials: number): void {
  expect(found.trials).toBeGreaterThanOrEqual(trials)
  expect(found).toMatchObject({ lost: 0, doubled: 0, hung: 0, deaths: 0, wrong: 0 })
}

// `npm run campaign` tries each of these hundreds of times; here each is tried a little.
describe('the campaign, in little', { timeout: 180_000 }, () => {
  it('ingest, kill -9: nothing lost, nothing doubled, no page read again but those in hand', async () => {
    const found = await killIngest(4, random('kill'))
    expectClean(found, 3)
    expect(Number(/read twice (\d+)/.exec(found.note)![1])).toBeLessThanOrEqual(4 * 6)
  })

  it('a database that vanishes is noticed', async () => {
    const found = await first(sqliteFaults(random('vanished'), 1, 'database vanished'))
    expectClean(found, 1)
    expect(found.note).toContain('vanished')
  })

  it('an engine that crashes, hangs and lies', async () => expectClean(await faultyEngine(40, random('engine')), 40))

  it('names that are traps', async () => expectClean(await oddNames(), 15))

  it.each([
    ['txt', 40],
    ['yaml', 40],
    ['docx', 40],
    ['jpeg', 14],
    ['pdf', 14],
  ])('damaged files: %s', async (kind, each) => {
    expectClean(await first(damagedFiles(each, random(kind), kind)), each * 0.15)
  })

  it.skipIf(noPostgres)(`two workers, killed${noPostgres ? ` (${noPostgres})` : ''}`, async () => {
    const server = await startPostgres()
    try {
      expectClean(await disturbWorkers('kill', 4, random('workers'), server), 3)
    } finally {
      await server.stop()
    }
  })
})

describe('mutate', () => {
  it('does the same harm for the same seed, and really some', () => {
    const file = Buffer.from('Số: 12/KH-UBND '.repeat(100))
    const harm = () => {
      const from = random('harm')
      return Array.from({ length: 50 }, () => mutate(file, file, from))
    }
    expect(harm()).toEqual(harm())
    expect(harm().filter(({ bytes }) => !bytes.equals(file)).length).toBeGreaterThan(45)
    expect(new Set(harm().map(({ how }) => how)).size).toBeGreaterThan(6)
  })
})
