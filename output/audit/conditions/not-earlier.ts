import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { dayText } from '../window.js'
import { answer, eachOf } from './answers.js'

/** The plan's first day must not be before this one. */
export const notEarlier: Judge<ConditionOf<'not-earlier'>> = (condition, slot) =>
  eachOf(slot, 'window', ({ window }, reading) => {
    const vi = (day: string) => `Kế hoạch: ${dayText(day)}; không sớm hơn ${dayText(condition.date)}.`
    const en = (day: string) => `Plan: ${day}; not before ${condition.date}.`
    if (window.to !== null && window.to < condition.date)
      return answer('departs', [reading], vi(window.to), en(window.to))
    if (window.from === null)
      return answer('cannot_tell', [reading], 'Kế hoạch không nêu ngày đầu.', 'The plan states no first day.')
    if (window.from >= condition.date) return answer('meets', [reading], vi(window.from), en(window.from))
    return answer(window.rough ? 'cannot_tell' : 'departs', [reading], vi(window.from), en(window.from))
  })
