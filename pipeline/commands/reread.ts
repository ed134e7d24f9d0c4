import { openStore } from '../../output/store/open-store.js'
import type { Reading, Store } from '../../output/store/store.js'
import { exitCodes, UsageError } from '../errors.js'
import { isOlder } from '../engine-age.js'
import type { Found } from '../find-files.js'
import { extractAgain } from '../extract-again.js'
import type { Console } from './console.js'
import { count } from './duration.js'
import { runBatch } from './run-batch.js'
import { listener } from './stop-signal.js'

/** `doichieu reread`: read again what an older engine read, or take the facts again out of stored texts; people's corrections stay in front. */
export async function reread(
  options: { engineOlderThan?: string; stage?: string; json?: boolean; report?: string },
  console: Console,
): Promise<number> {
  const { engineOlderThan: version, stage } = options
  if ((version === undefined) === (stage === undefined))
    throw new UsageError({
      vi: 'Hãy nói làm lại gì: --engine-older-than PHIÊN_BẢN (nhận dạng lại), hoặc --stage extract (rút lại dữ kiện).',
      en: 'Say what to do again: --engine-older-than VERSION (OCR), or --stage extract (facts).',
    })
  const store = await openStore(console.settings.db)
  try {
    if (version === undefined) return await extract(store, console)
    const wanted = ({ engines, state }: Reading) => state === 'read' && engines.some((name) => isOlder(name, version))
    return await runBatch(() => filter(store, wanted), { ...options, again: true }, store, console)
  } finally {
    await store.close()
  }
}

async function* filter(store: Store, wanted: (reading: Reading) => boolean): AsyncGenerator<Found> {
  for await (const reading of store.readings())
    if (wanted(reading)) yield { path: reading.path, sha256: reading.sha256 }
}

async function extract(store: Store, console: Console): Promise<number> {
  const stop = listener(console)
  try {
    const { done, failed } = await extractAgain(store, stop.signal)
    console.say({
      vi: `Đã rút lại dữ kiện của ${count(done).vi} tài liệu${failed ? `, ${count(failed).vi} lỗi` : ''}.`,
      en: `Took the facts of ${count(done).en} documents again${failed ? `, ${count(failed).en} failed` : ''}.`,
    })
    if (stop.signal.aborted) return exitCodes.interrupted
    return failed ? exitCodes.someFailed : exitCodes.ok
  } finally {
    stop.close()
  }
}
