import { expect, it } from 'vitest'
import { events } from '../../../extractors/events.js'
import { treeOf } from '../../fakes/tree-of.js'

const plan = (title: string, body: string) =>
  events(
    treeOf(`ỦY BAN NHÂN DÂN
TỈNH NINH THUẬN
Số: 2114/KH-UBND
Ninh Thuận, ngày 06 tháng 5 năm 2024

KẾ HOẠCH
${title}

Ủy ban nhân dân tỉnh Ninh Thuận ban hành Kế hoạch như sau:

${body}

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Quốc Toản
`),
  ).map(({ value }) => [value.level, value.name])

it('gives the issuer’s own meeting its place and ordinal from the title, and no lower one', () => {
  const found = plan(
    'Tổ chức Hội nghị điển hình tiên tiến, tiến tới Đại hội Thi đua yêu nước tỉnh Ninh Thuận lần thứ VIII',
    `II. NỘI DUNG
1. Cấp huyện
- Hình thức: Đại hội Thi đua yêu nước.
- Thời gian: trước ngày 30/6/2025.
2. Cấp tỉnh
- Hình thức: Đại hội Thi đua yêu nước tỉnh.
- Thời gian: trong tháng 9/2025, chậm nhất ngày 25/9/2025.`,
  )
  expect(found).toEqual([
    ['TREN_CO_SO', 'Đại hội Thi đua yêu nước (cấp huyện)'],
    ['CAP_TINH', 'Đại hội Thi đua yêu nước tỉnh Ninh Thuận lần thứ VIII'],
  ])
})

it('says in few words whose a meeting is', () => {
  const found = plan(
    'Tổ chức Hội nghị điển hình tiên tiến các cấp',
    `II. NỘI DUNG
1. Các sở, ban, ngành, đoàn thể cấp tỉnh, các tập đoàn và tổng công ty có trụ sở trên địa bàn
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: trước ngày 30/6/2025.
2. Cấp tỉnh
- Hình thức: Hội nghị điển hình tiên tiến.
- Thời gian: trước ngày 30/9/2025.`,
  )
  expect(found[0]).toEqual(['TREN_CO_SO', 'Hội nghị điển hình tiên tiến (các sở, ban, ngành)'])
})
