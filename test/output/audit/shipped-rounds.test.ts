import { expect, test } from 'vitest'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { shippedRound, shippedRounds } from '../../../output/audit/shipped-rounds.js'
import { at, plan, scalar } from './plan.js'

test('rounds 2015, 2020 and 2025 are shipped', () => expect(shippedRounds()).toEqual([2015, 2020, 2025]))

test.each(shippedRounds())('round %i can be read, each line of its own round and with its source', (round) => {
  const file = shippedRound(round)
  expect(file.round).toBe(round)
  for (const one of file.requirements) {
    expect(one.binds.round).toBe(round)
    expect(one.source.where).toBeTruthy()
  }
})

const title = (words: string) => scalar(words, words)
const place = (name: string, province: string) => ({
  name,
  province_at_issue: province,
  register_id: null,
  confidence: 1,
  evidence: [at(name)],
})

test.each([
  [
    2020,
    '2019-08-26',
    'tỉnh Trà Vinh',
    'tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ IX',
    'toan-quoc.so',
    'departs',
  ],
  [
    2020,
    '2019-08-26',
    'tỉnh Trà Vinh',
    'tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ X',
    'toan-quoc.so',
    'meets',
  ],
  [2020, '2019-08-26', 'tỉnh Trà Vinh', 'tiến tới Đại hội Thi đua yêu nước tỉnh lần thứ VI', 'tra-vinh.so', 'departs'],
  [
    2020,
    '2019-08-26',
    'thành phố Hải Phòng',
    'tiến tới Đại hội Thi đua yêu nước thành phố lần thứ IX',
    'hai-phong.so',
    'meets',
  ],
  [
    2025,
    '2025-08-14',
    'thành phố Hải Phòng',
    'tiến tới Đại hội thi đua yêu nước thành phố Hải Phòng lần thứ I',
    'hai-phong.so',
    'meets',
  ],
  [
    2025,
    '2025-08-14',
    'thành phố Hải Phòng',
    'tiến tới Đại hội thi đua yêu nước thành phố Hải Phòng lần thứ X',
    'hai-phong.so',
    'departs',
  ],
  [
    2025,
    '2025-05-14',
    'thành phố Hải Phòng',
    'tiến tới Đại hội thi đua yêu nước thành phố Hải Phòng lần thứ X',
    'hai-phong.so',
    'not_applicable',
  ],
])('%i, %s, %s, %s: %s %s', (round, date, province, words, id, verdict) => {
  const record = plan({ issue_date: scalar(date), locality: place('xã An Hòa', province), title: title(words) })
  const found = auditPlan(record, shippedRound(round).requirements).findings.find((one) => one.id === id)
  expect(found?.verdict).toBe(verdict)
})
