import { openStore } from '../../output/store/open-store.js'
import { exitCodes } from '../errors.js'
import { countFiles, findFiles } from '../find-files.js'
import { logging, openLog } from '../log.js'
import { observers } from '../observer.js'
import { readerVersion } from '../open-tools.js'
import { openReport } from '../run-report.js'
import { openSharedPlace } from '../shared-place.js'
import { enqueue as bringIn } from '../queue/enqueue.js'
import { openQueue, timesFor } from '../queue/queue.js'
import type { Console } from './console.js'
import { count } from './duration.js'
import { openBars } from './ingest-bars.js'
import { mustBePostgres } from './must-be-postgres.js'
import { listener } from './stop-signal.js'
import { tell } from './tell-outcome.js'

/** `doichieu ingest --enqueue PATH…`: hash the files, keep their originals for all machines, and queue them for `doichieu work`. */
export async function enqueue(
  paths: readonly string[],
  { again }: { again?: boolean },
  console: Console,
): Promise<number> {
  const { settings } = console
  mustBePostgres(settings.db)
  const log = openLog(settings)
  const { originals } = await openSharedPlace(settings.originals)
  const store = await openStore(settings.db)
  const queue = await openQueue(settings.db, timesFor(settings.pageSeconds), (err) => log.error({ err }, 'queue'))
  const stop = listener(console)
  const report = openReport()
  const bars = console.terminal ? openBars(console, () => report.at('running')) : null
  const observer = observers([
    report.observer,
    logging(log),
    bars ?? { done: (outcome) => outcome.state === 'failed' && tell(outcome, console) },
  ])
  const reader = readerVersion(settings)
  try {
    // Listed a second time only where somebody watches how far it is.
    if (bars) void countFiles(paths, stop.signal).then((found) => found !== null && report.found(found))
    const means = { store, queue, originals, reader, again: again === true, signal: stop.signal, observer }
    await bringIn(() => findFiles(paths), means)
    const { queued, known, failed, elapsed } = report.at('finished')
    bars?.stop()
    console.say({
      vi: `Đã xếp hàng ${count(queued).vi} tệp trong ${elapsed.toFixed(1)} giây, ${count(known).vi} đã có sẵn, ${count(failed).vi} lỗi. Đọc chúng: doichieu work`,
      en: `Queued ${count(queued).en} files in ${elapsed.toFixed(1)} s, ${count(known).en} already there, ${count(failed).en} failed. Read them: doichieu work`,
    })
    if (stop.signal.aborted) return exitCodes.interrupted
    return failed > 0 ? exitCodes.someFailed : exitCodes.ok
  } finally {
    stop.close()
    bars?.stop()
    await queue.close()
    await store.close()
  }
}
