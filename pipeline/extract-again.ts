import type { Store } from '../output/store/store.js'
import { reextract } from './reextract.js'

/**
 * Take the facts of every stored document again out of its stored text; nothing is read anew, and who read it stays as it was. What people said
 * stands apart in the store and comes in front of the new facts. Ends between two documents when the signal is given.
 */
export async function extractAgain(store: Store, signal: AbortSignal): Promise<{ done: number; failed: number }> {
  let [done, failed] = [0, 0]
  for await (const { sha256, state, readerVersion } of store.readings()) {
    if (signal.aborted) break
    if (state !== 'read') continue
    const stored = await store.get(sha256)
    if (!stored) continue
    const { pages, text, notes } = stored
    try {
      await store.put({ record: reextract(stored, text), pages, text, notes }, readerVersion ?? '')
      done++
    } catch (error) {
      if (error instanceof Error && error.name === 'StoreError') throw error
      failed++
    }
  }
  return { done, failed }
}
