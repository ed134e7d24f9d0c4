import type { Extractor } from './fields.js'
import { numbered } from './doc-symbol.js'
import { letterhead } from './letterhead.js'
import { kindsByAbbreviation } from './readers/lexicon.js'

/** Find a document's kind from its own line (`KẾ HOẠCH`), a letter from its `V/v` or `Kính gửi`, else from its symbol. */
export const docType: Extractor<string> = (tree) => {
  const head = letterhead(tree)
  if (head.kind) return [{ value: head.kind.name, spans: [head.kind.span], confidence: 0.99 }]
  const number = numbered(tree)
  const short = number && /^(\p{L}+)(?=[-/])/u.exec(number.symbol)?.[1]
  const named = short ? kindsByAbbreviation[short] : undefined
  // a letter's symbol begins with its issuer: 5348/CT-CS of Cục Thuế is no Chỉ thị where a subject stands under the number
  if (head.subject || (head.addressed && !/^(?:TTr|BC|GM)$/u.test(short ?? '')))
    return [{ value: 'Công văn', spans: [head.subject ?? head.addressed!.span], confidence: 0.9 }]
  return named && number ? [{ value: named, spans: [number.span], confidence: 0.8 }] : []
}
