import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Random } from '../../corpus/build/random.js'
import { openSqlite } from '../../output/store/open-sqlite.js'
import { openStore } from '../../output/store/open-store.js'
import { startChild, type ChildTask, type RunningChild } from './children.js'
import { inspect, type Findings } from './findings.js'
import { damages, untilReading } from './kill-ingest.js'
import { makeUpFiles } from './made-up-files.js'

const mounted = (...args: string[]) => spawnSync('mount', args).status === 0

/** How a database is hurt while an ingest writes to it, and how it is healed; `hurt` gives false where this machine does not let it. */
interface Harm {
  readonly fault: string
  readonly before?: (home: string) => boolean
  readonly hurt: (task: ChildTask, home: string, child: RunningChild) => Promise<RunningChild | void>
  readonly heal: (task: ChildTask, home: string) => Promise<void>
  readonly after?: (home: string) => void
}

const drive = (home: string) => join(home, 'drive')
const unmount = (home: string) => void spawnSync('umount', ['-l', drive(home)])
const mountSmall = (size: string) => (home: string) =>
  mounted('-t', 'tmpfs', '-o', `size=${size}`, 'doichieu', drive(home))

let holder: Awaited<ReturnType<typeof openSqlite>> | null = null

const harms: readonly Harm[] = [
  {
    fault: 'disk full',
    before: mountSmall('3m'),
    hurt: async () => undefined,
    heal: async (_, home) => void mounted('-o', 'remount,size=200m', drive(home)),
    after: unmount,
  },
  {
    fault: 'database read-only',
    before: mountSmall('200m'),
    // A drive turns read-only between two runs: while a file on it is open, the system does not let it.
    hurt: async (task, home, child) => {
      child.process.kill('SIGKILL')
      await child.ended
      mounted('-o', 'remount,ro', drive(home))
      return startChild('ingest', task)
    },
    heal: async (_, home) => void mounted('-o', 'remount,rw', drive(home)),
    after: unmount,
  },
  {
    fault: 'database locked',
    hurt: async (task) => {
      holder = await openSqlite(task.db, false)
      await holder.exec('PRAGMA busy_timeout = 20000; BEGIN IMMEDIATE')
    },
    heal: async () => {
      await holder?.exec('ROLLBACK')
      await holder?.close()
    },
  },
  {
    fault: 'database vanished',
    hurt: async (task) => renameSync(task.db, `${task.db}.away`),
    heal: async (task) => {
      for (const end of ['', '-wal', '-shm']) rmSync(`${task.db}${end}`, { force: true })
      copyFileSync(`${task.db}.away`, task.db)
    },
  },
]

/** Hurt the database of an ingest in each way; it must end with an error, not hang, and the same command must make all good after. */
export async function* sqliteFaults(random: Random, times: number, only?: string): AsyncGenerator<Findings> {
  for (const harm of harms.filter(({ fault }) => !only || fault === only)) {
    const sum = { lost: 0, doubled: 0, hung: 0, deaths: 0, wrong: 0 }
    let [trials, note] = [0, '']
    for (let n = 0; n < times; n++) {
      const one = await hurtOnce(harm, random)
      if (!one) {
        note = 'not tried: this machine does not let a folder be mounted'
        break
      }
      trials++
      for (const key of ['lost', 'doubled', 'hung', 'deaths', 'wrong'] as const) sum[key] += one[key]
      note = one.note
    }
    yield { fault: harm.fault, trials, ...sum, note }
  }
}

async function hurtOnce(harm: Harm, random: Random): Promise<Omit<Findings, 'fault' | 'trials'> | null> {
  const home = mkdtempSync(join(tmpdir(), 'doichieu-harm-'))
  mkdirSync(drive(home))
  if (harm.before && !harm.before(home)) return null
  const made = makeUpFiles(join(home, 'files'), 300, random)
  const at = { db: join(drive(home), 'plans.db'), folder: join(home, 'pages'), journal: join(home, 'journal') }
  const task: ChildTask = { files: made.folder, ...at, pageMs: 3, jobs: 2 }
  writeFileSync(task.journal, '')
  const child = startChild('ingest', task)
  await untilReading(task.journal, child.ended)
  await wait(random.between(200, 700))
  const hurt = (await harm.hurt(task, home, child)) ?? child
  const end = await Promise.race([hurt.ended, wait(60_000, null, { ref: false })])
  hurt.process.kill('SIGKILL')
  await hurt.ended
  await harm.heal(task, home)
  // It must say that the database failed; to end as if all were well would be a lie.
  const wrong = end !== null && end.how === 1 && end.said.includes('StoreError') ? 0 : 1
  const last = await startChild('ingest', task).ended
  const store = await openStore(task.db)
  const found = await inspect(store, made)
  await store.close()
  const broken = await damages(task.db)
  harm.after?.(home)
  rmSync(home, { recursive: true, force: true })
  const said =
    /problem: '([a-z-]+)'/.exec(end?.said ?? '')?.[1] ??
    end?.said.split('\n').find((line) => line.includes('Error')) ??
    ''
  return {
    ...found,
    hung: end === null ? 1 : 0,
    deaths: last.how === 0 ? 0 : 1,
    wrong: found.wrong + wrong + broken,
    note: `told: ${said.slice(0, 80)}`,
  }
}
