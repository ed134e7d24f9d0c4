import { total100 } from '../conditions/total-100.js'
import { plainRequirement } from './plain-requirement.js'
import { slotsOf } from '../readings.js'
import { remark } from './check.js'
import type { Check } from './check.js'

/** Check that the shares of delegates of each event make 100 %. */
export const shares: Check = (record) =>
  slotsOf(record, 'events.ratios')
    .filter((slot) => slot.readings.length > 1)
    .map((slot) => {
      const judgement = total100({ kind: 'total-100' }, slot, {
        requirement: plainRequirement,
        record,
        slotsOf: (field) => slotsOf(record, field),
      })
      return remark({
        id: `shares.total#${slot.id}`,
        verdict: judgement.verdict,
        field: 'events.ratios',
        level: slot.level,
        event: slot.id,
        rule: { vi: 'Tỷ lệ đại biểu cộng lại bằng 100%.', en: 'Shares of delegates make 100%.' },
        said: judgement.used.map((reading) => reading.said).join(' · '),
        facts: judgement.used,
        why: judgement.why,
      })
    })
