import { describe, expect, it } from 'vitest'
import { events } from '../../../extractors/events.js'
import { planOf, treeOf } from '../../fakes/tree-of.js'

const one = (body: string) => events(planOf(body)).map((found) => found.value)

describe('meetings told apart', () => {
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
    ['từ 60 đến 80 đồng chí', { max: 80, unit: 'đồng chí' }],
    // of a number for each kind of unit the greatest: no meeting is larger
    ['xã không quá 80 đại biểu; phường không quá 120 đại biểu', { max: 120, unit: 'đại biểu' }],
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

  it('parts a level whose form is told by turns; each keeps the clauses about it', () => {
    const found = one(`
II. HÌNH THỨC, THỜI GIAN, SỐ LƯỢNG
2. Cấp trên cơ sở
2.1. Hình thức: Các huyện, thành phố tổ chức Đại hội Thi đua yêu nước; các sở, ban, ngành tổ chức Hội nghị điển hình tiên tiến.
2.2. Thời gian: Tổ chức 01 buổi; các sở, ban, ngành hoàn thành trước ngày 30/4/2025; các huyện, thành phố hoàn thành trước ngày 31/5/2025.
2.3. Số lượng: Đại hội Thi đua yêu nước huyện, thành phố tối đa 200 đại biểu; Hội nghị điển hình tiên tiến của các sở, ban, ngành tối đa 120 đại biểu.`)
    expect(found.map((event) => [event.form, event.deadline, event.duration?.value, event.quota?.max])).toEqual([
      ['Đại hội Thi đua yêu nước', '2025-05-31', 1, 200],
      ['Hội nghị điển hình tiên tiến', '2025-04-30', 1, 120],
    ])
  })

  it('keeps what is said of the pilots out of the time of the rest', () => {
    const [event] = one(`
II. NỘI DUNG
1. Thời gian: 01 buổi. Thôn Đông và thôn Đoài được chọn tổ chức điểm, xong trước 10/01/2025; các thôn khác tiến hành từ ngày 15/01/2025 đến hết ngày 15/3/2025.
2. Số lượng: 50 người.`)
    expect([event!.deadline, event!.duration?.value]).toEqual(['2025-03-15', 1])
  })

  it('parts two forms of one level that stand behind colons, each with its own time and number', () => {
    const found = one(`
II. HÌNH THỨC, THỜI GIAN, SỐ LƯỢNG
1. Cấp trên cơ sở
1.1. Huyện, thị xã, thành phố: Đại hội Thi đua yêu nước. Các sở, ban, ngành: Hội nghị điển hình tiên tiến.
1.2. Thời gian: không quá 01 ngày đối với Đại hội, 01 buổi đối với Hội nghị; chậm nhất ngày 15/6/2025.
1.3. Số lượng: Đại hội cấp huyện tối đa 250 đại biểu; Hội nghị của sở, ban, ngành tối đa 120 đại biểu.`)
    expect(found.map((event) => [event.form, event.duration?.value, event.deadline, event.quota?.max])).toEqual([
      ['Đại hội Thi đua yêu nước', 1, '2025-06-15', 250],
      ['Hội nghị điển hình tiên tiến', 1, '2025-06-15', 120],
    ])
  })
})
