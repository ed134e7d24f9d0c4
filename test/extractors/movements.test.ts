import { expect, it } from 'vitest'
import { movements } from '../../extractors/movements.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  [
    'I. NỘI DUNG\n\n1. Triển khai các phong trào thi đua: “Cả nước chung sức xây dựng nông thôn mới”, "Cả nước chung tay vì người nghèo"; “Cả nước chung sức xây dựng nông thôn mới”.',
    ['Cả nước chung sức xây dựng nông thôn mới', 'Cả nước chung tay vì người nghèo'],
  ],
  ['I. NỘI DUNG\n\n1. Hình thức: “Hội nghị tuyên dương điển hình tiên tiến”.', []],
])('%s', (body, values) => {
  expect(valuesOf(movements, head({ body }))).toEqual(values)
})
