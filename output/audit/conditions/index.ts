/** The catalogue of conditions: one line for each kind. */
import type { Judge, Judgement, Slot, Surroundings } from '../judgement.js'
import type { Condition, ConditionOf } from '../requirement.js'
import { absent } from './absent.js'
import { afterLevel } from './after-level.js'
import { amount } from './amount.js'
import { atLeast } from './at-least.js'
import { atMost } from './at-most.js'
import { beforeDate } from './before-date.js'
import { between } from './between.js'
import { cites } from './cites.js'
import { congressNumber } from './congress-number.js'
import { equals } from './equals.js'
import { includesAgenda } from './includes-agenda.js'
import { mentions } from './mentions.js'
import { namesUnit } from './names-unit.js'
import { notEarlier } from './not-earlier.js'
import { notLater } from './not-later.js'
import { oneOf } from './one-of.js'
import { present } from './present.js'
import { total100 } from './total-100.js'
import { withinDays } from './within-days.js'
import { withinQuarter } from './within-quarter.js'

const conditions: { readonly [K in Condition['kind']]: Judge<ConditionOf<K>> } = {
  present,
  absent,
  equals,
  'one-of': oneOf,
  'at-most': atMost,
  'at-least': atLeast,
  between,
  'not-later': notLater,
  'not-earlier': notEarlier,
  'within-quarter': withinQuarter,
  'before-date': beforeDate,
  cites,
  'includes-agenda': includesAgenda,
  'names-unit': namesUnit,
  'total-100': total100,
  mentions,
  'after-level': afterLevel,
  'within-days': withinDays,
  'congress-number': congressNumber,
  amount,
}

/** Judge a slot of a plan by a condition. */
export function judge(condition: Condition, slot: Slot, around: Surroundings): Judgement {
  const one = conditions[condition.kind] as Judge<Condition>
  return one(condition, slot, around)
}
