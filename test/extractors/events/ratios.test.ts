import { expect, it } from 'vitest'
import { readRatios } from '../../../extractors/events/ratios.js'

const said = (text: string) =>
  readRatios({ kind: 'passage', span: { start: 0, end: text.length }, text }).map(({ value }) => [
    value.percent,
    value.group,
  ])

it.each([
  [
    'Chú ý đại biểu nữ, dân tộc thiểu số, trẻ, người trực tiếp lao động, công tác, học tập chiếm ít nhất 60%.',
    [[60, 'Chú ý đại biểu nữ, dân tộc thiểu số, trẻ, người trực tiếp lao động, công tác, học tập']],
  ],
  [
    'Trong đó nông dân, công nhân, người lao động trực tiếp chiếm trên 50% tổng số đại biểu.',
    [[50, 'nông dân, công nhân, người lao động trực tiếp']],
  ],
  [
    'Cán bộ quản lý không quá 20%; công chức, viên chức, người lao động trực tiếp từ 60% trở lên; khách mời 20%.',
    [
      [20, 'Cán bộ quản lý'],
      [60, 'công chức, viên chức, người lao động trực tiếp'],
      [20, 'khách mời'],
    ],
  ],
  [
    'Đại biểu điển hình tiên tiến khoảng 70%, trong đó nữ từ 30% trở lên, người dân tộc thiểu số 20%.',
    [
      [70, 'Đại biểu điển hình tiên tiến'],
      [30, 'nữ'],
      [20, 'người dân tộc thiểu số'],
    ],
  ],
  [
    'Điển hình tiên tiến: 75%; khách mời: 25%.',
    [
      [75, 'Điển hình tiên tiến'],
      [25, 'khách mời'],
    ],
  ],
  ['Số đại biểu là điển hình tiên tiến chiếm từ 65% đến 70%.', [[70, 'Số đại biểu là điển hình tiên tiến']]],
  [
    'Đảm bảo không dưới 50% đại biểu là người trực tiếp lao động, sản xuất, chiến đấu, công tác.',
    [[50, 'đại biểu là người trực tiếp lao động, sản xuất, chiến đấu, công tác']],
  ],
])('reads whose shares these are: %s', (text, want) => {
  expect(said(text)).toEqual(want)
})
