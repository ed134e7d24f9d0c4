import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { dayText, lastDay } from '../window.js'
import { answer, eachOf } from './answers.js'

/** The plan's last admissible day must not be after the limit's: "trước ngày 25/8" allows the 24th at the latest. */
export const notLater: Judge<ConditionOf<'not-later'>> = (condition, slot) =>
  eachOf(slot, 'window', ({ window }, reading) => {
    const limit = lastDay(condition.date, condition.inclusive)
    if (window.to === null)
      return answer('cannot_tell', [reading], 'Kế hoạch không nêu hạn cuối.', 'The plan states no last day.')
    const vi = `Kế hoạch: muộn nhất ${dayText(window.to)}; hạn: ${dayText(limit)}.`
    const en = `Plan: ${window.to} at the latest; limit: ${limit}.`
    if (window.to <= limit) return answer('meets', [reading], vi, en)
    // "Trong quý III" against a day within it: the day may yet be set in time.
    if (window.rough && window.from !== null && window.from <= limit) {
      return answer(
        'cannot_tell',
        [reading],
        `${vi} Kế hoạch chỉ nêu khoảng thời gian chứa hạn này.`,
        `${en} The plan names only a period that holds the limit.`,
      )
    }
    return answer('departs', [reading], vi, en)
  })
