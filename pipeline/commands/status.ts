import { openStore } from '../../output/store/open-store.js'
import type { StoredRun, Tally } from '../../output/store/store.js'
import { PlanError, type PlanProblem } from '../errors.js'
import type { RunReport } from '../run-report.js'
import { explain } from './explain.js'
import type { Console, Said } from './console.js'
import { count } from './duration.js'
import { standing } from './ingest-bars.js'
import { details } from './tell-outcome.js'

/** `doichieu status`: what is done, what failed and why, what is left, the runs and where their time went. */
export async function status({ json }: { json?: boolean }, console: Console): Promise<number> {
  const store = await openStore(console.settings.db, { readonly: true })
  try {
    const [tally, runs] = [await store.tally(), await store.runs(5)]
    if (json) console.out(JSON.stringify({ ...tally, runs }, null, 1))
    else for (const line of lines(tally, runs, console)) console.out(line)
    return 0
  } finally {
    await store.close()
  }
}

function* lines(tally: Tally, runs: readonly StoredRun[], console: Console): Generator<string> {
  const { documents, pages, failures } = tally
  const number = (value: number | undefined) => console.pick(count(value ?? 0))
  const say = (said: Said) => console.pick(said)
  const allPages = Object.values(pages).reduce((sum, n) => sum + n, 0)
  yield say({
    vi: `Tài liệu: ${number(documents['read'])} đã đọc, ${number(documents['failed'])} không đọc được.`,
    en: `Documents: ${number(documents['read'])} read, ${number(documents['failed'])} not read.`,
  })
  yield say({
    vi: `Trang: ${number(allPages)}, trong đó ${number(pages['empty'])} trang trắng, ${number(pages['failed'])} trang không đọc được.`,
    en: `Pages: ${number(allPages)}, of them ${number(pages['empty'])} empty, ${number(pages['failed'])} not read.`,
  })
  const reasons = Object.entries(failures)
  if (reasons.length > 0) yield say({ vi: 'Lỗi, theo nguyên nhân:', en: 'Failures, by reason:' })
  for (const [problem, n] of reasons) yield `  ${number(n).padStart(7)}  ${reason(problem, console)}`
  if (reasons.length > 0 || pages['failed'])
    yield say({ vi: 'Đọc lại chúng: doichieu retry --failed', en: 'Read them again: doichieu retry --failed' })
  for (const run of runs) yield* runLines(run, console)
}

/** Say a problem in the words of its sentence, without a file's name. */
function reason(problem: string, console: Console): string {
  const sentence = console.pick(explain(new PlanError(problem as PlanProblem, '…')))
  return sentence.split('. ')[0]!.replace(/["“]…["”]/g, '…')
}

const states: Readonly<Record<RunReport['state'], Said>> = {
  running: { vi: 'đang chạy, hoặc bị ngắt giữa chừng', en: 'running, or cut off' },
  finished: { vi: 'đã xong', en: 'finished' },
  stopped: { vi: 'dừng theo yêu cầu', en: 'stopped as asked' },
  broken: { vi: 'dừng vì lỗi cơ sở dữ liệu', en: 'ended by the database' },
}

function* runLines(run: StoredRun, console: Console): Generator<string> {
  const report = run.report as RunReport | null
  const [began, last] = [run.startedAt, run.lastAt].map((at) => at.slice(0, 19).replace('T', ' '))
  const state = report ? `: ${console.pick(states[report.state])}` : ''
  yield console.pick({
    vi: `Lần chạy ${run.id}, ${began} – ${last} (UTC)${state}: ${count(run.read).vi} đã đọc, ${count(run.failed).vi} lỗi.`,
    en: `Run ${run.id}, ${began} – ${last} (UTC)${state}: ${count(run.read).en} read, ${count(run.failed).en} failed.`,
  })
  if (!report) return
  yield `  ${standing(report, console)}`
  for (const line of details(report)) yield `  ${console.pick(line)}`
}
