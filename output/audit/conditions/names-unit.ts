import type { Judge, Reading } from '../judgement.js'
import { coverage } from '../likeness.js'
import { mentionOf } from '../mentions.js'
import { sameBody } from '../report-line.js'
import type { ConditionOf } from '../requirement.js'
import { answer, silent } from './answers.js'

const ROLES = { lead: 'chủ trì', support: 'phối hợp', requested: 'được đề nghị', assigned: 'được giao' } as const

/** How many of the others on its list a plan must name before it is told which one it lacks. */
const MOST = 0.6

/** The plan must give this unit a task, in this role where the guidance names one. */
export const namesUnit: Judge<ConditionOf<'names-unit'>> = (condition, slot, around) => {
  const named = slot.readings.filter(({ value }) => value.kind === 'unit' && sameUnit(condition.unit, value.unit))
  const { role } = condition
  // Where another is told to lead what this one should, its words are shown too.
  const leads = role === 'lead' ? slot.readings.filter((reading) => leadsOther(reading, condition.unit)) : []
  if (named.length === 0 && condition.among) {
    const others = condition.among.filter((unit) =>
      slot.readings.some(({ value }) => value.kind === 'unit' && sameUnit(unit, value.unit)),
    )
    // By another name a body may do the same work.
    const work = condition.work && around.text ? mentionOf(condition.work, around.text) : null
    if (work && work.like >= 0.5)
      return answer('cannot_tell', [], 'Việc này giao cho nơi khác.', 'Another does this work.')
    if (others.length < Math.max(2, MOST * condition.among.length))
      return answer(
        'cannot_tell',
        [],
        'Kế hoạch phân công theo cách khác.',
        'The plan shares the work out in another way.',
      )
  }
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
