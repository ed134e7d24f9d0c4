import { NUMBER, ROMAN, UNKNOWN } from '../../../corpus/word-key.js'
import { isNative, type Forms } from './form-trie.js'
import { learnHabits, type Habits, type MadeOut } from './habits.js'
import type { LanguageModel } from './language-model.js'
import { restoreAbbreviation } from './restore-symbol.js'
import { misreadNumeral } from './roman-numerals.js'
import { type Match, type Search } from './search.js'

/** A printed word that may stand behind a read one; `log` is the weight of everything but the language model. */
export interface Proposal {
  readonly text: string
  readonly word: number
  readonly next?: number
  readonly log: number
}

const KEPT = 24
/** What is believed of a reading: the channel's weight, and what it costs to leave a word as it stands that the model does not know, in nats a letter. */
interface Trust {
  readonly alpha: number
  readonly asItStands: number
}
const ANY_READER: Trust = { alpha: 0.46, asItStands: 2.7 }
/** Once a reader's habits are known, its letters are worth more, and what is no word is hardly ever meant. */
const KNOWN_READER: Trust = { alpha: 0.85, asItStands: 4.7 }
/** What it costs that a Roman numeral was misread. */
const MISREAD_NUMERAL = -3
/** What a number weighs against the words it may have been. */
const NUMBER_STANDS = -1

/** What it costs that a blank was lost between two words, and how poor a single word must be before two are tried. */
const LOST_BLANK = -4
const POOR = -8.7
/** Longer than two words can be, as they are read. */
const LONGEST_DOUBLE = 20

/** Proposes words for a text that a foreign reader spoilt. */
export class NoisyProposer {
  readonly #search: Search
  readonly #forms: Forms
  readonly #model: LanguageModel
  readonly #known = new Map<string, readonly Proposal[]>()
  readonly #matches = new Map<string, readonly Match[]>()

  readonly #habits: Habits | undefined
  readonly #elder: NoisyProposer | undefined
  readonly #trust: Trust

  constructor(search: Search, forms: Forms, model: LanguageModel, habits?: Habits, elder?: NoisyProposer) {
    this.#search = search
    this.#forms = forms
    this.#model = model
    this.#habits = habits
    this.#elder = elder
    this.#trust = habits ? KNOWN_READER : ANY_READER
  }

  /** Give a proposer that weighs the same words by a document's habits, learned from what was made out of it. */
  accustomed(words: Iterable<MadeOut>): NoisyProposer {
    const habits = learnHabits(this.#search.channel, words)
    return new NoisyProposer(this.#search, this.#forms, this.#model, habits, this)
  }

  /** List words that may have been read as `read`; `shouted` when its neighbours are in capitals. */
  propose(read: string, shouted: boolean): readonly Proposal[] {
    const key = (shouted ? '+' : '-') + read
    const known = this.#known.get(key)
    if (known) return known
    const stands = this.#asItStands(read)
    const spelt = /^[A-ZĐ&]{2,9}$/.test(read) && !isNative(read.toLowerCase()) ? restoreAbbreviation(read) : read
    // A code (VN2, N30) keeps its digits.
    if (/^(?:[A-Z]{2,}\d{1,3}|[A-Z]\d{2,})$/.test(read)) return [stands]
    if (this.#isAbbreviation(read)) return [{ ...stands, text: spelt }]
    // No word is read as two consonants; between headings in capitals a whole word may be.
    const list = !shouted && /^[B-DHK-NP-TVX][CHK-NPR-TV-X]$/.test(read) ? [] : this.#single(read, shouted)
    if (spelt !== read) list.push({ ...stands, text: spelt })
    const numeral = misreadNumeral(read)
    if (numeral) list.push({ text: numeral, word: ROMAN, log: MISREAD_NUMERAL })
    const best = list[0]?.log ?? -Infinity
    if (best < POOR * this.#trust.alpha && read.length >= 5 && read.length <= LONGEST_DOUBLE)
      list.push(...this.#double(read, shouted))
    if (!list.some((each) => each.text === read)) list.push({ ...stands, log: stands.log - (spelt === read ? 0 : 2) })
    if (this.#known.size > 60_000) this.#known.clear()
    this.#known.set(key, list)
    return list
  }

  /** List the words that a short number was often misread for (`6` for `có`), the number itself first. */
  proposeForNumber(read: string): readonly Proposal[] {
    const words = this.#search
      .remembered(read)
      .map(({ form, log }) => ({ ...this.#forms.list[form]!, log: ANY_READER.alpha * log }))
    return [{ text: read, word: NUMBER, log: NUMBER_STANDS }, ...words]
  }

  #single(read: string, shouted: boolean): Proposal[] {
    const best = new Map<number, Proposal>()
    for (const { form, log } of this.#find(read)) {
      const { text, word, shape, shout } = this.#forms.list[form]!
      const case_ = Math.max(shape, -3) * 0.5 + (text.length > 1 && shout !== shouted ? -1.5 : 0)
      const proposal = { text, word, log: this.#trust.alpha * log + case_ }
      const before = best.get(word)
      if (!before || before.log < proposal.log) best.set(word, proposal)
    }
    return [...best.values()].sort((a, b) => b.log - a.log).slice(0, KEPT)
  }

  #double(read: string, shouted: boolean): Proposal[] {
    const found: (Proposal & { rank: number })[] = []
    const rank = (each: Proposal) => each.log + this.#model.unigram[each.word]!
    for (let cut = 2; cut <= read.length - 2; cut++) {
      const top = (part: string) =>
        this.#single(part, shouted)
          .sort((a, b) => rank(b) - rank(a))
          .slice(0, 4)
      const ahead = top(read.slice(0, cut))
      const behind = ahead.length ? top(read.slice(cut)) : []
      for (const a of ahead)
        for (const b of behind)
          found.push({
            text: `${a.text} ${b.text}`,
            word: a.word,
            next: b.word,
            log: a.log + b.log + LOST_BLANK,
            rank: rank(a) + rank(b),
          })
    }
    return found.sort((a, b) => b.rank - a.rank).slice(0, 10)
  }

  #find(read: string): readonly Match[] {
    let found = this.#matches.get(read)
    if (found) return found
    found = this.#elder ? this.#search.reweigh(read, this.#elder.#find(read), this.#habits!) : this.#search.find(read)
    if (this.#matches.size > 60_000) this.#matches.clear()
    this.#matches.set(read, found)
    return found
  }

  /** An abbreviation the model knows, also with Việt Nam behind it (`UBMTTQVN`), or two of them written together. */
  #isAbbreviation(read: string): boolean {
    if (!/^[A-Z]{3,}$/.test(read) || isNative(read.toLowerCase())) return false
    if (this.#isCapitals(read.replace(/VN$/, ''))) return true
    for (let cut = 2; cut <= read.length - 2 && read.length >= 6 && read.length <= LONGEST_DOUBLE; cut++)
      if (this.#isCapitals(read.slice(0, cut)) && this.#isCapitals(read.slice(cut))) return true
    return false
  }

  #isCapitals(read: string): boolean {
    return (this.#model.capitals[this.#model.numbers.get(read.toLowerCase()) ?? 0] ?? 0) > 200
  }

  #asItStands(read: string): Proposal {
    const word = this.#model.numbers.get(read.toLowerCase())
    if (word !== undefined && !isNative(read.toLowerCase())) return { text: read, word, log: -0.3 * read.length }
    const ease = /^[B-DF-HJ-NP-TV-XZĐ&]{2,5}$/.test(read)
      ? 0.3
      : /^[A-ZĐ&]{2,7}$/.test(read)
        ? 0.6
        : /\d/.test(read)
          ? 1.2
          : 1
    return { text: read, word: UNKNOWN, log: -this.#trust.asItStands * read.length * ease }
  }
}
