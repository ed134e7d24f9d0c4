import { describe, expect, it } from 'vitest'
import { pilotEvents } from '../../extractors/pilot-events.js'
import { planOf } from '../fakes/tree-of.js'

const read = (body: string) =>
  pilotEvents(planOf(`II. NỘI DUNG\n${body}`)).map(({ value }) => [
    value.units,
    value.deadline,
    value.quarter?.q ?? null,
  ])

describe('pilotEvents', () => {
  it.each([
    [
      'Thành phố chỉ đạo điểm Hội nghị vào cuối Quý I năm 2020 tại Sở Y tế và quận Hồng Bàng.',
      [['Sở Y tế', 'quận Hồng Bàng'], null, 1],
    ],
    [
      'Chọn xã Gia Lâm và Trường THPT Nho Quan A tổ chức Hội nghị điểm, hoàn thành chậm nhất ngày 10/3/2015.',
      [['xã Gia Lâm', 'Trường THPT Nho Quan A'], '2015-03-10', null],
    ],
    [
      'Huyện Chiêm Hóa tổ chức điểm Đại hội; Sở Y tế và Liên đoàn Lao động tỉnh tổ chức điểm Hội nghị, xong trước ngày 15/3/2025.',
      [['Huyện Chiêm Hóa', 'Sở Y tế', 'Liên đoàn Lao động tỉnh'], '2025-03-15', null],
    ],
    [
      'Chọn xã Châu Kim làm điểm của khối xã và Trường THPT Quế Phong làm điểm của khối trường học.',
      [['xã Châu Kim', 'Trường THPT Quế Phong'], null, null],
    ],
    [
      'UBND tỉnh chọn huyện Tam Nông, Sở Y tế và Công ty Cao su Phú Riềng làm trước, xong trước ngày 31-3-2005.',
      [['huyện Tam Nông', 'Sở Y tế', 'Công ty Cao su Phú Riềng'], '2005-03-31', null],
    ],
    [
      'Chỉ đạo điểm Hội nghị tại 02 đơn vị: BHXH tỉnh Vĩnh Phúc và LĐLĐ thành phố Đà Nẵng, xong trước ngày 15/3/2015.',
      [['BHXH tỉnh Vĩnh Phúc', 'LĐLĐ thành phố Đà Nẵng'], '2015-03-15', null],
    ],
    [
      'Chọn các đơn vị tổ chức điểm: Phường Xuân Khánh, quận Ninh Kiều: đại diện cho cấp cơ sở, xong trước ngày 20/01/2020.',
      [['Phường Xuân Khánh, quận Ninh Kiều'], '2020-01-20', null],
    ],
    [
      'Hội nghị điểm: huyện Phú Bình và Sở Giáo dục và Đào tạo, xong trước ngày 20/3/2025.',
      [['huyện Phú Bình', 'Sở Giáo dục và Đào tạo'], '2025-03-20', null],
    ],
    [
      'Đơn vị làm điểm: Công an thị xã Giá Rai, Phòng Cảnh sát giao thông, xong trước ngày 20/3/2025.',
      [['Công an thị xã Giá Rai', 'Phòng Cảnh sát giao thông'], '2025-03-20', null],
    ],
    [
      'Chỉ đạo điểm: khu 4, xã Đồng Xuân và khu 9, thị trấn Thanh Ba, xong trước ngày 20/3/2025.',
      [['khu 4, xã Đồng Xuân', 'khu 9, thị trấn Thanh Ba'], '2025-03-20', null],
    ],
    [
      'Tổ chức điểm: giao phường Trần Phú (đại diện khối phường), xã Hải Xuân (đại diện khối xã) tổ chức trước, xong trước ngày 20/3/2025.',
      [['phường Trần Phú', 'xã Hải Xuân'], '2025-03-20', null],
    ],
    [
      'Hội nghị làm điểm: chọn huyện Tân Sơn, Sở Tư pháp và Công ty cổ phần Chè Phú Bền; thời gian trong quý I năm 2025.',
      [['huyện Tân Sơn', 'Sở Tư pháp', 'Công ty cổ phần Chè Phú Bền'], null, 1],
    ],
    [
      'Các đơn vị được chọn làm điểm (huyện Tam Nông, Sở Công Thương) tổ chức trước ngày 20/3/2025.',
      [['huyện Tam Nông', 'Sở Công Thương'], '2025-03-20', null],
    ],
    [
      'Để rút kinh nghiệm, UBND tỉnh chỉ đạo Sở Y tế và UBND huyện Lạc Sơn tổ chức điểm trước ngày 01/4/2025.',
      [['Sở Y tế', 'UBND huyện Lạc Sơn'], '2025-04-01', null],
    ],
    [
      'Đối với các đơn vị tổ chức điểm: Sở Tài chính, quận Lê Chân: hoàn thành trước ngày 28/02/2025.',
      [['Sở Tài chính', 'quận Lê Chân'], '2025-02-28', null],
    ],
    [
      'Công đoàn cơ sở Văn phòng UBND tỉnh, Công đoàn cơ sở Sở Y tế được chọn tổ chức điểm. Thời hạn: từ ngày 02/3/2025 đến ngày 13/3/2025.',
      [['Công đoàn cơ sở Văn phòng UBND tỉnh', 'Công đoàn cơ sở Sở Y tế'], '2025-03-13', null],
    ],
    [
      'Giao phường Khai Quang và Trường Tiểu học Đống Đa tổ chức trước để rút kinh nghiệm, xong trước ngày 20/01/2025.',
      [['phường Khai Quang', 'Trường Tiểu học Đống Đa'], '2025-01-20', null],
    ],
    [
      'Thị trấn Lim và xã Hoàn Sơn là hai đơn vị được chọn làm điểm, tổ chức xong trước 10/02/2025.',
      [['Thị trấn Lim', 'xã Hoàn Sơn'], '2025-02-10', null],
    ],
    [
      'Hội nghị làm điểm: 01 đơn vị cấp xã (xã Phước Tân) và 01 doanh nghiệp (Công ty TNHH Minh Long).',
      [['xã Phước Tân', 'Công ty TNHH Minh Long'], null, null],
    ],
    [
      'Làm điểm: Nông trường 4 (hoàn thành trong ngày 15/02/2025); các đơn vị khác xong trước 30/3/2025.',
      [['Nông trường 4'], '2025-02-15', null],
    ],
    ['Hội nghị mẫu tổ chức tại phường 3 ngày 15/2/2025 để các phường học tập.', [['phường 3'], null, null]],
    ['Đảng ủy xã Tân Hộ Cơ tiến hành điểm, chậm nhất ngày 25/3/2025.', [['Đảng ủy xã Tân Hộ Cơ'], '2025-03-25', null]],
    [
      'Huyện Quang Bình (mới thành lập) và ngành Giáo dục - Đào tạo được tỉnh chọn tổ chức trước để rút kinh nghiệm, chậm nhất ngày 10/4/2025.',
      [['Huyện Quang Bình', 'ngành Giáo dục - Đào tạo'], '2025-04-10', null],
    ],
    ['Chỉ đạo điểm: phường An Cư (quận Ninh Kiều), trong quý I/2025.', [['phường An Cư (quận Ninh Kiều)'], null, 1]],
    ['Lấy xã Tân Lập làm điểm trong quý I/2025.', [['xã Tân Lập'], null, 1]],
    ['Làm điểm: Nông trường 4, xong trước ngày 20/3/2025.', [['Nông trường 4'], '2025-03-20', null]],
  ] as const)('%s', (sentence, want) => expect(read(sentence)).toEqual([want]))

  it.each([
    'Phòng Nghiệp vụ theo dõi các huyện, thành phố; tham dự hội nghị điểm và báo cáo kết quả.',
    'Sau hội nghị điểm, giao Phòng Nội vụ tổ chức rút kinh nghiệm.',
    'Trường Tiểu học số 2 tổ chức trước giờ học.',
    'Giao Phòng Nội vụ tổ chức trước ngày 20/3/2025 việc rút kinh nghiệm.',
    'Phân công chỉ đạo điểm: Phòng Nội vụ theo dõi, giúp các xã tổ chức điểm.',
    'Thành phần dự Hội nghị điểm gồm: Ban Thi đua - Khen thưởng tỉnh, Văn phòng UBND tỉnh.',
  ])('takes who helps, follows or is invited for no pilot: %s', (sentence) => expect(read(sentence)).toEqual([]))

  it('names no unit where none is chosen', () =>
    expect(read('Chỉ đạo tổ chức Hội nghị điểm tại các cơ quan, đơn vị.')).toEqual([]))
})
