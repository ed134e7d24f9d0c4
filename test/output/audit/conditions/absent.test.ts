import { expect, test } from 'vitest'
import { ask, value } from './ask.js'

test.each([
  ['stated', [value.text('thu của đại biểu')], 'departs'],
  ['silent', [], 'meets'],
])('%s', (_name, values, verdict) => expect(ask({ kind: 'absent' }, values)).toBe(verdict))
