import { expect, it } from 'vitest'
import { deadlines } from '../../extractors/deadlines.js'
import { planOf } from '../fakes/tree-of.js'

const read = (body: string) =>
  deadlines(planOf(body)).map(({ value }) => [value.date, value.what, value.who, value.inclusive])

it('reads what is due from a table of tasks', () => {
  expect(
    read(`III. PHÂN CÔNG NHIỆM VỤ
Nội dung công việc | Đơn vị phụ trách | Thời hạn
Trang trí hội trường | Văn phòng | 24/4/2025
Dự trù kinh phí | Phòng Kinh tế | Trước 16/4/2025
Tập dượt | Văn phòng | theo lịch`),
  ).toEqual([['2025-04-24', 'Trang trí hội trường', 'Văn phòng', true], expect.arrayContaining(['2025-04-16'])])
})

it('takes a work of the day itself for no limit', () => {
  expect(
    read(`II. NỘI DUNG
1. Thời gian tổ chức Hội nghị: 01 buổi, ngày 24/4/2025.
III. PHÂN CÔNG NHIỆM VỤ
Nội dung công việc | Đơn vị phụ trách | Hoàn thành
An ninh, trật tự | Công an xã | Ngày 24/4/2025`),
  ).toEqual([])
})
