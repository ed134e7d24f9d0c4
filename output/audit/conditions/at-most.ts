import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { amountText, answer, eachOf, sameUnit, unlikeUnits } from './answers.js'

/** The plan's number must not be larger: not more than 200 delegates, not longer than 01 buổi. */
export const atMost: Judge<ConditionOf<'at-most'>> = (condition, slot) =>
  eachOf(slot, 'amount', (value, reading) => {
    const days = condition.unit === 'buổi'
    if (condition.unit && !sameUnit(value.unit, days ? 'ngày' : condition.unit)) return unlikeUnits(reading, value.unit)
    const limit = days ? condition.value / 2 : condition.value
    const top = value.high ?? (value.low !== null && value.low > limit ? value.low : null)
    if (top === null)
      return answer('cannot_tell', [reading], 'Kế hoạch không nêu mức cao nhất.', 'The plan states no upper bound.')
    const said = amountText(top, value.unit)
    return answer(
      top <= limit ? 'meets' : 'departs',
      [reading],
      `Kế hoạch ghi ${said.vi}.`,
      `The plan says ${said.en}.`,
    )
  })
