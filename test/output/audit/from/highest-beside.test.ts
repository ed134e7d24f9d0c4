import { describe, expect, it } from 'vitest'
import { accusations, guidanceOf } from '../../../../pipeline/eval/score-audit.js'

const head = (body: string, symbol: string, day: string) =>
  `${body}\nSố: ${symbol}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nPhú Yên, ngày ${day}\n\n`

const guidance = (sizes: string) =>
  head('ỦY BAN NHÂN DÂN\nTỈNH PHÚ YÊN', '12/HD-UBND', '05 tháng 3 năm 2019') +
  `HƯỚNG DẪN\nTổ chức Hội nghị điển hình tiên tiến các cấp\n\nI. NỘI DUNG\n1. Cấp huyện\n- Thời gian: trước ngày 30/6/2020; kéo dài nhiều nhất là 01 ngày.\n- Số lượng: ${sizes}\n`

const plan = (count: number, length = '01 ngày') =>
  head('ỦY BAN NHÂN DÂN\nTHỊ XÃ SÔNG CẦU', '40/KH-UBND', '06 tháng 5 năm 2019') +
  'KẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến thị xã Sông Cầu\n\nThực hiện Hướng dẫn số 12/HD-UBND ngày 05/3/2019 của UBND tỉnh Phú Yên, UBND thị xã ban hành kế hoạch như sau:\n\n' +
  `I. HỘI NGHỊ CẤP THỊ XÃ\n1. Thời gian: ${length}, ngày 15/5/2020.\n2. Số lượng: ${count} đại biểu.\n`

const accused = (sizes: string, count: number, length?: string) =>
  accusations(plan(count, length), guidanceOf(guidance(sizes), false)).map(({ field }) => field)

describe('a ceiling for the rest of the bodies', () => {
  const named = 'thị xã Sông Cầu, thị xã Đông Hòa không quá 120 đại biểu; các huyện còn lại không quá 90 đại biểu.'

  it('binds none beyond the highest that stands in its sentence', () => {
    expect(accused(named, 110)).toEqual([])
  })

  it('is a ceiling like any other where it stands alone', () => {
    expect(accused('không quá 90 đại biểu.', 110)).toEqual(['events.quota'])
  })
})

it('takes "nhiều nhất" for a ceiling: half a day keeps to it', () => {
  expect(accused('không quá 90 đại biểu.', 80, '01 buổi')).toEqual([])
})
