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
  ['19/KH-HDTBKT', '19/KH-HĐTĐKT'],
  ['04/HD-UDTDKT', '04/HD-HĐTĐKT'],
  ['1149/HD-BTBKT', '1149/HD-BTĐKT'],
  ['5178/BGDDT-TBKT', '5178/BGDĐT-TĐKT'],
  ['2455/KH-SGDDV', '2455/KH-SGDĐT'],
  ['12-KL/PU', '12-KL/ĐU'],
  ['98/2023/D-CP', '98/2023/NĐ-CP'],
  ['19/RH-UBND', '19/KH-UBND'],
  ['774/HD-$NV', '774/HD-SNV'],
  ['ban.do@x.gov.vn', 'ban.do@x.gov.vn'],
])('puts Đ back where it is known: %s', (read, want) => expect(restoreSymbol(read)).toBe(want))

it.each([
  ['HD', 'HĐ'],
  ['TGD', 'TGĐ'],
  ['GD&DT', 'GD&ĐT'],
  ['UBND', 'UBND'],
  ['BCDTW', 'BCĐTW'],
])('by itself %s is %s', (read, want) => expect(restoreAbbreviation(read)).toBe(want))
