import { expect, test } from 'vitest'
import { ask, value } from './ask.js'

test.each([
  ['stated', [value.text('ngân sách xã')], 'meets'],
  ['stated without a value', [value.unstated], 'meets'],
  ['silent', [], 'missing'],
])('%s', (_name, values, verdict) => expect(ask({ kind: 'present' }, values)).toBe(verdict))
