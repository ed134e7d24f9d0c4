import { expect, it } from 'vitest'
import { docSymbol } from '../../extractors/doc-symbol.js'
import { head } from './made-up-letter.js'
import { valuesOf } from './tree-of.js'

it.each([
  ['Số: 54/KH-UBND', ['KH-UBND']],
  ['Số: /KH-UBND', ['KH-UBND']],
  ['Số:       /KH-UBND', ['KH-UBND']],
  ['Số: 19 /KH - HĐTĐKT', ['KH-HĐTĐKT']],
  ['Số 34-KH/ĐU', ['KH/ĐU']],
  ['Số: 84/2025/QĐ-UBND', ['QĐ-UBND']],
  ['Số:\n2820/QĐ-UBND', ['QĐ-UBND']],
  // a worn "Số:"
  ['56: 77/TB-UBND', ['TB-UBND']],
  ['S86: 3190/KH-UBND', ['KH-UBND']],
  ['SG:       /KH-UBND', ['KH-UBND']],
  ['56 33-KH/HU', ['KH/HU']],
  ['Số: 1000/SNV-XDCQ&TCBC', ['SNV-XDCQ&TCBC']],
])('reads the symbol of %s', (number, values) => {
  expect(valuesOf(docSymbol, head({ number }))).toEqual(values)
})
