import { expect, it } from 'vitest'
import { readWhen } from '../../../extractors/events/when.js'

const said = (text: string) => {
  const when = readWhen([{ kind: 'passage', span: { start: 0, end: text.length }, text }])
  const limit = when.deadline && `${when.deadline}${when.deadline_inclusive ? ' còn kịp' : ''}`
  return {
    ...(limit ? { limit } : {}),
    ...(when.date_start ? { day: when.date_start } : {}),
    ...(when.quarter ? { quarter: `${when.quarter.q}/${when.quarter.year}` } : {}),
  }
}

it.each([
  ['Xong trước 15/3/2025.', { limit: '2025-03-15' }],
  ['Chậm nhất đến hết ngày 15/3/2025.', { limit: '2025-03-15 còn kịp' }],
  ['Không chậm quá ngày 15/3/2025.', { limit: '2025-03-15 còn kịp' }],
  ['Không muộn quá ngày 20/3/2025.', { limit: '2025-03-20 còn kịp' }],
  ['Tối đa đến ngày 20/3/2025.', { limit: '2025-03-20 còn kịp' }],
  ['Thời hạn hoàn thành: 20/3/2025.', { limit: '2025-03-20 còn kịp' }],
  ['Đến ngày 20/3/2025 các xã phải tổ chức xong.', { limit: '2025-03-20 còn kịp' }],
  ['Từ ngày 15/02/2025 đến ngày 20/3/2025 tổ chức xong.', { limit: '2025-03-20 còn kịp' }],
  ['Dứt điểm trong tháng 3 năm 2025.', { limit: '2025-03-31 còn kịp' }],
  ['Đến hết tháng 3/2025 hoàn thành.', { limit: '2025-03-31 còn kịp' }],
  ['Trong tháng 3 năm 2025 phải hoàn thành.', { limit: '2025-03-31 còn kịp' }],
  ['Trước tháng 4/2025.', { limit: '2025-04-01' }],
  ['½ ngày, trước 20 tháng 3 năm 2025.', { limit: '2025-03-20' }],
  ['Tổ chức trong tháng 3/2025.', {}],
  ['Trong quý một năm 2025.', { quarter: '1/2025' }],
  ['Từ 13 giờ 30 ngày 20/3 đến 17 giờ 00 ngày 21/3/2025.', { day: '2025-03-20' }],
  ['Một ngày rưỡi, từ chiều 20/3 đến hết ngày 21/3/2025.', { day: '2025-03-20' }],
  [
    'Hoàn thành trước ngày 20 tháng 3 năm 2025 và báo cáo kết quả về huyện trước ngày 30 tháng 3 năm 2025.',
    { limit: '2025-03-20' },
  ],
  [
    'Sau khi đăng ký lịch với Phòng Nội vụ trước ngày 10/01/2025, các đơn vị tổ chức xong trước ngày 20/3/2025.',
    { limit: '2025-03-20' },
  ],
  ['Gửi báo cáo kết quả về Phòng Nội vụ, trước ngày 30/3/2025.', {}],
])('reads when a meeting is held: %s', (text, want) => {
  expect(said(text)).toEqual(want)
})
