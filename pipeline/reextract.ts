import type { Page, Text } from '../corpus/document.js'
import { extract } from '../extractors/extract.js'
import { planRecord, type PlanRecord } from '../extractors/record.js'
import { outline } from './sections/outline.js'

/** Take the facts out of a text again, after a person put words of it right; what the source says of itself stays. */
export function reextract(
  { record }: { readonly record: PlanRecord; readonly pages?: readonly Page[] },
  text: Text,
): PlanRecord {
  const source = { ...record.source, restored: text.restored }
  return planRecord.parse({ schema: 'doichieu/plan@1', source, ...extract(outline(text), text) })
}
