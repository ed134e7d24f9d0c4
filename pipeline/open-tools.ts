import { openRestorer } from './engines/restorer.js'
import { openScanner } from './engines/scanner.js'
import type { Settings } from './settings.js'
import type { Restorer, Scanner } from './tools.js'
import { version } from './version.js'

/** The tools that outlive a document. Closing them ends their workers. */
export interface Workshop {
  readonly scanner: Scanner
  readonly restorer: Restorer
  /** Names what read a document: when any part of it changes, the document is read again. */
  readonly readerVersion: string
  close(): Promise<void>
}

/** Build the real tools from the settings: the only place where choices are made. */
export function openWorkshop(settings: Settings): Workshop {
  const scanner = openScanner({
    jobs: settings.jobs,
    engine: settings.engine,
    work: settings.work,
    pageSeconds: settings.pageSeconds,
  })
  const restorer = openRestorer()
  return {
    scanner,
    restorer,
    readerVersion: `doichieu ${version}; ${restorer.name} ${restorer.version}; ${settings.engine}`,
    close: () => scanner.close(),
  }
}
