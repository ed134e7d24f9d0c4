import { describe, expect, it } from 'vitest'
import { isLadder, levelOf, levelsOf, rungOfIssuer } from '../../../extractors/events/ladder.js'
import { planOf, treeOf } from '../../fakes/tree-of.js'

describe('levelOf', () => {
  it.each([
    ['Cấp trên cơ sở (quận, huyện, sở)', 'CAP_TINH', 'TREN_CO_SO'],
    ['các xã, phường, cơ quan, đơn vị', 'TREN_CO_SO', 'CO_SO'],
    ['Đại hội Thi đua yêu nước thành phố lần thứ IX', 'CAP_TINH', 'CAP_TINH'],
    ['Hội nghị điển hình tiên tiến thành phố Tam Điệp', 'TREN_CO_SO', 'TREN_CO_SO'],
    ['Hội nghị điển hình tiên tiến ngành Y tế tỉnh Lào Cai', 'TREN_CO_SO', 'TREN_CO_SO'],
    ['Đại hội Thi đua yêu nước toàn quốc', 'CAP_TINH', 'TOAN_QUOC'],
    ['các sở, ban, ngành; huyện, thành phố', 'CAP_TINH', 'TREN_CO_SO'],
    ['HỘI NGHỊ Ở CÔNG ĐOÀN CƠ SỞ', 'TREN_CO_SO', 'CO_SO'],
    ['Công đoàn cấp trên trực tiếp cơ sở', 'CAP_TINH', 'TREN_CO_SO'],
    ['HỘI NGHỊ CỦA CÔNG ĐOÀN VIÊN CHỨC TỈNH', 'TREN_CO_SO', 'TREN_CO_SO'],
    ['Các chi bộ, đảng bộ cơ sở trực thuộc', 'TREN_CO_SO', 'CO_SO'],
    ['Chi hội, chi đoàn', 'CO_SO', 'CO_SO'],
    ['Các cơ sở:', 'TREN_CO_SO', 'CO_SO'],
    ['Trên cơ sở', 'CAP_TINH', 'TREN_CO_SO'],
    ['Hội nghị tổng kết', 'CO_SO', null],
  ] as const)('%s', (words, own, level) => expect(levelOf(words, own)).toBe(level))

  it('reads both levels of one line', () =>
    expect(levelsOf('Cấp cơ sở và cấp trên cơ sở', 'CAP_TINH')).toEqual(['CO_SO', 'TREN_CO_SO']))
})

it('puts a commune on the lowest rung', () => expect(rungOfIssuer(planOf('I. A'))).toBe('CO_SO'))

it.each([
  ['LIÊN ĐOÀN LAO ĐỘNG TỈNH AN GIANG\nCÔNG ĐOÀN VIÊN CHỨC TỈNH', 'TREN_CO_SO'],
  ['ĐẢNG BỘ TỈNH SÓC TRĂNG\nĐẢNG ỦY KHỐI CÁC CƠ QUAN TỈNH', 'TREN_CO_SO'],
  ['SỞ Y TẾ TỈNH LÀO CAI\nCÔNG ĐOÀN CƠ SỞ SỞ Y TẾ', 'CO_SO'],
] as const)('puts %j on its rung', (head, level) => {
  const text = `${head}\nSố: 03/KH-BTV\nLào Cai, ngày 02 tháng 02 năm 2015\n\nKẾ HOẠCH\nTổ chức Hội nghị điển hình tiên tiến\n\nI. THỜI GIAN\n1. Một buổi.\n`
  expect(rungOfIssuer(treeOf(text))).toBe(level)
})

it('takes an election of councils of all levels for no ladder', () => {
  expect(isLadder('Triển khai cuộc bầu cử đại biểu HĐND các cấp', '')).toBe(false)
  expect(isLadder('Tổ chức Đại hội Thể dục thể thao các cấp', '')).toBe(true)
})
