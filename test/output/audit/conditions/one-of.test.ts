import { expect, test } from 'vitest'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const forms: Condition = {
  kind: 'one-of',
  values: ['Hội nghị biểu dương người tốt, việc tốt', 'Đại hội Thi đua yêu nước'],
}

test.each([
  ['the first', [value.text('Hội nghị biểu dương người tốt việc tốt')], 'meets'],
  ['the second', [value.text('Đại hội thi đua yêu nước xã')], 'meets'],
  ['neither', [value.text('Lễ phát động')], 'departs'],
  ['silent', [], 'missing'],
])('%s', (_name, values, verdict) => expect(ask(forms, values)).toBe(verdict))

test("the army's congress is a congress, whatever it is called", () =>
  expect(ask(forms, [value.text('Đại hội Thi đua Quyết thắng')], [], 'events.form')).toBe('meets'))
