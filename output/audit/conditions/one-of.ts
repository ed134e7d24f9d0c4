import { fold } from '../../../corpus/vietnamese.js'
import { likeness } from '../likeness.js'
import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { answer, eachOf } from './answers.js'

/** The plan's words must be one of several: a form of conference that the guidance allows. */
export const oneOf: Judge<ConditionOf<'one-of'>> = (condition, slot) =>
  eachOf(slot, 'text', (value, reading) => {
    if (condition.values.some((allowed) => likeness(allowed, value.text) >= 0.8)) {
      return answer('meets', [reading], `Kế hoạch ghi “${value.text}”.`, `The plan says “${value.text}”.`)
    }
    const near = condition.values.some((allowed) => likeness(fold(allowed), fold(value.text)) >= 0.8)
    return answer(
      near ? 'cannot_tell' : 'departs',
      [reading],
      `Kế hoạch ghi “${value.text}”.`,
      `The plan says “${value.text}”.`,
    )
  })
