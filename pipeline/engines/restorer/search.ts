import { fold } from '../../../corpus/vietnamese.js'
import { FLOORS, LONGEST, type Channel, type Context } from './channel.js'
import type { FormTrie } from './form-trie.js'

/** A form that may have been printed, and the log odds that it is read as it was. */
export interface Match {
  readonly form: number
  readonly log: number
}

/** Weight of the channel against the language model. */
export const ALPHA = 0.5
const MARGIN = 9
const LONGEST_READING = 14
const DEEPEST = 13
const KEPT = 48

/** Finds the printed forms that may have been read as a given word. Not to be shared by two searches at once. */
export class Search {
  readonly #trie: FormTrie
  readonly #channel: Channel
  readonly #grid: Float64Array
  readonly #rows: Float64Array[]
  readonly #contexts: (readonly (Context | undefined)[] | undefined)[]
  readonly #codes: Uint16Array[]
  readonly #byText: Map<string, number>
  #size = 0
  #edge = 0
  #found: { form: number; log: number; score: number }[] = []
  #limit = -Infinity

  constructor(trie: FormTrie, channel: Channel) {
    this.#trie = trie
    this.#channel = channel
    this.#grid = new Float64Array(channel.letters.size * (LONGEST_READING + 1) * (LONGEST + 1))
    this.#rows = Array.from({ length: DEEPEST + 1 }, () => new Float64Array(LONGEST_READING + 1))
    this.#contexts = new Array(trie.forms.length)
    this.#codes = trie.forms.map((form) => Uint16Array.from(form.text, (letter) => channel.letters.get(letter)!))
    this.#byText = new Map(trie.forms.map((form, i) => [form.text, i]))
  }

  /** List forms for a read word, the likeliest first. */
  find(read: string): Match[] {
    if (read.length > LONGEST_READING) return []
    this.#fillGrid(read)
    this.#found = []
    this.#limit = -Infinity
    const remembered = this.#channel.words.get(read) ?? []
    for (const [word] of remembered) {
      const form = this.#byText.get(word)
      if (form !== undefined)
        this.#limit = Math.max(
          this.#limit,
          ALPHA * Math.log(this.#exact(form, read)) + this.#trie.prior[form]! - MARGIN,
        )
    }
    this.#rows[0]!.fill(0)
    this.#rows[0]![0] = 1
    this.#descend(0, 0)
    const rough = this.#found
      .filter((each) => each.score >= this.#limit)
      .sort((a, b) => b.score - a.score)
      .slice(0, KEPT)
    const forms = new Set(rough.map((each) => each.form))
    for (const [word] of remembered) {
      const form = this.#byText.get(word)
      if (form !== undefined) forms.add(form)
    }
    return [...forms].map((form) => ({ form, log: Math.log(this.#exact(form, read)) }))
  }

  #fillGrid(read: string): void {
    const size = read.length
    this.#size = size
    this.#edge = (size + 1) * (LONGEST + 1)
    const cells = this.#edge
    const letters = this.#channel.letters.size
    const grid = this.#grid
    for (let at = 0, i = 0; i < letters * (size + 1); i++) for (let k = 0; k <= LONGEST; k++) grid[at++] = FLOORS[k]!
    for (let j = 0; j <= size; j++)
      for (let k = 0; k <= LONGEST && j + k <= size; k++) {
        const sources = this.#channel.sources.get(read.slice(j, j + k))
        if (!sources) continue
        const at = j * (LONGEST + 1) + k
        for (let i = 0; i < sources.letters.length; i++) grid[sources.letters[i]! * cells + at] = sources.odds[i]!
      }
  }

  #descend(node: number, depth: number): void {
    const { child, sibling, letter, best, form, prior } = this.#trie
    const row = this.#rows[depth]!
    const next = this.#rows[depth + 1]!
    const size = this.#size
    const grid = this.#grid
    for (let at = child[node]!; at >= 0; at = sibling[at]!) {
      if (best[at]! < this.#limit) continue
      const base = letter[at]! * this.#edge
      let most = 0
      for (let j = 0; j <= size; j++) {
        let sum = row[j]! * grid[base + j * 4]!
        if (j > 0) sum += row[j - 1]! * grid[base + j * 4 - 3]!
        if (j > 1) sum += row[j - 2]! * grid[base + j * 4 - 6]!
        if (j > 2) sum += row[j - 3]! * grid[base + j * 4 - 9]!
        next[j] = sum
        if (sum > most) most = sum
      }
      if (ALPHA * Math.log(most) + best[at]! < this.#limit) continue
      const leaf = form[at]!
      if (leaf >= 0) {
        const log = Math.log(next[size]!)
        const score = ALPHA * log + prior[leaf]!
        if (score >= this.#limit) {
          this.#found.push({ form: leaf, log, score })
          if (score - MARGIN > this.#limit) this.#limit = score - MARGIN
        }
      }
      if (depth + 1 < DEEPEST) this.#descend(at, depth + 1)
    }
  }

  // The odds with neighbours looked at, mixed with what is remembered of the whole word (Witten and Bell).
  #exact(form: number, read: string): number {
    const word = this.#trie.forms[form]!.text
    const codes = this.#codes[form]!
    const contexts = (this.#contexts[form] ??= Array.from(word, (letter, i) =>
      this.#channel.contexts.get(near(word, i - 1) + letter + near(word, i + 1)),
    ))
    const size = read.length
    let row = new Float64Array(size + 1)
    row[0] = 1
    for (let i = 0; i < codes.length; i++) {
      const next = new Float64Array(size + 1)
      for (let j = 0; j <= size; j++) {
        const mass = row[j]!
        if (mass < 1e-22) continue
        for (let k = 0; k <= LONGEST && j + k <= size; k++)
          next[j + k]! +=
            mass *
            this.#channel.odds(codes[i]!, contexts[i], this.#channel.sources.get(read.slice(j, j + k))?.id ?? -1, k)
      }
      row = next
    }
    const letters = row[size]! + 1e-40
    const known = this.#channel.printed.get(word)
    if (!known) return letters
    const seen = this.#channel.words.get(read)?.find(([printed]) => printed === word)?.[1] ?? 0
    return (seen + known[1] * letters) / (known[0] + known[1])
  }
}

function near(word: string, at: number): string {
  const letter = word[at]
  return letter === undefined ? '_' : fold(letter)
}
