import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { units } from '../../corpus/units.js'
import type { PlanRecord } from '../../extractors/record.js'
import { auditAllWithText } from '../../output/audit/audit-all.js'
import { compare } from '../../output/report/compare.js'
import { renderHtml } from '../../output/report/render-html.js'
import { openSqlite } from '../../output/store/open-sqlite.js'
import { openStore } from '../../output/store/open-store.js'
import type { Store } from '../../output/store/store.js'
import { auditPairs } from '../eval/audit-pairs.js'
import { guidanceOf } from '../eval/score-audit.js'
import { textOf } from '../text/plain-text.js'
import { madeUpPlan } from './made-up-plan.js'

const queries = [
  'đại hội thi đua yêu nước',
  'dai hoi thi dua yeu nuoc',
  'hoi nghi dien hinh tien tien',
  'xã An Bắc',
  'phòng nội vụ chủ trì',
  '54/KH-UBND',
  'Tân Sơn Trà Vinh',
  'quy my xuan ninh',
  'vung sau hai dao phong su',
  '"hội nghị điển hình" 300 người',
  'không có chữ này zzz',
  'nguyễn văn thủy',
  'trung hải phát động',
]

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The provinces of today, each with one plan of the same round. */
function provincePlans(): PlanRecord[] {
  const standing = [...units().byId.values()].filter(({ level, to }) => level === 'cap_tinh' && to === null)
  return standing.map(({ name }, i) => {
    const province = name.slice(0, 1).toLowerCase() + name.slice(1)
    return madeUpPlan({ number: i, level: 'cap_tinh', province, year: 2024 }).record
  })
}

async function fill(store: Store, count: number, say: (line: string) => void): Promise<void> {
  const batch = 100
  let spent = 0
  for (let from = 0; from < count; from += batch) {
    const docs = Array.from({ length: Math.min(batch, count - from) }, (_, i) => madeUpPlan({ number: from + i }))
    spent += await timed(() => Promise.all(docs.map((doc) => store.put(doc, 'bench'))))
    if ((from + batch) % 10_000 === 0)
      say(`  ${from + batch} plans, ${Math.round((from + batch) / (spent / 1000))} a second`)
  }
  say(`put ${Math.round(count / (spent / 1000))} plans/s (wanted ≥ 300)`)
}

async function benchSearch(store: Store, say: (line: string) => void): Promise<void> {
  for (const query of queries) await store.search(query)
  const times: number[] = []
  for (let round = 0; round < 8; round++)
    for (const query of queries) times.push(await timed(() => store.search(query)))
  times.sort((a, b) => a - b)
  const at = (share: number) => times[Math.floor(share * (times.length - 1))]!.toFixed(1)
  say(`search median ${at(0.5)} ms, 95th percentile ${at(0.95)} ms (wanted < 50 ms)`)
}

/** Audit every plan against a guidance document that is made to bind them all, texts fetched where something seems to be missing. */
async function benchAudit(store: Store, count: number, say: (line: string) => void): Promise<void> {
  const [pair] = auditPairs()
  const requirements = guidanceOf(pair!.guidance, false).requirements.map((one) => ({
    ...one,
    binds: { ...one.binds, localities: [] },
  }))
  const textsOf = async (ids: readonly string[]) =>
    new Map([...(await store.texts({ ids: [...ids] }))].map(([id, text]) => [id, textOf(text)]))
  const spent = await timed(() => auditAllWithText(store.records({ state: 'read' }), requirements, textsOf))
  say(
    `audit against ${requirements.length} requirements: ${Math.round(count / (spent / 60_000))} plans/min (wanted ≥ 10000)`,
  )
}

/** Measure the comparison database on a made-up archive of `count` plans: writing, searching, comparing, reporting, size. */
export async function benchStore(say: (line: string) => void, count = 2000): Promise<void> {
  say(`\n# comparison database (${count} made-up plans)`)
  const folder = mkdtempSync(join(tmpdir(), 'doichieu-bench-'))
  const path = join(folder, 'bench.db')
  const store = await openStore(path)
  try {
    await fill(store, count, say)
    await benchSearch(store, say)
    await benchAudit(store, count, say)
    const records = provincePlans()
    say(`compare ${records.length} provinces ${Math.round(await timed(() => compare(records)))} ms (wanted < 1 s)`)
    const some: PlanRecord[] = []
    const reading = await timed(async () => {
      for await (const record of store.records({ limit: 500 })) some.push(record)
    })
    const drawing = await timed(() => renderHtml(compare(some), 'vi'))
    say(
      `report of ${some.length} plans: read ${Math.round(reading)} ms, compared and drawn ${Math.round(drawing)} ms (wanted < 10 s)`,
    )
  } finally {
    await store.close()
  }
  say(`file ${(statSync(path).size / 1024 / count).toFixed(0)} KiB a plan`)
  const db = await openSqlite(path, true)
  say(`integrity ${Object.values((await db.get('PRAGMA integrity_check'))!)[0]}`)
  await db.close()
  rmSync(folder, { recursive: true })
}
