import { expect, it } from 'vitest'
import { writtenNumber } from '../../../extractors/readers/written-number.js'

it.each([
  ['54', 'KH-UBND', '54/KH-UBND'],
  ['58', 'HD/BTGHU', '58-HD/BTGHU'],
  ['34', 'CT/TW', '34-CT/TW'],
  ['06', '2019/QĐ-TTg', '06/2019/QĐ-TTg'],
  [null, 'KH-UBND', '/KH-UBND'],
  [null, 'HD/BTGHU', '/HD/BTGHU'],
  ['12', null, '12'],
  [null, null, null],
])('%s and %s → %s', (number, symbol, written) => expect(writtenNumber(number, symbol)).toBe(written))
