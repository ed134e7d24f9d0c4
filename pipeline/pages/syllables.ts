import { readList } from '../../corpus/lookup.js'
import { nfc } from '../../corpus/vietnamese.js'

let known: ReadonlySet<string> | null = null

/** Tell whether a word is an attested Vietnamese syllable, in any case: `"Đồng"` is, `"chirc"` is not. */
export function isSyllable(word: string): boolean {
  known ??= new Set(readList('lexicon/syllables.txt'))
  return known.has(nfc(word).toLowerCase())
}

/** What a stretch of text looks like, as shares (0…1): of words that are Vietnamese syllables, that carry marks, of characters that are junk. */
export interface Likeness {
  readonly words: number
  readonly validShare: number
  readonly markedShare: number
  readonly junkShare: number
}

const junk = /[\p{Co}\p{Cn}\uFFFD]|(?![\n\r\t\f])\p{Cc}/gu
const marked = /[^\p{ASCII}]/u

/** Measure how like Vietnamese a text is. Words of capitals with digits or a slash (document symbols) are not counted. */
export function likeness(text: string): Likeness {
  const composed = nfc(text)
  const bad = (composed.match(junk)?.length ?? 0) + (composed.match(/\(cid:\d+\)/g)?.length ?? 0) * 7
  const letters = composed.replace(/\s/g, '').length
  const words = composed.split(/[^\p{L}\p{M}\p{Co}]+/u).filter((word) => word.length > 1 || isSyllable(word))
  const share = (count: number) => (words.length ? count / words.length : 0)
  return {
    words: words.length,
    validShare: share(words.filter(isSyllable).length),
    markedShare: share(words.filter((word) => marked.test(word)).length),
    junkShare: letters ? Math.min(1, bad / letters) : 0,
  }
}
