import type { Extractor } from './fields.js'
import { numbered } from './doc-symbol.js'

/** Find a document's số, figures only: `Số: 54/KH-UBND` → `54`; a blank number is no finding. */
export const docNumber: Extractor<string> = (tree) => {
  const found = numbered(tree)
  return found?.number ? [{ value: found.number, spans: [found.span], confidence: 0.98 }] : []
}
