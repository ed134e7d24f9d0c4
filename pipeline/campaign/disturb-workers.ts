import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Random } from '../../corpus/build/random.js'
import { openStore } from '../../output/store/open-store.js'
import { findFiles } from '../find-files.js'
import { openOriginals } from '../originals.js'
import { enqueue } from '../queue/enqueue.js'
import { openQueue } from '../queue/queue.js'
import { startChild, type ChildTask, type RunningChild } from './children.js'
import { inspect, type Findings } from './findings.js'
import { untilReading } from './kill-ingest.js'
import { makeUpFiles, readTwice } from './made-up-files.js'
import type { PostgresServer } from './postgres-server.js'

/** What is done to the workers. */
export type Disturbance = 'kill' | 'hang' | 'cut'

// A job is given to another worker after so many seconds, here; in earnest it is minutes.
const expire = 2

// A worker stops for longer than a job may last, and comes back when another has done it.
async function hang(child: RunningChild): Promise<void> {
  child.process.kill('SIGSTOP')
  await wait(expire * 1000 + 1500)
  child.process.kill('SIGCONT')
}

/** Let two workers read a queue of made-up files while they are killed, stopped, or their server dies, so many times; then let them finish. */
export async function disturbWorkers(
  how: Disturbance,
  times: number,
  random: Random,
  server: PostgresServer,
): Promise<Findings> {
  const home = mkdtempSync(join(tmpdir(), 'doichieu-workers-'))
  const made = makeUpFiles(join(home, 'files'), 20 + times * 4, random)
  const db = await server.database(`${how}_${Math.floor(random.between(0, 1e9))}`)
  const task: ChildTask = {
    files: made.folder,
    db,
    queue: db,
    folder: join(home, 'shared'),
    journal: join(home, 'journal'),
    pageMs: 10,
    jobs: 2,
    expire,
  }
  writeFileSync(task.journal, '')
  await fill(task)
  const workers = [startChild('work', task), startChild('work', task)]
  let [done, deaths] = [0, 0]
  while (done < times) {
    const which = random.chance(0.5) ? 1 : 0
    const child = workers[which]!
    if (!(await untilReading(task.journal, child.ended))) break
    await wait(random.between(0, 300))
    if (how === 'cut') await server.crash(random.between(0, 1500))
    else if (how === 'hang') await hang(child)
    else {
      child.process.kill('SIGKILL')
      await child.ended
      workers[which] = startChild('work', task)
    }
    done++
  }
  const last = [...workers, startChild('work', task)]
  const ends = await Promise.all(last.map((child) => endOrStandstill(child, task.journal)))
  const hung = ends.filter((end) => end === null).length
  last.forEach(({ process: child }) => child.kill('SIGKILL'))
  await Promise.all(last.map(({ ended }) => ended))
  deaths += ends.filter((end) => end !== null && end.how !== 0).length
  const store = await openStore(task.db)
  const found = await inspect(store, made)
  await store.close()
  const left = readdirSync(join(task.folder, 'pages'), { recursive: true, encoding: 'utf8' }).length
  const note = `${made.total} pages; read twice ${readTwice(task.journal)}; answers left behind ${left}`
  rmSync(home, { recursive: true })
  const names = { kill: 'worker, kill -9', hang: 'worker hangs, comes back', cut: 'PostgreSQL dies, restarts' }
  return { fault: names[how], trials: done, ...found, hung, deaths, note }
}

async function fill(task: ChildTask): Promise<void> {
  const store = await openStore(task.db)
  const queue = await openQueue(task.queue!, { expire, look: 1 }, () => undefined)
  const originals = openOriginals(task.folder)
  const signal = new AbortController().signal
  const means = { store, queue, originals, reader: 'r1', again: false, signal, observer: {} }
  await enqueue(() => findFiles([task.files]), means)
  await queue.close()
  await store.close()
}

// On a busy machine much may be left to read: a worker hangs where it does not end and no page has been begun for so many seconds.
const standstill = 180

async function endOrStandstill(child: RunningChild, journal: string): Promise<Awaited<RunningChild['ended']> | null> {
  for (let size = -1; size !== statSync(journal).size;) {
    size = statSync(journal).size
    const end = await Promise.race([child.ended, wait(standstill * 1000, null, { ref: false })])
    if (end) return end
  }
  return null
}
