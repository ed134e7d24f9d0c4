/** What is set for a plan's own kind of commune stands in place of what is set for all. */
import { expect, test } from 'vitest'
import { auditPlan } from '../../../output/audit/audit-plan.js'
import { requirementsFrom } from '../../../output/audit/requirements-from.js'
import { readDocument } from './read-document.js'

const guidance = readDocument(`ỦY BAN NHÂN DÂN
TỈNH AN GIANG
Số: 41/KH-UBND
An Giang, ngày 05 tháng 8 năm 2025

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến cấp xã, tiến tới Đại hội Thi đua yêu nước tỉnh An Giang lần thứ I

Ủy ban nhân dân tỉnh xây dựng kế hoạch như sau:

1. Số lượng đại biểu dự Hội nghị cấp xã: các xã, phường tối đa 200 đại biểu; đặc khu tối đa 150 đại biểu.

Nơi nhận:
- Lưu: VT.
`)
const plan = (place: string, count: number) =>
  readDocument(`ỦY BAN NHÂN DÂN
${place.toUpperCase()}
Số: 9/KH-UBND
${place.split(' ').slice(2).join(' ')}, ngày 15 tháng 8 năm 2025

KẾ HOẠCH
Tổ chức Hội nghị điển hình tiên tiến ${place}, tiến tới Đại hội Thi đua yêu nước tỉnh An Giang lần thứ I

Thực hiện Kế hoạch số 41/KH-UBND ngày 05/8/2025 của Ủy ban nhân dân tỉnh An Giang, Ủy ban nhân dân ${place} xây dựng kế hoạch như sau:

1. Số lượng đại biểu: tối đa ${count} đại biểu.

Nơi nhận:
- Lưu: VT.
`)
const ceilings = (place: string, count: number) => {
  const { record, text } = plan(place, count)
  return auditPlan(record, requirementsFrom(guidance.record, guidance.text), { text })
    .findings.filter(({ field }) => field === 'events.quota')
    .filter(({ verdict }) => verdict !== 'not_applicable')
    .map(({ verdict, guidance_value: rule }) => [verdict, /\d+/.exec(rule!)![0]])
}

test('one ceiling is shown, that of the kind', () => {
  expect(ceilings('đặc khu Phú Quốc', 180)).toEqual([['departs', '150']])
  expect(ceilings('xã Vĩnh Bình', 180)).toEqual([['meets', '200']])
})
