import type { Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { paragraphsOf } from '../second-reading/clauses.js'
import type { Binds } from '../requirement.js'
import type { Draft } from './draft.js'

type Kind = NonNullable<Binds['kinds']>[number]

const KIND = '(?:xã|phường|thị trấn|đặc khu)'
const SAID = new RegExp(
  `(?<!\\p{L})(?<kinds>${KIND}(?:(?:,|\\s+và)\\s*${KIND})*)\\s*:?\\s*(?:mời\\s+|là\\s+)?(?:tối đa|không quá|không vượt quá|nhiều nhất)\\s+(?<count>\\d{2,4})\\s*(?:đại biểu|người)`,
  'giu',
)

/** Draw ceilings that tell kinds of commune apart: "các xã, phường: tối đa 200 đại biểu; đặc khu: tối đa 150 đại biểu". */
export function fromKinds(record: PlanRecord, text?: Text): Draft[] {
  if (!text || record.issuer_level?.value === 'cap_xa') return []
  return paragraphsOf(record, text).flatMap(({ start, end }): Draft[] => {
    const found = [...text.value.slice(start, end).matchAll(SAID)]
    if (new Set(found.map(({ groups }) => groups!['count'])).size < 2) return []
    return found.map((one): Draft => {
      const kinds = oneLine(one.groups!['kinds']!.toLowerCase()).split(/,\s*|\s+và\s+/u) as Kind[]
      return {
        id: `co-so.quota-${kinds.join('-').replace(/\s/gu, '-')}`,
        field: 'events.quota',
        condition: { kind: 'at-most', value: Number(one.groups!['count']), unit: 'đại biểu' },
        fact: {
          confidence: 0.85,
          evidence: [evidenceAt(text, { start: start + one.index, end: start + one.index + one[0].length })],
        },
        levels: ['CO_SO'],
        binds: { issuer_levels: ['cap_xa'], kinds },
      }
    })
  })
}
