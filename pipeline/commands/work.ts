import { openStore } from '../../output/store/open-store.js'
import { exitCodes } from '../errors.js'
import { logging, openLog } from '../log.js'
import { openMetrics } from '../metrics.js'
import { observers } from '../observer.js'
import { openWorkshop } from '../open-tools.js'
import { openReport } from '../run-report.js'
import { serveHealth } from '../serve-health.js'
import { openSharedPlace } from '../shared-place.js'
import { OpenScans } from '../queue/open-scans.js'
import { openQueue, timesFor } from '../queue/queue.js'
import { work as workOn } from '../queue/work.js'
import type { Console } from './console.js'
import { mustBePostgres } from './must-be-postgres.js'
import { endWithParent, isOneLane, runAsOneLane } from './one-lane.js'
import { listener } from './stop-signal.js'
import { summarise, tell } from './tell-outcome.js'

// Seconds between two looks at how much waits, for those who watch from outside.
const countSeconds = 15

/** `doichieu work`: a worker of a distributed run; as many as wanted, on as many machines, until Ctrl-C (or, with `--drain`, until nothing waits). */
export async function work(
  options: { drain?: boolean; port?: number; host?: string },
  console: Console,
): Promise<number> {
  const { settings } = console
  mustBePostgres(settings.db)
  if (settings.jobs === 1 && !isOneLane) return runAsOneLane()
  endWithParent()
  const log = openLog(settings)
  const shared = await openSharedPlace(settings.originals)
  const store = await openStore(settings.db)
  const queue = await openQueue(settings.db, timesFor(settings.pageSeconds), (err) => log.error({ err }, 'queue'))
  const workshop = await openWorkshop(settings)
  const stop = listener(console)
  const report = openReport()
  const counted = async () => {
    for (const [name, { waiting, inHand }] of Object.entries(await queue.counts())) {
      metrics.queue(name, 'waiting', waiting)
      metrics.queue(name, 'in hand', inHand)
    }
  }
  const metrics = openMetrics(() => counted().then(() => true))
  const clock = setInterval(() => void counted().catch(() => undefined), countSeconds * 1000)
  const health =
    options.port === undefined
      ? null
      : await serveHealth(metrics, { port: options.port, host: options.host ?? '127.0.0.1' })
  const scans = new OpenScans((source, bytes) => workshop.scanner.open(source, bytes), settings.jobs + 1)
  const observer = observers([
    report.observer,
    metrics.observer,
    logging(log),
    { done: (outcome) => tell(outcome, console) },
  ])
  try {
    log.info({ jobs: settings.jobs, reader: workshop.readerVersion }, 'worker begins')
    console.say({
      vi: 'Đang chờ việc trong hàng đợi. Nhấn Ctrl-C để dừng.',
      en: 'Waiting for jobs in the queue. Ctrl-C ends it.',
    })
    const bench = {
      store,
      workshop,
      queue,
      ...shared,
      scans,
      observer,
    }
    await workOn(queue, bench, { jobs: settings.jobs, signal: stop.signal, drain: options.drain === true, log })
    summarise(report.at('finished'), console)
    log.info(report.at('finished'), 'worker ends')
    return stop.signal.aborted ? exitCodes.interrupted : exitCodes.ok
  } finally {
    clearInterval(clock)
    stop.close()
    scans.close()
    await health?.close()
    await queue.close()
    await workshop.close()
    await store.close()
  }
}
