import { statSync } from 'node:fs'
import { openStore } from '../../output/store/open-store.js'
import { UsageError } from '../errors.js'
import { countFiles, findFiles } from '../find-files.js'
import { watchFiles } from '../watch-files.js'
import { enqueue } from './enqueue.js'
import { printableName, type Console } from './console.js'
import { runBatch } from './run-batch.js'

/** `doichieu ingest PATH…`: read files and folders into the database, page by page, in parallel, resuming where it stopped. */
export async function ingest(
  paths: readonly string[],
  options: { json?: boolean; again?: boolean; watch?: boolean; enqueue?: boolean; report?: string },
  console: Console,
): Promise<number> {
  if (options.enqueue) return enqueue(paths, options, console)
  if (options.watch) paths.forEach(mustBeFolder)
  const store = await openStore(console.settings.db)
  try {
    if (!options.watch)
      return await runBatch(
        () => findFiles(paths),
        { ...options, count: (signal) => countFiles(paths, signal) },
        store,
        console,
      )
    console.say({
      vi: `Đang chờ tệp trong ${paths.map(printableName).join(', ')}. Nhấn Ctrl-C để dừng.`,
      en: `Waiting for files in ${paths.map(printableName).join(', ')}. Ctrl-C ends it.`,
    })
    return await runBatch((signal) => watchFiles(paths, signal), options, store, console)
  } finally {
    await store.close()
  }
}

function mustBeFolder(path: string): void {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return
  const name = printableName(path)
  throw new UsageError({
    vi: `"${name}" không phải là thư mục. --watch chờ tệp trong thư mục.`,
    en: `"${name}" is not a folder. --watch waits for files in folders.`,
  })
}
