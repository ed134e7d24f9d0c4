import { expect, it } from 'vitest'
import { events } from '../../../extractors/events.js'
import { planOf } from '../../fakes/tree-of.js'

const told = (body: string) =>
  events(planOf(body)).map(({ value }) => [
    value.level,
    value.form,
    value.deadline,
    value.quarter?.q ?? null,
    value.quota,
  ])

it('reads meetings that a table lays out level by level', () => {
  expect(
    told(`II. QUY MÔ, THỜI GIAN
| Cấp tổ chức | Hình thức | Thời gian | Số lượng |
|---|---|---|---|
| Cấp cơ sở | Hội nghị biểu dương người tốt, việc tốt | 01 buổi, trước ngày 28/02/2025 | Không quá 80 người |
| Cấp huyện | Hội nghị điển hình tiên tiến | 01 buổi, trong quý II/2025 | 150 đại biểu |`),
  ).toEqual([
    ['CO_SO', 'Hội nghị biểu dương người tốt, việc tốt', '2025-02-28', null, { max: 80, unit: 'người' }],
    ['TREN_CO_SO', 'Hội nghị điển hình tiên tiến', null, 2, { exact: 150, unit: 'đại biểu' }],
  ])
})

it('takes a row whose first cells are empty for the row above gone on', () => {
  expect(
    told(`II. QUY MÔ, THỜI GIAN
TT | Cấp tổ chức | Tên gọi | Thời gian | Số lượng
1 | Cấp cơ sở (xã, thị trấn; trường học)
  | | Hội nghị biểu dương người tốt, việc tốt | 01 buổi, trước ngày 28/02/2025 | Không quá 80 người
2 | Cấp huyện | Hội nghị điển hình tiên tiến | 01 buổi, trong quý II/2025 | Tối đa
  | | | | 150 đại biểu`),
  ).toEqual([
    ['CO_SO', 'Hội nghị biểu dương người tốt, việc tốt', '2025-02-28', null, { max: 80, unit: 'người' }],
    ['TREN_CO_SO', 'Hội nghị điển hình tiên tiến', null, 2, { exact: 150, unit: 'đại biểu' }],
  ])
})

it('reads a bare number by the head of its column', () => {
  const quotas = events(
    planOf(`II. SỐ LƯỢNG
1. Thời gian
- Cấp cơ sở: trong Quý I/2025.
- Cấp huyện: trước ngày 01/6/2025.
2. Số lượng đại biểu
TT | Cấp tổ chức | Thời lượng | Số lượng đại biểu tối đa
1 | Cấp cơ sở | 01 buổi | 100
2 | Cấp huyện | 01 ngày | 200`),
  ).map(({ value }) => [value.level, value.quota])
  expect(quotas).toEqual([
    ['CO_SO', { max: 100, unit: 'đại biểu' }],
    ['TREN_CO_SO', { max: 200, unit: 'đại biểu' }],
  ])
})

it('takes a table of shares of delegates for no table of levels', () => {
  const [only] = told(`II. SỐ LƯỢNG
1. Thời gian: 01 buổi, ngày 12/3/2025.
2. Số lượng: 60 đại biểu.
Đơn vị | Số lượng | Ghi chú
Các thôn | 40 | mỗi thôn 02 đại biểu
Trường học | 20 | `)
  expect(only?.[4]).toEqual({ exact: 60, unit: 'đại biểu' })
})

it('takes those who hold a meeting for its level where another column names it', () => {
  expect(
    told(`II. QUY MÔ, THỜI GIAN
TT | Đơn vị tổ chức | Tên gọi | Thời hạn hoàn thành | Số đại biểu
1 | Xã, thị trấn; trường học; doanh nghiệp | Hội nghị tuyên dương điển hình tiên tiến | Trước ngày 28/02/2025 | 60 - 80
2 | Các huyện, thị xã | Đại hội Thi đua yêu nước huyện, thị xã | Chậm nhất ngày 30/6/2025 | Không quá 200`),
  ).toEqual([
    ['CO_SO', 'Hội nghị tuyên dương điển hình tiên tiến', '2025-02-28', null, { max: 80, unit: 'đại biểu' }],
    ['TREN_CO_SO', 'Đại hội Thi đua yêu nước', '2025-06-30', null, { max: 200, unit: 'đại biểu' }],
  ])
})

it('takes kinds of unit without a level for those who hold it', () => {
  expect(
    told(`II. QUY MÔ, THỜI GIAN
| Cấp tổ chức | Thời gian hoàn thành | Thời lượng | Số lượng đại biểu |
| Xã, phường, thị trấn | Trước 31/3/2025 | 01 buổi | Tối đa 120 |
| Huyện, thành phố | Trước 30/6/2025 | 01 ngày | 150 - 200 |`).map(([level, , deadline, , quota]) => [
      level,
      deadline,
      quota,
    ]),
  ).toEqual([
    ['CO_SO', '2025-03-31', { max: 120, unit: 'đại biểu' }],
    ['TREN_CO_SO', '2025-06-30', { max: 200, unit: 'đại biểu' }],
  ])
})
