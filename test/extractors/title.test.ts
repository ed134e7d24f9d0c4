import { expect, it } from 'vitest'
import { title } from '../../extractors/title.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  [
    {
      kind: '**KẾ HOẠCH**',
      title: '**Tổ chức Hội nghị các cấp**  \n**tiến tới Đại hội**  \n**Lần thứ IX (2020-2025)**',
    },
    'Tổ chức Hội nghị các cấp tiến tới Đại hội Lần thứ IX (2020-2025)',
  ],
  [
    { title: 'Thực hiện Chỉ thị số 32/CT-TTg của Thủ tướng Chính phủ' },
    'Thực hiện Chỉ thị số 32/CT-TTg của Thủ tướng Chính phủ',
  ],
  [{ title: 'Tổ chức Lễ kỷ niệm\nngày thành lập Đoàn\n--------' }, 'Tổ chức Lễ kỷ niệm ngày thành lập Đoàn'],
  [{ kind: 'KẾ HOẠCH TỔ CHỨC ĐẠI HỘI', title: 'xã An Lão lần thứ I' }, 'TỔ CHỨC ĐẠI HỘI xã An Lão lần thứ I'],
  [
    { kind: '-', title: 'Kính gửi: Các trường học.', number: 'Số: 12/UBND-VX\nV/v đăng ký thi đua,\nkhen thưởng' },
    'đăng ký thi đua, khen thưởng',
  ],
])('%j', (lines, value) => {
  expect(valuesOf(title, head(lines))).toEqual([value])
})
