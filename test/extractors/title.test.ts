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
  [{ title: 'V/v tổ chức Hội nghị' }, 'tổ chức Hội nghị'],
  // the addressee, a name or the other column ends a subject, not a capital
  [
    { kind: '-', title: 'Kính gửi: Sở Nội vụ.', number: 'Số: 12/UBND-VX\nV/v:\nTriển lãm\nBến Lức - Long Thành' },
    'Triển lãm Bến Lức - Long Thành',
  ],
  // an opening word of a preamble within a title in capitals; a long line after a short one
  [{ title: 'TRIỂN KHAI\nTHỰC HIỆN CHỈ THỊ SỐ 5' }, 'TRIỂN KHAI THỰC HIỆN CHỈ THỊ SỐ 5'],
  [
    { title: `BÃI\nBỎ QUY CHẾ ${'VỀ THI ĐUA, KHEN THƯỞNG '.repeat(20)}CỦA XÃ` },
    `BÃI BỎ QUY CHẾ ${'VỀ THI ĐUA, KHEN THƯỞNG '.repeat(20)}CỦA XÃ`,
  ],
  [{ title: 'ỦY QUYỀN CHO\nCHÁNH VĂN PHÒNG XÃ' }, 'ỦY QUYỀN CHO CHÁNH VĂN PHÒNG XÃ'],
  [
    {
      bodies: 'HỘI ĐỒNG NHÂN DÂN\nXÃ AN LÃO',
      title: 'KINH PHÍ BẦU CỬ ĐẠI BIỂU\nHỘI ĐỒNG NHÂN DÂN CÁC CẤP\nHỘI ĐỒNG NHÂN DÂN XÃ AN LÃO\nCăn cứ Luật Giá;',
    },
    'KINH PHÍ BẦU CỬ ĐẠI BIỂU HỘI ĐỒNG NHÂN DÂN CÁC CẤP',
  ],
  // run together with the preamble, or with the authority that decides
  [{ title: 'PHÂN CẤP QUẢN LÝ CHỢ Căn cứ Luật Giá ngày 19 tháng 6 năm 2023' }, 'PHÂN CẤP QUẢN LÝ CHỢ'],
  [
    { title: 'PHÂN CẤP QUẢN LÝ CHỢ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ AN LÃO\nCăn cứ Luật Giá năm 2023;' },
    'PHÂN CẤP QUẢN LÝ CHỢ',
  ],
  [
    { title: 'VỀ QUY CHẾ CỦA ỦY BAN NHÂN DÂN XÃ AN LÃO\nCăn cứ Luật Giá năm 2023;' },
    'VỀ QUY CHẾ CỦA ỦY BAN NHÂN DÂN XÃ AN LÃO',
  ],
])('%j', (lines, value) => {
  expect(valuesOf(title, head(lines))).toEqual([value])
})
