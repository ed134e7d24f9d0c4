import { expect, test } from 'vitest'
import { citationFit, numberKey } from '../../../../output/audit/conditions/cites.js'
import type { Condition } from '../../../../output/audit/requirement.js'
import { ask, value } from './ask.js'

const parent: Condition = {
  kind: 'cites',
  type: 'Kế hoạch',
  number: '65/KH-UBND',
  date: '2019-08-20',
  issuer: 'Ủy ban nhân dân tỉnh Trà Vinh',
}
const cite = value.citation

test.each([
  ['the very one', [cite('Kế hoạch', '65/KH-UBND', '2019-08-20', 'Chủ tịch Ủy ban nhân dân tỉnh Trà Vinh')], 'meets'],
  ['with a blank in the number', [cite('Kế hoạch', '65 /KH-UBND', '2019-08-20', null)], 'meets'],
  ['without its date', [cite('Kế hoạch', '65/KH-UBND', null, null)], 'meets'],
  ['with another date', [cite('Kế hoạch', '65/KH-UBND', '2019-08-02', null)], 'departs'],
  [
    'with another number of the same day',
    [cite('Kế hoạch', '56/KH-UBND', '2019-08-20', 'Ủy ban nhân dân tỉnh Trà Vinh')],
    'departs',
  ],
  ['by its date alone', [cite('Kế hoạch', null, '2019-08-20', null)], 'cannot_tell'],
  [
    'another document',
    [cite('Kế hoạch', '19/KH-HĐTĐKT', '2019-05-24', 'Hội đồng Thi đua - Khen thưởng Trung ương')],
    'missing',
  ],
  [
    'another of the same day from elsewhere',
    [cite('Quyết định', '500/QĐ-TTg', '2019-08-20', 'Thủ tướng Chính phủ')],
    'missing',
  ],
  [
    'another, then the very one',
    [cite('Luật', null, null, null), cite('Kế hoạch', '65/KH-UBND', '2019-08-20', null)],
    'meets',
  ],
  ['nothing', [], 'missing'],
])('%s', (_name, values, verdict) => expect(ask(parent, values)).toBe(verdict))

test.each([
  ['34/CT-TW', '34-CT/TW'],
  ['06/KH-UBND', '6/KH-UBND'],
  ['19/KH- HĐTĐKT', '19/KH-HĐTĐKT'],
])('%s = %s', (one, other) => expect(numberKey(one)).toBe(numberKey(other)))

test('a law is cited by its name alone', () => {
  const law = { kind: 'citation', type: 'Luật', number: null, date: null, issuer: null } as const
  expect(citationFit({ kind: 'cites', type: 'Luật' }, law)).toBe('same')
})
