import { copyFileSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openStore } from '../../../output/store/open-store.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

it.each([
  ['deleted', (path: string) => rmSync(path)],
  ['moved away', (path: string) => renameSync(path, `${path}.away`)],
  ['replaced', (path: string) => (copyFileSync(path, `${path}.new`), renameSync(`${path}.new`, path))],
])('writes no more into a database that was %s', async (_, harm) => {
  const path = join(mkdtempSync(join(tmpdir(), 'doichieu-vanished-')), 'plans.db')
  const store = await openStore(path)
  await store.put(madeUpPlan({ number: 1 }), 'r1')
  harm(path)
  await expect(store.put(madeUpPlan({ number: 2 }), 'r1')).rejects.toMatchObject({ problem: 'vanished' })
  await store.close()
})
