import { settleTones, stripMarks } from '../../../corpus/vietnamese.js'
import { UNKNOWN, classes } from '../../../corpus/word-key.js'
import { isNative } from './form-trie.js'
import type { LanguageModel } from './language-model.js'
import type { Proposal } from './propose.js'
import { restoreAbbreviation } from './restore-symbol.js'

/** What it costs to leave a word as it stands that the model does not know, in nats a letter. */
const BARE_STANDS = 2.7
/** What it costs that an abbreviation lost the bar of its Đ, against one of the model's own. */
const SPELT = -2

/** Proposes words for a text of sound letters that lost its marks; case stays letter by letter. */
export class StrippedProposer {
  readonly #byFold = new Map<string, number[]>()
  readonly #model: LanguageModel

  constructor(model: LanguageModel) {
    this.#model = model
    for (let word = classes.length; word < model.words.length; word++) {
      const key = stripMarks(model.words[word]!)
      const list = this.#byFold.get(key)
      if (list) list.push(word)
      else this.#byFold.set(key, [word])
    }
  }

  /** Tell whether a word, small, is what a word is without its marks. */
  isBare(word: string): boolean {
    return this.#byFold.has(word)
  }

  /** List the words that differ from a small word in the marks of one letter alone (`tố` → `tổ`, `to`, …). */
  kin(small: string): number[] {
    return (this.#byFold.get(stripMarks(small)) ?? []).filter(
      (word) => differences(small, this.#model.words[word]!) === 1,
    )
  }

  /** List words that lose their marks to `read`. */
  propose(read: string): Proposal[] {
    const small = settleTones(read.toLowerCase())
    const key = stripMarks(small)
    const caps = read.length > 1 && read === read.toUpperCase()
    const isSmall = small === read
    const found: Proposal[] = []
    for (const word of this.#byFold.get(key) ?? []) {
      const text = this.#model.words[word]!
      if (text.length !== small.length || !keeps(small, text)) continue
      // Abbreviations (UBND) are hardly ever written small, words seldom in capitals outside headings.
      const capital = (this.#model.capitals[word]! + 0.5) / 256
      found.push({
        text: isSmall ? text : inCaseOf(text, read),
        word,
        log: caps ? 0.5 * Math.log(capital) : 0.5 * Math.log(1.01 - capital),
      })
    }
    const spelt = /^[A-Z&]{2,9}$/.test(read) && !isNative(small) ? restoreAbbreviation(read) : read
    if (spelt !== read && !found.some((each) => each.text === spelt))
      found.push({ text: spelt, word: UNKNOWN, log: SPELT })
    if (!found.some((each) => each.text === read))
      found.push({ text: read, word: UNKNOWN, log: found.length ? -1.5 * BARE_STANDS * read.length : 0 })
    return found
  }
}

function differences(a: string, b: string): number {
  if (a.length !== b.length) return Infinity
  let n = 0
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) n++
  return n
}

function keeps(read: string, text: string): boolean {
  for (let i = 0; i < read.length; i++) if (read[i]! > '\x7f' && read[i] !== text[i]) return false
  return true
}

/** Write a word in the case of another of as many letters, letter by letter. */
export function inCaseOf(text: string, read: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += read[i] !== read[i]!.toLowerCase() ? text[i]!.toUpperCase() : text[i]!
  return out
}
