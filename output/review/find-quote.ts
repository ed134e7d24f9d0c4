import type { Text } from '../../corpus/document.js'
import { evidenceAt } from '../../extractors/extract.js'
import type { Evidence } from '../../extractors/record.js'

/** Find a sentence in a text, however its lines were broken, and the ink it stands on; null where it is not there. */
export function findQuote(text: Text, quote: string): Evidence | null {
  const words = quote.trim().split(/\s+/)
  if (words[0] === '' || words.length > 2000) return null
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const found = new RegExp(escaped.join('\\s+')).exec(text.value)
  return found && evidenceAt(text, { start: found.index, end: found.index + found[0].length })
}
