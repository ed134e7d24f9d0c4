import { describe, expect, it } from 'vitest'
import { events } from '../../../extractors/events.js'
import { planOf } from '../../fakes/tree-of.js'

const one = (body: string) => events(planOf(body)).map((found) => found.value)

describe('levels told by their headings', () => {
  it('parts the levels under a heading of all of them, however long the list of those who hold it', () => {
    const found = one(`
3- Hình thức, thời gian tổ chức Hội nghị điển hình tiên tiến các cấp
a- Đối với các xã, phường, thị trấn, các cơ quan, đơn vị trực thuộc sở, ban, ngành, các doanh nghiệp: tổ chức Hội nghị biểu dương người tốt, việc tốt; kết thúc trước ngày 31/3/2025; không quá 100 người.
b- Đối với các huyện, thị xã, các sở, ban, ngành, đoàn thể cấp tỉnh: tổ chức Hội nghị điển hình tiên tiến; hoàn thành trong quý II năm 2025; từ 150 đến 200 đại biểu.
c- Đối với tỉnh: tổ chức Đại hội Thi đua yêu nước tỉnh lần thứ VI trong hai ngày, dự kiến tháng 9/2025. Số lượng đại biểu là 350 người.`)
    expect(found.map((event) => [event.level, event.form, event.deadline, event.quarter?.q ?? null])).toEqual([
      ['CO_SO', 'Hội nghị biểu dương người tốt, việc tốt', '2025-03-31', null],
      ['TREN_CO_SO', 'Hội nghị điển hình tiên tiến', null, 2],
      ['CAP_TINH', 'Đại hội Thi đua yêu nước', null, null],
    ])
    expect(found[2]!.name).toBe('Đại hội Thi đua yêu nước tỉnh lần thứ VI')
  })

  it('heads the levels of a text that marks its chapters with nothing', () => {
    const found = one(`
Mục đích

Biểu dương các tập thể, cá nhân.

Đối với cấp cơ sở

Các xã, thị trấn tổ chức “Hội nghị biểu dương người tốt, việc tốt”. Thời gian không quá 01 buổi, xong trước ngày 25/3/2025.

Đối với cấp huyện

Tên gọi: Hội nghị biểu dương điển hình tiên tiến huyện Tân Lập lần thứ IV.
Thời gian: 01 buổi, chậm nhất ngày 20/5/2025.`)
    expect(found.map((event) => [event.level, event.deadline])).toEqual([
      ['CO_SO', '2025-03-25'],
      ['TREN_CO_SO', '2025-05-20'],
    ])
  })

  it('takes a time before the colon for the time of the meeting behind it', () => {
    const found = one(`
II. NỘI DUNG
- Từ tháng 01 đến tháng 3 năm 2025: Hội nghị cấp cơ sở, xong trước ngày 31/3/2025.
- Từ tháng 4 đến tháng 6 năm 2025: Hội nghị cấp huyện, xong trước ngày 30/6/2025.`)
    expect(found.map((event) => [event.level, event.deadline])).toEqual([
      ['CO_SO', '2025-03-31'],
      ['TREN_CO_SO', '2025-06-30'],
    ])
  })

  it('keeps the level above the grass roots apart where its heading calls it directly above', () => {
    const found = one(`
II. NỘI DUNG
1. Cấp cơ sở gồm: các xã, phường; các trường học
- Thời gian: 01 buổi. Hoàn thành trước ngày 31/3/2025.
2. Cấp trên trực tiếp cơ sở gồm: các huyện, thành phố; các sở, ban, ngành
- Thời gian: 01 ngày. Hoàn thành trước ngày 30/6/2025.`)
    expect(found.map((event) => [event.level, event.deadline])).toEqual([
      ['CO_SO', '2025-03-31'],
      ['TREN_CO_SO', '2025-06-30'],
    ])
  })
})
