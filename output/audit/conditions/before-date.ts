import type { Judge, Reading } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { dayText } from '../window.js'
import { answer, gravest, silent } from './answers.js'

const windows = (readings: readonly Reading[]) =>
  readings.flatMap((reading) => (reading.value.kind === 'window' ? [{ reading, window: reading.value.window }] : []))

/** One date of the plan must come before another of the same plan: the pilot before the conferences, the conferences before the report. */
export const beforeDate: Judge<ConditionOf<'before-date'>> = (condition, slot, around) => {
  const ours = windows(slot.readings)
  const theirs = windows(around.slotsOf(condition.other).flatMap((other) => other.readings))
  if (slot.readings.length === 0) return silent()
  if (ours.length === 0 || theirs.length === 0) {
    return answer('cannot_tell', slot.readings, 'Không đủ hai ngày để so.', 'Not both dates are stated.')
  }
  return gravest(
    ours.flatMap((one) =>
      theirs.map((other) => {
        const used = [one.reading, other.reading]
        const [first, last] = [one.window.to, other.window.to]
        if (first === null || last === null)
          return answer('cannot_tell', used, 'Không đủ hai ngày để so.', 'Not both dates are stated.')
        const vi = `${dayText(first)} và ${dayText(last)}.`
        const en = `${first} and ${last}.`
        // Wholly after it, or a later limit: only what cannot be right is called wrong.
        if (one.window.from !== null && one.window.from > last) return answer('departs', used, vi, en)
        if (first > last)
          return answer(one.window.rough || other.window.rough ? 'cannot_tell' : 'departs', used, vi, en)
        return answer('meets', used, vi, en)
      }),
    ),
  )
}
