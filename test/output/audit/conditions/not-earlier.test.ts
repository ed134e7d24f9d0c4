import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const from: Condition = { kind: 'not-earlier', date: '2025-04-01' }

test.each([
  ['on the day', from, [value.window('2025-04-01', '2025-04-01')], 'meets'],
  ['the day before', from, [value.window('2025-03-31', '2025-03-31')], 'departs'],
  ['a quarter that begins before', from, [value.window('2025-01-01', '2025-06-30', true)], 'cannot_tell'],
  ['a limit before it', from, [value.window(null, '2025-03-15')], 'departs'],
  ['a limit after it says no first day', from, [value.window(null, '2025-05-15')], 'cannot_tell'],
  ['silent', from, [], 'missing'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
