import type { Text } from '../../../corpus/document.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { governments } from '../ladder.js'
import { measuresIn } from '../measures.js'
import { readPrizes } from '../prizes.js'
import type { Draft } from './draft.js'

/** Draw the ceilings of sums and of awards, for those below that name any: gifts, travel, "Giấy khen không quá 20 tập thể". */
export function fromMeasures(record: PlanRecord, text?: Text): Draft[] {
  const own = record.issuer_level?.value
  if (!text || own === 'cap_xa') return []
  const prizes = readPrizes(text)
  const binds = own ? { issuer_levels: governments.slice(0, governments.indexOf(own)), departments: true } : {}
  return measuresIn(text)
    .filter(
      ({ ceiling, span }) =>
        ceiling && !prizes.some((prize) => prize.span.start < span.end && span.start < prize.span.end),
    )
    .map(({ about, amount, unit, span }, i): Draft => ({
      id: `${unit === 'đồng' ? 'sum' : 'award'}.${i + 1}`,
      field: unit === 'đồng' ? 'events.money' : 'awards',
      condition: { kind: 'at-most', value: amount, unit },
      about: unit === 'đồng' ? about : `${about}, ${unit}`,
      fact: { confidence: 0.85, evidence: [evidenceAt(text, span)] },
      severity: 'minor',
      binds,
      when_stated: true,
    }))
}
