import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isPostgres } from '../../output/store/postgres-place.js'
import type { Store } from '../../output/store/store.js'
import { ingest, type Files } from '../batch.js'
import { rememberPages } from '../engines/remember-pages.js'
import { exitCodes } from '../errors.js'
import { logging, openLog } from '../log.js'
import { observers, type Outcome } from '../observer.js'
import { openWorkshop } from '../open-tools.js'
import { openReport, type RunReport } from '../run-report.js'
import type { Settings } from '../settings.js'
import type { PageMemory } from '../tools.js'
import type { Console } from './console.js'
import { openBars } from './ingest-bars.js'
import { listener } from './stop-signal.js'
import { summarise, tell } from './tell-outcome.js'

/** What is asked of a run besides its files. */
export interface RunChoices {
  readonly json?: boolean
  readonly again?: boolean
  /** The file to which the run's report is written. */
  readonly report?: string
  /** Counts the files, beside the reading. */
  readonly count?: (signal: AbortSignal) => Promise<number | null>
  /** Pages that are known from elsewhere, asked before any is read. */
  readonly recall?: (reader: string) => PageMemory['recall']
}

// Seconds between two notes of how a run stands, for `status` to show.
const noteSeconds = 10

/** Read files into a store as a person sees it: bars or lines, a report, Ctrl-C, an exit code. */
export async function runBatch(files: Files, choices: RunChoices, store: Store, console: Console): Promise<number> {
  const { settings } = console
  const workshop = await openWorkshop(settings)
  const stop = listener(console)
  const report = openReport()
  const bars = console.terminal && !choices.json ? openBars(console, () => report.at('running')) : null
  const list = choices.json ? openList(console) : null
  const note = () => store.keepReport(report.at('running')).catch(() => undefined)
  const clock = setInterval(() => void note(), noteSeconds * 1000)
  const observer = observers([
    report.observer,
    logging(openLog(settings)),
    ...(bars ? [bars] : []),
    {
      done(outcome) {
        list?.add(plain(outcome))
        if (!bars) tell(outcome, console)
      },
    },
  ])
  let state: RunReport['state'] = 'broken'
  try {
    void choices.count?.(stop.signal).then((count) => count !== null && report.found(count))
    const memory = memoryOf(settings, workshop.readerVersion, choices.recall)
    const means = { store, workshop, memory, observer, again: choices.again === true, signal: stop.signal }
    await ingest(files, means, settings.jobs)
    state = stop.signal.aborted ? 'stopped' : 'finished'
  } finally {
    clearInterval(clock)
    stop.close()
    bars?.stop()
    list?.end()
    const last = report.at(state)
    if (last.read + last.failed > 0) await store.keepReport(last).catch(() => undefined)
    if (choices.report) writeFileSync(choices.report, JSON.stringify(last, null, 1) + '\n')
    await workshop.close()
  }
  return conclude(report.at(state), console)
}

/** Say how a run ended, and give its exit code. */
function conclude(report: RunReport, console: Console): number {
  summarise(report, console)
  if (report.state === 'stopped') {
    console.say({
      vi: 'Đã dừng theo yêu cầu. Chạy lại đúng lệnh này để đọc tiếp.',
      en: 'Stopped as asked. Run the same command again to go on.',
    })
    return exitCodes.interrupted
  }
  return report.failed + report.pagesFailed > 0 ? exitCodes.someFailed : exitCodes.ok
}

/** Pages of documents in hand lie beside the database, or in the folder that was named. */
function memoryOf(settings: Settings, reader: string, recall?: RunChoices['recall']): PageMemory {
  const folder = join(settings.work ?? (isPostgres(settings.db) ? 'doichieu.work' : `${settings.db}.work`), 'pages')
  const memory = rememberPages(folder, reader)
  const elsewhere = recall?.(reader)
  if (!elsewhere) return memory
  return {
    ...memory,
    recall: async (sha256, number) => (await elsewhere(sha256, number)) ?? memory.recall(sha256, number),
  }
}

function plain(outcome: Outcome): object {
  return outcome.state === 'failed'
    ? { state: 'failed', path: outcome.path, problem: outcome.error.problem, detail: outcome.error.detail }
    : outcome
}

/** Print one JSON list on standard output, an item as it comes: a run of any length needs no memory for it. */
function openList(console: Console): { add(item: object): void; end(): void } {
  let first = true
  return {
    add(item) {
      console.out(`${first ? '[' : ','}\n${JSON.stringify(item, null, 1)}`)
      first = false
    },
    end: () => console.out(first ? '[]' : ']'),
  }
}
