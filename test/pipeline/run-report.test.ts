import { expect, it } from 'vitest'
import { openReport, secondsLeft } from '../../pipeline/run-report.js'
import { fakePage } from '../fakes/tools.js'

const file = { path: 'a.pdf', sha256: 'a'.repeat(64) }

it('keeps the ten worst pages: those that failed, then the slowest', () => {
  const { observer, at } = openReport()
  for (let n = 1; n <= 40; n++) {
    const page = n % 20 === 0 ? { ...fakePage(n, []), state: 'failed' as const, reason: 'timeout' } : fakePage(n, ['a'])
    observer.page!(file, n, 40, { page, seconds: n === 7 ? 99 : n / 10, recalled: n === 1 })
  }
  const { worst, pages, pagesFailed, pagesRecalled } = at('finished')
  expect(worst.map(({ page }) => page)).toEqual([40, 20, 7, 39, 38, 37, 36, 35, 34, 33])
  expect([pages, pagesFailed, pagesRecalled]).toEqual([40, 2, 1])
})

it.each([
  [{ found: 100, read: 8, known: 50, failed: 2, elapsed: 20 }, 80],
  [{ found: null, read: 8, known: 0, failed: 2, elapsed: 20 }, null],
  [{ found: 100, read: 0, known: 50, failed: 0, elapsed: 20 }, null],
  [{ found: 3, read: 1, known: 2, failed: 0, elapsed: 20 }, 0],
])('guesses how long %j still takes: %s', (counts, seconds) => {
  expect(secondsLeft({ ...openReport().at('running'), ...counts })).toBe(seconds)
})
