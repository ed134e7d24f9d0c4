import type { Observer } from './observer.js'

/** A page that took long, or could not be read. */
export interface WorstPage {
  readonly path: string
  readonly sha256: string
  readonly page: number | null
  readonly seconds: number
  readonly reason: string | null
}

/** What a run tells of itself: counts, seconds by stage, worst pages. Times in seconds; stages of many at once add up to more than `elapsed`. */
export interface RunReport {
  readonly state: 'running' | 'finished' | 'stopped' | 'broken'
  /** How many files there are to read; null while they are still counted. */
  readonly found: number | null
  readonly read: number
  /** Files put into the queue for workers. */
  readonly queued: number
  readonly known: number
  readonly failed: number
  readonly failures: Readonly<Record<string, number>>
  readonly pages: number
  readonly pagesFailed: number
  /** Pages that an earlier run had read. */
  readonly pagesRecalled: number
  readonly elapsed: number
  readonly seconds: Readonly<Record<string, number>>
  readonly worst: readonly WorstPage[]
}

const worstKept = 10

/** Open the report of a run: an observer that counts, and gives the report as it stands. */
export function openReport(): {
  observer: Observer
  found(count: number): void
  at(state: RunReport['state']): RunReport
} {
  const began = performance.now()
  const counts = { read: 0, queued: 0, known: 0, failed: 0, pages: 0, pagesFailed: 0, pagesRecalled: 0 }
  const failures: Record<string, number> = {}
  const seconds: Record<string, number> = {}
  let worst: WorstPage[] = []
  let found: number | null = null
  const observer: Observer = {
    page({ path, sha256 }, _done, _of, { page, seconds: took, recalled }) {
      counts.pages++
      if (recalled) counts.pagesRecalled++
      const failed = page.state === 'failed'
      if (failed) counts.pagesFailed++
      const least = worst[worstKept - 1]
      if (least && !failed && least.seconds >= took) return
      worst.push({ path, sha256, page: page.number, seconds: round(took), reason: failed ? (page.reason ?? '') : null })
      worst.sort((a, b) => Number(b.reason !== null) - Number(a.reason !== null) || b.seconds - a.seconds)
      worst = worst.slice(0, worstKept)
    },
    stage(_, stage, took) {
      seconds[stage] = (seconds[stage] ?? 0) + took
    },
    done(outcome) {
      counts[outcome.state]++
      if (outcome.state === 'failed') failures[outcome.error.problem] = (failures[outcome.error.problem] ?? 0) + 1
    },
  }
  return {
    observer,
    found: (count) => (found = count),
    at: (state) => ({
      state,
      found,
      ...counts,
      failures: { ...failures },
      elapsed: round((performance.now() - began) / 1000),
      seconds: Object.fromEntries(Object.entries(seconds).map(([stage, took]) => [stage, round(took)])),
      worst,
    }),
  }
}

const round = (seconds: number) => Math.round(seconds * 1000) / 1000

/** Guess how many seconds a run still takes, from what it did so far; null where nothing tells. */
export function secondsLeft(report: RunReport): number | null {
  const { found, read, queued, failed, elapsed } = report
  const left = found === null ? null : Math.max(0, found - filesDone(report))
  const worked = read + queued + failed
  if (left === null || worked === 0) return left === 0 ? 0 : null
  return (elapsed / worked) * left
}

/** Count the files with which a run is done. */
export const filesDone = ({ read, queued, known, failed }: RunReport): number => read + queued + known + failed
