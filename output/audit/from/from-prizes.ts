import type { Text } from '../../../corpus/document.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { readPrizes } from '../prizes.js'
import type { Draft } from './draft.js'

/** Draw how high the prizes of contests may be; a sum without "không quá" may be the guidance's own contest and is left to a person. */
export function fromPrizes(_record: PlanRecord, text?: Text): Draft[] {
  if (!text) return []
  const prizes = readPrizes(text)
  return prizes
    .filter(({ name }) => prizes.filter((other) => other.name === name).length === 1)
    .map(({ name, amount, ceiling, span }): Draft => ({
      id: `prize.${name.split(' ').slice(1).join('-')}`,
      field: 'events.money',
      condition: { kind: 'at-most', value: amount, unit: 'đồng' },
      about: name,
      fact: { confidence: 0.9, evidence: [evidenceAt(text, span)] },
      severity: 'minor',
      certain: ceiling,
      when_stated: true,
    }))
}
