import { fold } from '../../../corpus/vietnamese.js'
import { formClass } from '../conference-form.js'
import { likeness } from '../likeness.js'
import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { sameBody } from '../report-line.js'
import { answer, eachOf } from './answers.js'

/** The plan's words must be one of several: a form of conference that the guidance allows. */
export const oneOf: Judge<ConditionOf<'one-of'>> = (condition, slot, around) => {
  if (isBody(around.requirement.field)) {
    const named = slot.readings.find(
      ({ value }) => value.kind === 'text' && condition.values.some((allowed) => sameBody(allowed, value.text)),
    )
    if (named) return answer('meets', [named], `Kế hoạch ghi “${named.said}”.`, `The plan says “${named.said}”.`)
  }
  return eachOf(slot, 'text', (value, reading) => {
    const isAllowed = (allowed: string) =>
      likeness(allowed, value.text) >= 0.8 ||
      // The army's and the police's congresses have names of their own.
      (around.requirement.field === 'events.form' && formClass(value.text) === formClass(allowed))
    if (condition.values.some(isAllowed)) {
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
}

const isBody = (field: string) => field === 'report_package.to' || field === 'report_package.via'
