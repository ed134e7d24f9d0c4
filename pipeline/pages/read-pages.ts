import type { Page, Source } from '../../corpus/document.js'
import { PlanError } from '../errors.js'
import type { Tools } from '../tools.js'

/** Read a file's pages, stage 1: what was seen on each, in reading order. Pages that failed are noted; a file without one read page fails. */
export async function readPages(
  source: Source,
  bytes: Uint8Array,
  tools: Pick<Tools, 'scanner' | 'note'>,
  progress?: (done: number, of: number) => void,
): Promise<readonly Page[]> {
  const pages = await tools.scanner.pages(source, bytes, progress)
  for (const page of pages) {
    if (page.state === 'failed') tools.note({ rule: 'page-failed', reason: page.reason ?? '', page: page.number, span: null })
    if (page.state === 'empty') tools.note({ rule: 'page-empty', reason: 'no text on the page', page: page.number, span: null })
  }
  if (!pages.some((page) => page.state === 'read')) {
    const failed = pages.find((page) => page.state === 'failed')
    throw new PlanError(failed ? 'unreadable' : 'no-text', source.path, failed?.reason ?? null)
  }
  return pages
}
