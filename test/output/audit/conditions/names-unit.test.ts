import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const culture: Condition = { kind: 'names-unit', unit: 'Phòng Văn hóa - Xã hội' }
const lead: Condition = { ...culture, role: 'lead' }

test.each([
  ['named', culture, [value.unit('Phòng Văn hóa - Xã hội xã', 'assigned')], 'meets'],
  ['in that role', lead, [value.unit('phòng Văn hóa - Xã hội', 'lead')], 'meets'],
  ['told to do it without the word', lead, [value.unit('Phòng Văn hóa - Xã hội', 'assigned')], 'cannot_tell'],
  ['only in support', lead, [value.unit('Phòng Văn hóa - Xã hội', 'support')], 'departs'],
  ['another', culture, [value.unit('Phòng Kinh tế', 'lead')], 'missing'],
  ['nobody', culture, [], 'missing'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
