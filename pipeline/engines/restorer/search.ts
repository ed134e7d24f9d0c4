import { fold } from '../../../corpus/vietnamese.js'
import { FLOORS, LONGEST, type Channel, type Context } from './channel.js'
import type { Habits } from './habits.js'
import { buildTrie, type FormTrie, type Forms } from './form-trie.js'

/** A form that may have been printed, and the log odds that it is read as it was. */
export interface Match {
  readonly form: number
  readonly log: number
}

/** Weight of the channel against the language model. */
export const ALPHA = 0.55
const MARGIN = 4.8
const LONGEST_READING = 14
const DEEPEST = 13
const KEPT = 28

/** Finds the printed forms that may have been read as a given word. Not to be shared by two searches at once. */
export class Search {
  readonly #forms: Forms
  readonly #small: FormTrie
  readonly #capitals: FormTrie
  readonly channel: Channel
  readonly #grid: Float64Array
  readonly #rows = Array.from({ length: DEEPEST + 1 }, () => new Float64Array(LONGEST_READING + 1))
  readonly #before = new Float64Array(LONGEST_READING + 1)
  readonly #after = new Float64Array(LONGEST_READING + 1)
  readonly #rest = new Float64Array(LONGEST_READING + 1)
  readonly #contexts: (readonly (Context | undefined)[] | undefined)[]
  readonly #codes: Uint16Array[]
  readonly #byText: Map<string, number>
  #size = 0
  #edge = 0
  #found: { form: number; log: number; score: number }[] = []
  #limit = -Infinity
  #least = 0
  #ids: Int32Array = new Int32Array(0)
  #idsFor = ''

  constructor(forms: Forms, channel: Channel) {
    this.#forms = forms
    this.#small = buildTrie(forms, channel.letters, false, ALPHA)
    this.#capitals = buildTrie(forms, channel.letters, true, ALPHA)
    this.channel = channel
    this.#grid = new Float64Array(channel.letters.size * (LONGEST_READING + 1) * (LONGEST + 1))
    this.#contexts = new Array(forms.list.length)
    this.#codes = forms.list.map((form) => Uint16Array.from(form.text, (letter) => channel.letters.get(letter)!))
    this.#byText = new Map(forms.list.map((form, i) => [form.text, i]))
  }

  /** List forms for a read word, the likeliest first. */
  find(read: string): Match[] {
    if (read.length > LONGEST_READING || this.#isNoise(read)) return []
    this.#fillGrid(read)
    this.#found = []
    this.#limit = -Infinity
    this.#least = 0
    const remembered = this.#remembered(read)
    for (const form of remembered)
      this.#raise(ALPHA * Math.log(this.#exact(form, read)) + this.#forms.prior[form]! - MARGIN)
    this.#rows[0]![0] = 1
    const big = read.length - read.replace(/\p{Lu}/gu, '').length
    const small = /\p{Ll}/u.test(read)
    if (small || big < 2) this.#descend(this.#small, 0, 0, 0, 0)
    if (big > 1 || !small || read.length < 3) this.#descend(this.#capitals, 0, 0, 0, 0)
    const rough = this.#found
      .filter((each) => each.score >= this.#limit)
      .sort((a, b) => b.score - a.score)
      .slice(0, KEPT)
    const forms = new Set([...remembered, ...rough.map((each) => each.form)])
    return [...forms].map((form) => ({ form, log: Math.log(this.#exact(form, read)) }))
  }

  /** Weigh forms that were found before by the habits of the document's reader. */
  reweigh(read: string, matches: readonly Match[], habits: Habits): Match[] {
    return matches.map(({ form }) => ({ form, log: Math.log(this.#exact(form, read, habits)) }))
  }

  /** List the forms that were met read so. */
  remembered(read: string): Match[] {
    return this.#remembered(read).map((form) => ({ form, log: Math.log(this.#exact(form, read)) }))
  }

  #remembered(read: string): number[] {
    return (this.channel.words.get(read) ?? []).flatMap(([word]) => this.#byText.get(word) ?? [])
  }

  // Where half of the signs were never read for a letter, any word would do, and all would have to be tried.
  #isNoise(read: string): boolean {
    let met = 0
    for (const sign of read) if (this.channel.sources.has(sign)) met++
    return 2 * met < read.length
  }

  #fillGrid(read: string): void {
    const size = read.length
    this.#size = size
    this.#edge = (size + 1) * (LONGEST + 1)
    const cells = this.#edge
    const grid = this.#grid
    for (let k = 0; k < cells; k++) grid[k] = FLOORS[k & LONGEST]!
    for (let filled = cells, all = this.channel.letters.size * cells; filled < all; filled *= 2)
      grid.copyWithin(filled, 0, Math.min(filled, all - filled))
    const rest = this.#rest
    rest.fill(0)
    rest[size] = 1
    for (let j = size; j >= 0; j--)
      for (let k = 0; k <= LONGEST && j + k <= size; k++) {
        const sources = this.channel.sources.get(read.slice(j, j + k))
        const at = j * (LONGEST + 1) + k
        let most = FLOORS[k]!
        if (sources)
          for (let i = 0; i < sources.letters.length; i++) {
            const odds = sources.odds[i]!
            grid[sources.letters[i]! * cells + at] = odds
            if (odds > most) most = odds
          }
        if (k > 0 && most * rest[j + k]! > rest[j]!) rest[j] = most * rest[j + k]!
      }
  }

  // `low` and `high` bound the read letters that may have been given by the path so far.
  #descend(trie: FormTrie, node: number, depth: number, low: number, high: number): void {
    const { child, letter, bound, form, prior } = trie
    const row = this.#rows[depth]!
    const next = this.#rows[depth + 1]!
    const rest = this.#rest
    const size = this.#size
    const grid = this.#grid
    for (let at = child[node]!, end = child[node + 1]!; at < end; at++) {
      const base = letter[at]! * this.#edge
      const last = high + LONGEST < size ? high + LONGEST : size
      let most = 0
      for (let j = low; j <= last; j++) {
        const cell = base + j * 4
        let sum = j <= high ? row[j]! * grid[cell]! : 0
        if (j > low) {
          if (j - 1 <= high) sum += row[j - 1]! * grid[cell - 3]!
          if (j - 1 > low) {
            if (j - 2 <= high) sum += row[j - 2]! * grid[cell - 6]!
            if (j - 2 > low && j - 3 <= high) sum += row[j - 3]! * grid[cell - 9]!
          }
        }
        next[j] = sum
        const hope = sum * rest[j]!
        if (hope > most) most = hope
      }
      if (most * bound[at]! < this.#least) continue
      const leaf = form[at]!
      if (leaf >= 0 && last === size) {
        const log = Math.log(next[size]!)
        const score = ALPHA * log + prior[leaf]!
        if (score >= this.#limit) {
          this.#found.push({ form: leaf, log, score })
          if (score - MARGIN > this.#limit) this.#raise(score - MARGIN)
        }
      }
      if (depth + 1 >= DEEPEST || child[at] === child[at + 1]) continue
      let first = low
      let until = last
      const tiny = most * 1e-8
      while (first < until && next[first]! * rest[first]! < tiny) first++
      while (until > first && next[until]! * rest[until]! < tiny) until--
      this.#descend(trie, at, depth + 1, first, until)
    }
  }

  #raise(limit: number): void {
    if (limit <= this.#limit) return
    this.#limit = limit
    this.#least = Math.exp(limit / ALPHA)
  }

  #idsOf(read: string): Int32Array {
    if (read === this.#idsFor) return this.#ids
    this.#idsFor = read
    this.#ids = this.channel.idsOf(read)
    return this.#ids
  }

  // The odds with neighbours looked at, mixed with what is remembered of the whole word (Witten and Bell).
  #exact(form: number, read: string, habits?: Habits): number {
    const word = this.#forms.list[form]!.text
    const codes = this.#codes[form]!
    const contexts = (this.#contexts[form] ??= Array.from(word, (letter, i) =>
      this.channel.contexts.get(near(word, i - 1) + letter + near(word, i + 1)),
    ))
    const size = read.length
    const ids = this.#idsOf(read)
    const { width } = this.channel
    let row = this.#before.fill(0, 0, size + 1)
    let next = this.#after
    row[0] = 1
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i]!
      const context = contexts[i]
      next.fill(0, 0, size + 1)
      for (let j = 0; j <= size; j++) {
        const mass = row[j]!
        if (mass < 1e-22) continue
        for (let k = 0; k <= LONGEST && j + k <= size; k++) {
          const id = ids[j * (LONGEST + 1) + k]!
          const factor = habits && id >= 0 ? habits[code * width + id]! : 1
          next[j + k]! += mass * factor * this.channel.odds(code, context, id, k)
        }
      }
      const spare = row
      row = next
      next = spare
    }
    const letters = row[size]! + 1e-40
    const known = this.channel.printed.get(word)
    if (!known) return letters
    const seen = this.channel.words.get(read)?.find(([printed]) => printed === word)?.[1] ?? 0
    return (seen + known[1] * letters) / (known[0] + known[1])
  }
}

function near(word: string, at: number): string {
  const letter = word[at]
  return letter === undefined ? '_' : fold(letter)
}
