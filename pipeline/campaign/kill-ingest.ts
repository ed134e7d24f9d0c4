import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Random } from '../../corpus/build/random.js'
import { openSqlite } from '../../output/store/open-sqlite.js'
import { openStore } from '../../output/store/open-store.js'
import { startChild, type ChildTask } from './children.js'
import { inspect, type Findings } from './findings.js'
import { makeUpFiles, readTwice } from './made-up-files.js'

/** Wait until a child has begun to read, or has ended. */
export async function untilReading(journal: string, ended: Promise<unknown>): Promise<boolean> {
  const before = statSync(journal).size
  let over = false
  void ended.then(() => (over = true))
  while (!over && statSync(journal).size === before) await wait(5)
  return !over
}

/** End an ingest by kill -9 at random moments, so many times, then let it finish; the same command each time. */
export async function killIngest(kills: number, random: Random): Promise<Findings> {
  const home = mkdtempSync(join(tmpdir(), 'doichieu-kill-'))
  const made = makeUpFiles(join(home, 'files'), 20 + kills * 10, random)
  const at = { db: join(home, 'plans.db'), folder: join(home, 'pages'), journal: join(home, 'journal') }
  const task: ChildTask = { files: made.folder, ...at, pageMs: 4, jobs: 2 }
  writeFileSync(task.journal, '')
  let done = 0
  while (done < kills) {
    const child = startChild('ingest', task)
    if (!(await untilReading(task.journal, child.ended))) break
    await wait(random.between(0, 250))
    child.process.kill('SIGKILL')
    await child.ended
    done++
  }
  const last = await startChild('ingest', task).ended
  const store = await openStore(task.db)
  const found = await inspect(store, made)
  await store.close()
  const wrong = found.wrong + (await damages(task.db)) + (leftovers(task.folder) ? 1 : 0)
  const twice = readTwice(task.journal)
  rmSync(home, { recursive: true })
  const note = `${made.total} pages; read twice ${twice} (${(twice / Math.max(1, done)).toFixed(2)} a kill; in hand at most 6)`
  return { fault: 'ingest, kill -9', trials: done, ...found, hung: 0, deaths: last.how === 0 ? 0 : 1, wrong, note }
}

/** Count what SQLite itself finds wrong with a file. */
export async function damages(path: string): Promise<number> {
  const db = await openSqlite(path, true)
  const [whole] = await db.all('PRAGMA integrity_check')
  const orphans = await db.all('PRAGMA foreign_key_check')
  await db.close()
  return (Object.values(whole ?? {})[0] === 'ok' ? 0 : 1) + orphans.length
}

const leftovers = (folder: string) => existsSync(folder) && readdirSync(folder, { recursive: true }).length > 0
