import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const national: Condition = { kind: 'congress-number', congress: 'toàn quốc', ordinal: 10, year: 2020 }
const city: Condition = { kind: 'congress-number', congress: 'thành phố Hải Phòng', ordinal: 9 }

test.each([
  ['right', national, [value.congress('toan quoc', 10, true)], 'meets'],
  ['too high', national, [value.congress('toan quoc', 11, false)], 'departs'],
  ['the last one, looked ahead to', national, [value.congress('toan quoc', 9, true)], 'departs'],
  [
    'the last one, looked back at',
    national,
    [value.congress('toan quoc', 9, false), value.congress('toan quoc', 10, true)],
    'meets',
  ],
  [
    'wrong in one place of two',
    national,
    [value.congress('toan quoc', 10, true), value.congress('toan quoc', 9, true)],
    'departs',
  ],
  ['another congress', national, [value.congress('tinh tra vinh', 5, true)], 'not_applicable'],
  ['the same city without its name', city, [value.congress('thanh pho', 8, true)], 'departs'],
  ['another city', city, [value.congress('thanh pho bac kan', 1, true)], 'not_applicable'],
])('%s', (_name, condition, values, verdict) => expect(ask(condition, values)).toBe(verdict))
