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

it('goes on with the list after the name in the other column', () => {
  const foot = [
    'Nơi nhận:                                   TM. ỦY BAN NHÂN DÂN',
    '- Phòng Nội vụ huyện;                              CHỦ TỊCH',
    '- Các thôn, các trường học;                     Lê Trọng Khải',
    '- Lưu VP.',
  ].join('\n')
  expect(valuesOf(recipients, head({ foot }))).toEqual(['Phòng Nội vụ huyện', 'Các thôn, các trường học', 'Lưu VP.'])
})
