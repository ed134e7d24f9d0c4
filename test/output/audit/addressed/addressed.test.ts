import { describe, expect, it } from 'vitest'
import { addresseesIn } from '../../../../output/audit/addressed/addressees.js'
import { heldWhen } from '../../../../output/audit/addressed/held-when.js'
import { sameGroup, saidShares } from '../../../../output/audit/addressed/shares.js'
import { accusations, guidanceOf } from '../../../../pipeline/eval/score-audit.js'

describe('whom words speak to', () => {
  it.each([
    ['Mỗi Cục được mời', ['cục'], []],
    ['Cấp huyện', ['huyện', 'quận', 'thị xã', 'thành phố'], []],
    ['huyện Lộc Ninh, Bù Đốp không quá', ['huyện'], ['loc ninh', 'bu dop']],
    ['trên địa bàn tỉnh', null, null],
    ['Cấp huyện Thời gian', ['huyện', 'quận', 'thị xã', 'thành phố'], []],
    ['trụ sở, cơ sở vật chất, dịch vụ', null, null],
  ])('%s', (words, kinds, places) => {
    const found = addresseesIn(words)
    expect(found?.kinds ?? null).toEqual(kinds)
    expect(found?.places ?? null).toEqual(places)
  })
})

describe('shares with their whole group', () => {
  const read = (words: string) => saidShares(words).map(({ group, percent }) => [group, percent])

  it('takes all that stands before the number, or behind it', () => {
    expect(read('Thành phần: thuyền viên, công nhân, người trực tiếp tuần tra chiếm 65%; nữ 10%')).toEqual([
      ['thuyền viên, công nhân, người trực tiếp tuần tra', 65],
      ['nữ', 10],
    ])
    expect(read('ít nhất 60% đại biểu là thợ lò, lái xe')).toEqual([['thợ lò, lái xe', 60]])
    expect(read('70% là điển hình tiên tiến, 30% là khách mời')).toEqual([
      ['điển hình tiên tiến', 70],
      ['khách mời', 30],
    ])
  })

  it('knows a group by the words that carry its meaning', () => {
    expect(sameGroup('chiến sĩ và hạ sĩ quan, dân quân', 'hạ sĩ quan, chiến sĩ, dân quân tự vệ')).toBeGreaterThan(0.8)
    expect(sameGroup('đại biểu nữ', 'đại biểu dân tộc thiểu số')).toBe(0)
  })
})

describe('when meetings may be held', () => {
  const read = (words: string) => heldWhen(words, '').map(({ from, to }) => [from, to])

  it('reads stretches whose first day has no year, months and limits, and no day of another duty', () => {
    expect(read('họp trong khoảng từ ngày 15/5 đến ngày 30/6/2000')).toEqual([['2000-05-15', '2000-06-30']])
    expect(read('tổ chức từ 15/12 đến 20/01/2020')).toEqual([['2019-12-15', '2020-01-20']])
    expect(read('tổ chức xong trước ngày 25/8/2025')).toEqual([[null, '2025-08-24']])
    expect(read('bắt đầu từ tháng 11/2021, hoàn thành trước ngày 28/02/2022')).toEqual([[null, '2022-02-27']])
    expect(read('gửi báo cáo trước ngày 15/9/2025')).toEqual([])
  })
})

const head = (body: string, symbol: string, day: string) =>
  `${body}\nSố: ${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nHà Nội, ngày ${day}\n\n`
const guidance = (body: string) =>
  head('BỘ CÔNG THƯƠNG', '71/BCT-TCCB', '21 tháng 8 năm 2019') +
  `Kính gửi: Các Tổng cục, các Cục thuộc Bộ.\n\nBộ đề nghị các đơn vị tổ chức Hội nghị điển hình tiên tiến như sau:\n\n${body}\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n`
const plan = (body: string) =>
  head('BỘ CÔNG THƯƠNG\nCỤC HÓA CHẤT', '46/KH-CHC', '02 tháng 10 năm 2019') +
  `KẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến Cục Hóa chất\n\nThực hiện Công văn số 71/BCT-TCCB ngày 21/8/2019 của Bộ Công Thương, Cục Hóa chất ban hành kế hoạch:\n\n${body}\n\nNơi nhận:\n- Bộ Công Thương;\n- Lưu: VT.\n`
const held = (theirs: string, ours: string) =>
  accusations(plan(ours), guidanceOf(guidance(theirs), false)).map(({ field }) => field)

describe('a plan beside what is asked of its own kind of body', () => {
  const rule =
    '1. Thời gian: các Chi cục tổ chức trước; các Tổng cục, Cục tổ chức trong khoảng từ ngày 15/4/2020 đến ngày 31/5/2020.\n2. Đại biểu: mỗi Cục không quá 200 đại biểu; Tổng cục không quá 300 đại biểu.'
  const says = (day: string, count: number) =>
    `I. HỘI NGHỊ Ở CHI CỤC\nCác Chi cục tổ chức từ ngày 01/3/2020 đến ngày 10/4/2020.\n\nII. HỘI NGHỊ CẤP CỤC\n1. Thời gian: ngày ${day}.\n2. Đại biểu: ${count} đại biểu.`

  it('keeps to it, with other days for those below', () => {
    expect(held(rule, says('14/5/2020', 180))).toEqual([])
  })

  it('is told when it meets outside the window, or with too many', () => {
    expect(held(rule, says('02/6/2020', 180))).toContain('events.time')
    expect(held(rule, says('27/3/2020', 180))).toContain('events.time')
    expect(held(rule, says('14/5/2020', 250))).toContain('events.quota')
  })

  it('is not held to the measure of another kind, of a size, or of a pilot', () => {
    expect(held('1. Đại biểu: Tổng cục không quá 120 đại biểu.', says('14/5/2020', 180))).toEqual([])
    expect(held('1. Cục có dưới 100 công chức: không quá 90 đại biểu.', says('14/5/2020', 180))).toEqual([])
    expect(held('1. Các Cục làm điểm tổ chức xong trước ngày 15/4/2020.', says('14/5/2020', 180))).toEqual([])
  })
})
