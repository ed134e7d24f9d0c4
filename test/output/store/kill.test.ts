import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { shipped } from '../../../corpus/place.js'
import { openSqlite } from '../../../output/store/open-sqlite.js'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

let folder: string
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'doichieu-kill-'))))
afterEach(() => rmSync(folder, { recursive: true }))

/** Writes plans without end and says so for each. */
const writer = (path: string) => `
  import { openStore } from ${JSON.stringify(shipped('output', 'store', 'open-store.ts'))}
  import { madeUpPlan } from ${JSON.stringify(shipped('pipeline', 'bench', 'made-up-plan.ts'))}
  const store = await openStore(${JSON.stringify(path)})
  const first = (await store.list()).length
  for (let n = first; ; n++) { await store.put(madeUpPlan({ number: n }), 'r1'); process.stdout.write('.') }`

async function writeAndKill(path: string, after: number): Promise<void> {
  const script = join(folder, 'writer.mts')
  writeFileSync(script, writer(path))
  const child = spawn(process.execPath, ['--import', 'tsx', script], {
    cwd: shipped(),
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let put = 0
  await new Promise<void>((resolve) => {
    child.on('exit', () => resolve())
    child.stdout.on('data', (said: Buffer) => {
      put += said.length
      if (put >= after) child.kill('SIGKILL')
    })
  })
  expect(put).toBeGreaterThanOrEqual(after)
}

it('opens, is whole and goes on after kill -9 at any moment', async () => {
  const path = join(folder, 'plans.db')
  let before = 0
  for (const after of [1, 7, 20]) {
    await writeAndKill(path, after)
    const store = await openStore(path)
    const known = await store.list()
    expect(known.length).toBeGreaterThanOrEqual(before + after)
    expect(known.every(({ state }) => state === 'read')).toBe(true)
    const last = known.at(-1)!.sha256
    expect((await store.get(last))?.record.agenda.length).toBeGreaterThan(0)
    await store.put(madeUpPlan({ number: known.length }), 'r1')
    before = known.length + 1
    await store.close()
    const db = await openSqlite(path, true)
    expect(await db.all('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(await db.all('PRAGMA foreign_key_check')).toEqual([])
    const orphans = 'SELECT count(*) AS n FROM facts WHERE document NOT IN (SELECT id FROM documents)'
    expect(await db.all(orphans)).toEqual([{ n: 0 }])
    await db.close()
  }
})
