import PgBoss from 'pg-boss'
import { idOf, job as jobShape, type Job, type JobKind } from './job.js'

/** A job in a worker's hands. */
export interface Taken {
  readonly id: string
  readonly queue: string
  readonly job: Job
  /** No worker could do it, however often it was tried. */
  readonly lost: boolean
}

/** Jobs of one kind: waiting, and in some worker's hands. */
export interface QueueCount {
  readonly waiting: number
  readonly inHand: number
}

/** The queue that all workers of a run share: pg-boss, in the database of the store. May be asked at once from many. */
export interface Queue {
  put(jobs: readonly Job[]): Promise<void>
  /** Take the job that brings a document nearest to its end; null where none waits. */
  take(): Promise<Taken | null>
  done(taken: Taken): Promise<void>
  /** Give a job back: it is tried again, some times. */
  giveBack(taken: Taken, why: unknown): Promise<void>
  counts(): Promise<Readonly<Record<JobKind | 'lost', QueueCount>>>
  close(): Promise<void>
}

/** How long a worker may have a job before it is given to another, in seconds, and how often that is looked into. */
export interface QueueTimes {
  readonly expire: number
  readonly look: number
}

// The nearest to a document's end comes first, so that few documents are open at once however many wait.
const kinds = ['assemble', 'page', 'document'] as const
const nameOf = (kind: JobKind | 'lost') => `doichieu-${kind}`

/** Times that suit a page's time limit: a page may be turned and read again. */
export const timesFor = (pageSeconds: number): QueueTimes => ({ expire: 2 * pageSeconds + 10, look: 10 })

async function tableOf(boss: PgBoss, name: string): Promise<string> {
  const { rows } = await boss.getDb().executeSql('SELECT partition_name FROM pgboss.queue WHERE name = $1', [name])
  return (rows as [{ partition_name: string }])[0].partition_name
}

/**
 * Count a table again whenever it may have doubled since: PostgreSQL, which counts on its own after a minute at the
 * soonest, would sort all jobs of a table it still believes small instead of taking the next one by its index.
 */
function recount(boss: PgBoss): (name: string, more: number) => Promise<void> {
  const since = new Map<string, { put: number; counted: number }>()
  return async (name, more) => {
    const seen = since.get(name) ?? { put: 0, counted: 0 }
    since.set(name, seen)
    seen.put += more
    if (seen.put < 1000 || seen.put < 2 * seen.counted) return
    seen.counted = seen.put
    await boss.getDb().executeSql(`ANALYZE pgboss."${await tableOf(boss, name)}"`, [])
  }
}

/**
 * Let the jobs of a queue stand in the order in which they are taken. pg-boss sorts all that wait for each one it hands out:
 * with 100,000 waiting that takes a hundred times as long as the rest of its work.
 */
async function orderJobs(boss: PgBoss, name: string): Promise<void> {
  const db = boss.getDb()
  const table = await tableOf(boss, name)
  const index = `${name.replace('-', '_')}_next`
  const there = await db.executeSql(`SELECT to_regclass('pgboss.${index}') AS found`, [])
  if ((there.rows as [{ found: string | null }])[0].found) return
  await db.executeSql(
    `CREATE INDEX IF NOT EXISTS ${index} ON pgboss."${table}" (created_on, id) WHERE state < 'active'`,
    [],
  )
}

/** Open the queue in a PostgreSQL database, making what is not there; `onError` is told what goes wrong beside the work. */
export async function openQueue(url: string, times: QueueTimes, onError: (error: Error) => void): Promise<Queue> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'doichieu',
    max: 4,
    schedule: false,
    maintenanceIntervalSeconds: times.look,
  })
  boss.on('error', onError)
  await boss.start()
  const lost = nameOf('lost')
  // Nobody is to lose a job because an archive takes years: pg-boss would drop one that waits for two weeks.
  const keep = { retentionDays: 3650, expireInSeconds: times.expire, retryLimit: 4, retryDelay: 1 }
  await boss.createQueue(lost, { name: lost, ...keep })
  for (const kind of kinds) {
    const name = nameOf(kind)
    await boss.createQueue(name, { name, ...keep, deadLetter: lost })
    await orderJobs(boss, name)
  }
  const counted = recount(boss)
  const fetch = async (name: string): Promise<Taken | null> => {
    const [found] = await boss.fetch(name, { batchSize: 1, priority: false })
    return found ? { id: found.id, queue: name, job: jobShape.parse(found.data), lost: name === lost } : null
  }
  return {
    async put(jobs) {
      await boss.insert(
        jobs.map((data) => ({ id: idOf(data), name: nameOf(data.kind), data, expireInSeconds: times.expire })),
      )
      for (const kind of kinds) {
        const more = jobs.filter((job) => job.kind === kind).length
        if (more > 0) await counted(nameOf(kind), more)
      }
    },
    async take() {
      for (const kind of kinds) {
        const taken = await fetch(nameOf(kind))
        if (taken) return taken
      }
      return fetch(lost)
    },
    // Taken away, not marked: what is done is told by the store, and the table stays as small as the work that is left.
    done: ({ queue, id }) => boss.deleteJob(queue, id),
    giveBack: ({ queue, id }, why) =>
      boss.fail(queue, id, { message: why instanceof Error ? why.message : String(why) }),
    async counts() {
      const { rows } = await boss.getDb().executeSql(
        `SELECT name, count(*) FILTER (WHERE state < 'active') AS waiting, count(*) FILTER (WHERE state = 'active') AS in_hand
         FROM pgboss.job WHERE name LIKE 'doichieu-%' GROUP BY name`,
        [],
      )
      const of = (kind: JobKind | 'lost'): QueueCount => {
        const row = (rows as { name: string; waiting: string; in_hand: string }[]).find(
          ({ name }) => name === nameOf(kind),
        )
        return { waiting: Number(row?.waiting ?? 0), inHand: Number(row?.in_hand ?? 0) }
      }
      return { document: of('document'), page: of('page'), assemble: of('assemble'), lost: of('lost') }
    },
    close: () => boss.stop({ graceful: false }),
  }
}
