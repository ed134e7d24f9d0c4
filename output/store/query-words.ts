import { fold, nfc } from '../../corpus/vietnamese.js'
import { exactForm } from './terms.js'

/** What a person seeks: groups of words; the words of one group stand side by side. */
export interface QueryWords {
  readonly exact: readonly (readonly string[])[]
  readonly folded: readonly (readonly string[])[]
  /** The person typed marks, so that a text with the very marks is a better find. */
  readonly marked: boolean
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * Take a query apart into words; all else (quotes, `*`, `OR`, brackets) is punctuation and means nothing to the index. What stands in
 * double quotes, or is written without a blank (`54/KH-UBND`), must stand side by side.
 */
export function queryWords(query: string): QueryWords {
  const pieces = nfc(query.slice(0, 1000)).match(/["“”][^"“”]*["“”]|[^\s"“”]+/g) ?? []
  const groups = pieces.map((piece) => wordsIn(exactForm(piece))).filter((group) => group.length > 0)
  const exact = groups.slice(0, 24)
  const folded = exact.map((group) => group.map(fold))
  return { exact, folded, marked: JSON.stringify(exact) !== JSON.stringify(folded) }
}
