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
    ['doubled_words', 'I. NỘI DUNG\n1. Phòng Kinh tế cấp cấp kinh phí.'],
    ['citation_symbol_format', 'I. NỘI DUNG\n1. Thực hiện Chỉ thị số 34/CT-TW ngày 07/4/2014 của Bộ Chính trị.'],
    ['congress_number', 'I. NỘI DUNG\n1. Thi đua tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ X.'],
    ['wrong_admin_unit', 'I. NỘI DUNG\n1. Tuyên truyền trên địa bàn phường.'],
    ['event_name_inconsistency', 'I. NỘI DUNG\n1. Chuẩn bị Hội nghị tôn vinh điển hình tiên tiến của xã.'],
    ['missing_words', 'I. NỘI DUNG\n1. Đề nghị Ban Tuyên Thị ủy phối hợp.'],
    ['blank_date', 'I. NỘI DUNG\n1. Phông chữ: Tân Lập, ngày ... tháng ... năm 2025.'],
  ] as const)('%s', (kind, body) => expect(kinds(body)).toEqual([kind]))

  it('leaves reduplications, lists of kinds and a right congress alone', () => {
    expect(
      kinds(
        'I. NỘI DUNG\n1. Luôn luôn nâng cao trên địa bàn các xã, phường; tiến tới Đại hội Thi đua yêu nước toàn quốc lần thứ XI.',
      ),
    ).toEqual([])
  })

  it('finds a blank number, a shortened place and an incomplete last line', () => {
    const tree = treeOf(
      `ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN LẬP\nSố: /KH-UBND\nP.Tân Lập, ngày 02 tháng 01 năm 2025\n\nKẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến\n\nỦy ban nhân dân phường Tân Lập xây dựng Kế hoạch như sau:\n\nI. NỘI DUNG\n1. Tuyên truyền./.\n\nNơi nhận:\n- UBND huyện;\n- Lưu VP.\n\nCHỦ TỊCH\n\nTrần Văn An\n`,
    )
    expect(anomalies(tree).map(({ value }) => value.kind)).toEqual([
      'missing_number',
      'format_place',
      'format_recipients',
    ])
  })
})
