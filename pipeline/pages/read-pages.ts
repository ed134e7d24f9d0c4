import type { Page, Source } from '../../corpus/document.js'
import { PlanError, type PlanProblem } from '../errors.js'
import type { Tools } from '../tools.js'

/** Stage 1: read the pages of a source, in reading order. Pages that failed are noted; a file without one read page fails. */
export async function readPages(
  plan: { readonly source: Source },
  tools: Omit<Tools, 'restorer'>,
): Promise<readonly Page[]> {
  const pages = await tools.scanner.pages(plan.source, await tools.bytes(plan.source), tools)
  for (const page of pages) {
    const noted = (rule: string, reason: string) => tools.note({ rule, reason, page: page.number, span: null })
    if (page.state === 'failed') noted('page-failed', page.reason ?? '')
    if (page.state === 'empty') noted('page-empty', 'no text on the page')
    if (page.layer?.verdict === 'witness' || page.layer?.verdict === 'bad')
      noted('text-layer-not-trusted', page.layer.reason)
  }
  if (!pages.some((page) => page.state === 'read')) {
    const failed = pages.find((page) => page.state === 'failed')
    throw failed ? failureOf(failed.reason ?? '', plan.source.path) : new PlanError('no-text', plan.source.path)
  }
  return pages
}

/** Name why no page of a document could be read, by the reason of the first: `too-large: 20000 × 20000`, `timeout`, `crashed: …`, or what is broken. */
function failureOf(reason: string, path: string): PlanError {
  const [, named, detail] = /^(timeout|too-large|damaged|encrypted|crashed)(?:: (.*))?$/su.exec(reason) ?? []
  const problem = named === 'crashed' ? 'internal' : ((named ?? 'damaged') as PlanProblem)
  return new PlanError(problem, path, named ? (detail ?? null) : reason || null)
}
