import { describe, expect, it } from 'vitest'
import { events } from '../../extractors/events.js'
import type { PlanEvent } from '../../extractors/fields.js'
import { planOf } from '../fakes/tree-of.js'

const one = (body: string) => events(planOf(body)).map((found) => found.value)

describe('events', () => {
  it('reads the title’s meeting from labelled lines', () => {
    const [event] = one(`
II. HÌNH THỨC, THỜI GIAN
- Hình thức: tổ chức “Hội nghị biểu dương điển hình tiên tiến”.
- Thời gian: 1/2 ngày, hoàn thành trước ngày 25/3/2025.
- Địa điểm: Hội trường xã.
- Số lượng: tối đa 150 đại biểu, trong đó điển hình tiên tiến chiếm 70%, khách mời khoảng 30%.`)
    expect(event).toMatchObject({
      name: 'Hội nghị điển hình tiên tiến xã Tân Lập lần thứ I',
      level: 'CO_SO',
      form: 'Hội nghị biểu dương điển hình tiên tiến',
      duration: { value: 0.5, unit: 'ngày' },
      place: 'Hội trường xã',
      deadline: '2025-03-25',
      deadline_inclusive: false,
      date_start: null,
      quota: { max: 150, unit: 'đại biểu' },
    })
    expect(event!.ratios.map((ratio) => [ratio.percent, ratio.approx])).toEqual([
      [70, false],
      [30, true],
    ])
  })

  const whens: readonly (readonly [string, Partial<PlanEvent>])[] = [
    ['ngày 14 tháng 8 năm 2025, 01 buổi', { date_start: '2025-08-14', date_end: '2025-08-14', deadline: null }],
    ['từ ngày 10/9/2025 đến ngày 11/9/2025', { date_start: '2025-09-10', date_end: '2025-09-11' }],
    ['02 ngày, ngày 15 - 16/3/2025', { date_start: '2025-03-15', date_end: '2025-03-16' }],
    [
      'từ ngày 01/3/2025 đến hết ngày 30/4/2025',
      { date_start: null, deadline: '2025-04-30', deadline_inclusive: true },
    ],
    [
      '01 buổi, ngày 27/02/2025, nhân kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam (27/02/1955 - 27/02/2025)',
      { date_start: '2025-02-27', deadline: null },
    ],
    ['trong quý I/2025', { quarter: { q: 1, year: 2025 }, deadline: null }],
    ['chậm nhất ngày 31/3/2025', { deadline: '2025-03-31', deadline_inclusive: true }],
    ['trung tuần tháng 12 năm 2025', { date_start: null, deadline: null, quarter: null }],
  ]
  it.each(whens)('time: %s', (time, expected) => {
    expect(one(`II. NỘI DUNG\n1. Hình thức: Hội nghị điển hình tiên tiến.\n2. Thời gian: ${time}.`)[0]).toMatchObject(
      expected,
    )
  })

  it('reads levels told in sentences under one heading', () => {
    const found = one(`
II. NỘI DUNG VÀ HÌNH THỨC TỔ CHỨC
1. Ở các thôn tiến hành Hội nghị điển hình tiên tiến từ ngày 01/3/2025 đến hết ngày 30/4/2025, không quá 100 người.
2. Các huyện, thị xã tổ chức Hội nghị điển hình tiên tiến không quá 200 đại biểu, hoàn thành chậm nhất vào ngày 30/6/2025.`)
    expect(found.map((event) => [event.level, event.form, event.deadline, event.quota?.max])).toEqual([
      ['CO_SO', 'Hội nghị điển hình tiên tiến', '2025-04-30', 100],
      ['TREN_CO_SO', 'Hội nghị điển hình tiên tiến', '2025-06-30', 200],
    ])
  })

  it('takes the most of the numbers that lines of their own set by size', () => {
    const [event] = one(`
II. HỘI NGHỊ CẤP XÃ
1. Thời gian: 01 buổi; hoàn thành trước ngày 31/8/2025.
2. Số lượng đại biểu: căn cứ quy mô dân số:
- Dưới 15.000 dân: từ 80 đến 100 đại biểu;
- Từ 15.000 dân trở lên: từ 100 đến 130 đại biểu.`)
    expect(event?.quota).toEqual({ max: 130, unit: 'đại biểu' })
    const [tabled] = one(`
II. HỘI NGHỊ CẤP XÃ
1. Lịch: 01 buổi; không để quá ngày 31/8/2025.
2. Số đại biểu: căn cứ số dân của từng xã:

  Dưới 5.000 người              60 - 80
  Từ 5.000 đến 10.000 người     80 - 100`)
    expect(tabled).toMatchObject({ quota: { max: 100 }, deadline: '2025-08-31', deadline_inclusive: true })
  })

  it('takes a share set for one level for that level’s alone, and a name after "mang tên"', () => {
    const found = one(`
II. HÌNH THỨC, THỜI GIAN
1. Cấp cơ sở: Hội nghị mang tên “Hội nghị biểu dương người tốt, việc tốt”, xong trước ngày 31/3/2025, không quá 100 người.
2. Cấp huyện: Hội nghị điển hình tiên tiến, trong quý II/2025, tối đa 200 đại biểu.
3. Cơ cấu đại biểu: điển hình tiên tiến chiếm 70%. Riêng Hội nghị cấp huyện phấn đấu 30% đại biểu là nữ.`)
    expect(found.map((event) => [event.form, event.ratios.map((ratio) => ratio.percent)])).toEqual([
      ['Hội nghị biểu dương người tốt, việc tốt', [70]],
      ['Hội nghị điển hình tiên tiến', [70, 30]],
    ])
  })

  it.each([
    [
      'a heading only calls it, its line of the name names it',
      `II. TỔ CHỨC HỘI NGHỊ
1. Tên gọi: Hội nghị điển hình tiên tiến xã (ghi tên xã).
2. Thời điểm: từ ngày 01/02/2025, kết thúc vào ngày 30/3/2025.
III. TỔ CHỨC ĐẠI HỘI
1. Tên gọi: Đại hội Thi đua yêu nước huyện Yên Sơn lần thứ V.
2. Thời điểm: ngày 20/6/2025.
3. Quy mô: tổng số 250, trong đó điển hình 190.`,
      [
        ['Hội nghị điển hình tiên tiến', 'CO_SO', '2025-03-30', null],
        ['Đại hội Thi đua yêu nước', 'TREN_CO_SO', null, 250],
      ],
    ],
    [
      'a heading only says where it is held',
      `B. CÁCH LÀM
I. Ở cơ sở
1. Tên gọi: Hội nghị biểu dương điển hình tiên tiến.
2. Thời gian: 1 buổi, hoàn thành chậm nhất ngày 20/4/2025.
II. Ở huyện
1. Tên gọi: Hội nghị điển hình tiên tiến huyện Quỳnh Lưu.
2. Thời gian: 01 ngày, ngày 28/5/2025.
3. Đại biểu: 250 người.`,
      [
        ['Hội nghị biểu dương điển hình tiên tiến', 'CO_SO', '2025-04-20', null],
        ['Hội nghị điển hình tiên tiến', 'TREN_CO_SO', null, 250],
      ],
    ],
    [
      'a paragraph names the meeting under a heading of its time',
      `2. Cấp tổ chức, thời gian và quy mô
2.1. Cấp cơ sở
Các trường tổ chức Hội nghị biểu dương gương người tốt, việc tốt. Thời gian: ½ ngày, xong trước ngày 10/4/2025.
2.2. Cấp huyện
- Tên gọi: Đại hội Thi đua yêu nước huyện Bảo Yên.
- Thời gian: 01 buổi, dự kiến ngày 21/5/2025. Số lượng: 200 đại biểu.`,
      [
        ['Hội nghị biểu dương gương người tốt, việc tốt', 'CO_SO', '2025-04-10', null],
        ['Đại hội Thi đua yêu nước', 'TREN_CO_SO', null, 200],
      ],
    ],
    [
      'sentences tell them and one speaks of pilots alone',
      `B - HÌNH THỨC, THỜI GIAN
Ở cơ sở, bao gồm 28 xã, thị trấn và các trường học, lấy tên là “Hội nghị biểu dương người tốt, việc tốt”, làm trong một buổi, xong trước ngày 15/3/2025.
Ở cấp huyện, lấy tên là “Hội nghị tuyên dương điển hình tiên tiến huyện Đức Thọ”, tổ chức vào ngày 18/5/2025. Đại biểu được triệu tập gồm 220 người.
Trước khi triển khai đại trà, huyện chọn xã Tùng Ảnh và Trường THCS Hoàng Xuân Hãn làm điểm, hoàn tất trong tháng 01 năm 2025.`,
      [
        ['Hội nghị biểu dương người tốt, việc tốt', 'CO_SO', '2025-03-15', null],
        ['Hội nghị tuyên dương điển hình tiên tiến', 'TREN_CO_SO', null, 220],
      ],
    ],
    [
      'one paragraph tells both',
      `II. HÌNH THỨC, QUY MÔ
Hội nghị điển hình tiên tiến được tổ chức ở hai cấp. Các xã, thị trấn và cơ quan tổ chức một buổi, không quá 100 đại biểu, xong trước ngày 31/3/2025. Cấp huyện tổ chức 01 ngày trong tháng 6/2025, số đại biểu 220 người.`,
      [
        ['Hội nghị điển hình tiên tiến', 'CO_SO', '2025-03-31', null],
        ['Hội nghị điển hình tiên tiến', 'TREN_CO_SO', null, 220],
      ],
    ],
    [
      'a table names the levels in a word',
      `II. THỜI GIAN
| Cấp | Tên gọi | Thời gian | Số lượng |
| Cơ sở | Hội nghị biểu dương điển hình tiên tiến | 01 buổi, trước ngày 31/3/2025 | ≤ 100 |
| Huyện | Đại hội Thi đua yêu nước | 20/5/2025 | 250 |`,
      [
        ['Hội nghị biểu dương điển hình tiên tiến', 'CO_SO', '2025-03-31', null],
        ['Đại hội Thi đua yêu nước', 'TREN_CO_SO', null, 250],
      ],
    ],
    [
      'running paragraphs tell it',
      `II. HỘI NGHỊ CẤP XÃ
Hội nghị gọi là “Hội nghị biểu dương điển hình tiên tiến”, làm trong một buổi, xong trước ngày 31/3/2025.
III. ĐẠI HỘI CẤP HUYỆN
Huyện tổ chức Đại hội Thi đua yêu nước trong 01 ngày, ngày 20/6/2025. Số đại biểu triệu tập là 230 người.`,
      [
        ['Hội nghị biểu dương điển hình tiên tiến', 'CO_SO', '2025-03-31', null],
        ['Đại hội Thi đua yêu nước', 'TREN_CO_SO', null, 230],
      ],
    ],
  ])('reads two levels where %s', (_, body, want) => {
    expect(one(body).map((event) => [event.form, event.level, event.deadline, event.quota?.exact ?? null])).toEqual(
      want,
    )
  })
})
