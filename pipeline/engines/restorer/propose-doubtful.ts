import { UNKNOWN } from '../../../corpus/word-key.js'
import { settleTones } from '../../../corpus/vietnamese.js'
import { isNative } from './form-trie.js'
import type { LanguageModel } from './language-model.js'
import type { NoisyProposer, Proposal } from './propose.js'

/** From this confidence on a word that exists is not doubted. */
const TRUSTED = 0.9
/** What the reader's word weighs where it was wholly sure, in nats. */
const FAITH = 2.5

/** Proposes words for a text that a Vietnamese reader read badly: what it was sure of stays, and staying is always the likeliest. */
export class DoubtfulProposer {
  readonly #noisy: NoisyProposer
  readonly #model: LanguageModel

  constructor(noisy: NoisyProposer, model: LanguageModel) {
    this.#noisy = noisy
    this.#model = model
  }

  /** List words for `read`; `confidence` is the reader's own, null where it gave none; a second reading that agrees with a word speaks for it. */
  propose(read: string, shouted: boolean, confidence: number | null, witness: string | null): readonly Proposal[] {
    const small = settleTones(read.toLowerCase())
    const word = this.#model.numbers.get(small)
    const sure = confidence ?? (word === undefined ? 0.5 : 0.95)
    const stays: Proposal = { text: read, word: word ?? UNKNOWN, log: 0 }
    const isName = /^\p{Lu}/u.test(read)
    if ((sure >= TRUSTED && (word !== undefined || isName)) || isAbbreviation(read, small) || read.length > 8)
      return [stays]
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
}

function isAbbreviation(read: string, small: string): boolean {
  return /^[\p{Lu}&]{2,}$/u.test(read) && !isNative(small.replace(/đ/g, 'd'))
}
