import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { planRecord } from '../../../extractors/record.js'
import { factsOf } from '../../../output/store/facts-of.js'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'
import { corrections } from '../../../pipeline/commands/corrections.js'
import type { Console } from '../../../pipeline/commands/console.js'
import { settingsShape } from '../../../pipeline/settings.js'

let folder: string
let said: string[]
let console: Console
const [whole, begun] = [madeUpPlan({ number: 1 }), madeUpPlan({ number: 2 })]

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'doichieu-corrections-'))
  said = []
  const settings = settingsShape.parse({ db: join(folder, 'x.db') })
  const keep = (text: string) => void said.push(text)
  console = { settings, out: keep, say: ({ vi }) => keep(vi), pick: ({ vi }) => vi, terminal: false }
  const store = await openStore(settings.db)
  for (const plan of [whole, begun, madeUpPlan({ number: 3 })]) await store.put(plan, 'r')
  const judge = (plan: typeof whole, verdict: 'confirm' | 'reject') => (fact: ReturnType<typeof factsOf>[number]) => {
    const { quote, page } = fact.evidence[0]!
    return store.correct({
      sha256: plan.record.source.sha256,
      field: fact.field,
      verdict,
      quote,
      page,
      before: fact.value,
      who: 'Lan',
      reason: 'đã xem',
    })
  }
  for (const fact of factsOf(whole.record))
    await judge(whole, fact.field === 'legal_basis' ? 'reject' : 'confirm')(fact)
  await judge(begun, 'confirm')(factsOf(begun.record)[0]!)
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('corrections export', () => {
  it('writes what a person looked at wholly, as records that carry no path, and names what is left', async () => {
    const out = join(folder, 'gold')
    expect(await corrections('export', { out }, console)).toBe(0)
    const [file, ...more] = readdirSync(out)
    expect(more).toEqual([])
    const record = planRecord.parse(JSON.parse(readFileSync(join(out, file!), 'utf8')))
    expect(record.source).toMatchObject({ sha256: whole.record.source.sha256, path: '1.pdf' })
    expect([record.legal_basis, record.title]).toMatchObject([[], { ...whole.record.title, confidence: 1 }])
    expect(said.at(-1)).toContain('1 văn bản chưa xem hết')
  })

  it('writes those that were begun too where it is asked', async () => {
    const out = join(folder, 'gold')
    await corrections('export', { out, begun: true }, console)
    expect(readdirSync(out)).toHaveLength(2)
  })
})

describe('corrections list', () => {
  it('says who said what of which fact, in words', async () => {
    await corrections('list', {}, console)
    const line = said.find((one) => one.includes('Căn cứ'))!
    expect(line).toMatch(/\tLan\tCăn cứ\tbác\tKế hoạch.*\(đã xem\)/)
  })

  it('gives everything as JSON', async () => {
    await corrections('list', { json: true }, console)
    expect(JSON.parse(said[0]!)).toMatchObject({ facts: expect.any(Array), words: [] })
  })

  it.each([['vẽ'], ['export']])('says what is missing: %s', async (action) => {
    await expect(corrections(action, {}, console)).rejects.toThrow(/export/)
  })
})
