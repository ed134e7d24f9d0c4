import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const before: Condition = { kind: 'not-later', date: '2025-08-25', inclusive: false }
const latest: Condition = { kind: 'not-later', date: '2025-08-25', inclusive: true }

test.each([
  ['before the 25th: the 24th', before, [value.window(null, '2025-08-24')], 'meets'],
  ['before the 25th: the 25th', before, [value.window(null, '2025-08-25')], 'departs'],
  ['the 25th at the latest: the 25th', latest, [value.window(null, '2025-08-25')], 'meets'],
  ['the 25th at the latest: the 26th', latest, [value.window(null, '2025-08-26')], 'departs'],
  ['a quarter that ends in time', latest, [value.window('2025-04-01', '2025-06-30', true)], 'meets'],
  ['a quarter that holds the limit', latest, [value.window('2025-07-01', '2025-09-30', true)], 'cannot_tell'],
  ['a quarter after the limit', latest, [value.window('2025-10-01', '2025-12-31', true)], 'departs'],
  ['days that run past the limit', latest, [value.window('2025-08-25', '2025-08-26')], 'departs'],
  ['no last day', latest, [value.window('2025-08-01', null)], 'cannot_tell'],
  ['a time without a date', latest, [value.unstated], 'cannot_tell'],
  ['silent', latest, [], 'missing'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
