import type { Source } from '../../corpus/document.js'
import { PlanError } from '../../pipeline/errors.js'
import type { Workshop } from '../../pipeline/open-tools.js'
import type { OpenScan, Scanner, Watch } from '../../pipeline/tools.js'
import { scanAll } from '../../pipeline/engines/scan-all.js'
import { fakePage, fakeRestorer } from './tools.js'

/** What the fake scanner is told by a file's own words: `pages 3`, `hang 2`, `broken`. */
function told(bytes: Uint8Array): { pages: number; fails: ReadonlySet<number>; broken: boolean } {
  const text = Buffer.from(bytes).toString('utf8')
  const fails = [...text.matchAll(/fail (\d+)/g)].map((match) => Number(match[1]))
  return { pages: Number(/pages (\d+)/.exec(text)?.[1] ?? 1), fails: new Set(fails), broken: text.includes('broken') }
}

/** A scanner that makes as many pages as a file asks for, each in so many milliseconds; `read` is told of each page that was really read. */
export function paperScanner(ms: number, read: (sha256: string, page: number) => void = () => {}): Scanner {
  const open = async (source: Source, bytes: Uint8Array): Promise<OpenScan> => {
    const { pages, fails, broken } = told(bytes)
    if (broken) throw new PlanError('damaged', source.path)
    return {
      pages,
      async page(number) {
        if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
        read(source.sha256, number)
        const page = fakePage(number, [
          'ỦY BAN NHÂN DÂN',
          `Số: ${number}/KH-UBND`,
          'KẾ HOẠCH',
          `Trang ${number} của tệp`,
        ])
        return fails.has(number) ? { ...page, state: 'failed', reason: 'timeout', lines: [] } : page
      },
      close: () => {},
    }
  }
  return {
    open,
    pages: async (source, bytes, watch: Watch = {}) => scanAll(await open(source, bytes), source.sha256, 2, watch),
    close: () => Promise.resolve(),
  }
}

/** The tools of a run, all of them fakes. */
export function fakeWorkshop(scanner: Scanner = paperScanner(0), readerVersion = 'r1'): Workshop {
  return { scanner, restorer: fakeRestorer({}), readerVersion, close: () => scanner.close() }
}
