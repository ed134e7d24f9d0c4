import { expect, it } from 'vitest'
import { issuer } from '../../extractors/issuer.js'
import { head } from './made-up-letter.js'
import { treeOf } from '../fakes/tree-of.js'
import { valuesOf } from './tree-of.js'

it.each([
  [{ bodies: 'ỦY BAN NHÂN DÂN\nTỈNH NGHỆ AN' }, 'Ủy ban nhân dân tỉnh Nghệ An'],
  [{ bodies: 'ỦY BAN NHÂN\nDÂN\nHUYỆN NHO QUAN' }, 'Ủy ban nhân dân huyện Nho Quan'],
  [{ bodies: 'CỤC THUẾ\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM' }, 'Cục Thuế'],
  [{ bodies: 'CỤC THUẾ\nTHUẾ TỈNH TÂY NINH' }, 'Thuế tỉnh Tây Ninh'],
  [{ bodies: 'BAN CHẤP HÀNH TRUNG ƯƠNG\nĐẢNG\nCỘNG SẢN VIỆT NAM' }, 'Ban Chấp hành Trung ương'],
  [{ bodies: 'UBND HUYỆN HOẰNG HÓA\nXÃ HOẰNG THẮNG' }, 'Ủy ban nhân dân xã Hoằng Thắng'],
  [{ bodies: 'UBND TỈNH THANH HÓA\nSỞ NỘI VỤ' }, 'Sở Nội vụ tỉnh Thanh Hóa'],
  [{ bodies: 'BỘ TÀI CHÍNH\nCỤC THUẾ' }, 'Cục Thuế'],
  [{ bodies: 'VĂN\nPHÒNG CHÍNH PHỦ' }, 'Văn phòng Chính phủ'],
  [{ bodies: 'HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG\nTỈNH THÁI NGUYÊN' }, 'Hội đồng Thi đua - Khen thưởng tỉnh Thái Nguyên'],
  [{ bodies: 'ĐẢNG BỘ TỈNH QUẢNG NINH\nHUYỆN ỦY TIÊN YÊN\nBAN TUYÊN GIÁO' }, 'Ban Tuyên giáo Huyện ủy Tiên Yên'],
  [{ bodies: 'SỞ GIÁO DỤC VÀ ĐÀO TẠO QUẢNG TRỊ\nTRƯỜNG THPT LAO BẢO' }, 'Trường THPT Lao Bảo'],
  [
    { bodies: 'SỞ Y TẾ BÌNH PHƯỚC\nBỆNH VIỆN ĐA KHOA TỈNH', dated: 'Đồng Xoài, ngày 09 tháng 4 năm 2025' },
    'Bệnh viện Đa khoa tỉnh Bình Phước',
  ],
  // a board is named after whose it is; abbreviations within capitals are spelled out
  [{ bodies: 'HỘI LHPN TỈNH HẬU GIANG\nBAN THƯỜNG VỤ' }, 'Ban Thường vụ Hội Liên hiệp Phụ nữ tỉnh Hậu Giang'],
  [{ bodies: 'BỘ CHỈ HUY BĐBP TỈNH HÀ GIANG' }, 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Hà Giang'],
  // the register knows which of two spellings is a misreading, however often it stands
  [
    {
      bodies: 'ỦY BAN NHÂN DÂN\nTHỊ XÃ BỈM SƠN',
      preamble: 'Ủy ban nhân dân thị xã Bim Sơn xây dựng Kế hoạch; thị xã Bim Sơn và thị xã Bỉm Sơn là một:',
    },
    'Ủy ban nhân dân thị xã Bỉm Sơn',
  ],
  // the head block lost: who acts in the preamble, completed by the place line
  [
    {
      bodies: '-',
      preamble: 'Thực hiện Kế hoạch của tỉnh, Ủy ban nhân dân (UBND) phường Phùng Chí Kiên xây dựng Kế hoạch như sau:',
    },
    'Ủy ban nhân dân phường Phùng Chí Kiên',
  ],
  [
    {
      bodies: '-',
      dated: 'Hải Phòng, ngày 24 tháng 7 năm 2019',
      preamble: 'Căn cứ Hướng dẫn, Ủy ban nhân dân thành phố ban hành Kế hoạch như sau:',
    },
    'Ủy ban nhân dân thành phố Hải Phòng',
  ],
  // who is cited did not issue this
  [
    {
      bodies: '-',
      preamble:
        'Căn cứ Thông tư số 05/2025/TT-BNV của Bộ trưởng Bộ Nội vụ hướng dẫn nghiệp vụ;\nSau Hội nghị sơ kết tổ chức ngày 05/3/2025, Ủy ban nhân dân xã An Lão ban hành Kế hoạch như sau:',
    },
    'Ủy ban nhân dân xã An Lão',
  ],
])('%j', (lines, value) => {
  expect(valuesOf(issuer, head(lines))).toEqual([value])
})

it('names a Party committee’s standing board where it acts and signs', () => {
  const plan = (actor: string, signed: string) =>
    `HUYỆN ỦY TÂN HỒNG\nĐẢNG CỘNG SẢN VIỆT NAM\nTân Hồng, ngày 04 tháng 3 năm 2021\nSố 33-KH/HU\n\nKẾ HOẠCH\ntổ chức Hội nghị biểu dương\n\n` +
    `Thực hiện Kế hoạch số 17-KH/TU, ngày 29/01/2021 của Ban Thường vụ Tỉnh ủy; ${actor} xây dựng Kế hoạch như sau:\n\n` +
    `I. MỤC ĐÍCH\n1. Biểu dương.\n\nNơi nhận:\n- Thường trực Tỉnh ủy;\n- Lưu Văn phòng.\n\n${signed}\nBÍ THƯ\n\nPhạm Thị Ngọc Diễm\n`
  const named = (text: string) => issuer(treeOf(text)).map(({ value }) => value)
  expect(named(plan('Ban Thường vụ Huyện ủy', 'T/M BAN THƯỜNG VỤ'))).toEqual(['Ban Thường vụ Huyện ủy Tân Hồng'])
  expect(named(plan('Huyện ủy', 'T/M HUYỆN ỦY'))).toEqual(['Huyện ủy Tân Hồng'])
})

it.each([
  ['HỘI CCB VIỆT NAM\nBAN CHẤP HÀNH TỈNH HÒA BÌNH', 'Hội CCB tỉnh', 'Ban Thường vụ Hội Cựu chiến binh tỉnh Hòa Bình'],
  ['ĐOÀN TNCS HỒ CHÍ MINH\nBAN CHẤP HÀNH TỈNH HÒA BÌNH', 'Tỉnh đoàn', 'Ban Thường vụ Tỉnh đoàn Hòa Bình'],
  [
    'LIÊN ĐOÀN LAO ĐỘNG TỈNH HÒA BÌNH\nCÔNG ĐOÀN VIÊN CHỨC TỈNH',
    'Công đoàn Viên chức tỉnh Hòa Bình',
    'Ban Thường vụ Công đoàn Viên chức tỉnh Hòa Bình',
  ],
  // its head names all of it: that is its name
  ['HỘI NÔNG DÂN VIỆT NAM\nHỘI NÔNG DÂN TỈNH HÒA BÌNH', 'Hội Nông dân tỉnh', 'Hội Nông dân tỉnh Hòa Bình'],
  ['TỔNG LIÊN ĐOÀN LAO ĐỘNG VIỆT NAM\nLĐLĐ TỈNH HÒA BÌNH', 'LĐLĐ tỉnh', 'Liên đoàn Lao động tỉnh Hòa Bình'],
  ['HỘI CHỮ THẬP ĐỎ VIỆT NAM\nTỈNH HỘI HÒA BÌNH', 'Tỉnh hội', 'Hội Chữ thập đỏ tỉnh Hòa Bình'],
])('names an association by its head %j where %s’s board acts', (bodies, actor, want) => {
  const text =
    `${bodies}\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 12/KH-BTV\nHòa Bình, ngày 12 tháng 9 năm 2019\n\nKẾ HOẠCH\n` +
    `tổ chức Hội nghị biểu dương\n\nBan Thường vụ ${actor} xây dựng Kế hoạch như sau:\n\nI. MỤC ĐÍCH\n1. Biểu dương.\n\n` +
    `Nơi nhận:\n- Như trên;\n- Lưu VP.\n\nTM. BAN THƯỜNG VỤ\nCHỦ TỊCH\n\nBùi Văn Tín\n`
  expect(issuer(treeOf(text)).map(({ value }) => value)).toEqual([want])
})

it.each([
  ['QUÂN KHU 3\nBỘ CHQS TỈNH HÒA BÌNH', 'Bộ Chỉ huy Quân sự tỉnh Hòa Bình'],
  ['BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG\nBỘ CHỈ HUY BĐBP TỈNH CAO BẰNG', 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Cao Bằng'],
])('spells abbreviations of %j out', (bodies, want) => {
  expect(valuesOf(issuer, head({ bodies }))).toEqual([want])
})
