import { describe, expect, it } from 'vitest'
import { anomalies } from '../../extractors/anomalies.js'
import { planOf, treeOf } from '../fakes/tree-of.js'

const kinds = (body: string) => anomalies(planOf(body)).map(({ value }) => value.kind)

describe('anomalies', () => {
  it('finds none in a sound plan', () =>
    expect(
      kinds('I. NỘI DUNG\n1. Tuyên truyền.\n2. Khen thưởng.\nII. TỔ CHỨC THỰC HIỆN\n1. Công an xã bảo đảm trật tự.'),
    ).toEqual([]))

  it.each([
    ['numbering_gap', 'I. NỘI DUNG\n1. Tuyên truyền.\n2. Khen thưởng.\n4. Kiểm tra.'],
    [
      'numbering_gap',
      'I. NỘI DUNG\n1. Tuyên truyền.\nII. KINH PHÍ\n1. Ngân sách xã.\nII. TỔ CHỨC THỰC HIỆN\n1. Văn phòng.',
    ],
    ['doubled_words', 'I. NỘI DUNG\n1. Phòng Kinh tế cấp cấp kinh phí.'],
    ['citation_symbol_format', 'I. NỘI DUNG\n1. Thực hiện Chỉ thị số 34/CT-TW ngày 07/4/2014 của Bộ Chính trị.'],
    ['congress_number', 'I. NỘI DUNG\n1. Thi đua tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ X.'],
    ['wrong_admin_unit', 'I. NỘI DUNG\n1. Tuyên truyền trên địa bàn phường.'],
    ['event_name_inconsistency', 'I. NỘI DUNG\n1. Chuẩn bị Hội nghị tôn vinh điển hình tiên tiến của xã.'],
    ['missing_words', 'I. NỘI DUNG\n1. Đề nghị Ban Tuyên Thị ủy phối hợp.'],
    ['blank_date', 'I. NỘI DUNG\n1. Phông chữ: Tân Lập, ngày ... tháng ... năm 2025.'],
    ['typo', 'I. NỘI DUNG\n1. Đẩy mạnh công tác tuyên tuyền.'],
    ['stray_word', 'I. NỘI DUNG\n1. Quyết định của tỉnh về việc tổ ban hành Kế hoạch.'],
    [
      'period_inconsistency',
      'I. NỘI DUNG\n1. Phát động thi đua giai đoạn 2020 - 2025.\n2. Phát động thi đua giai đoạn 2025 - 2030.',
    ],
    [
      'conflicting_limits',
      'I. TỔ CHỨC THỰC HIỆN\n1. Các đơn vị: xây dựng kế hoạch gửi UBND xã trước ngày 10/3/2025.\n2. Các đơn vị: gửi kế hoạch về UBND xã trước ngày 20/3/2025.',
    ],
    [
      'deadline_order',
      'I. NỘI DUNG\n1. Thời gian tổ chức Hội nghị: 01 buổi, ngày 20/6/2025.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: gửi báo cáo kết quả Hội nghị và danh sách đại biểu về UBND huyện trước ngày 10/6/2025.',
    ],
  ] as const)('%s', (kind, body) => expect(kinds(body)).toEqual([kind]))

  it('leaves reduplications, lists of kinds and a right congress alone', () => {
    expect(
      kinds(
        'I. NỘI DUNG\n1. Luôn luôn nâng cao trên địa bàn các xã, phường; tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ XI.',
      ),
    ).toEqual([])
  })

  it.each([
    ['words that meet', 'I. NỘI DUNG\n1. Hội nghị điển hình tiên tiến tiến tới Đại hội Thi đua yêu nước tỉnh.'],
    [
      'lists due before the meeting',
      'I. NỘI DUNG\n1. Thời gian tổ chức Hội nghị: 01 buổi, ngày 20/6/2025.\nII. TỔ CHỨC THỰC HIỆN\n1. Phòng Kinh tế: gửi danh sách đại biểu và hồ sơ về UBND huyện trước ngày 10/6/2025.',
    ],
    ['the district above', 'I. NỘI DUNG\n1. Báo cáo UBND huyện.'],
  ])('takes no defect from %s', (_, body) => expect(kinds(body)).toEqual([]))

  it('finds a district that calls itself another kind, and a day left blank', () => {
    const tree = treeOf(
      `ỦY BAN NHÂN DÂN\nQUẬN LÊ CHÂN\nSố: 12/KH-UBND\nLê Chân, ngày      tháng 8 năm 2025\n\nKẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến\n\nThực hiện Kế hoạch của thành phố, Ủy ban nhân dân quận Lê Chân xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n1. Phòng Nội vụ báo cáo Ủy ban nhân dân huyện kết quả./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An\n`,
    )
    expect(anomalies(tree).map(({ value }) => value.kind)).toEqual(['blank_date', 'wrong_admin_unit'])
  })

  it('leaves the blanks of an attached form alone', () => {
    const tree = planOf('I. NỘI DUNG\n1. Tuyên truyền.').text
    const form = treeOf(`${tree}\n\nPHỤ LỤC\nMẪU BÁO CÁO\nTân Lập, ngày ... tháng ... năm 2025\n`)
    expect(anomalies(form)).toEqual([])
  })

  it('finds a blank number, a shortened place and an incomplete last line', () => {
    const tree = treeOf(
      `ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN LẬP\nSố: /KH-UBND\nP.Tân Lập, ngày 02 tháng 01 năm 2025\n\nKẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến\n\nỦy ban nhân dân phường Tân Lập xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n1. Tuyên truyền./.\n\nNơi nhận:\n- UBND huyện;\n- Lưu VP.\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An\n`,
    )
    expect(anomalies(tree).map(({ value }) => value.kind)).toEqual([
      'missing_number',
      'format_place',
      'format_recipients',
    ])
  })
})
