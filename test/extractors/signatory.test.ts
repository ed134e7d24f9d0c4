import { expect, it } from 'vitest'
import { signatory } from '../../extractors/signatory.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

const listed = 'Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\n'

it.each([
  // what a seal left of an office is none
  ['KT. BỘ TRƯỞNG, CHỦ NHIỆM\nPHÓ CHỦ N niệu\nNguyễn Sỹ Hiệp', 'Nguyễn Sỹ Hiệp', null, 'KT. BỘ TRƯỞNG, CHỦ NHIỆM'],
  ['**TM. ỦY BAN NHÂN DÂN  \nCHỦ TỊCH**\n\n**Lê Đăng Hùng**', 'Lê Đăng Hùng', 'CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN'],
  [
    'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nNguyễn Văn Hậu',
    'Nguyễn Văn Hậu',
    'PHÓ CHỦ TỊCH',
    'TM. ỦY BAN NHÂN DÂN KT. CHỦ TỊCH',
  ],
  ['TM. ỦY BAN NHÂN\nDÂN\nCHỦ TỊCH\nTrương Cảnh Tuyên', 'Trương Cảnh Tuyên', 'CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN'],
  ['TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH *cau*\n\nLê Vũ Phương', 'Lê Vũ Phương', 'CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN'],
  [
    'TM. HỘI ĐỒNG\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\n\nGIÁM ĐỐC SỞ NỘI VỤ\nNguyễn Văn Tuấn',
    'Nguyễn Văn Tuấn',
    'PHÓ CHỦ TỊCH',
    'TM. HỘI ĐỒNG KT. CHỦ TỊCH',
  ],
  ['KT. CHỦ TỊCH\nPHÓ\nCHỦ TỊCH\nNguyễn Thị Nguyệt', 'Nguyễn Thị Nguyệt', 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH'],
  [
    'TL. CHỦ TỊCH HỘI ĐỒNG\nỦY VIÊN THƯỜNG TRỰC\nGIÁM ĐỐC SỞ NỘI VỤ\n\nNguyễn Thị Kim Hồng',
    'Nguyễn Thị Kim Hồng',
    'ỦY VIÊN THƯỜNG TRỰC',
    'TL. CHỦ TỊCH HỘI ĐỒNG',
  ],
  ['KT. TRƯỞNG BAN\nPHÓ BAN\n\nTrần Thị Bé Ba', 'Trần Thị Bé Ba', 'PHÓ BAN', 'KT. TRƯỞNG BAN'],
  ['GIÁM ĐỐC\n\nPGS.TS. Trần Thị Mai', 'Trần Thị Mai', 'GIÁM ĐỐC', null],
  ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nBùi\nXuân Cường', 'Bùi Xuân Cường', 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH'],
  ['KT.\nCHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Văn Bình', 'Lê Văn Bình', 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH'],
  ['T/M ỦY\nBAN NHÂN DÂN\nCHỦ\nTỊCH\nLê Văn Bình', 'Lê Văn Bình', 'CHỦ TỊCH', 'T/M ỦY BAN NHÂN DÂN'],
  ['KT. BỘ TRƯỞNG\nTHỨ\nTRƯỞNG\nLê Văn Bình', 'Lê Văn Bình', 'THỨ TRƯỞNG', 'KT. BỘ TRƯỞNG'],
  ['KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nLê Quỳnh\nThiện', 'Lê Quỳnh Thiện', 'PHÓ CHỦ TỊCH', 'KT. CHỦ TỊCH'],
  [
    'TL. BỘ TRƯỞNG\nKT. CỤC TRƯỞNG CỤC LƯU TRỮ PHÓ CỤC TRƯỞNG\nLê Văn Bình',
    'Lê Văn Bình',
    'PHÓ CỤC TRƯỞNG',
    'TL. BỘ TRƯỞNG KT. CỤC TRƯỞNG CỤC LƯU TRỮ',
  ],
  [
    'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH THƯỜNG TRỰC\nGiám đốc Sở Nội vụ\nLê Văn Bình',
    'Lê Văn Bình',
    'PHÓ CHỦ TỊCH THƯỜNG TRỰC',
    'KT. CHỦ TỊCH',
  ],
  ['CHỦ TỊCH\n\n[Chữ ký]\n\nBSCKII. Lê Văn Bình', 'Lê Văn Bình', 'CHỦ TỊCH', null],
  ['GIÁM ĐỐC\n\nThạc sĩ Lê Văn Bình', 'Lê Văn Bình', 'GIÁM ĐỐC', null],
  ['TRƯỞNG BAN\n\n\nPHÓ THỦ TƯỚNG\nLê Văn Bình', 'Lê Văn Bình', 'TRƯỞNG BAN', null],
  ['Bùi Huy Hùng', 'Bùi Huy Hùng', null, null],
])('%s', (signed, name, title, capacity) => {
  expect(valuesOf(signatory, head({ foot: listed + signed }))).toEqual([{ name, title, capacity }])
})

it('reads a block that stands before the recipients', () => {
  const foot = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Bình\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.'
  expect(valuesOf(signatory, head({ foot }))).toEqual([
    { name: 'Lê Văn Bình', title: 'CHỦ TỊCH', capacity: 'TM. ỦY BAN NHÂN DÂN' },
  ])
})

it.each([
  ['what is left of a name under a seal', 'KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nThanh Trà'],
  ['a name of which the family name was lost before Văn', 'CHỦ TỊCH\n\nVăn Thạch'],
  ['ink that could not be read', 'KT. THỦ TƯỚNG\nPHÓ THỦ TƯỚNG\n\nTrần … Hà'],
  ['an office that lost a letter', 'TL. CỤC TRƯỞNG\nRƯỚNG BẠN'],
  ['a part of an office', 'KT. TRƯỞNG BAN GIÁM SÁT QUẢN\nLÝ VỀ HQ\nPHÓ TRƯỞNG BAN\n\nyen Anh Tài'],
])('takes for no name %s', (_, foot) => {
  expect(valuesOf(signatory, head({ foot: listed + foot }))[0]?.name ?? null).toBeNull()
})

it('takes for whole a name whose family is rare', () => {
  expect(
    valuesOf(signatory, head({ foot: `${listed}KT. TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n\nMạnh Thị Thanh` }))[0],
  ).toMatchObject({ name: 'Mạnh Thị Thanh' })
})

it('takes the name alone at the end for the signer where the office was not read', () => {
  expect(
    valuesOf(signatory, head({ foot: 'Nơi nhận:\n- Như trên;\nTTCP, Cổng TTĐT CP.\nPhạm Minh Chính' }))[0],
  ).toMatchObject({
    name: 'Phạm Minh Chính',
  })
})
