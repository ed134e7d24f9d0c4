import { expect, it } from 'vitest'
import { docType } from '../../extractors/doc-type.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  [{ kind: 'KẾ HOẠCH' }, ['Kế hoạch']],
  [{ kind: '## **HƯỚNG DẪN**' }, ['Hướng dẫn']],
  [{ kind: 'THÔNG BÁO' }, ['Thông báo']],
  [{ kind: 'KẾ HOẠCH TỔ CHỨC ĐẠI HỘI THI ĐUA YÊU NƯỚC', title: 'xã An Lão lần thứ I' }, ['Kế hoạch']],
  [{ kind: '-', title: '-', number: 'Số: 12/QĐ-UBND' }, ['Quyết định']],
  [{ kind: '-', title: 'Kính gửi: Các trường học.', number: 'Số: 12/UBND-VX\nV/v đăng ký thi đua' }, ['Công văn']],
  [{ kind: '-', title: 'Kính gửi: Bà A', number: 'Số: 5387/CT-CS v/v trả lời' }, ['Công văn']],
])('%j', (lines, values) => {
  expect(valuesOf(docType, head(lines))).toEqual(values)
})
