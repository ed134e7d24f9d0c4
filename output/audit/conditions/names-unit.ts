import type { Judge, Reading } from '../judgement.js'
import { coverage } from '../likeness.js'
import { sameBody } from '../report-line.js'
import type { ConditionOf } from '../requirement.js'
import { answer, silent } from './answers.js'

const ROLES = { lead: 'chủ trì', support: 'phối hợp', requested: 'được đề nghị', assigned: 'được giao' } as const

/** The plan must give this unit a task, in this role where the guidance names one. */
export const namesUnit: Judge<ConditionOf<'names-unit'>> = (condition, slot) => {
  const named = slot.readings.filter(({ value }) => value.kind === 'unit' && sameUnit(condition.unit, value.unit))
  const { role } = condition
  // Where another is told to lead what this one should, its words are shown too.
  const leads = role === 'lead' ? slot.readings.filter((reading) => leadsOther(reading, condition.unit)) : []
  if (named.length === 0) {
    const other = leads[0]
    if (!other) return silent()
    return answer(
      'missing',
      [other],
      `Kế hoạch giao “${other.said}”, không giao việc cho ${condition.unit}.`,
      `The plan charges “${other.said}”, and gives no task to ${condition.unit}.`,
    )
  }
  if (!role || named.some((reading) => reading.value.kind === 'unit' && reading.value.role === role)) {
    return answer('meets', named, 'Kế hoạch có giao việc cho đơn vị này.', 'The plan gives this unit a task.')
  }
  // A unit told to do something may well be the lead without the word: only "support" for "lead" is another role.
  const weaker =
    role === 'lead' && named.every((reading) => reading.value.kind === 'unit' && reading.value.role === 'support')
  return answer(
    weaker ? 'departs' : 'cannot_tell',
    [...leads.slice(0, 1), ...named],
    `Vai trò khác: cần “${ROLES[role]}”.`,
    `Another role: “${role}” is asked.`,
  )
}

function leadsOther(reading: Reading, unit: string): boolean {
  return reading.value.kind === 'unit' && reading.value.role === 'lead' && !sameUnit(unit, reading.value.unit)
}

/** One unit by a longer and a shorter name: "Văn phòng Cục" is "Văn phòng Cục Thuế". */
function sameUnit(asked: string, named: string): boolean {
  return (
    coverage(asked, named) >= 0.8 ||
    (named.trim().split(/\s+/u).length >= 3 && coverage(named, asked) === 1) ||
    sameBody(asked, named)
  )
}
