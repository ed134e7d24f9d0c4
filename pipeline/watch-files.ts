import { watch } from 'chokidar'
import { looksLikeDocument, type Found } from './find-files.js'

/** Seconds for which a file must not have grown before it is taken for whole: a scanner writes page after page. */
const QUIET_SECONDS = 2

/**
 * List the documents of folders, and go on listing those that come or change, each when it is whole, until the signal is given.
 * A file that was cut short and is written anew comes again.
 */
export async function* watchFiles(
  folders: readonly string[],
  signal: AbortSignal,
  quiet = QUIET_SECONDS,
): AsyncGenerator<Found> {
  const come: string[] = []
  const queued = new Set<string>()
  let wake = () => {}
  const watcher = watch([...folders], {
    followSymlinks: false,
    ignored: (path, about) => about?.isFile() === true && !looksLikeDocument(path),
    awaitWriteFinish: { stabilityThreshold: quiet * 1000, pollInterval: 200 },
  })
  const add = (path: string) => {
    if (queued.has(path)) return
    queued.add(path)
    come.push(path)
    wake()
  }
  watcher.on('add', add).on('change', add)
  // A folder that vanishes, or a file that nobody may look at, ends nothing: it may come back.
  watcher.on('error', () => undefined)
  const stop = () => wake()
  signal.addEventListener('abort', stop)
  try {
    while (!signal.aborted) {
      const path = come.shift()
      if (path === undefined) await new Promise<void>((resolve) => (wake = resolve))
      else {
        queued.delete(path)
        yield { path }
      }
    }
  } finally {
    signal.removeEventListener('abort', stop)
    await watcher.close()
  }
}
