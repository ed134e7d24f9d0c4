import { describe, expect, it } from 'vitest'
import { isoDay, lastDay, readDates, readDays } from '../../../extractors/readers/date.js'

const dates = (text: string) =>
  readDates(text).map(({ value, start, end }) => [value.precision, value.date ?? value.last, text.slice(start, end)])

describe('readDates', () => {
  it.each([
    ['ngày 24 tháng 7 năm 2019', [['day', '2019-07-24', 'ngày 24 tháng 7 năm 2019']]],
    ['trước ngày 25/8/2025.', [['day', '2025-08-25', 'ngày 25/8/2025']]],
    [
      '11.6.1948 và 01-02-2020',
      [
        ['day', '1948-06-11', '11.6.1948'],
        ['day', '2020-02-01', '01-02-2020'],
      ],
    ],
    ['ngày 15 tháng 9/2025', [['day', '2025-09-15', 'ngày 15 tháng 9/2025']]],
    ['ngày 15/8', [['day', null, 'ngày 15/8']]],
    ['Trong tháng 10/2019', [['month', '2019-10-31', 'tháng 10/2019']]],
    ['hạn là 02/2024', [['month', '2024-02-29', '02/2024']]],
    ['cuối tháng 6', [['month', null, 'cuối tháng 6']]],
    ['vào cuối Quý I năm 2020', [['quarter', '2020-03-31', 'cuối Quý I năm 2020']]],
    ['quý III/2020', [['quarter', '2020-09-30', 'quý III/2020']]],
    ['Quý 1/2025', [['quarter', '2025-03-31', 'Quý 1/2025']]],
    ['trong quý ll năm 2020', [['quarter', '2020-06-30', 'quý ll năm 2020']]],
    ['trong năm 2025', [['year', '2025-12-31', 'năm 2025']]],
    ['ngày.... tháng.....năm 2025', [['blank', null, 'ngày.... tháng.....năm 2025']]],
    ['1/2 ngày', []],
    ['Số 12/KH-UBND, 5/2024/QH15, điểm 3.1.2', []],
    ['ngày 31/2/2024', []],
    ['2020 - 2025', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected)
  })

  it('does not take a number beside a date for a date', () => {
    expect(readDays('số 12/KH-UBND ngày 15/3/2021').map((one) => one.value.date)).toEqual(['2021-03-15'])
  })
})

it('knows the calendar', () => {
  expect([isoDay(29, 2, 2024), isoDay(29, 2, 2023), isoDay(0, 1, 2024), lastDay(2, 2023)]).toEqual([
    '2024-02-29',
    null,
    null,
    '2023-02-28',
  ])
})
