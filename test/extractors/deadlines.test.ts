import { describe, expect, it } from 'vitest'
import { deadlines } from '../../extractors/deadlines.js'
import { planOf } from '../fakes/tree-of.js'

const read = (sentence: string) =>
  deadlines(planOf(`III. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị\n- ${sentence}`)).map(({ value }) => [
    value.date,
    value.kind,
    value.inclusive,
    value.precision,
  ])

describe('deadlines', () => {
  it('takes what is told of the past for no limit', () => {
    expect(read('Huyện cũ đã tổ chức Hội nghị trước ngày 01/7/2025 thì không tổ chức lại.')).toEqual([])
  })

  it.each([
    ['Xây dựng kế hoạch, gửi về UBND xã trước ngày 30/11/2024.', '2024-11-30', 'submit_plan', false, 'day'],
    ['Các đơn vị xây dựng kế hoạch xong trong tháng 12/2024.', '2024-12-31', 'build_plan', true, 'month'],
    [
      'Xây dựng kế hoạch và gửi về Đảng ủy (qua Ban Tổ chức) trong tháng 11-2024.',
      '2024-11-30',
      'submit_plan',
      true,
      'month',
    ],
    ['Đăng ký lịch tổ chức Hội nghị chậm nhất ngày 10/01/2025.', '2025-01-10', 'register_schedule', true, 'day'],
    ['Báo cáo kết quả về UBND xã không quá ngày 15/4/2025.', '2025-04-15', 'submit_report', true, 'day'],
    ['Tổ chức Hội nghị hoàn thành trước ngày 31/3/2025.', '2025-03-31', 'hold_event', false, 'day'],
    ['Các đơn vị được chọn tổ chức Hội nghị điểm trước ngày 20/3/2025.', '2025-03-20', 'hold_pilot', false, 'day'],
    [
      'Xã Tân Lập được chọn làm điểm. Thời hạn: từ ngày 02/3/2025 đến ngày 13/3/2025.',
      '2025-03-13',
      'hold_pilot',
      true,
      'day',
    ],
    ['Trang trí hội trường xong trước ngày 20/3/2025.', '2025-03-20', null, false, 'day'],
  ] as const)('%s', (sentence, ...want) => expect(read(sentence)).toEqual([want]))

  it.each([
    'Thực hiện Kế hoạch số 12/KH-UBND ngày 15/3/2025.',
    'Đăng ký mô hình trước ngày 10/9.',
    'Hội nghị tổ chức ngày 15/3/2025.',
    'Hoàn thành trong quý I năm 2025.',
  ])('none: %s', (sentence) => expect(read(sentence)).toEqual([]))

  it('reads a duty in the paragraph before the line that sets its limit', () => {
    const found = deadlines(
      planOf(`III. NHIỆM VỤ
1. Các đơn vị
Báo cáo kết quả kiểm kê gửi về UBND xã.
Thời hạn hoàn thành: Trước ngày 31/3/2026.
Thành lập Tổ kiểm kê.
Thời gian hoàn thành: Tháng 11 - 12/2025.`),
    ).map(({ value }) => [value.date, value.kind, value.what])
    expect(found).toEqual([
      ['2026-03-31', 'submit_report', 'Báo cáo kết quả kiểm kê gửi về UBND xã'],
      ['2025-12-31', null, 'Thành lập Tổ kiểm kê'],
    ])
  })

  it('looks behind the date where only a time stands before it', () => {
    expect(read('Kết thúc Hội nghị, chậm nhất ngày 07/8/2025, các đơn vị báo cáo kết quả về UBND xã.')).toEqual([
      ['2025-08-07', 'submit_report', true, 'day'],
    ])
  })

  it('keeps two duties of one sentence apart', () => {
    expect(read('Gửi kế hoạch về UBND xã trước ngày 01/02/2025; gửi báo cáo kết quả trước ngày 01/5/2025.')).toEqual([
      ['2025-02-01', 'submit_plan', false, 'day'],
      ['2025-05-01', 'submit_report', false, 'day'],
    ])
  })

  it.each([
    ['Các thôn làm phim tư liệu (bản dựng xong ngày 10-9-2025).', [['2025-09-10', null, true, 'day']]],
    ['Các thôn báo cáo kết quả về UBND xã trong tháng 8-2025.', [['2025-08-31', 'submit_report', true, 'month']]],
    [
      'Đến ngày 31/3/2025 các thôn phải gửi xong báo cáo kết quả về UBND xã.',
      [['2025-03-31', 'submit_report', true, 'day']],
    ],
  ])('reads a limit told in other ways: %s', (said, want) => {
    expect(read(said)).toEqual(want)
  })
})
