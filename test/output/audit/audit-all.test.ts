/** An audit of every plan in the database finds what an audit of each plan by itself finds. */
import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditAllWithText } from '../../../output/audit/audit-all.js'
import { auditAlone } from '../../../output/audit/audit-alone.js'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { openStore } from '../../../output/store/open-store.js'
import type { Store } from '../../../output/store/store.js'
import { auditPairs } from '../../../pipeline/eval/audit-pairs.js'
import { readText } from '../../../pipeline/eval/read-text.js'
import { guidanceOf, textsOf } from '../../../pipeline/eval/score-audit.js'

const folder = mkdtempSync(join(tmpdir(), 'doichieu-audit-all-'))
const pairs = auditPairs().filter(({ held }) => !held)
const some = ['bang-cap-ha-giang-2014', 'mau-002-hai-phong-2025', 'tinh-bac-lieu-2025'].map((wanted) =>
  pairs.find(({ name }) => name === wanted)!,
)
let store: Store

/** Store a plan as a scan is stored: its words with boxes, some of them read otherwise than they were restored. */
async function put(plan: string, i: number): Promise<string> {
  const { record, text } = readText(plan)
  const sha256 = createHash('sha256').update(plan).digest('hex')
  const tokens = text.tokens.map((token, at) => ({
    ...token,
    page: 1,
    box: [72 + (at % 9) * 50, 60 + 14 * Math.floor(at / 9), 118 + (at % 9) * 50, 72 + 14 * Math.floor(at / 9)] as const,
    ...(i % 2 && at % 11 === 0 ? { raw: `${token.raw}l` } : {}),
  }))
  const source = { ...record.source, sha256, restored: i % 2 === 1 }
  await store.put({ record: { ...record, source }, pages: [], text: { ...text, tokens }, notes: [] }, 'test')
  return sha256
}

const ids = new Map<string, string[]>()
beforeAll(async () => {
  store = await openStore(join(folder, 'test.db'))
  for (const pair of some) {
    const plans = textsOf(pair).map(({ plan }) => plan)
    ids.set(pair.name, await Promise.all(plans.map(put)))
  }
})
afterAll(async () => {
  await store.close()
  rmSync(folder, { recursive: true })
})

const textsIn = (wanted: readonly string[]) => store.readTexts({ ids: [...wanted] })

test.each(some.map(({ name }) => name))('%s: all together as one by one', async (name) => {
  const pair = some.find((one) => one.name === name)!
  const { requirements } = guidanceOf(pair.guidance, false)
  const table = await auditAllWithText(store.records({ ids: ids.get(name)! }), requirements, textsIn)
  expect(table.rows).toHaveLength(ids.get(name)!.length)
  for (const { audit } of table.rows) {
    const { record, text } = (await store.get(audit.plan.sha256!))!
    expect(audit).toEqual(auditPlan(record, requirements, { text }))
  }
  const found = table.rows.flatMap(({ audit }) => audit.findings).filter(({ verdict }) => verdict === 'departs')
  expect(found.length).toBeGreaterThan(3)
})

test('beside itself and the law of form too', async () => {
  const table = await auditAllWithText(store.records({ ids: ids.get(some[0]!.name)! }), null, textsIn)
  for (const { audit } of table.rows) {
    const { record, text } = (await store.get(audit.plan.sha256!))!
    expect(audit).toEqual(auditAlone(record, { text }))
  }
})
