import type { Page } from '../../corpus/document.js'
import { Stopped } from '../errors.js'
import type { OpenScan, Watch } from '../tools.js'

/** Read all pages, `jobs` at once and one ahead, so that an engine never waits for an image; none that is remembered is read again. */
export async function scanAll(
  scan: OpenScan,
  sha256: string,
  jobs: number,
  { progress, signal, memory }: Watch,
): Promise<Page[]> {
  const pages: Page[] = []
  let next = 1
  let done = 0
  const reader = async () => {
    while (next <= scan.pages && !signal?.aborted) {
      const number = next++
      const began = performance.now()
      const known = await memory?.recall(sha256, number)
      const recalled = !!known && known.state !== 'failed'
      const page = recalled ? known : await scan.page(number)
      // A page that cannot be kept (a full disk) is read all the same.
      if (!recalled && page.state !== 'failed' && page.number !== null)
        await memory?.keep(sha256, number, page).catch(() => undefined)
      pages[number - 1] = page
      done++
      progress?.(done, scan.pages, { page, seconds: (performance.now() - began) / 1000, recalled })
    }
  }
  await Promise.all(Array.from({ length: Math.min(scan.pages, jobs + 1) }, reader))
  if (done < scan.pages) throw new Stopped()
  return pages
}
