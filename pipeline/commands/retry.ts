import { openStore } from '../../output/store/open-store.js'
import type { Store } from '../../output/store/store.js'
import type { Page } from '../../corpus/document.js'
import { UsageError } from '../errors.js'
import type { Found } from '../find-files.js'
import type { PageMemory } from '../tools.js'
import type { Console } from './console.js'
import { runBatch } from './run-batch.js'

/** `doichieu retry --failed`: read again what failed, wholly or in a page; pages that were read are taken as they stand. */
export async function retry(
  options: { failed?: boolean; json?: boolean; report?: string },
  console: Console,
): Promise<number> {
  if (!options.failed)
    throw new UsageError({
      vi: 'Hãy nói đọc lại gì: doichieu retry --failed (các tài liệu lỗi, hoặc có trang lỗi).',
      en: 'Say what to read again: doichieu retry --failed (documents that failed, or have a page that did).',
    })
  const store = await openStore(console.settings.db)
  try {
    // The list is taken before the work: what fails again must not come again.
    const failed: Found[] = []
    for await (const { path, sha256 } of store.readings({ failed: true })) failed.push({ path, sha256 })
    const choices = { ...options, again: true, count: async () => failed.length }
    return await runBatch(() => each(failed), { ...choices, recall: () => recallStored(store) }, store, console)
  } finally {
    await store.close()
  }
}

async function* each(files: readonly Found[]): AsyncGenerator<Found> {
  yield* files
}

/** Recall the pages of stored documents, one document at a time. */
function recallStored(store: Store): PageMemory['recall'] {
  let last: { readonly sha256: string; readonly pages: Promise<readonly Page[]> } | null = null
  return async (sha256, number) => {
    if (last?.sha256 !== sha256) last = { sha256, pages: store.get(sha256).then((found) => found?.pages ?? []) }
    return (await last.pages).find((page) => page.number === number && page.state !== 'failed') ?? null
  }
}
