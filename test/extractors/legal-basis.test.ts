import { expect, it } from 'vitest'
import { legalBasis } from '../../extractors/legal-basis.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

const cited = (preamble: string) =>
  valuesOf(legalBasis, head({ preamble })).map(({ type, number, number_normalized, date, issuer }) =>
    [type, number, number_normalized, date, issuer].map((part) => part ?? '-').join(' | '),
  )

it.each([
  [
    'Thực hiện Chỉ thị số 34/CT-TW ngày 07 tháng 4 năm 2014 của Bộ Chính trị về đổi mới, Kế hoạch số 19/KH-HĐTĐKT ngày 24/5/2019 của Hội đồng Thi đua - Khen thưởng Trung ương về tổ chức Đại hội; UBND xã ban hành Kế hoạch như sau:',
    [
      'Chỉ thị | 34/CT-TW | 34-CT/TW | 2014-04-07 | Bộ Chính trị',
      'Kế hoạch | 19/KH-HĐTĐKT | - | 2019-05-24 | Hội đồng Thi đua - Khen thưởng Trung ương',
    ],
  ],
  [
    'Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;\n\nCăn cứ Nghị định số 98/2023/NĐ-CP ngày 31/12/2023 của Chính phủ;\n\nUBND xã ban hành Kế hoạch như sau:',
    ['Luật | - | - | 2022-06-15 | -', 'Nghị định | 98/2023/NĐ-CP | - | 2023-12-31 | Chính phủ'],
  ],
  [
    'Ngày 10/4/2020, Ủy ban nhân dân thị xã đã ban hành Kế hoạch số 61/KH-UBND về tổ chức Hội nghị. Nay thông báo như sau:',
    ['Kế hoạch | 61/KH-UBND | - | 2020-04-10 | Ủy ban nhân dân thị xã'],
  ],
  // the same document named again is one; the plan itself is none
  [
    'Thực hiện Kế hoạch số 9/KH-UBND ngày 01/3/2025 của UBND huyện, UBND xã ban hành Kế hoạch thực hiện Kế hoạch số 9/KH-UBND như sau:',
    ['Kế hoạch | 9/KH-UBND | - | 2025-03-01 | UBND huyện'],
  ],
  [
    'Thực hiện Kế hoạch số 165/KH-UBND,\nngày 23/7/2019 của UBND tỉnh Thanh Hoá Tổ chức Đại hội, UBND xã ban hành Kế hoạch như sau:',
    ['Kế hoạch | 165/KH-UBND | - | 2019-07-23 | UBND tỉnh Thanh Hoá'],
  ],
  [
    'Thực hiện Nghị quyết số 71/NQ-CP ngày 01/4/2025 của Chính phủ và Chương trình hành động số 10-CTr/TU ngày 13/8/2025 của Ban Thường vụ Tỉnh ủy, UBND xã ban hành Kế hoạch như sau:',
    [
      'Nghị quyết | 71/NQ-CP | - | 2025-04-01 | Chính phủ',
      'Chương trình hành động | 10-CTr/TU | - | 2025-08-13 | Ban Thường vụ Tỉnh ủy',
    ],
  ],
  // two documents beside each other, two days of one name, a symbol with a blank in it
  [
    'Căn cứ Luật Thi đua, Khen thưởng và Nghị định số 121/2005/NĐ-CP ngày 30/9/2005 của Chính phủ;\nUBND xã ban hành Kế hoạch như sau:',
    ['Luật | - | - | - | -', 'Nghị định | 121/2005/NĐ-CP | - | 2005-09-30 | Chính phủ'],
  ],
  [
    'Căn cứ Luật sửa đổi Luật Thi đua ngày 14 tháng 6 năm 2005 và ngày 16 tháng 11 năm 2013;\nUBND xã ban hành Kế hoạch như sau:',
    ['Luật | - | - | 2005-06-14 | -', 'Luật | - | - | 2013-11-16 | -'],
  ],
  [
    'Xét đề xuất của Sở Xây dựng tại Công văn số 159/SXD-QLN& TTBĐS ngày 14/11/2025; UBND xã có ý kiến như sau:',
    ['Công văn | 159/SXD-QLN& TTBĐS | 159/SXD-QLN&TTBĐS | 2025-11-14 | -'],
  ],
])('%s', (preamble, expected) => {
  expect(cited(preamble)).toEqual(expected)
})
