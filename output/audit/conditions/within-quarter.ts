import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { dayText, quarterDays } from '../window.js'
import { answer, eachOf } from './answers.js'

/** The plan's time must lie in this quarter; a limit alone must fall within it. */
export const withinQuarter: Judge<ConditionOf<'within-quarter'>> = (condition, slot) => {
  const quarter = quarterDays(condition.quarter, condition.year)
  return eachOf(slot, 'window', ({ window }, reading) => {
    const { from, to } = window
    const vi = `Kế hoạch: ${from ? dayText(from) + ' – ' : 'đến '}${to ? dayText(to) : '…'}; quý: ${dayText(quarter.from)} – ${dayText(quarter.to)}.`
    const en = `Plan: ${from ?? '…'} – ${to ?? '…'}; quarter: ${quarter.from} – ${quarter.to}.`
    if ((to !== null && to > quarter.to) || (from !== null && from > quarter.to))
      return answer('departs', [reading], vi, en)
    if (to !== null && to < quarter.from) return answer('departs', [reading], vi, en)
    if (from !== null && from < quarter.from) return answer(window.rough ? 'cannot_tell' : 'departs', [reading], vi, en)
    return answer(to === null ? 'cannot_tell' : 'meets', [reading], vi, en)
  })
}
