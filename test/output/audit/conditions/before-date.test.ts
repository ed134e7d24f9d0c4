import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const pilot: Condition = { kind: 'before-date', other: 'events.time' }
const limit = (to: string) => value.window(null, to)

test.each([
  ['before', [limit('2020-03-19')], [limit('2020-03-30')], 'meets'],
  ['after', [limit('2020-04-15')], [limit('2020-03-30')], 'departs'],
  ['wholly after', [value.window('2020-07-01', '2020-09-30', true)], [limit('2020-03-30')], 'departs'],
  [
    'a quarter that holds the other',
    [value.window('2020-01-01', '2020-03-31', true)],
    [limit('2020-03-20')],
    'cannot_tell',
  ],
  ['the other has no date', [limit('2020-03-19')], [], 'cannot_tell'],
  ['silent', [], [limit('2020-03-30')], 'missing'],
])('%s', (_name, values, others, verdict) => expect(ask(pilot, values, others)).toBe(verdict))
