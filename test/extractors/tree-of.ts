import type { Extractor } from '../../extractors/fields.js'
import { outline } from '../../pipeline/sections/outline.js'
import { textOf } from '../../pipeline/text/plain-text.js'

/** Lay a plain text out as a tree. */
export const treeOf = (value: string) => outline(textOf(value))

/** Give the values an extractor finds in a plain text. */
export const valuesOf = <Value>(extractor: Extractor<Value>, value: string): Value[] =>
  extractor(treeOf(value)).map((found) => found.value)

/** Give the quotes of what an extractor finds: each finding's first span, cut from the text. */
export const quotesOf = <Value>(extractor: Extractor<Value>, value: string): string[] => {
  const tree = treeOf(value)
  return extractor(tree).map((found) => tree.text.slice(found.spans[0].start, found.spans[0].end))
}
