import { expect, it } from 'vitest'
import { restoreSymbol } from '../../../../pipeline/engines/restorer/restore-symbol.js'

it.each([
  ['15/2025/QD-TTg', '15/2025/QĐ-TTg'],
  ['30/2020/ND-CP', '30/2020/NĐ-CP'],
  ['165/KH-UBND', '165/KH-UBND'],
  ['34-CT/TW', '34-CT/TW'],
  ['12/HD-BTDKT', '12/HD-BTĐKT'],
  ['ban.do@x.gov.vn', 'ban.do@x.gov.vn'],
])('puts Đ back where it is known: %s', (read, want) => expect(restoreSymbol(read)).toBe(want))
