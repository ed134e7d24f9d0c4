import { describe, expect, it } from 'vitest'
import { accusations, guidanceOf } from '../../../../pipeline/eval/score-audit.js'

const HEAD = (house: string, kind: string, day: string, title: string) =>
  `ỦY BAN NHÂN DÂN\n${house}\nSố: 12/${kind}-UBND\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLào Cai, ngày ${day}\n\n${title}\n\n`
const guidance =
  HEAD('TỈNH LÀO CAI', 'HD', '10 tháng 01 năm 2025', 'HƯỚNG DẪN\nTổ chức Hội nghị điển hình tiên tiến các xã, phường') +
  `I. ĐẠI BIỂU
- Số đại biểu tối đa: xã hợp nhất từ hai đơn vị: 100; xã hợp nhất từ ba đơn vị trở lên: 130; phường: 150.
- Nữ chiếm từ 30% trở lên; hộ kinh doanh chiếm từ 10% trở lên.
II. KINH PHÍ
Tiền ăn của mỗi đại biểu không quá 60.000 đồng.

Nơi nhận:
- Các xã, phường.
`
const plan = (delegates: number, traders: number, food: string) =>
  HEAD('XÃ BẮC HÀ', 'KH', '25 tháng 02 năm 2025', 'KẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến xã Bắc Hà') +
  `Căn cứ Hướng dẫn số 12/HD-UBND ngày 10/01/2025 của Ủy ban nhân dân tỉnh Lào Cai, xã Bắc Hà (hợp nhất từ 04 đơn vị) lập kế hoạch:
I. NỘI DUNG
1. Số lượng: ${delegates} đại biểu, trong đó nữ 42 người (35%), hộ kinh doanh 14 người (${traders}%).
2. Tiền ăn ${food} đồng mỗi đại biểu.

Nơi nhận:
- UBND tỉnh.
`
const accused = (text: string) =>
  accusations(text, guidanceOf(guidance, false)).map(({ field, guidance_evidence: [at] }) => [field, at!.quote.trim()])

describe('numbers of guidance and plan laid side by side by their words', () => {
  it('says nothing of a plan that keeps within them', () => {
    expect(accused(plan(120, 12, '50.000'))).toEqual([])
  })

  it('takes the number that is set for a house of the size of the plan’s', () => {
    expect(accused(plan(145, 12, '50.000'))).toEqual([
      ['events.quota', expect.stringContaining('ba đơn vị trở lên: 130')],
    ])
  })

  it('finds a share and a sum by what they are of', () => {
    expect(accused(plan(120, 6, '90.000'))).toEqual(
      expect.arrayContaining([
        ['events.ratios', expect.stringContaining('hộ kinh doanh chiếm từ 10%')],
        ['events.money', expect.stringContaining('60.000 đồng')],
      ]),
    )
  })

  it('calls no number missing that may be said in other words', () => {
    const text = plan(120, 12, '50.000').replace('hộ kinh doanh 14 người (12%)', 'mười bốn người buôn bán')
    expect(accused(text)).toEqual([])
  })
})
