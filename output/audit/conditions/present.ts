import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { answer, silent } from './answers.js'

/** The plan must state it: `kinh phí` somewhere in the plan. */
export const present: Judge<ConditionOf<'present'>> = (_condition, slot) =>
  slot.readings.length ? answer('meets', slot.readings, 'Kế hoạch có nêu.', 'The plan states it.') : silent()
