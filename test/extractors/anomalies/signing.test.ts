import { describe, expect, it } from 'vitest'
import { learnedName, unsignedFor } from '../../../extractors/anomalies/signing.js'
import { treeOf } from '../../fakes/tree-of.js'

const signed = (lines: string, by = 'ỦY BAN NHÂN DÂN\nXÃ TÂN LẬP', kind = 'KẾ HOẠCH', symbol = 'KH-UBND') =>
  treeOf(
    `${by}\nSố: 12/${symbol}\nTân Lập, ngày 10 tháng 02 năm 2025\n\n${kind}\nTổ chức Hội nghị điển hình tiên tiến\n\nI. NỘI DUNG\n1. Tuyên truyền./.\n\nNơi nhận:\n- Như trên;\n- Lưu: VT, VHXH.\n\n${lines}\n`,
  )

describe('unsignedFor', () => {
  it.each([
    ['KT. CHỦ TỊCH', 'KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nSùng A Vàng'],
    ['CHỦ TỊCH', 'CHỦ TỊCH\n\nTrần Văn An'],
  ])('finds a committee’s plan signed by an office alone: %s', (words, lines) => {
    const tree = signed(lines)
    const found = unsignedFor(tree)
    expect(found.map(({ value }) => [value.kind, value.certain])).toEqual([['missing_signing_formula', false]])
    expect(tree.text.slice(found[0]!.spans[0].start, found[0]!.spans[0].end)).toBe(words)
  })

  it.each([
    ['a plan signed for the committee', signed('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nSùng A Vàng')],
    ['the short form', signed('TM. UBND XÃ\nCHỦ TỊCH\n\nTrần Văn An')],
    ['the stroke for a stop', signed('T/M ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nTrần Văn An')],
    ['an order of the chief', signed('TL. CHỦ TỊCH\nCHÁNH VĂN PHÒNG\n\nTrần Văn An')],
    ['a signature without an office', signed('Trần Văn An')],
    [
      'an office under one head',
      signed('KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\n\nTrần Văn An', 'SỞ Y TẾ\nTỈNH LÀO CAI', 'KẾ HOẠCH', 'KH-SYT'),
    ],
    [
      'the chairman’s own decision',
      signed('KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn An', undefined, 'QUYẾT ĐỊNH', 'QĐ-UBND'),
    ],
  ])('takes none from %s', (_, tree) => expect(unsignedFor(tree)).toEqual([]))
})

describe('learnedName', () => {
  const office = 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n'
  const school = 'BỘ GIÁO DỤC VÀ ĐÀO TẠO\nTRƯỜNG ĐẠI HỌC TÂY BẮC'

  it.each([
    ['TS. Trần Văn An', signed(`${office}TS. Trần Văn An`), true],
    ['ThS Trần Văn An', signed(`${office}ThS Trần Văn An`), true],
    ['PGS.TS Đinh Thanh Trà', signed('HIỆU TRƯỞNG\n\nPGS.TS Đinh Thanh Trà', school, 'KẾ HOẠCH', 'KH-ĐHTB'), false],
  ])('finds %s', (words, tree, certain) => {
    const found = learnedName(tree)
    expect(found.map(({ value }) => [value.kind, value.certain])).toEqual([['academic_title_before_name', certain]])
    expect(tree.text.slice(found[0]!.spans[0].start, found[0]!.spans[0].end)).toBe(words)
  })

  it.each(['Trần Văn An', 'Đại tá Trần Văn An', 'Tsan Văn An', 'Bs Krông Ksor'])('takes none from %s', (name) =>
    expect(learnedName(signed(office + name))).toEqual([]),
  )
})
