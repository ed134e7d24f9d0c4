import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const people: Condition = { kind: 'between', min: 100, max: 200, unit: 'đại biểu' }
const length: Condition = { kind: 'between', min: 0.5, max: 1, unit: 'ngày' }

test.each([
  ['inside', people, [value.exact(150)], 'meets'],
  ['both bounds are inside', people, [value.exact(100), value.exact(200)], 'meets'],
  ['at most 200', people, [value.most(200)], 'meets'],
  ['too few', people, [value.exact(90)], 'departs'],
  ['too many', people, [value.most(250)], 'departs'],
  ['a session', length, [value.days(0.5)], 'meets'],
  ['two days', length, [value.days(2)], 'departs'],
  ['silent', people, [], 'missing'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
