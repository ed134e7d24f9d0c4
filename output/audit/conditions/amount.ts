import { judgeAmounts } from '../aligned/judge-amounts.js'
import type { Judge } from '../judgement.js'
import type { ConditionOf } from '../requirement.js'
import { answer } from './answers.js'

/** The plan's number of the same thing keeps within the guidance's; by itself, without the other numbers of the guidance. */
export const amount: Judge<ConditionOf<'amount'>> = (_condition, _slot, { requirement, record, text }) =>
  (text && judgeAmounts([requirement], record, text).get(requirement)) ??
  answer('cannot_tell', [], 'Cần văn bản của kế hoạch để tìm.', 'The text of the plan is needed to look it up.')
