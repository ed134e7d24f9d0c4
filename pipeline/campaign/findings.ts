import type { Store } from '../../output/store/store.js'
import type { MadeUpFiles } from './made-up-files.js'

/** What a fault that was tried so often came to. All but `trials` and `note` should be none. */
export interface Findings {
  readonly fault: string
  readonly trials: number
  readonly lost: number
  readonly doubled: number
  readonly hung: number
  readonly deaths: number
  /** Databases found damaged, or answers that are not what they should be. */
  readonly wrong: number
  readonly note: string
}

/** Lay a store beside what should be in it: pages lost, pages doubled, documents that are not as they should be. */
export async function inspect(
  store: Store,
  made: MadeUpFiles,
): Promise<{ lost: number; doubled: number; wrong: number }> {
  let [lost, doubled, wrong] = [0, 0, 0]
  const seen = new Set<string>()
  for await (const { sha256, state, failedPages } of store.readings()) {
    const pages = made.pages.get(sha256)
    if (seen.has(sha256)) doubled++
    seen.add(sha256)
    if (pages === undefined) {
      if (!made.broken.has(sha256) || state !== 'failed') wrong++
      continue
    }
    const numbers = (await store.get(sha256))?.pages.map((page) => page.number) ?? []
    const distinct = new Set(numbers).size
    doubled += numbers.length - distinct
    lost += pages - distinct + failedPages
    if (numbers.some((number, at) => number !== at + 1)) wrong++
  }
  for (const [sha256, pages] of made.pages) if (!seen.has(sha256)) lost += pages
  for (const sha256 of made.broken) if (!seen.has(sha256)) wrong++
  return { lost, doubled, wrong }
}

/** Tell whether nothing bad was found. */
export const isClean = ({ lost, doubled, hung, deaths, wrong }: Findings): boolean =>
  lost + doubled + hung + deaths + wrong === 0
