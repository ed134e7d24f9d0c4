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

/**
 * Forms as a trie in arrays; node 0 is the root, the children of node `n` are `child[n]` … `child[n + 1] - 1`, the likeliest first.
 * `bound` is the highest prior below a node, as odds against the weighted channel.
 */
export interface FormTrie {
  readonly letter: Uint16Array
  readonly child: Int32Array
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
  const root: Node = { letter: 0, form: -1, best: -Infinity, children: new Map() }
  let size = 1
  for (const i of order) {
    let node = root
    for (const letter of list[i]!.text) {
      let next = node.children.get(letter)
      if (!next) {
        next = { letter: letters.get(letter)!, form: -1, best: -Infinity, children: new Map() }
        node.children.set(letter, next)
        size++
      }
      if (prior[i]! > next.best) next.best = prior[i]!
      node = next
    }
    node.form = i
  }
  const nodes = [root]
  const child = new Int32Array(size + 1)
  for (let at = 0; at < nodes.length; at++) {
    child[at] = nodes.length
    nodes.push(...[...nodes[at]!.children.values()].sort((a, b) => b.best - a.best))
  }
  child[size] = size
  return {
    letter: Uint16Array.from(nodes, (node) => node.letter),
    child,
    form: Int32Array.from(nodes, (node) => node.form),
    bound: Float64Array.from(nodes, (node) => Math.exp(node.best / alpha)),
    prior,
  }
}

interface Node {
  readonly letter: number
  form: number
  best: number
  readonly children: Map<string, Node>
}
