import { pino, type Logger } from 'pino'
import type { Observer } from './observer.js'
import type { Settings } from './settings.js'

export type Log = Pick<Logger, 'debug' | 'info' | 'warn' | 'error'>

/**
 * Open the log of a run, one JSON line each: to a file where one was named, to standard error where only a level was, else nowhere.
 * Never to standard output, which belongs to results.
 */
export function openLog({ logFile, logLevel }: Pick<Settings, 'logFile' | 'logLevel'>): Log {
  if (logFile === null && logLevel === null) return pino({ level: 'silent' })
  // Written at once: the last line before a sudden end is the one that is wanted.
  const to = pino.destination({ dest: logFile ?? 2, mkdir: true, append: true, sync: true })
  return pino({ level: logLevel ?? 'info', base: { pid: process.pid }, timestamp: pino.stdTimeFunctions.isoTime }, to)
}

/** Write what goes on in a run to a log, each line with its document's id. */
export function logging(log: Log): Observer {
  return {
    page({ path, sha256 }, done, of, { page, seconds, recalled }) {
      const about = { document: sha256, path, page: page.number, seconds, done, of, state: page.state }
      if (page.state === 'failed') log.warn({ ...about, reason: page.reason }, 'page failed')
      else log.debug({ ...about, readBy: page.readBy, recalled }, 'page read')
    },
    stage: ({ path, sha256 }, stage, seconds) => log.debug({ document: sha256, path, stage, seconds }, 'stage done'),
    done(outcome) {
      const { state, path, sha256 } = outcome
      const about = { document: sha256, path }
      if (state === 'known' || state === 'queued') log.info(about, `document ${state}`)
      else if (state === 'read') {
        const { pages, failedPages, notes, seconds } = outcome
        log.info({ ...about, pages, failedPages, notes, seconds }, 'document read')
      } else {
        const { problem, detail } = outcome.error
        log.warn({ ...about, problem, detail, before: outcome.before ?? false }, 'document failed')
      }
    },
  }
}
