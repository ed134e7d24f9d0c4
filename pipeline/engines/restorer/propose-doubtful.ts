import { UNKNOWN } from '../../../corpus/word-key.js'
import { settleTones } from '../../../corpus/vietnamese.js'
import { isNative } from './form-trie.js'
import type { LanguageModel } from './language-model.js'
import type { NoisyProposer, Proposal } from './propose.js'
import { inCaseOf, type StrippedProposer } from './propose-stripped.js'

/** From this confidence on a word that exists is doubted in its marks alone: readers take ổ for ố and are sure of it. */
const TRUSTED = 0.9
/** What the word of a sure reader weighs against one with another mark, in nats; 3 to 7 leave nearly as few errors, the higher harms less. */
const SURE = 5
/** What the reader's word weighs where it was wholly sure, in nats. */
const FAITH = 2.5

/** Proposes words for a text that a Vietnamese reader read: what it was sure of keeps its letters, and staying is always the likeliest. */
export class DoubtfulProposer {
  readonly #noisy: NoisyProposer
  readonly #stripped: StrippedProposer
  readonly #model: LanguageModel

  constructor(noisy: NoisyProposer, stripped: StrippedProposer, model: LanguageModel) {
    this.#noisy = noisy
    this.#stripped = stripped
    this.#model = model
  }

  /** List words for `read`; `confidence` is the reader's own, null where it gave none; a second reading that agrees with a word speaks for it. */
  propose(read: string, shouted: boolean, confidence: number | null, witness: string | null): readonly Proposal[] {
    const small = settleTones(read.toLowerCase())
    const word = this.#model.numbers.get(small)
    const sure = confidence ?? (word === undefined ? 0.5 : 0.95)
    const stays: Proposal = { text: read, word: word ?? UNKNOWN, log: 0 }
    const isName = /^\p{Lu}/u.test(read)
    if (isAbbreviation(read, small) || read.length > 8) return [stays]
    if (sure >= TRUSTED && (word !== undefined || isName))
      return word === undefined || confidence === null ? [stays] : this.#otherMarks(read, small, stays, witness)
    const others = this.#noisy
      .propose(small === read ? read : settleTones(read), shouted)
      .filter((each) => each.next === undefined)
    const same = others.find((each) => settleTones(each.text) === settleTones(read))
    const faith = FAITH * sure + (word === undefined ? 0 : 1)
    const own = { ...stays, log: (same?.log ?? (word === undefined ? -1.2 * read.length : 0)) + faith }
    const agreed = witness === null ? undefined : settleTones(witness)
    return [
      own,
      ...others
        .filter((each) => each !== same)
        .map((each) => (each.text === agreed ? { ...each, log: each.log + 3 } : each)),
    ]
  }

  #otherMarks(read: string, small: string, stays: Proposal, witness: string | null): readonly Proposal[] {
    if (small.length !== read.length || (witness !== null && settleTones(witness.toLowerCase()) === small))
      return [stays]
    const kin = this.#stripped.kin(small)
    return [stays, ...kin.map((word) => ({ text: inCaseOf(this.#model.words[word]!, read), word, log: -SURE }))]
  }
}

function isAbbreviation(read: string, small: string): boolean {
  return /^[\p{Lu}&]{2,}$/u.test(read) && !isNative(small.replace(/đ/g, 'd'))
}
