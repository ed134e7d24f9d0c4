import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { corroborated } from './addressed/corroborate.js'
import type { Draft } from './from/draft.js'
import { dress } from './from/draft.js'
import { fromAddressed } from './from/from-addressed.js'
import { fromAgenda } from './from/from-agenda.js'
import { fromAmounts } from './from/from-amounts.js'
import { carrierOf, fromCitation, fromCongresses } from './from/from-citation.js'
import { fromDuties } from './from/from-duties.js'
import { fromEvents } from './from/from-events.js'
import { fromForm } from './from/from-form.js'
import { fromKinds } from './from/from-kinds.js'
import { fromLists } from './from/from-lists.js'
import { fromMeasures } from './from/from-measures.js'
import { fromPilots } from './from/from-pilots.js'
import { fromPrizes } from './from/from-prizes.js'
import { fromSequence } from './from/from-sequence.js'
import { fromSizes } from './from/from-sizes.js'
import { fromUnits } from './from/from-units.js'
import type { Requirement } from './requirement.js'
import { complete } from './second-reading/complete.js'

/** Draw requirements from a guidance document: what it sets level by level, each with the sentence it comes from. */
export function requirementsFrom(first: PlanRecord, text?: Text): Requirement[] {
  const record = complete(first, text)
  const drafts = [
    fromCitation,
    fromCongresses,
    fromEvents,
    fromKinds,
    fromSizes,
    fromPilots,
    fromAgenda,
    fromDuties,
    fromLists,
    fromUnits,
    fromPrizes,
    fromMeasures,
    fromSequence,
    fromForm,
    fromAddressed,
    fromAmounts,
  ]
    .flatMap((from): Draft[] => from(record, text))
    .map((draft) => (text && draft.condition.kind !== 'amount' ? corroborated(draft, record, text) : draft))
  const carrier = carrierOf(record, text)
  const seen = new Map<string, number>()
  return drafts.map((draft) => {
    const times = (seen.get(draft.id) ?? 0) + 1
    seen.set(draft.id, times)
    const drawn = dress(times > 1 ? { ...draft, id: `${draft.id}-${times}` } : draft, record)
    return carrier ? { ...drawn, citation: carrier.citation } : drawn
  })
}
