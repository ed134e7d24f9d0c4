import { basename } from 'node:path'
import cliProgress from 'cli-progress'
import type { Observer } from '../observer.js'
import { filesDone, secondsLeft, type RunReport } from '../run-report.js'
import { printableName, type Console } from './console.js'
import { count, duration } from './duration.js'
import { explain } from './explain.js'

/** Say in a line how a run stands: done, failed, left, and how long it may still take. */
export function standing(report: RunReport, console: Console): string {
  const number = (value: number) => console.pick(count(value))
  const { found, failed } = report
  const done = filesDone(report)
  const left = secondsLeft(report)
  const parts = [
    console.pick({
      vi: `${number(done)}/${found === null ? '…' : number(found)} tệp`,
      en: `${number(done)}/${found === null ? '…' : number(found)} files`,
    }),
    ...(failed ? [console.pick({ vi: `${number(failed)} lỗi`, en: `${number(failed)} failed` })] : []),
    ...(found === null
      ? []
      : [console.pick({ vi: `còn ${number(found - done)}`, en: `${number(found - done)} left` })]),
    ...(left === null || left === 0
      ? []
      : [console.pick({ vi: `khoảng ${duration(left).vi} nữa`, en: `about ${duration(left).en} to go` })]),
  ]
  return parts.join(' · ')
}

/** Open the bars on standard error: one for the whole run, and one for each document in hand. */
export function openBars(console: Console, report: () => RunReport): Observer & { stop(): void } {
  const multi = new cliProgress.MultiBar(
    {
      format: `{bar} {value}/{total} ${console.pick({ vi: 'trang', en: 'pages' })}  {name}`,
      hideCursor: true,
      clearOnComplete: true,
      stream: process.stderr,
    },
    cliProgress.Presets.shades_classic,
  )
  const whole = multi.create(1, 0, { name: '' }, { format: '{bar} {name}' })
  const bars = new Map<string, cliProgress.SingleBar>()
  const tell = () => {
    const now = report()
    whole.setTotal(Math.max(1, now.found ?? 1))
    whole.update(now.found === null ? 0 : filesDone(now), { name: standing(now, console) })
  }
  const clock = setInterval(tell, 1000)
  return {
    page({ path }, done, of) {
      let bar = bars.get(path)
      if (!bar) bars.set(path, (bar = multi.create(of, 0, { name: printableName(basename(path)) })))
      bar.setTotal(of)
      bar.update(done)
    },
    done(outcome) {
      const { path } = outcome
      if (outcome.state === 'failed') multi.log(`${console.pick(explain(outcome.error))}\n`)
      const bar = bars.get(path)
      bar?.stop()
      if (bar) multi.remove(bar)
      bars.delete(path)
    },
    stop() {
      clearInterval(clock)
      multi.stop()
    },
  }
}
