import type { LanguageModel } from './language-model.js'
import { classes } from '../../../corpus/word-key.js'

/** A word as it may be printed: the model's word and its case. */
export interface Form {
  readonly text: string
  readonly word: number
  /** Log odds of the case, given the word. */
  readonly shape: number
  readonly shout: boolean
}

/** All printed forms of the model's words; `prior` is the log odds of each where nothing stands around it. */
export interface Forms {
  readonly list: readonly Form[]
  readonly prior: Float32Array
}

/** Forms as a trie in arrays; node 0 is the root. `bound` is the highest prior below a node, as odds against the weighted channel. */
export interface FormTrie {
  readonly letter: Uint16Array
  readonly child: Int32Array
  readonly sibling: Int32Array
  readonly form: Int32Array
  readonly bound: Float64Array
  readonly prior: Float32Array
}

const syllable =
  /^(?:b|c|ch|d|g|gh|gi|h|k|kh|l|m|n|ng|ngh|nh|p|ph|qu|r|s|t|th|tr|v|x)?[aeiouy]{1,3}(?:c|ch|m|n|ng|nh|p|t)?$/

/** Tell whether a word can be Vietnamese: it has a letter of its own, or is built like a syllable. */
export function isNative(word: string): boolean {
  return /[^\x00-\x7f]/.test(word) || syllable.test(word)
}

/** List the printed forms of every word that can be Vietnamese and of every abbreviation: small, with a capital, in capitals; rare cases of a word are left out. */
export function formsOf(model: LanguageModel): Forms {
  const found: Form[] = []
  for (let word = classes.length; word < model.words.length; word++) {
    const text = model.words[word]!
    const title = (model.titles[word]! + 0.5) / 257
    const capitals = (model.capitals[word]! + 0.5) / 257
    const small = Math.max(1 - title - capitals, 0.001)
    if (!isNative(text) && capitals < 0.5) continue
    const upper = text.toUpperCase()
    if (small > 0.004) found.push({ text, word, shape: Math.log(small), shout: false })
    if (title > 0.003 || capitals < 0.9)
      found.push({ text: upper[0]! + text.slice(1), word, shape: Math.log(title), shout: text.length === 1 })
    if (text.length > 1) found.push({ text: upper, word, shape: Math.log(capitals), shout: true })
  }
  return {
    list: found,
    prior: Float32Array.from(found, (each) => model.unigram[each.word]! + Math.max(each.shape, -2)),
  }
}

/** Build the trie of the forms in capitals, or of all others; letters are numbered as `letters` says, `alpha` weighs the channel. */
export function buildTrie(
  { list, prior }: Forms,
  letters: ReadonlyMap<string, number>,
  capitals: boolean,
  alpha: number,
): FormTrie {
  const order = [...list.keys()]
    .filter((i) => list[i]!.shout === capitals)
    .sort((a, b) => (list[a]!.text < list[b]!.text ? -1 : 1))
  const most = order.reduce((sum, i) => sum + list[i]!.text.length, 1)
  const letter = new Uint16Array(most)
  const child = new Int32Array(most).fill(-1)
  const sibling = new Int32Array(most).fill(-1)
  const form = new Int32Array(most).fill(-1)
  const best = new Float64Array(most).fill(-Infinity)
  const path = [0]
  let size = 1
  let before = ''
  for (const i of order) {
    const text = list[i]!.text
    let depth = 0
    while (depth < before.length && before[depth] === text[depth]) depth++
    path.length = depth + 1
    for (; depth < text.length; depth++) {
      const parent = path[depth]!
      letter[size] = letters.get(text[depth]!)!
      sibling[size] = child[parent]!
      child[parent] = size
      path.push(size++)
    }
    form[path.at(-1)!] = i
    for (const node of path) if (prior[i]! > best[node]!) best[node] = prior[i]!
    before = text
  }
  return { letter, child, sibling, form, prior, bound: best.map((log) => Math.exp(log / alpha)) }
}
