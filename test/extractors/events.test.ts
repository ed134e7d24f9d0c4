import { describe, expect, it } from 'vitest'
import { events } from '../../extractors/events.js'
import type { PlanEvent } from '../../extractors/fields.js'
import { planOf, treeOf } from '../fakes/tree-of.js'

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

  it('parts meetings of one level held cluster by cluster', () => {
    const found = one(`
1. Hội nghị điển hình tiên tiến Cụm thi đua số 1
- Thời gian: 01 buổi, ngày 12/3/2025.
- Số lượng: không quá 120 đại biểu.
2. Hội nghị điển hình tiên tiến Cụm thi đua số 2
- Thời gian: 01 buổi, ngày 19/3/2025.
- Số lượng: không quá 140 đại biểu.`)
    expect(found.map((event) => [event.date_start, event.quota?.max])).toEqual([
      ['2025-03-12', 120],
      ['2025-03-19', 140],
    ])
  })

  it.each([
    ['mỗi lớp 02 học sinh. Tổng số: khoảng 130 người', { exact: 130, unit: 'người' }],
    [
      'đơn vị từ 80 cán bộ, chiến sĩ trở lên tổ chức hội nghị đại biểu, tối đa 70 đồng chí',
      { max: 70, unit: 'đồng chí' },
    ],
    ['từ 60 đến 80 đồng chí', { min: 60, max: 80, unit: 'đồng chí' }],
    // a number for each kind of unit is no number of the meeting
    ['xã không quá 80 đại biểu; phường không quá 120 đại biểu', null],
  ])('number of delegates: %s', (said, quota) => {
    const [event] = one(`II. NỘI DUNG\n1. Thời gian: 01 buổi, ngày 12/3/2025.\n2. Số lượng: ${said}.`)
    expect(event!.quota).toEqual(quota)
  })

  it('keeps two kinds of meeting on one level apart', () => {
    const found = one(`
II. HÌNH THỨC, THỜI GIAN
1. Các xã: tổ chức “Hội nghị điển hình tiên tiến”, thời gian 01 buổi, hoàn thành trước ngày 31/3/2025.
2. Các trường học: tổ chức Hội nghị tuyên dương nhà giáo tiêu biểu, 01 buổi, xong trước 20/4/2025.`)
    expect(found.map((event) => [event.form, event.deadline])).toEqual([
      ['Hội nghị điển hình tiên tiến', '2025-03-31'],
      ['Hội nghị tuyên dương nhà giáo tiêu biểu', '2025-04-20'],
    ])
  })

  it('reads a number in the label itself, and a window that opens on a day', () => {
    const [event] = one(
      'II. NỘI DUNG\n1. Thời gian: 01 buổi, bắt đầu từ ngày 01/3/2025, hoàn thành trước ngày 30/4/2025.\n2. Số lượng 250 người: đại biểu chính thức 200 người.',
    )
    expect([event!.quota, event!.date_start, event!.deadline]).toEqual([
      { exact: 250, unit: 'người' },
      null,
      '2025-04-30',
    ])
  })

  it('sets the levels apart, each with its own limits', () => {
    const found = one(`
I. THỜI GIAN
1. Cấp cơ sở (xã, phường; doanh nghiệp): 01 buổi, chậm nhất ngày 31/3/2025.
2. Cấp trên cơ sở (huyện, thành phố): 01 ngày, trong quý II năm 2025.
II. SỐ LƯỢNG
1. Cấp cơ sở: không quá 150 đại biểu.
2. Cấp trên cơ sở: không quá 200 đại biểu.`)
    expect(found.map((event) => [event.level, event.deadline, event.quarter?.q ?? null, event.quota?.max])).toEqual([
      ['CO_SO', '2025-03-31', null, 150],
      ['TREN_CO_SO', null, 2, 200],
    ])
  })

  const levels = `
1. Thời gian
- Cấp cơ sở: hoàn thành trước ngày 31/3/2025.
- Cấp huyện: hoàn thành trước ngày 30/6/2025.`
  it.each([
    ['in sentences', '2. Số lượng\n- Cấp cơ sở: không quá 100 đại biểu.\n- Cấp huyện: không quá 200 đại biểu.'],
    [
      'in a table',
      '2. Số lượng đại biểu\n\n| TT | Cấp tổ chức | Thời lượng | Số lượng đại biểu tối đa |\n|---|---|---|---|\n| 1 | Cấp cơ sở | 01 buổi | 100 |\n| 2 | Cấp huyện | 01 buổi | 200 |\n',
    ],
  ])('gives shares said once for all levels to each, its number told %s', (_, numbers) => {
    const found = one(`
II. THỜI GIAN, SỐ LƯỢNG VÀ CƠ CẤU ĐẠI BIỂU${levels}
${numbers}
3. Cơ cấu đại biểu: ít nhất 65% là điển hình tiên tiến.`)
    expect(
      found.map((event) => [
        event.level,
        event.quota?.max,
        event.ratios.map((ratio) => ratio.percent),
        event.composition,
      ]),
    ).toEqual([
      ['CO_SO', 100, [65], 'ít nhất 65% là điển hình tiên tiến'],
      ['TREN_CO_SO', 200, [65], 'ít nhất 65% là điển hình tiên tiến'],
    ])
  })

  it('leaves a level that sets shares of its own without the general ones', () => {
    const found = one(`
II. THỜI GIAN, SỐ LƯỢNG VÀ CƠ CẤU ĐẠI BIỂU${levels}
2. Số lượng
- Cấp cơ sở: không quá 100 đại biểu.
- Cấp huyện: không quá 200 đại biểu, khách mời chiếm 20%.
3. Cơ cấu đại biểu: ít nhất 65% là điển hình tiên tiến.`)
    expect(found.map((event) => event.ratios.map((ratio) => ratio.percent))).toEqual([[65], [20]])
  })

  it('reads a meeting declared in one sentence', () => {
    const [event] = one(`
II. NỘI DUNG
- Đối với cấp cơ sở (xã, phường) tổ chức “Hội nghị biểu dương người tốt, việc tốt” trong Quý I năm 2025.`)
    expect(event).toMatchObject({
      level: 'CO_SO',
      form: 'Hội nghị biểu dương người tốt, việc tốt',
      quarter: { q: 1, year: 2025 },
    })
  })

  it('gives meetings of other subjects no level, and makes none of a campaign', () => {
    const plan = (title: string, body: string) =>
      treeOf(
        `ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP\nSố: 3/KH-UBND\nTân Lập, ngày 02 tháng 01 năm 2025\n\nKẾ HOẠCH\n${title}\n\n${body}\n`,
      )
    const festival = events(
      plan('Tổ chức Lễ hội Đình làng năm 2025', 'I. NỘI DUNG\n1. Thời gian: ngày 12/02/2025.\n2. Địa điểm: sân đình.'),
    )
    expect(festival.map((found) => [found.value.level, found.value.date_start, found.value.place])).toEqual([
      [null, '2025-02-12', 'sân đình'],
    ])
    expect(
      events(plan('Phát động phong trào thi đua năm 2025', 'I. NỘI DUNG\n1. Thời gian thực hiện: từ ngày 01/02/2025.')),
    ).toEqual([])
  })

  it('tells a round of numbered meetings apart', () => {
    const letter = treeOf(`Kính gửi: Ủy ban nhân dân các xã.

Sở Tài chính tổ chức các hội nghị tập huấn như sau:
1. Thời gian:
Hội nghị 1: Gồm các xã miền núi.
Thời gian: 01 buổi sáng, ngày 26/11/2025.
Hội nghị 2: Gồm các xã còn lại.
Thời gian: 01 buổi chiều, ngày 27/11/2025.
`)
    expect(events(letter).map((found) => [found.value.name, found.value.date_start])).toEqual([
      ['Hội nghị 1', '2025-11-26'],
      ['Hội nghị 2', '2025-11-27'],
    ])
  })

  it('quotes each value where it stands', () => {
    const tree = planOf('II. NỘI DUNG\n1. Thời gian: 01 buổi, trước ngày 25/3/2025.\n2. Số lượng: không quá 99 người.')
    const parts = events(tree)[0]!.parts!
    const quote = (key: string) => tree.text.slice(parts[key]![0].start, parts[key]![0].end)
    expect([quote('deadline'), quote('quota')]).toEqual(['01 buổi, trước ngày 25/3/2025.', 'không quá 99 người'])
  })
})
