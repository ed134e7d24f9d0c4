import type { Text } from '../../corpus/document.js'
import { extract } from '../../extractors/extract.js'
import { planRecord, type PlanRecord } from '../../extractors/record.js'
import { outline } from '../sections/outline.js'
import { evenBlanks } from '../text/join-pages.js'
import { textOf } from '../text/plain-text.js'

/** Read a plain text through the real stages, without a file and without restoring. */
export function readText(value: string): { readonly text: Text; readonly record: PlanRecord } {
  const text = textOf(evenBlanks(value))
  const source = { path: 'text.txt', sha256: '0'.repeat(64), pages: null, read_by: ['plain-text'], restored: false }
  const facts = extract(outline(text), text)
  return { text, record: planRecord.parse({ schema: 'doichieu/plan@1', source, ...facts }) }
}
