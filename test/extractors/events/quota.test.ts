import { expect, it } from 'vitest'
import { events } from '../../../extractors/events.js'
import { readQuota } from '../../../extractors/events/quota.js'
import { planOf } from '../../fakes/tree-of.js'

const said = (text: string) => readQuota({ kind: 'passage', span: { start: 0, end: text.length }, text })?.value
const figure = (text: string) => said(text)?.exact ?? said(text)?.max ?? null

it.each([
  ['các đơn vị dưới 300 người ghép với hội nghị cán bộ, công chức.', null],
  ['đơn vị có trên 200 lao động tổ chức riêng; mời 80 đại biểu', 80],
  ['Số lượng: 150 người.', 150],
  ['Số người dự không được quá 90 người.', 90],
  ['Số lượng do Ban Tổ chức quyết định, song không nên quá 100 người.', 100],
  ['Bình quân 150 đại biểu, nhiều nhất 200 đại biểu.', 200],
  ['không quá bốn trăm (400) đại biểu', 400],
  ['Tổng số đại biểu triệu tập là 180 người.', 180],
  ['số đại biểu dự Đại hội: 210.', 210],
  ['không dưới 60 và không quá 100 đại biểu', 100],
  ['Mỗi xã, thị trấn mời tối đa 85 đại biểu.', 85],
  ['Mỗi bản cử 03 đại biểu.', null],
  // of a number for each kind of unit the greatest: no meeting is larger
  ['Số lượng: xã không quá 80 đại biểu; phường từ 80 đến 120 đại biểu; thị trấn không quá 100 đại biểu.', 120],
  ['từ 50 - 70 đại biểu đối với doanh nghiệp; từ 80 - 100 đại biểu đối với xã, phường.', 100],
  ['Những xã dưới 3.000 người không quá 70 đại biểu; những xã từ 3.000 người trở lên không quá 100 đại biểu.', 100],
])('reads the number of delegates of %j', (text, want) => {
  expect(figure(text)).toBe(want)
})

const one = (body: string) => events(planOf(`II. NỘI DUNG\n1. Thời gian: 01 buổi, ngày 14/3/2025.\n${body}`))[0]!.value

it('keeps of a range the limit as the number, and the whole of it as a rule', () => {
  const found = one('2. Số lượng: từ 60 đến 80 đại biểu.')
  expect([found.quota, found.quota_rules.map(({ rule, max }) => [rule, max])]).toEqual([
    { max: 80, unit: 'đại biểu' },
    [['từ 60 đến 80 đại biểu', 80]],
  ])
})

it.each([
  ['a number alone behind its label', '2. Số lượng đại biểu: 110, gồm:\n- Chính thức: 85;\n- Khách mời: 25.', 110],
  ['the number before its parts', '2. Số lượng: 350 (trong đó có 300 đại biểu chính thức, 50 đại biểu mời).', 350],
  [
    'the sum of a list',
    '2. Thành phần, số lượng\na) Khách mời: 20 đại biểu.\nb) Đại biểu các thôn: 60 đại biểu.\nc) Đại biểu cơ quan: 25 đại biểu.\nTổng cộng: 105 đại biểu.',
    105,
  ],
  ['parts without a sum', '2. Số lượng\na) Đại biểu các thôn: 60 người.\nb) Đại biểu cơ quan: 25 người.', null],
  [
    'the official ones of several',
    '2. Số lượng\na) Đại biểu chính thức: 90 người.\nb) Đại biểu khách mời: 15 người.',
    90,
  ],
])('reads %s', (_, body, want) => {
  expect(one(body).quota?.exact ?? null).toBe(want)
})

it('reads how many come from a paragraph under the meeting that tells no time', () => {
  const found = events(
    planOf(
      'II. NỘI DUNG\n1. Cấp xã\na) Thời gian: 01 buổi, trước ngày 15/3/2025.\nb) Hội nghị gồm 120 đại biểu, trong đó: 100 đại biểu chính thức. Các thôn bầu 90 đại biểu dự Hội nghị.',
    ),
  )
  expect(found.map(({ value }) => value.quota)).toEqual([{ exact: 120, unit: 'đại biểu' }])
})

it.each([
  ['guests alone', 'Toàn thể cán bộ. Khách mời do đơn vị quyết định, không quá 15 đại biểu.', null],
  [
    'what is shared out',
    '210 người, phân bổ: mỗi xã 5 đại biểu; ngành Giáo dục 20 đại biểu; trường học 8 đại biểu.',
    210,
  ],
  ['a small unit', 'các phòng có quân số dưới 25 đồng chí ghép thành cụm', null],
])('does not take %s for the number of delegates', (_, text, want) => {
  expect(figure(text)).toBe(want)
})

it('reads a number in the label of the make-up', () => {
  expect(one('2. Thành phần (dự kiến 220 đại biểu):\n- Đại biểu các thôn;\n- Khách mời.').quota).toEqual({
    exact: 220,
    unit: 'đại biểu',
  })
})
