import { settleTones, stripMarks } from '../../../corpus/vietnamese.js'
import { UNKNOWN, classes } from '../../../corpus/word-key.js'
import type { Forms } from './form-trie.js'
import type { LanguageModel } from './language-model.js'
import { ALPHA, type Search } from './search.js'

/** A printed word that may stand behind a read one; `log` is the weight of everything but the language model. */
export interface Proposal {
  readonly text: string
  readonly word: number
  readonly log: number
}

const KEPT = 24
/** What it costs to leave a word as it stands that the model does not know, in nats a letter. */
const AS_IT_STANDS = 2.5

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

  /** List words that lose their marks to `read`. */
  propose(read: string): Proposal[] {
    const small = settleTones(read.toLowerCase())
    const key = stripMarks(small)
    const caps = read.length > 1 && read === read.toUpperCase()
    const found: Proposal[] = []
    for (const word of this.#byFold.get(key) ?? []) {
      const text = this.#model.words[word]!
      if (text.length !== small.length || !keeps(small, text)) continue
      // Abbreviations (UBND) are hardly ever written small, words seldom in capitals outside headings.
      const capital = (this.#model.capitals[word]! + 0.5) / 256
      found.push({
        text: inCaseOf(text, read),
        word,
        log: caps ? 0.5 * Math.log(capital) : 0.5 * Math.log(1.01 - capital),
      })
    }
    if (!found.some((each) => each.text === read))
      found.push({ text: read, word: UNKNOWN, log: found.length ? -1.5 * AS_IT_STANDS * read.length : 0 })
    return found
  }
}

function keeps(read: string, text: string): boolean {
  for (let i = 0; i < read.length; i++) if (read[i]! > '\x7f' && read[i] !== text[i]) return false
  return true
}

function inCaseOf(text: string, read: string): string {
  let out = ''
  for (let i = 0; i < text.length; i++) out += read[i] !== read[i]!.toLowerCase() ? text[i]!.toUpperCase() : text[i]!
  return out
}

/** Proposes words for a text that a foreign reader spoilt. */
export class NoisyProposer {
  readonly #search: Search
  readonly #forms: Forms
  readonly #known = new Map<string, Proposal[]>()

  constructor(search: Search, forms: Forms) {
    this.#search = search
    this.#forms = forms
  }

  /** List words that may have been read as `read`; `shouted` when its neighbours are in capitals. */
  propose(read: string, shouted: boolean): Proposal[] {
    const key = (shouted ? '+' : '-') + read
    const known = this.#known.get(key)
    if (known) return known
    const best = new Map<number, Proposal>()
    for (const { form, log } of this.#search.find(read)) {
      const { text, word, shape, shout } = this.#forms.list[form]!
      const proposal = {
        text,
        word,
        log: ALPHA * log + Math.max(shape, -3) * 0.5 + (text.length > 1 && shout !== shouted ? -1.5 : 0),
      }
      const before = best.get(word)
      if (!before || before.log < proposal.log) best.set(word, proposal)
    }
    const list = [...best.values()].sort((a, b) => b.log - a.log).slice(0, KEPT)
    if (!list.some((each) => each.text === read)) {
      const capitals = /^[A-ZĐ&]{2,7}$/.test(read)
      list.push({
        text: read,
        word: UNKNOWN,
        log: -AS_IT_STANDS * read.length * (capitals ? 0.6 : /\d/.test(read) ? 1.2 : 1),
      })
    }
    if (this.#known.size > 60_000) this.#known.clear()
    this.#known.set(key, list)
    return list
  }
}
