import { expect, test } from 'vitest'
import { monthDays } from '../../../output/audit/months.js'

test.each([
  ['01 buổi, trong tháng 5 năm 2020', { from: '2020-05-01', to: '2020-05-31' }],
  ['trong tháng 02/2024', { from: '2024-02-01', to: '2024-02-29' }],
  ['từ tháng 4 đến tháng 6/2025', { from: '2025-04-01', to: '2025-06-30' }],
  ['tháng 11, 12 năm 2024', { from: '2024-11-01', to: '2024-12-31' }],
  ['trước tháng 6 năm 2025', { from: null, to: '2025-05-31' }],
  ['sau tháng 6 năm 2025', null],
  ['trong tháng 5', null],
  ['ngày 15 tháng 5 năm 2020', null],
  ['ngày 15/5/2020', null],
  ['tháng 13 năm 2020', null],
] as const)('%s', (said, days) => {
  expect(monthDays(said)).toEqual(days)
})
