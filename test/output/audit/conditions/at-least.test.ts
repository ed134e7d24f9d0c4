import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const share: Condition = { kind: 'at-least', value: 70, unit: '%' }

test.each([
  ['70 %', share, [value.exact(70, '%')], 'meets'],
  ['80 %', share, [value.exact(80, '%')], 'meets'],
  ['60 %', share, [value.exact(60, '%')], 'departs'],
  ['at most 60 %', share, [value.most(60, '%')], 'departs'],
  ['at most 90 % says no lower bound', share, [value.most(90, '%')], 'cannot_tell'],
  ['silent', share, [], 'missing'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
