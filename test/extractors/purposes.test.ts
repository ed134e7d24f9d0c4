import { expect, it } from 'vitest'
import { purposes } from '../../extractors/purposes.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  [
    'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Biểu dương điển hình;\n\n2. Bảo đảm tiết\nkiệm.\n\nII. NỘI DUNG\n\n1. Việc khác.',
    ['Biểu dương điển hình;', 'Bảo đảm tiết kiệm.'],
  ],
  [
    'I. MỤC ĐÍCH, YÊU CẦU\n\n1. Mục đích\n\n- Biểu dương.\n\n- Nhân rộng.\n\n2. Yêu cầu\n\nBảo đảm tiết kiệm.',
    ['Biểu dương.', 'Nhân rộng.', 'Bảo đảm tiết kiệm.'],
  ],
  ['I. NỘI DUNG\n\n1. Việc khác.', []],
])('%s', (body, values) => {
  expect(valuesOf(purposes, head({ body }))).toEqual(values)
})
