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
import { isPostgres } from '../../output/store/postgres-place.js'
import type { ListFilter, Store, StoredDocument } from '../../output/store/store.js'
import { auditPairs } from '../eval/audit-pairs.js'
import { guidanceOf } from '../eval/score-audit.js'
import { madeUpPlan } from './made-up-plan.js'

// Common words and rare, with marks and without, numbers, names, phrases that stand nowhere though all their words do.
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
  '"nghị tiên"',
  '"đua hội nghị"',
  '"người lao động" "hải đảo"',
  'hoi',
]

/** What people who know the archive ask: the very words of a plan that is in it. */
function ownQueries(count: number): string[] {
  return Array.from({ length: 8 }, (_, i) => {
    const { locality, doc_number: number, signatory } = madeUpPlan({ number: (i * 7919) % count }).record
    return i % 2 === 0
      ? `"Hội nghị điển hình tiên tiến ${locality!.name}"`
      : `${locality!.name} ${number!.value}/KH-UBND "${signatory!.name}"`
  })
}

async function timed(work: () => Promise<unknown> | unknown): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** The provinces of today, each with one plan of the same round. */
function provincePlans(): StoredDocument[] {
  const standing = [...units().byId.values()].filter(({ level, to }) => level === 'cap_tinh' && to === null)
  return standing.map(({ name }, i) => {
    const province = name.slice(0, 1).toLowerCase() + name.slice(1)
    return madeUpPlan({ number: -1 - i, level: 'cap_tinh', province, year: 2024 })
  })
}

/** Write plans from where the archive stands to `count`: a long filling may be cut off and gone on with. */
async function fill(store: Store, count: number, say: (line: string) => void): Promise<void> {
  const there = (await store.tally()).documents['read'] ?? 0
  const batch = 250
  let spent = 0
  for (let from = there; from < count; from += batch) {
    const docs = Array.from({ length: Math.min(batch, count - from) }, (_, i) => madeUpPlan({ number: from + i }))
    spent += await timed(() => Promise.all(docs.map((doc) => store.put(doc, 'bench'))))
    if ((from + batch) % 10_000 === 0)
      say(`  ${from + batch} plans, ${Math.round((from + batch - there) / (spent / 1000))} a second`)
  }
  if (count > there) say(`put ${Math.round((count - there) / (spent / 1000))} plans/s (wanted ≥ 300)`)
}

async function benchSearch(store: Store, count: number, say: (line: string) => void): Promise<void> {
  // What is asked first comes from the disk, what is asked again from memory: two figures.
  for (const [when, rounds] of [
    ['asked first', 1],
    ['asked again', 3],
  ] as const) {
    const times: { query: string; ms: number }[] = []
    for (let round = 0; round < rounds; round++)
      for (const query of [...queries, ...ownQueries(count)])
        times.push({ query, ms: await timed(() => store.search(query)) })
    times.sort((a, b) => a.ms - b.ms)
    const at = (share: number) => times[Math.floor(share * (times.length - 1))]!
    const [median, late, worst] = [at(0.5), at(0.95), at(1)]
    say(
      `search, ${when}: median ${median.ms.toFixed(1)} ms, 95th percentile ${late.ms.toFixed(1)} ms (wanted < 50 ms), slowest ${worst.ms.toFixed(0)} ms (${worst.query})`,
    )
  }
}

async function read(store: Store, filter: ListFilter): Promise<PlanRecord[]> {
  const records: PlanRecord[] = []
  for await (const record of store.records(filter)) records.push(record)
  return records
}

async function benchReading(store: Store, say: (line: string) => void): Promise<void> {
  const listing = await timed(() => store.list({ round: 2020, province: 'Trà Vinh', limit: 100 }))
  say(`list of a round and province ${Math.round(listing)} ms`)
  const queueing = await timed(() => store.desk.queue())
  const [first] = (await store.desk.queue({ state: 'waiting', limit: 1 })).lines
  const opening = await timed(() => store.desk.document(first!.document.sha256))
  say(
    `queue of the review page ${Math.round(queueing)} ms (wanted < 200 ms), a document of it ${Math.round(opening)} ms`,
  )
  const provinces = provincePlans()
  await Promise.all(provinces.map((plan) => store.put(plan, 'bench')))
  const ids = provinces.map(({ record }) => record.source.sha256)
  const comparing = await timed(async () => compare(await read(store, { ids })))
  say(`compare ${ids.length} provinces, reading them ${Math.round(comparing)} ms (wanted < 1 s)`)
  const some: PlanRecord[] = []
  const reading = await timed(async () => some.push(...(await read(store, { limit: 500 }))))
  const drawing = await timed(() => renderHtml(compare(some), 'vi'))
  say(
    `report of ${some.length} plans: read ${Math.round(reading)} ms, compared and drawn ${Math.round(drawing)} ms (wanted < 10 s)`,
  )
}

// Enough to tell the pace by.
const audited = 2000

/** Audit every plan against a guidance document that is made to bind them all, each from its record and its text. */
async function benchAudit(store: Store, count: number, say: (line: string) => void): Promise<void> {
  const [pair] = auditPairs()
  const requirements = guidanceOf(pair!.guidance, false).requirements.map((one) => ({
    ...one,
    binds: { ...one.binds, localities: [] },
  }))
  const textsOf = (ids: readonly string[]) => store.readTexts({ ids: [...ids] })
  const spent = await timed(() =>
    auditAllWithText(store.records({ state: 'read', limit: audited }), requirements, textsOf),
  )
  say(
    `audit against ${requirements.length} requirements: ${Math.round(Math.min(count, audited) / (spent / 60_000))} plans/min (wanted ≥ 10000)`,
  )
}

async function benchFile(path: string, count: number, say: (line: string) => void): Promise<void> {
  say(`file ${(statSync(path).size / 1024 / count).toFixed(1)} KiB a plan`)
  const db = await openSqlite(path, true)
  say(`integrity ${Object.values((await db.get('PRAGMA integrity_check'))!)[0]}`)
  await db.close()
}

/**
 * Measure the comparison database on a made-up archive of `count` plans: writing, searching, comparing, reporting, size. `name` is a database
 * that stays (a file or a PostgreSQL address) and is filled on from where it stands; without it one is made and thrown away.
 */
export async function benchStore(say: (line: string) => void, count: number, name: string | null): Promise<void> {
  say(`\n# comparison database (${count} made-up plans)`)
  const folder = name === null ? mkdtempSync(join(tmpdir(), 'doichieu-bench-')) : null
  const path = name ?? join(folder!, 'bench.db')
  const store = await openStore(path)
  try {
    await fill(store, count, say)
    await benchSearch(store, count, say)
    await benchAudit(store, count, say)
    await benchReading(store, say)
  } finally {
    await store.close()
  }
  if (!isPostgres(path)) await benchFile(path, count, say)
  if (folder) rmSync(folder, { recursive: true })
}
