import { openRestorer } from './engines/restorer.js'
import { findTesseract } from './engines/tesseract-cli.js'
import { openScanner } from './engines/scanner.js'
import { UsageError } from './errors.js'
import type { Settings } from './settings.js'
import type { Restorer, Scanner } from './tools.js'
import { version } from './version.js'

const noTesseract = new UsageError({
  vi: 'Máy chưa có tesseract kèm dữ liệu tiếng Việt (vie). Hãy cài (Debian/Ubuntu: "apt install tesseract-ocr-vie") hoặc bỏ --engine tesseract.',
  en: 'There is no tesseract with Vietnamese data (vie) on this machine. Install it (Debian/Ubuntu: "apt install tesseract-ocr-vie"), or leave out --engine tesseract.',
})

/** The tools that outlive a document. Closing them ends their workers. */
export interface Workshop {
  readonly scanner: Scanner
  readonly restorer: Restorer
  /** Names what read a document: when any part of it changes, the document is read again. */
  readonly readerVersion: string
  close(): Promise<void>
}

/** Build the real tools from the settings: the only place where choices are made. `ahead`: a scan will be read at once. Throws `UsageError` where a chosen engine is not there. */
export async function openWorkshop(settings: Settings, ahead = false): Promise<Workshop> {
  if (settings.engine === 'tesseract' && !(await findTesseract())) throw noTesseract
  const scanner = openScanner({
    jobs: settings.jobs,
    engine: settings.engine,
    work: settings.work,
    pageSeconds: settings.pageSeconds,
    ahead,
  })
  const restorer = openRestorer()
  return {
    scanner,
    restorer,
    readerVersion: readerVersion(settings, restorer),
    close: () => scanner.close(),
  }
}

/** Name what would read a document by these settings. */
export function readerVersion({ engine }: Pick<Settings, 'engine'>, restorer: Restorer = openRestorer()): string {
  return `doichieu ${version}; ${restorer.name} ${restorer.version}; ${engine}`
}
