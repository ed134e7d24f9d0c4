import { expect, it } from 'vitest'
import { readQuota } from '../../../extractors/events/figures.js'

it.each([
  ['các đơn vị dưới 300 người ghép với hội nghị cán bộ, công chức.', null],
  ['đơn vị có trên 200 lao động tổ chức riêng; mời 80 đại biểu', 80],
  ['Số lượng: 150 người.', 150],
  ['Số người dự không được quá 90 người.', 90],
  ['Số lượng: xã không quá 80 đại biểu; phường từ 80 đến 120 đại biểu; thị trấn không quá 100 đại biểu.', 120],
])('reads the number of delegates of %j', (text, want) => {
  const found = readQuota({ kind: 'passage', span: { start: 0, end: text.length }, text })
  expect(found?.value.exact ?? found?.value.max ?? null).toBe(want)
})
