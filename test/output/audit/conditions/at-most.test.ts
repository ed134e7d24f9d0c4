import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const people: Condition = { kind: 'at-most', value: 150, unit: 'đại biểu' }
const money: Condition = { kind: 'at-most', value: 50_000_000, unit: 'đồng' }

test.each([
  ['150 at most', people, [value.most(150)], 'meets'],
  ['120 exactly', people, [value.exact(120)], 'meets'],
  ['người are đại biểu', people, [value.most(150, 'người')], 'meets'],
  ['151', people, [value.most(151)], 'departs'],
  ['one of several too large', people, [value.most(100), value.most(300)], 'departs'],
  ['at least 200', people, [value.least(200)], 'departs'],
  ['at least 100 says no upper bound', people, [value.least(100)], 'cannot_tell'],
  ['other units', people, [value.most(300, 'đơn vị')], 'cannot_tell'],
  ['named without a number', people, [value.unstated], 'cannot_tell'],
  ['silent', people, [], 'missing'],
  ['a day for a session', { kind: 'at-most', value: 1, unit: 'buổi' }, [value.days(1)], 'departs'],
  ['a session for a day', { kind: 'at-most', value: 1, unit: 'ngày' }, [value.days(0.5)], 'meets'],
  ['too much money', money, [value.exact(60_000_000, 'đồng')], 'departs'],
] as const)('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
