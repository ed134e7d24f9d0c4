import { readFileSync } from 'node:fs'
import { brotliDecompressSync } from 'node:zlib'
import { shipped } from '../../../corpus/place.js'
import { fold } from '../../../corpus/vietnamese.js'

/** Most letters that one printed letter is read as. */
export const LONGEST = 3

/** What a letter between two neighbours was read as: reading number → how often. */
export interface Context {
  readonly total: number
  readonly outs: ReadonlyMap<number, number>
}

/** Where a reading may come from: the letters (by number) that give it, each with its probability. */
export interface Sources {
  readonly id: number
  readonly letters: Uint16Array
  readonly odds: Float64Array
}

const families = [
  'aàáảãạ',
  'ăằắẳẵặ',
  'âầấẩẫậ',
  'eèéẻẽẹ',
  'êềếểễệ',
  'iìíỉĩị',
  'oòóỏõọ',
  'ôồốổỗộ',
  'ơờớởỡợ',
  'uùúủũụ',
  'ưừứửữự',
  'yỳýỷỹỵ',
]
const familyOf = new Map(families.flatMap((each) => [...each].map((letter) => [letter, each[0]!])))

/** What the reader makes of printed letters, learned from pairs: letter by letter, letter between neighbours, and whole words. */
export class Channel {
  /** Number of each printed letter. */
  readonly letters: ReadonlyMap<string, number>
  readonly sources: ReadonlyMap<string, Sources>
  readonly contexts: ReadonlyMap<string, Context>
  /** Read word → printed words it stood for, with counts. */
  readonly words: ReadonlyMap<string, readonly (readonly [string, number])[]>
  /** Printed word → how often it was met, and as how many different readings. */
  readonly printed: ReadonlyMap<string, readonly [number, number]>
  /** How many readings are known, and for each letter and reading its odds and its kind: letter × width + reading. */
  readonly width: number
  readonly table: Float64Array
  readonly kinds: Uint8Array

  constructor(text: string, alphabet: Iterable<string>) {
    const [own, between, printed, words] = text
      .split('\n\n')
      .map((part) => part.split('\n').map((row) => row.split('\t'))) as [string[][], string[][], string[][], string[][]]
    const counts = new Map(own.map(([letter, , ...outs]) => [letter!, pairsOf(outs)]))
    this.letters = new Map([...new Set([...alphabet, ...counts.keys()])].map((letter, i) => [letter, i]))
    const ids = new Map<string, number>()
    const number = (out: string) => {
      let id = ids.get(out)
      if (id === undefined) ids.set(out, (id = ids.size))
      return id
    }
    const smooth = smoothed(counts, this.letters)
    const given = new Map<string, [number, number][]>()
    for (const [letter, at] of this.letters)
      for (const [out, odds] of smooth(letter)) {
        number(out)
        const list = given.get(out)
        if (list) list.push([at, odds])
        else given.set(out, [[at, odds]])
      }
    this.sources = new Map(
      [...given].map(([out, list]) => [
        out,
        {
          id: number(out),
          letters: Uint16Array.from(list, ([at]) => at),
          odds: Float64Array.from(list, ([, odds]) => odds),
        },
      ]),
    )
    this.width = ids.size
    this.table = new Float64Array(this.letters.size * ids.size)
    this.kinds = new Uint8Array(this.table.length)
    for (const [out, id] of ids) {
      const floor = FLOORS[Math.min(out.length, LONGEST)]!
      for (const [letter, at] of this.letters) {
        this.table[at * ids.size + id] = floor
        this.kinds[at * ids.size + id] = kindOf(letter, out)
      }
    }
    for (const source of this.sources.values())
      source.letters.forEach((letter, i) => (this.table[letter * ids.size + source.id] = source.odds[i]!))
    this.contexts = new Map(
      between.map(([key, total, ...outs]) => [
        key!,
        { total: Number(total), outs: new Map(pairsOf(outs).map(([out, n]) => [number(out), n])) },
      ]),
    )
    this.printed = new Map(printed.map(([word, total, kinds]) => [word!, [Number(total), Number(kinds)] as const]))
    this.words = new Map(words.map(([read, ...list]) => [read!, pairsOf(list)]))
  }

  /** Give the odds that a letter between its neighbours is read as `id` (−1: never met), `size` letters long. */
  odds(letter: number, context: Context | undefined, id: number, size: number): number {
    const alone = id >= 0 ? this.table[letter * this.width + id]! : FLOORS[size]!
    if (!context) return alone
    // What a letter was never read as, it was not between these neighbours.
    return (
      ((id >= 0 && alone > FLOORS[size]! ? (context.outs.get(id) ?? 0) : 0) + PRIOR * alone) / (context.total + PRIOR)
    )
  }

  /** Number what stands at each place of a read word, 0 … 3 letters long; −1 where it was never met. */
  idsOf(read: string): Int32Array {
    const ids = new Int32Array((read.length + 1) * (LONGEST + 1)).fill(-1)
    for (let j = 0; j <= read.length; j++)
      for (let k = 0; k <= LONGEST && j + k <= read.length; k++)
        ids[j * (LONGEST + 1) + k] = this.sources.get(read.slice(j, j + k))?.id ?? -1
    return ids
  }
}

/** How many kinds of readings there are. */
export const KINDS = 12

// The letter itself, its base with other marks, another letter, nothing, two letters, three; those of marked letters apart.
function kindOf(letter: string, out: string): number {
  const plain = fold(letter) === letter.toLowerCase() ? 0 : KINDS / 2
  if (out.length === 0) return plain + 3
  if (out.length > 1) return plain + 2 + out.length
  return plain + (out === letter ? 0 : fold(out) === fold(letter) ? 1 : 2)
}

/** Odds of a reading that was never met, by its length. */
export const FLOORS = [2e-4, 1e-4, 2e-7, 1e-10]
const PRIOR = 16

function pairsOf(flat: readonly string[]): [string, number][] {
  return Array.from({ length: flat.length >> 1 }, (_, i) => [flat[2 * i]!, Number(flat[2 * i + 1])])
}

type Outs = Map<string, number>

// A letter leans on its family (ấ on â), the family on its base letter, all written in the letter's own case.
function smoothed(
  counts: ReadonlyMap<string, [string, number][]>,
  letters: ReadonlyMap<string, number>,
): (letter: string) => Outs {
  const gather = (name: (letter: string) => string) => {
    const found = new Map<string, Outs>()
    for (const letter of letters.keys()) {
      const outs = found.get(name(letter)) ?? new Map<string, number>()
      for (const [out, n] of counts.get(letter) ?? []) outs.set(out, (outs.get(out) ?? 0) + n)
      found.set(name(letter), outs)
    }
    return found
  }
  const isUpper = (letter: string) => letter !== letter.toLowerCase()
  const family = (letter: string) =>
    (familyOf.get(letter.toLowerCase()) ?? letter.toLowerCase()) + (isUpper(letter) ? '+' : '')
  const base = (letter: string) => fold(letter) + (isUpper(letter) ? '+' : '')
  const families = gather(family)
  const bases = gather(base)
  const lean = (own: Outs, back: Outs, weight: number): Outs => {
    const total = [...own.values()].reduce((a, b) => a + b, 0) + weight
    const out: Outs = new Map()
    for (const [read, odds] of back) out.set(read, (weight * odds) / total)
    for (const [read, n] of own) out.set(read, (out.get(read) ?? 0) + n / total)
    return out
  }
  return (letter) => {
    const plain: Outs = new Map([
      [letter, 0.5],
      [isUpper(letter) ? fold(letter).toUpperCase() : fold(letter), 0.4],
    ])
    const all = lean(families.get(family(letter))!, lean(bases.get(base(letter))!, plain, 4), 40)
    const result = lean(new Map(counts.get(letter) ?? []), all, 30)
    for (const [out, odds] of result) if (odds < FLOORS[Math.min(out.length, LONGEST)]!) result.delete(out)
    return result
  }
}

/** Load a channel that the project ships: that of foreign readers or that of Vietnamese ones. */
export function loadChannel(reader: 'foreign' | 'vie', alphabet: Iterable<string>): Channel {
  return new Channel(
    brotliDecompressSync(readFileSync(shipped('corpus', 'models', `channel-${reader}.bin`))).toString('utf8'),
    alphabet,
  )
}
