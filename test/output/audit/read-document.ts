/** Read a text through the real stages, without the files. */
import { extract } from '../../../extractors/extract.js'
import { planRecord } from '../../../extractors/record.js'
import { outline } from '../../../pipeline/sections/outline.js'
import { textOf } from '../../../pipeline/text/plain-text.js'

/** Give the text and the record of a plain text. */
export function readDocument(source: string) {
  const text = textOf(source)
  const tree = outline(text)
  const file = { path: 'x.txt', sha256: '0'.repeat(64), pages: null, read_by: ['plain-text'], restored: false }
  return { text, record: planRecord.parse({ schema: 'doichieu/plan@1', source: file, ...extract(tree, text) }) }
}
