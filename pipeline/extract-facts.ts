import type { Page, Source, Text, Tree } from '../corpus/document.js'
import { extract } from '../extractors/extract.js'
import { planRecord, type PlanRecord } from '../extractors/record.js'

/** Stage 4: run the catalogue over the tree and put the answers into the plan record, checked against its definition. */
export function extractFacts(plan: {
  readonly source: Source
  readonly pages: readonly Page[]
  readonly text: Text
  readonly tree: Tree
}): PlanRecord {
  const numbered = plan.pages.filter((page) => page.number !== null)
  return planRecord.parse({
    schema: 'doichieu/plan@1',
    source: {
      path: plan.source.path,
      sha256: plan.source.sha256,
      pages: numbered.length === 0 ? null : numbered.length,
      read_by: plan.pages.map((page) => page.readBy),
      restored: plan.text.restored,
    },
    ...extract(plan.tree, plan.text),
  })
}
