import { expect, it } from 'vitest'
import { recipients } from '../../extractors/recipients.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

const signed = '\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Bình'

it.each([
  [
    'Nơi nhận:\n- Ban TĐKT tỉnh (để b/c);\n- Các ban, ngành,\nđoàn thể huyện;\n- Lưu: VT, NV.',
    ['Ban TĐKT tỉnh (để b/c)', 'Các ban, ngành, đoàn thể huyện', 'Lưu: VT, NV.'],
  ],
  ['**Nơi nhận:**\n\n*Gửi bản điện tử:*\n\n- UBND huyện;\n\n*Gửi bản giấy:*\n\n- Lưu VP.', ['UBND huyện', 'Lưu VP.']],
  [
    'Nơi nhận:\nNhư Điều 3,\nBan Bí thư (để báo cáo),\nLưu HCTĐKT.',
    ['Như Điều 3', 'Ban Bí thư (để báo cáo)', 'Lưu HCTĐKT.'],
  ],
  ['Nơi nhận:\nVPCP: BTCN, các PCN Lưu: VT, CN (2b).', ['VPCP: BTCN, các PCN', 'Lưu: VT, CN (2b).']],
])('%s', (foot, values) => {
  expect(valuesOf(recipients, head({ foot: foot + signed }))).toEqual(values)
})

it('joins an item that runs on beside the signing block, and one that runs on below it', () => {
  const foot = [
    'Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN',
    '- Thường trực Huyện ủy, HĐND huyện                 CHỦ TỊCH',
    '(để b/c);',
    '- Phòng Nội vụ huyện;                           Lê Trọng Khải',
    '- Các thôn, các trường học',
    'trên địa bàn xã;',
    '- Lưu VP.',
  ].join('\n')
  expect(valuesOf(recipients, head({ foot }))).toEqual([
    'Thường trực Huyện ủy, HĐND huyện (để b/c)',
    'Phòng Nội vụ huyện',
    'Các thôn, các trường học trên địa bàn xã',
    'Lưu VP.',
  ])
})

it('goes on with the list after the name in the other column', () => {
  const foot = [
    'Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN',
    '- Phòng Nội vụ huyện;                              CHỦ TỊCH',
    '- Các thôn, các trường học;                     Lê Trọng Khải',
    '- Lưu VP.',
  ].join('\n')
  expect(valuesOf(recipients, head({ foot }))).toEqual(['Phòng Nội vụ huyện', 'Các thôn, các trường học', 'Lưu VP.'])
})
