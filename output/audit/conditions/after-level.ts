import type { Judge, Judgement, Reading } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { dayText } from '../window.js'
import { answer, eachOf, gravest } from './answers.js'

/** The meeting must come after those of a lower rung are over: a day before their last one is wrong, a period that may hold both is not. */
export const afterLevel: Judge<ConditionOf<'after-level'>> = (condition, slot, around) => {
  const lower = around
    .slotsOf('events.time')
    .filter(({ level }) => level === condition.level)
    .flatMap(({ readings }) => readings)
  return eachOf(slot, 'window', ({ window }, reading): Judgement => {
    const answers = lower.flatMap((other: Reading): Judgement[] => {
      const theirs = other.value.kind === 'window' ? other.value.window : null
      if (!theirs?.to) return []
      const begins = window.from ?? window.to
      if (begins === null) return []
      const used = [reading, other]
      const vi = `Kế hoạch: ${dayText(begins)}; cấp dưới xong ${dayText(theirs.to)}.`
      const en = `Plan: ${begins}; the level below ends ${theirs.to}.`
      // Of a limit only the last day is known: the meeting may still come after.
      const last = window.rough || window.from === null ? window.to : begins
      const first = theirs.rough ? theirs.from : theirs.to
      if (last && first && last < first) return [answer('departs', used, vi, en)]
      return [answer(begins > theirs.to ? 'meets' : 'cannot_tell', used, vi, en)]
    })
    return answers.length
      ? gravest(answers)
      : answer('cannot_tell', [reading], 'Không rõ cấp dưới họp khi nào.', 'When the level below meets is not known.')
  })
}
