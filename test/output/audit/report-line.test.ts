import { expect, test } from 'vitest'
import { readReportLine, sameBody } from '../../../output/audit/report-line.js'

test.each([
  [
    'báo cáo kết quả về Ủy ban nhân dân tỉnh (qua Sở Nội vụ) chậm nhất ngày 10/7/2020',
    null,
    { to: 'Ủy ban nhân dân tỉnh', via: 'Sở Nội vụ', fromBelow: false },
  ],
  [
    'tham mưu báo cáo kết quả gửi UBND huyện (thông qua Phòng Nội vụ) trước ngày 05/4/2025',
    'Văn phòng',
    { to: 'UBND huyện', via: 'Phòng Nội vụ', fromBelow: false },
  ],
  [
    'gửi báo cáo kết quả về Ủy ban nhân dân huyện (qua Phòng Nội vụ, thư điện tử noivu@x.gov.vn) trước ngày 10/4/2025',
    'Ủy ban nhân dân các xã, thị trấn',
    { to: 'Ủy ban nhân dân huyện', via: 'Phòng Nội vụ', fromBelow: true },
  ],
  [
    'báo cáo Ủy ban nhân dân tỉnh qua hộp thư điện tử trước ngày 10/4/2025',
    null,
    { to: 'Ủy ban nhân dân tỉnh', via: null, fromBelow: false },
  ],
  ['tổng hợp kết quả trước ngày 10/4/2025', null, { to: null, via: null, fromBelow: false }],
] as const)('%s', (sentence, who, line) => {
  expect(readReportLine(sentence, who)).toEqual(line)
})

test.each([
  ['UBND tỉnh', 'Ủy ban nhân dân tỉnh Lâm Đồng', true],
  ['Sở Nội vụ tỉnh Đồng Tháp', 'Sở Nội vụ', true],
  ['Phòng TĐKT', 'Phòng Thi đua – Khen thưởng', true],
  ['Ủy ban nhân dân tỉnh', 'Ủy ban nhân dân huyện', false],
  ['Sở Nội vụ', 'Sở Tài chính', false],
  ['Uỷ ban nhân dân huyện và Phòng Nội vụ', 'Phòng Nội vụ', true],
])('%s / %s', (one, other, same) => {
  expect(sameBody(one, other)).toBe(same)
})
