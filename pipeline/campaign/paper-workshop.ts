import type { Page, Source } from '../../corpus/document.js'
import { scanAll } from '../engines/scan-all.js'
import { PlanError } from '../errors.js'
import type { Workshop } from '../open-tools.js'
import type { OpenScan, Restorer, Scanner } from '../tools.js'

/** What a made-up file says of itself: `pages 3, fail 2`, `broken`. */
function told(bytes: Uint8Array): { pages: number; fails: ReadonlySet<number>; broken: boolean } {
  const text = Buffer.from(bytes).toString('utf8')
  const fails = [...text.matchAll(/fail (\d+)/g)].map((match) => Number(match[1]))
  return { pages: Number(/pages (\d+)/.exec(text)?.[1] ?? 1), fails: new Set(fails), broken: text.includes('broken') }
}

/** Make a page as an engine would have read it, of a file whose pages are cheap. */
export function paperPage(number: number, failed = false): Page {
  const rows = failed ? [] : ['ỦY BAN NHÂN DÂN', `Số: ${number}/KH-UBND`, 'KẾ HOẠCH', `Trang ${number} của tệp`]
  const lines = rows.map((row, at) => ({
    words: row.split(' ').map((text, i) => {
      const box = [i * 40, at * 20, i * 40 + 35, at * 20 + 12] as const
      return { text, confidence: 0.9, box }
    }),
    box: [0, at * 20, 500, at * 20 + 12] as const,
  }))
  const size = { number, width: 595, height: 842, lines, furniture: [] }
  return failed
    ? { ...size, readBy: 'ocr', state: 'failed', reason: 'timeout' }
    : { ...size, readBy: 'ocr', state: 'read', engine: 'paper 1.0' }
}

/** A scanner of made-up files: as many pages as a file asks for, each in so many milliseconds; `read` is told of each page that was really read. */
export function paperScanner(ms: number, read: (sha256: string, page: number) => void = () => {}): Scanner {
  const open = (source: Source, bytes: Uint8Array): Promise<OpenScan> => {
    const { pages, fails, broken } = told(bytes)
    if (broken) return Promise.reject(new PlanError('damaged', source.path))
    return Promise.resolve({
      pages,
      async page(number) {
        if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms))
        read(source.sha256, number)
        return paperPage(number, fails.has(number))
      },
      close: () => {},
    })
  }
  return {
    open,
    pages: async (source, bytes, watch = {}) => scanAll(await open(source, bytes), source.sha256, 2, watch),
    close: () => Promise.resolve(),
  }
}

const idleRestorer: Restorer = {
  name: 'none',
  version: '1',
  restore: () => ({ damage: { kind: 'sound', share: 0 }, tokens: [] }),
}

/** The tools of a run over made-up files: all of the pipeline but the engines. */
export function paperWorkshop(scanner: Scanner = paperScanner(0), readerVersion = 'r1'): Workshop {
  return { scanner, restorer: idleRestorer, readerVersion, close: () => scanner.close() }
}
