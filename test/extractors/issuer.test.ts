import { expect, it } from 'vitest'
import { issuer } from '../../extractors/issuer.js'
import { head } from './made-up-letter.js'
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
