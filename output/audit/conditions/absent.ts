import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { answer } from './answers.js'

/** The plan must not state it. */
export const absent: Judge<ConditionOf<'absent'>> = (_condition, slot) =>
  slot.readings.length
    ? answer('departs', slot.readings, 'Kế hoạch nêu điều không được có.', 'The plan states what it must not.')
    : answer('meets', [], 'Kế hoạch không nêu.', 'The plan does not state it.')
