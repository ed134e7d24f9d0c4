import { readTable } from './lookup.js'

/** Where a word stands in a person's name: `Nguyễn Thị Minh Hiền` is family, middle, middle, given. */
export type NamePlace = 'family' | 'middle' | 'given'

/** The words that persons are called by, with how often; `later` is all that stands behind a family name. */
export interface NameWords extends Readonly<Record<NamePlace, ReadonlyMap<string, number>>> {
  readonly later: ReadonlyMap<string, number>
}

let known: NameWords | null = null

/** Give the words of `lexicon/name-words.tsv`. */
export function nameWords(): NameWords {
  if (known) return known
  const counts = { family: new Map(), middle: new Map(), given: new Map(), later: new Map<string, number>() }
  const add = (to: Map<string, number>, word: string, count: number) => to.set(word, (to.get(word) ?? 0) + count)
  for (const { place, word, count } of readTable('lexicon/name-words.tsv') as readonly Record<string, string>[]) {
    add(counts[place as NamePlace], word!, Number(count))
    if (place !== 'family') add(counts.later, word!, Number(count))
  }
  return (known = counts)
}
