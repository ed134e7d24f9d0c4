import { fold, settleTones } from '../../corpus/vietnamese.js'
import type { StoredFact } from './facts-of.js'
import { wordsOf } from './facts-of.js'

/** The fields that can be searched one by one, and the facts that feed each. */
export const searchFields: { readonly [column: string]: readonly string[] } = {
  title: ['title', 'doc_type'],
  number: ['doc_number', 'doc_symbol'],
  issuer: ['issuer'],
  locality: ['locality', 'place'],
  parent_event: ['parent_event'],
  legal_basis: ['legal_basis'],
  other_citations: ['other_citations'],
  purposes: ['purposes'],
  movements: ['movements'],
  events: ['events', 'pilot_events'],
  agenda: ['agenda'],
  deadlines: ['deadlines'],
  responsible_units: ['responsible_units'],
  report_package: ['report_package'],
  budget: ['budget'],
  recipients: ['recipients'],
  signatory: ['signatory', 'digital_signature'],
  anomalies: ['anomalies'],
}
const columnOf = new Map(Object.entries(searchFields).flatMap(([column, of]) => of.map((field) => [field, column])))

/** What a document can be found by, all of it in one index. */
export interface Terms {
  /** The text without marks, in lower case: its words know their neighbours. */
  readonly folded: string
  /** Each word once: as it is written where it bears marks (`đại`), and each field's words without marks (`title_dai`). */
  readonly others: readonly string[]
}

/** Write letters as the index holds words with their marks: tone marks settled, lower case. */
export function exactForm(text: string): string {
  return settleTones(text).toLowerCase()
}

/** The index's word for a word that stands in a field; no word of a text holds `_`. */
export function fieldTerm(column: string, word: string): string {
  return `${column}_${word}`
}

const wordsIn = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Find the words by which a document can be found. Each piece between blanks is looked at once: plans say the same words over and over. */
export function termsOf(text: string, facts: readonly StoredFact[]): Terms {
  const others = new Set<string>()
  for (const piece of new Set(text.split(/\s+/)))
    if (/[^\0-\x7f]/.test(piece))
      for (const word of wordsIn(exactForm(piece))) if (/[^\0-\x7f]/.test(word)) others.add(word)
  const pieces = new Map<string, Set<string>>()
  for (const { field, value, evidence } of facts) {
    const column = columnOf.get(field)
    if (column === undefined) continue
    const own = pieces.get(column) ?? new Set()
    pieces.set(column, own)
    for (const piece of `${wordsOf(value)} ${evidence[0]?.quote ?? ''}`.split(/\s+/)) own.add(piece)
  }
  for (const [column, own] of pieces)
    for (const word of wordsIn(fold([...own].join(' ')))) others.add(fieldTerm(column, word))
  return { folded: fold(text).replaceAll('_', ' '), others: [...others] }
}
