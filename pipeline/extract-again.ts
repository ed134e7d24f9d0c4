import type { Store } from '../output/store/store.js'
import { extractFacts } from './extract-facts.js'
import { outlineText } from './sections/outline-text.js'

/**
 * Take the facts of every stored document again out of its stored text; nothing is read anew, and who read it stays as it was. What people said
 * stands apart in the store and comes in front of the new facts. Ends between two documents when the signal is given.
 */
export async function extractAgain(store: Store, signal: AbortSignal): Promise<{ done: number; failed: number }> {
  let [done, failed] = [0, 0]
  for await (const { sha256, path, state, readerVersion } of store.readings()) {
    if (signal.aborted) break
    if (state !== 'read') continue
    const stored = await store.get(sha256)
    if (!stored) continue
    const { pages, text, notes } = stored
    // The bytes are not asked for: facts come from the text alone.
    const plan = { source: { path, sha256, bytes: 0, kind: 'text' as const }, pages, text }
    try {
      const tree = await outlineText(plan)
      const record = extractFacts({ ...plan, tree })
      await store.put({ record, pages, text, notes }, readerVersion ?? '')
      done++
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreError') throw error
      failed++
    }
  }
  return { done, failed }
}
