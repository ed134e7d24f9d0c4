import { readTable } from './lookup.js'

export interface Term {
  readonly vi: string
  readonly en: string
  readonly meaning: string
}

/** Give the field's standard term in both languages and its meaning, from `glossary.tsv`. */
export function termOf(field: string): Term {
  const term = terms().get(field)
  if (!term) throw new Error(`glossary.tsv has no line for "${field}"`)
  return term
}

let known: ReadonlyMap<string, Term> | undefined

/** All terms by field. */
export function terms(): ReadonlyMap<string, Term> {
  return (known ??= new Map(readTable('glossary.tsv').map(({ field, vi, en, meaning }) => [field!, { vi: vi!, en: en!, meaning: meaning! }])))
}
