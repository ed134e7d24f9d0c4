import { fold } from '../../../corpus/vietnamese.js'
import { likeness } from '../likeness.js'
import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { amountText, answer, eachOf, sameUnit, unlikeUnits } from './answers.js'

/** "Khoảng 70%" in guidance lets a plan say 68 %, not 75 %. */
const ABOUT = 5

/** The plan's value must be this one: a ratio of 70 %, a length of 01 buổi, a name in its own words. */
export const equals: Judge<ConditionOf<'equals'>> = (condition, slot) => {
  const wanted = condition.value
  if (typeof wanted === 'string') {
    return eachOf(slot, 'text', (value, reading) => {
      if (likeness(wanted, value.text) >= 0.8)
        return answer('meets', [reading], 'Kế hoạch ghi như vậy.', 'The plan says so.')
      const near = likeness(fold(wanted), fold(value.text)) >= 0.8
      return answer(
        near ? 'cannot_tell' : 'departs',
        [reading],
        `Kế hoạch ghi “${value.text}”.`,
        `The plan says “${value.text}”.`,
      )
    })
  }
  const unit = condition.unit ?? ''
  return eachOf(slot, 'amount', (value, reading) => {
    if (unit && !sameUnit(value.unit, unit === 'buổi' ? 'ngày' : unit)) return unlikeUnits(reading, value.unit)
    const target = unit === 'buổi' ? wanted / 2 : wanted
    const stated = value.high ?? value.low
    if (stated === null) return answer('cannot_tell', [reading], 'Không rõ con số.', 'No clear number.')
    const off = Math.abs(stated - target)
    const said = amountText(stated, value.unit)
    const fits = off < 1e-9 || (condition.about && unit === '%' && off < ABOUT)
    return answer(fits ? 'meets' : 'departs', [reading], `Kế hoạch ghi ${said.vi}.`, `The plan says ${said.en}.`)
  })
}
