import { describe, expect, it } from 'vitest'
import { knownShare, mendSymbol, symbolStart } from '../../../pipeline/pages/symbols.js'

describe('mendSymbol', () => {
  it.each([
    ['QĐĐ-UBND', 'QĐ-UBND'],
    ['<H-UBND', 'KH-UBND'],
    ['1B-CHQ', 'TB-CHQ'],
    [')Đ-TTg', 'QĐ-TTg'],
    ['NQ-HĐIND', 'NQ-HĐND'],
    // What symbols have, and what nobody knows, stays as it was read.
    ['QĐ-BKHCN', 'QĐ-BKHCN'],
    ['TNI-GDTXNNDH', 'TNI-GDTXNNDH'],
    ['TNI-QLDNI', 'TNI-QLDN1'],
  ])('%s → %s', (read, meant) => expect(mendSymbol(read)).toBe(meant))
})

describe('symbolStart', () => {
  it.each([
    ['2#73QĐ-UBND', 4],
    ['$64CT-CS', 3],
    ['1130@VPCP-NN', 5],
    ['0134<H-UBND', 4],
    ['11/2025', null],
    ['Giấy-mời', null],
  ] as const)('%s: %s', (text, at) => expect(symbolStart(text)).toBe(at))
})

it('knows the parts that symbols have', () => {
  expect([knownShare('QĐ-BKHCN'), knownShare('QĐ-BKHGN')]).toEqual([1, 0.5])
})
