import { fold } from '../../../corpus/vietnamese.js'
import { likeness, sameness } from '../likeness.js'
import type { Judge, Judgement, Reading } from '../judgement.js'
import { sameBody } from '../report-line.js'
import type { AuditField, ConditionOf } from '../requirement.js'
import { amountText, answer, eachOf, sameUnit, silent, unlikeUnits } from './answers.js'

/** "Khoảng 70%" in guidance lets a plan say 68 %, not 75 %. */
const ABOUT = 5

/** Fields of which a plan names several: one is asked for, another is no departure from it. */
const isList = (field: AuditField) => field.endsWith('.items') || field === 'recipients'

/** Of a list this one is not there: said in other words, or the list is another, it is no fault. */
function lacking(wanted: string, among: readonly string[], readings: readonly Reading[]): Judgement {
  const said = readings.flatMap(({ value }) => (value.kind === 'text' ? [value.text] : []))
  const body = said.some((one) => sameBody(one, wanted))
  const like = Math.max(0, ...said.map((one) => sameness(fold(one), fold(wanted))))
  if (body || like >= 0.5)
    return answer('cannot_tell', readings, 'Kế hoạch ghi gần như vậy.', 'The plan says nearly so.')
  const others = among.filter((other) => said.some((one) => likeness(fold(other), fold(one)) >= 0.6))
  if (others.length < among.length / 2)
    return answer('cannot_tell', readings, 'Kế hoạch liệt kê theo cách khác.', 'The plan lists them in another way.')
  return silent()
}

/** The plan's value must be this one: a ratio of 70 %, a length of 01 buổi, a name in its own words. */
export const equals: Judge<ConditionOf<'equals'>> = (condition, slot, around) => {
  const wanted = condition.value
  if (typeof wanted === 'string') {
    const fit = (reading: Reading, plain: (text: string) => string) =>
      reading.value.kind === 'text' && likeness(plain(wanted), plain(reading.value.text)) >= 0.8
    const exact = slot.readings.find((reading) => fit(reading, (text) => text))
    if (exact) return answer('meets', [exact], 'Kế hoạch ghi như vậy.', 'The plan says so.')
    const near = slot.readings.find((reading) => fit(reading, fold))
    if (near) return answer('cannot_tell', [near], `Kế hoạch ghi “${near.said}”.`, `The plan says “${near.said}”.`)
    // Of a list one line is asked for: another line is not a departure from it.
    if (slot.readings.length === 0) return silent()
    if (isList(around.requirement.field)) return lacking(wanted, condition.among ?? [], slot.readings)
    const said = slot.readings.map((reading) => reading.said).join('; ')
    return answer('departs', slot.readings, `Kế hoạch ghi “${said}”.`, `The plan says “${said}”.`)
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
