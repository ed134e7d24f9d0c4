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

/** All printed forms of the model's words as a trie in arrays; node 0 is the root. `best` is the highest prior below a node. */
export interface FormTrie {
  readonly forms: readonly Form[]
  readonly letter: Uint16Array
  readonly child: Int32Array
  readonly sibling: Int32Array
  readonly form: Int32Array
  readonly best: Float32Array
  readonly prior: Float32Array
}

/** List the printed forms of every word: small, with a capital, in capitals; rare cases of a word are left out. */
export function formsOf(model: LanguageModel): Form[] {
  const found: Form[] = []
  for (let word = classes.length; word < model.words.length; word++) {
    const text = model.words[word]!
    const title = (model.titles[word]! + 0.5) / 257
    const capitals = (model.capitals[word]! + 0.5) / 257
    const small = Math.max(1 - title - capitals, 0.001)
    const upper = text.toUpperCase()
    if (small > 0.004) found.push({ text, word, shape: Math.log(small), shout: false })
    if (title > 0.003 || capitals < 0.9)
      found.push({ text: upper[0]! + text.slice(1), word, shape: Math.log(title), shout: text.length === 1 })
    if (text.length > 1) found.push({ text: upper, word, shape: Math.log(capitals), shout: true })
  }
  return found
}

/** Build the trie of the forms; letters are numbered as `letters` says. */
export function buildTrie(
  forms: readonly Form[],
  unigram: Float32Array,
  letters: ReadonlyMap<string, number>,
): FormTrie {
  const order = forms.map((_, i) => i).sort((a, b) => (forms[a]!.text < forms[b]!.text ? -1 : 1))
  const most = forms.reduce((sum, form) => sum + form.text.length, 1)
  const letter = new Uint16Array(most)
  const child = new Int32Array(most).fill(-1)
  const sibling = new Int32Array(most).fill(-1)
  const form = new Int32Array(most).fill(-1)
  const best = new Float32Array(most).fill(-Infinity)
  const prior = Float32Array.from(forms, (each) => unigram[each.word]! + Math.max(each.shape, -2))
  const path = [0]
  let size = 1
  let before = ''
  for (const i of order) {
    const text = forms[i]!.text
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
  return {
    forms,
    letter: letter.slice(0, size),
    child: child.slice(0, size),
    sibling: sibling.slice(0, size),
    form: form.slice(0, size),
    best: best.slice(0, size),
    prior,
  }
}
