import { readFileSync } from 'node:fs'
import { inflateRawSync } from 'node:zlib'
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
  #orders: readonly Order[] | undefined
  #open: () => readonly Order[]
  readonly #late = {
    context: new Int32Array(1 << SLOTS).fill(-1),
    word: new Uint16Array(1 << SLOTS),
    log: new Int16Array(1 << SLOTS),
    bigram: new Int32Array(1 << SLOTS),
    trigram: new Int32Array(1 << SLOTS),
  }

  /** The longer n-grams are unpacked at the first step: of a sound text only its words are looked up. */
  constructor(first: Uint8Array, second: () => Uint8Array) {
    const a = openPacked(first)
    this.words = Buffer.from(a(0)).toString('utf8').split('\n')
    this.numbers = new Map(this.words.map((word, i) => [word, i]))
    this.titles = a(1)
    this.capitals = a(2)
    this.unigram = Float32Array.from(a(3), (byte) => -byte / STEP)
    this.#back = a(4)
    this.#open = () => [order(a, 5, true), order(a, 11, true), order(openPacked(second()), 0, false)]
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

  #unpack(): readonly Order[] {
    const orders = this.#open()
    this.#orders = orders
    // The packed files are let go.
    this.#open = () => orders
    return orders
  }

  #look(last: number, pair: number, triple: number, word: number): number {
    const [two, three, four] = (this.#orders ?? this.#unpack()) as [Order, Order, Order]
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
  return new LanguageModel(readFileSync(shipped('corpus', 'models', 'language-a.bin')), () =>
    readFileSync(shipped('corpus', 'models', 'language-b.bin')),
  )
}

/**
 * Open a file of `corpus/build/language/pack.ts`: how many parts, then of each its length as it is and as it is packed (32 bits, little end
 * first), then the parts. Gives a part by its number, unpacked only when it is asked for, so that no two need room at once.
 */
export function openPacked(file: Uint8Array): (part: number) => Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const count = view.getUint32(0, true)
  return (part) => {
    let at = 4 + 8 * count
    for (let i = 0; i < part; i++) at += view.getUint32(8 + 8 * i, true)
    const size = view.getUint32(4 + 8 * part, true)
    // In one piece: with the usual ones of 16 KiB all would be copied once more.
    return inflateRawSync(file.subarray(at, at + view.getUint32(8 + 8 * part, true)), { chunkSize: size + 64 })
  }
}

function order(part: (at: number) => Uint8Array, at: number, hasBacks: boolean): Order {
  const start = starts(part(at), part(at + 1))
  const word = lastWords(start, part(at + 2), part(at + 3))
  return { start, word, log: part(at + 4), back: hasBacks ? part(at + 5) : new Uint8Array(0) }
}

function starts(low: Uint8Array, high: Uint8Array): Uint32Array {
  const start = new Uint32Array(low.length + 1)
  for (let head = 0; head < low.length; head++) start[head + 1] = start[head]! + low[head]! + (high[head]! << 8)
  return start
}

function lastWords(start: Uint32Array, low: Uint8Array, high: Uint8Array): Uint16Array {
  const word = new Uint16Array(low.length)
  for (let head = 0, i = 0; head < start.length - 1; head++)
    for (let next = 0, end = start[head + 1]!; i < end; i++) {
      next += low[i]! + (high[i]! << 8)
      word[i] = next++
    }
  return word
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
