import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { gravest } from './answers.js'
import { atLeast } from './at-least.js'
import { atMost } from './at-most.js'

/** The plan's number must lie between two bounds, both admissible. */
export const between: Judge<ConditionOf<'between'>> = (condition, slot, around) => {
  const unit = condition.unit ? { unit: condition.unit } : {}
  // A plan that names only its upper bound keeps to the range when that bound does.
  const stated = slot.readings.map((reading) =>
    reading.value.kind === 'amount'
      ? {
          ...reading,
          value: {
            ...reading.value,
            low: reading.value.low ?? reading.value.high,
            high: reading.value.high ?? reading.value.low,
          },
        }
      : reading,
  )
  const read = { ...slot, readings: stated }
  return gravest([
    atMost({ kind: 'at-most', value: condition.max, ...unit }, read, around),
    atLeast({ kind: 'at-least', value: condition.min, ...unit }, read, around),
  ])
}
