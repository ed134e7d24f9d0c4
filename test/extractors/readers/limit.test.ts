import { expect, it } from 'vitest'
import { readLimits } from '../../../extractors/readers/limit.js'

it.each([
  ['hoàn thành trước ngày 25/8/2025', '2025-08-25', false, 'trước ngày 25/8/2025'],
  ['chậm nhất ngày 30/11/2019', '2019-11-30', true, 'chậm nhất ngày 30/11/2019'],
  ['gửi về Phòng Nội vụ chậm\nnhất ngày 30/11/2019', '2019-11-30', true, 'chậm\nnhất ngày 30/11/2019'],
  ['chậm nhất là ngày 30/11/2019', '2019-11-30', true, 'chậm nhất là ngày 30/11/2019'],
  ['chậm nhất trước ngày 30/11/2019', '2019-11-30', false, 'chậm nhất trước ngày 30/11/2019'],
  ['đến hết ngày 30/11/2019', '2019-11-30', true, 'đến hết ngày 30/11/2019'],
  ['không quá ngày 15/4/2025', '2025-04-15', true, 'không quá ngày 15/4/2025'],
  ['trước 17 giờ 00 ngày 20/3/2025', '2025-03-20', false, 'trước 17 giờ 00 ngày 20/3/2025'],
  ['Hạn nộp cuối cùng: 30/4/2010', '2010-04-30', true, 'Hạn nộp cuối cùng: 30/4/2010'],
  ['Thời hạn gửi hồ sơ: ngày 30/4/2010', '2010-04-30', true, 'Thời hạn gửi hồ sơ: ngày 30/4/2010'],
  ['hoàn thành trong ngày 15/02/2025', '2025-02-15', true, 'hoàn thành trong ngày 15/02/2025'],
  ['không để quá ngày 15/4/2025', '2025-04-15', true, 'không để quá ngày 15/4/2025'],
  ['trong và trước Quý I/2025', '2025-03-31', true, 'trong và trước Quý I/2025'],
])('%s', (text, last, inclusive, quote) => {
  const [found] = readLimits(text)
  expect([found?.value.date.last, found?.value.inclusive, text.slice(found?.start, found?.end)]).toEqual([
    last,
    inclusive,
    quote,
  ])
})

it.each(['Căn cứ Kế hoạch ngày 15/3/2025', 'tổ chức ngày 15/3/2025', 'trước, trong và sau Hội nghị'])(
  'no limit: %s',
  (text) => {
    expect(readLimits(text)).toEqual([])
  },
)
