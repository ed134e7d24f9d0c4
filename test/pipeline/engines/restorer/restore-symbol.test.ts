import { expect, it } from 'vitest'
import { restoreAbbreviation, restoreSymbol } from '../../../../pipeline/engines/restorer/restore-symbol.js'

it.each([
  ['15/2025/QD-TTg', '15/2025/QĐ-TTg'],
  ['30/2020/ND-CP', '30/2020/NĐ-CP'],
  ['165/KH-UBND', '165/KH-UBND'],
  ['34-CT/TW', '34-CT/TW'],
  ['12/HD-BTDKT', '12/HD-BTĐKT'],
  ['48/2013/NB-CP', '48/2013/NĐ-CP'],
  ['866/QP-TT¢g', '866/QĐ-TTg'],
  ['218/2025/QDB-UBND', '218/2025/QĐ-UBND'],
  ['37/2019/NDB-CP', '37/2019/NĐ-CP'],
  ['405/KH-DHTB', '405/KH-ĐHTB'],
  ['64/2025/QHI5', '64/2025/QH15'],
  ['12/QH-UBND', '12/QH-UBND'],
  ['ban.do@x.gov.vn', 'ban.do@x.gov.vn'],
])('puts Đ back where it is known: %s', (read, want) => expect(restoreSymbol(read)).toBe(want))

it.each([
  ['HD', 'HĐ'],
  ['TGD', 'TGĐ'],
  ['GD&DT', 'GD&ĐT'],
  ['UBND', 'UBND'],
  ['BCDTW', 'BCĐTW'],
])('by itself %s is %s', (read, want) => expect(restoreAbbreviation(read)).toBe(want))
