import { fieldNames } from '../../extractors/extract.js'
import type { Evidence } from '../../extractors/record.js'
import type { DeskDocument } from '../store/desk.js'
import type { StoredCorrection } from '../store/store.js'

/** A fact as a person checks it: what was extracted, what stands now, and who said so. */
export interface Card {
  readonly id: string
  readonly field: string
  /** The extracted value; undefined for a fact that a person added. */
  readonly extracted: unknown
  /** The value that stands: corrected where it was. */
  readonly value: unknown
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly parts: { readonly [part: string]: readonly Evidence[] }
  /** What a person said last; null while nobody has. */
  readonly said: StoredCorrection | null
}

function addedCard(said: StoredCorrection): Card {
  const quote = said.quote ?? ''
  const boxes = (said.boxes ?? []).map((box) => [...box] as [number, number, number, number])
  const evidence = [{ page: said.page ?? null, start: null, end: null, quote, raw: quote, boxes }]
  const { id, field, value } = said
  return { id, field, extracted: undefined, value, confidence: 1, evidence, parts: {}, said }
}

/** Lay out a document's facts in the record's order: rejected ones stay in sight, added ones come last in their field. */
export function cardsOf({ facts, said }: Pick<DeskDocument, 'facts' | 'said'>): Card[] {
  const standing = said.filter(({ withdrawnAt }) => withdrawnAt === null)
  const cards = facts.map(({ id, field, value, confidence, evidence, parts }): Card => {
    const own = standing.findLast(({ fact }) => fact === id) ?? null
    const now = own?.verdict === 'correct' ? own.value : value
    return { id, field, extracted: value, value: now, confidence, evidence, parts, said: own }
  })
  const added = standing.filter(({ verdict }) => verdict === 'add').map(addedCard)
  return fieldNames.flatMap((field) => [...cards, ...added].filter((card) => card.field === field))
}
