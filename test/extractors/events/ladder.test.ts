import { describe, expect, it } from 'vitest'
import { isLadder, levelOf, levelsOf, rungOfIssuer } from '../../../extractors/events/ladder.js'
import { planOf } from '../../fakes/tree-of.js'

describe('levelOf', () => {
  it.each([
    ['Cấp trên cơ sở (quận, huyện, sở)', 'CAP_TINH', 'TREN_CO_SO'],
    ['các xã, phường, cơ quan, đơn vị', 'TREN_CO_SO', 'CO_SO'],
    ['Đại hội Thi đua yêu nước thành phố lần thứ IX', 'CAP_TINH', 'CAP_TINH'],
    ['Hội nghị điển hình tiên tiến thành phố Tam Điệp', 'TREN_CO_SO', 'TREN_CO_SO'],
    ['Hội nghị điển hình tiên tiến ngành Y tế tỉnh Lào Cai', 'TREN_CO_SO', 'TREN_CO_SO'],
    ['Đại hội Thi đua yêu nước toàn quốc', 'CAP_TINH', 'TOAN_QUOC'],
    ['các sở, ban, ngành; huyện, thành phố', 'CAP_TINH', 'TREN_CO_SO'],
    ['Hội nghị tổng kết', 'CO_SO', null],
  ] as const)('%s', (words, own, level) => expect(levelOf(words, own)).toBe(level))

  it('reads both levels of one line', () =>
    expect(levelsOf('Cấp cơ sở và cấp trên cơ sở', 'CAP_TINH')).toEqual(['CO_SO', 'TREN_CO_SO']))
})

it('puts a commune on the lowest rung', () => expect(rungOfIssuer(planOf('I. A'))).toBe('CO_SO'))

it('takes an election of councils of all levels for no ladder', () => {
  expect(isLadder('Triển khai cuộc bầu cử đại biểu HĐND các cấp', '')).toBe(false)
  expect(isLadder('Tổ chức Đại hội Thể dục thể thao các cấp', '')).toBe(true)
})
