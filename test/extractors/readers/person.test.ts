import { expect, it } from 'vitest'
import { readPersons } from '../../../extractors/readers/person.js'

it.each([
  ['đồng chí Lê Đăng Hùng, Chủ tịch', ['Lê Đăng Hùng']],
  ['Nguyễn Thị Ngọc Điệp', ['Nguyễn Thị Ngọc Điệp']],
  ['tư tưởng Hồ Chí Minh', []],
  ['các tập thể, cá nhân', []],
])('%s', (text, expected) => {
  expect(readPersons(text).map(({ value }) => value)).toEqual(expected)
})
