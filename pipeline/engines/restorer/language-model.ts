import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { shipped } from '../../../corpus/place.js'

/** Steps in a nat, as `corpus/build/language/pack.ts` writes them. */
const STEP = 8

/** Nodes of pairs and of triples are told from words, and from each other, by these. */
const PAIRS = 1 << 13
const TRIPLES = 1 << 25

/** So many steps are remembered, as a power of two; a text asks for the same ones again and again, and twice over. */
const SLOTS = 14

/** One order of the model: the n-grams that continue node `n` of the order below stand at `start[n]` … `start[n + 1]`, by rising last word. */
interface Order {
  readonly start: Uint32Array
  readonly word: Uint16Array
  readonly log: Uint8Array
  readonly back: Uint8Array
}

/** A syllable 4-gram model in sorted arrays. A context is three nodes: the last word, and the bigram and trigram that end with it (−1 for none). */
export class LanguageModel {
  readonly words: readonly string[]
  readonly numbers: ReadonlyMap<string, number>
  /** How often each word is written with a capital and in capitals only, in 255ths. */
  readonly titles: Uint8Array
  readonly capitals: Uint8Array
  readonly unigram: Float32Array
  /** Log probability found by the last `step`, and the nodes it led to. */
  log = 0
  bigram = -1
  trigram = -1
  readonly #back: Uint8Array
  readonly #orders: readonly Order[]
  readonly #late = {
    context: new Int32Array(1 << SLOTS).fill(-1),
    word: new Uint16Array(1 << SLOTS),
    log: new Int16Array(1 << SLOTS),
    bigram: new Int32Array(1 << SLOTS),
    trigram: new Int32Array(1 << SLOTS),
  }

  constructor(first: Uint8Array, second: Uint8Array) {
    const parts = split(brotliDecompressSync(first))
    this.words = Buffer.from(parts[0]!).toString('utf8').split('\n')
    this.numbers = new Map(this.words.map((word, i) => [word, i]))
    this.titles = Uint8Array.from(parts[1]!)
    this.capitals = Uint8Array.from(parts[2]!)
    this.unigram = Float32Array.from(parts[3]!, (byte) => -byte / STEP)
    this.#back = Uint8Array.from(parts[4]!)
    const two = order(parts, 5)
    const three = order(parts, 11)
    this.#orders = [two, three, order(split(brotliDecompressSync(second)), 0)]
  }

  /** Take one word after a context; the results lie in `log`, `bigram` and `trigram`. A step lately taken is remembered. */
  step(last: number, pair: number, triple: number, word: number): void {
    const context = triple >= 0 ? triple + TRIPLES : pair >= 0 ? pair + PAIRS : last
    const at = (Math.imul(context, 0x9e3779b1) ^ Math.imul(word, 0x85ebca6b)) >>> (32 - SLOTS)
    const late = this.#late
    if (late.context[at] === context && late.word[at] === word) {
      this.log = late.log[at]! / STEP
      this.bigram = late.bigram[at]!
      this.trigram = late.trigram[at]!
      return
    }
    const eighths = this.#look(last, pair, triple, word)
    late.context[at] = context
    late.word[at] = word
    late.log[at] = eighths
    late.bigram[at] = this.bigram
    late.trigram[at] = this.trigram
    this.log = eighths / STEP
  }

  #look(last: number, pair: number, triple: number, word: number): number {
    const [two, three, four] = this.#orders as [Order, Order, Order]
    const b = find(two, last, word)
    const t = pair >= 0 ? find(three, pair, word) : -1
    this.bigram = b
    this.trigram = t
    let eighths = 0
    if (triple >= 0) {
      const at = find(four, triple, word)
      if (at >= 0) return -four.log[at]!
      eighths += 128 - three.back[triple]!
    }
    if (t >= 0) return eighths - three.log[t]!
    if (pair >= 0) eighths += 128 - two.back[pair]!
    if (b >= 0) return eighths - two.log[b]!
    return eighths + 128 - this.#back[last]! + Math.round(this.unigram[word]! * STEP)
  }
}

/** Load the language model that the project ships. */
export function loadLanguageModel(): LanguageModel {
  return new LanguageModel(
    readFileSync(shipped('corpus', 'models', 'language-a.bin')),
    readFileSync(shipped('corpus', 'models', 'language-b.bin')),
  )
}

/** Cut a packed file into its parts. */
export function split(file: Uint8Array): Uint8Array[] {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = view.getUint32(0, true)
  let at = 4 + 4 * count
  return Array.from({ length: count }, (_, i) => {
    const size = view.getUint32(4 + 4 * i, true)
    at += size
    return file.subarray(at - size, at)
  })
}

function order(parts: readonly Uint8Array[], at: number): Order {
  const [countLow, countHigh, gapLow, gapHigh, log] = parts.slice(at, at + 5) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ]
  const start = new Uint32Array(countLow.length + 1)
  const word = new Uint16Array(gapLow.length)
  for (let head = 0, i = 0; head < countLow.length; head++) {
    const end = i + countLow[head]! + (countHigh[head]! << 8)
    for (let next = 0; i < end; i++) {
      next += gapLow[i]! + (gapHigh[i]! << 8)
      word[i] = next++
    }
    start[head + 1] = end
  }
  // Copies, or the whole unpacked file would stay in memory with them.
  return { start, word, log: new Uint8Array(log), back: new Uint8Array(parts[at + 5] ?? []) }
}

function find(order: Order, node: number, word: number): number {
  let low = order.start[node]!
  let high = order.start[node + 1]! - 1
  const words = order.word
  while (low <= high) {
    const middle = (low + high) >> 1
    const found = words[middle]!
    if (found === word) return middle
    if (found < word) low = middle + 1
    else high = middle - 1
  }
  return -1
}
