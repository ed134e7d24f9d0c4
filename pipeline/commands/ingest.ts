import { basename } from 'node:path'
import cliProgress from 'cli-progress'
import { openStore } from '../../output/store/open-store.js'
import { ingest as ingestAll, type Outcome } from '../batch.js'
import { exitCodes } from '../errors.js'
import { openWorkshop } from '../open-tools.js'
import { explain } from './explain.js'
import { printableName, type Console } from './console.js'

/** `doichieu ingest PATH…`: read files and folders into the database, page by page, in parallel, resuming where it stopped. */
export async function ingest(
  paths: readonly string[],
  { json, again }: { json?: boolean; again?: boolean },
  console: Console,
): Promise<number> {
  const { settings } = console
  const store = await openStore(settings.db)
  const workshop = await openWorkshop(settings)
  const stop = new AbortController()
  const onStop = () => {
    console.say({ vi: 'Đang dừng: đọc nốt các tệp dở dang…', en: 'Stopping: finishing the files in hand…' })
    stop.abort()
  }
  process.once('SIGINT', onStop)
  const bars = console.terminal && !json ? openBars(console) : null
  try {
    const outcomes = await ingestAll(
      paths,
      { store, workshop, jobs: settings.jobs, again: again === true, signal: stop.signal },
      {
        page: (path, done, of) => bars?.page(path, done, of),
        done: (outcome) => {
          bars?.done(outcome)
          if (!bars) tell(outcome, console)
        },
      },
    )
    bars?.stop()
    if (bars) for (const outcome of outcomes) if (outcome.state === 'failed') console.say(explain(outcome.error))
    if (json) console.out(JSON.stringify(outcomes.map(plain), null, 1))
    summarise(outcomes, console)
    if (stop.signal.aborted) {
      console.say({
        vi: 'Đã dừng theo yêu cầu. Chạy lại đúng lệnh này để đọc tiếp.',
        en: 'Stopped as asked. Run the same command again to go on.',
      })
      return exitCodes.interrupted
    }
    return outcomes.some((one) => one.state === 'failed' || (one.state === 'read' && one.failedPages > 0))
      ? exitCodes.someFailed
      : exitCodes.ok
  } finally {
    process.removeListener('SIGINT', onStop)
    bars?.stop()
    await workshop.close()
    await store.close()
  }
}

function plain(outcome: Outcome): object {
  return outcome.state === 'failed'
    ? { state: 'failed', path: outcome.path, problem: outcome.error.problem, detail: outcome.error.detail }
    : outcome
}

function tell(outcome: Outcome, console: Console): void {
  const path = printableName(outcome.path)
  if (outcome.state === 'failed') console.say(explain(outcome.error))
  else if (outcome.state === 'known')
    console.say({ vi: `${path}: đã có, không đổi`, en: `${path}: already there, unchanged` })
  else {
    const bad = outcome.failedPages
    console.say({
      vi: `${path}: ${outcome.pages} trang, ${outcome.seconds.toFixed(1)} giây${bad ? `, ${bad} trang KHÔNG đọc được` : ''}`,
      en: `${path}: ${outcome.pages} pages, ${outcome.seconds.toFixed(1)} s${bad ? `, ${bad} pages NOT read` : ''}`,
    })
  }
}

function summarise(outcomes: readonly Outcome[], console: Console): void {
  const count = (state: Outcome['state']) => outcomes.filter((one) => one.state === state).length
  const pages = outcomes.reduce((sum, one) => sum + (one.state === 'read' ? one.pages : 0), 0)
  console.say({
    vi: `Đã đọc ${count('read')} tài liệu (${pages} trang), ${count('known')} đã có sẵn, ${count('failed')} lỗi.`,
    en: `Read ${count('read')} documents (${pages} pages), ${count('known')} already there, ${count('failed')} failed.`,
  })
}

/** One bar per document in hand, on standard error. */
function openBars(console: Console) {
  const multi = new cliProgress.MultiBar(
    {
      format: `{bar} {value}/{total} ${console.pick({ vi: 'trang', en: 'pages' })}  {name}`,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  )
  const bars = new Map<string, cliProgress.SingleBar>()
  return {
    page(path: string, done: number, of: number) {
      let bar = bars.get(path)
      if (!bar) bars.set(path, (bar = multi.create(of, 0, { name: printableName(basename(path)) })))
      bar.setTotal(of)
      bar.update(done)
    },
    done(outcome: Outcome) {
      const bar = bars.get(outcome.path)
      bar?.stop()
      if (bar) multi.remove(bar)
      bars.delete(outcome.path)
    },
    stop: () => multi.stop(),
  }
}
