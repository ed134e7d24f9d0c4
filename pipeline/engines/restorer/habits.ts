import { KINDS, LONGEST, type Channel } from './channel.js'

/** How a document's reader departs from readers at large: what to multiply the odds of a reading by, letter × reading, as `Channel` numbers them. */
export type Habits = Float32Array

/** A printed word that was made out, what was read in its place, and how sure that is. */
export interface MadeOut {
  readonly text: string
  readonly read: string
  readonly odds: number
}

/** How many times a kind of reading must be met before the document outweighs what is known of readers. */
const KIND_PRIOR = 3
const LETTER_PRIOR = 40

/** Learn a document's habits from the words that were made out in a first reading. */
export function learnHabits(channel: Channel, words: Iterable<MadeOut>): Habits {
  const { width } = channel
  const met = new Float32Array(channel.letters.size * width)
  const times = new Float32Array(channel.letters.size)
  for (const each of words) share(channel, each, met, times)
  const seen = new Float64Array(KINDS)
  const expected = new Float64Array(KINDS)
  for (let letter = 0; letter < times.length; letter++) {
    if (times[letter] === 0) continue
    for (let id = 0; id < width; id++) {
      const at = letter * width + id
      seen[channel.kinds[at]!]! += met[at]!
      expected[channel.kinds[at]!]! += times[letter]! * channel.table[at]!
    }
  }
  const byKind = seen.map((count, kind) => (count + KIND_PRIOR) / (expected[kind]! + KIND_PRIOR))
  const factors = new Float32Array(met.length)
  for (let letter = 0; letter < times.length; letter++)
    for (let id = 0; id < width; id++) {
      const at = letter * width + id
      const kind = byKind[channel.kinds[at]!]!
      factors[at] = (met[at]! / channel.table[at]! + LETTER_PRIOR * kind) / (times[letter]! + LETTER_PRIOR)
    }
  return factors
}

// Share the read letters out among the printed ones in all ways, each by its odds.
function share(channel: Channel, { text, read, odds }: MadeOut, met: Float32Array, times: Float32Array): void {
  const codes = Array.from(text, (letter) => channel.letters.get(letter) ?? -1)
  if (codes.includes(-1) || read.length > 16) return
  const { width, table } = channel
  const wide = read.length + 1
  const ids = channel.idsOf(read)
  const ahead = new Float64Array((codes.length + 1) * wide)
  const behind = new Float64Array(ahead.length)
  ahead[0] = 1
  behind[ahead.length - 1] = 1
  const p = (i: number, j: number, k: number) => {
    const id = ids[j * (LONGEST + 1) + k]!
    return id < 0 ? 1e-7 : table[codes[i]! * width + id]!
  }
  for (let i = 0; i < codes.length; i++)
    for (let j = 0; j < wide; j++) {
      const mass = ahead[i * wide + j]!
      if (mass > 0)
        for (let k = 0; k <= LONGEST && j + k < wide; k++) ahead[(i + 1) * wide + j + k]! += mass * p(i, j, k)
    }
  const total = ahead[ahead.length - 1]!
  if (total < 1e-30) return
  for (let i = codes.length - 1; i >= 0; i--)
    for (let j = 0; j < wide; j++)
      for (let k = 0; k <= LONGEST && j + k < wide; k++) {
        const step = p(i, j, k) * behind[(i + 1) * wide + j + k]!
        behind[i * wide + j]! += step
        const id = ids[j * (LONGEST + 1) + k]!
        if (id >= 0) met[codes[i]! * width + id]! += (odds * ahead[i * wide + j]! * step) / total
      }
  for (const code of codes) times[code]! += odds
}
