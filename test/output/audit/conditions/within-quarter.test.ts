import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const first: Condition = { kind: 'within-quarter', quarter: 1, year: 2025 }

test.each([
  ['the quarter itself', [value.window('2025-01-01', '2025-03-31', true)], 'meets'],
  ['a day in it', [value.window('2025-02-10', '2025-02-10')], 'meets'],
  ['a limit in it', [value.window(null, '2025-03-30')], 'meets'],
  ['the next quarter', [value.window('2025-04-01', '2025-06-30', true)], 'departs'],
  ['the same quarter of another year', [value.window('2026-01-01', '2026-03-31', true)], 'departs'],
  ['the quarter before', [value.window('2024-10-01', '2024-12-31', true)], 'departs'],
  ['a limit after it', [value.window(null, '2025-04-15')], 'departs'],
  ['a half-year that holds it', [value.window('2024-10-01', '2025-03-31', true)], 'cannot_tell'],
  ['silent', [], 'missing'],
])('%s', (_name, values, verdict) => expect(ask(first, values)).toBe(verdict))
