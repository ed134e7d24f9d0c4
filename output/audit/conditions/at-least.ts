import type { Judge, Slot } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { amountText, answer, eachOf, sameUnit, unlikeUnits } from './answers.js'

/** A limit for a group of units says nothing of how many come in all. */
function withoutParts(slot: Slot): Slot {
  const whole = slot.readings.filter(
    (reading) => reading.value.kind !== 'amount' || reading.value.unit === '%' || !reading.value.group,
  )
  return whole.length ? { ...slot, readings: whole } : slot
}

/** The plan's number must not be smaller: at least 70 % of the delegates. */
export const atLeast: Judge<ConditionOf<'at-least'>> = (condition, slot) =>
  eachOf(withoutParts(slot), 'amount', (value, reading) => {
    const days = condition.unit === 'buổi'
    if (condition.unit && !sameUnit(value.unit, days ? 'ngày' : condition.unit)) return unlikeUnits(reading, value.unit)
    const limit = days ? condition.value / 2 : condition.value
    const bottom = value.low ?? (value.high !== null && value.high < limit ? value.high : null)
    if (bottom === null)
      return answer('cannot_tell', [reading], 'Kế hoạch không nêu mức thấp nhất.', 'The plan states no lower bound.')
    const said = amountText(bottom, value.unit)
    return answer(
      bottom >= limit ? 'meets' : 'departs',
      [reading],
      `Kế hoạch ghi ${said.vi}.`,
      `The plan says ${said.en}.`,
    )
  })
