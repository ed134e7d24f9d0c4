import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const session: Condition = { kind: 'equals', value: 1, unit: 'buổi' }
const share: Condition = { kind: 'equals', value: 70, unit: '%' }
const about: Condition = { ...share, about: true }
const name: Condition = { kind: 'equals', value: 'Hội nghị điển hình tiên tiến' }

test.each([
  ['01 buổi', session, [value.days(0.5)], 'meets'],
  ['01 ngày for 01 buổi', session, [value.days(1)], 'departs'],
  ['no length', session, [], 'missing'],
  ['70 %', share, [value.exact(70, '%')], 'meets'],
  ['60 %', share, [value.exact(60, '%')], 'departs'],
  ['68 % for 70 %', share, [value.exact(68, '%')], 'departs'],
  ['68 % for about 70 %', about, [value.exact(68, '%')], 'meets'],
  ['75 % for about 70 %', about, [value.exact(75, '%')], 'departs'],
  ['people for per cent', share, [value.exact(70)], 'cannot_tell'],
  ['the same name, longer', name, [value.text('Hội nghị điển hình tiên tiến xã Long Hữu')], 'meets'],
  ['the same letters without marks', name, [value.text('Hoi nghi dien hinh tien tien')], 'cannot_tell'],
  ['another name', name, [value.text('Lễ kỷ niệm ngày thành lập')], 'departs'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
