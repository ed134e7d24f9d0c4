import { expect, it } from 'vitest'
import { pieces } from '../../corpus/pieces.js'

const show = (text: string, damaged = false) =>
  pieces(text, damaged)
    .map((piece) => text.slice(piece.start, piece.end) + piece.kind[0] + (piece.closes ? '|' : ''))
    .join(' ')

it.each([
  ['(34-CT/TW), kinh tế-xã hội; 165/KH-UBND', '34-CT/TWs kinhw tếw xãw hộiw| 165/KH-UBNDs|'],
  ['ngày 23/7/2019. Lần thứ IX', 'ngàyw 23/7/2019n| Lầnw thứw IXr|'],
  ['TỔ CHỨC/CÁ NHÂN', 'TỔw CHỨCw CÁw NHÂNw|'],
  ['a\n- b\nc\n1. d', 'aw| bw cw| 1n| dw|'],
  ['a@b.gov.vn 30%', 'a@b.gov.vns 30%n|'],
])('cuts %s', (text, want) => expect(show(text)).toBe(want))

it.each([
  ['12/2023/QD-UBNDngay', '12/2023/QD-UBNDs ngayw|'],
  ['15/2025/QD-TTgtrén', '15/2025/QD-TTgs trénw|'],
  ['24/11/2025tra 5/TTr-SNV', '24/11/2025n traw 5/TTr-SNVs|'],
  ['thi [X;', 'thiw [Xw|'],
  ['15/2025/QD-TT¢g', '15/2025/QD-TT¢gs|'],
  ['774/HD-$NV', '774/HD-$NVs|'],
  ['so72 HN-2025-01ngay', 'sow 72n HNw 2025n 01n ngayw|'],
])('finds the blank that a foreign reader lost in %s', (text, want) => expect(show(text, true)).toBe(want))

it('takes no number and no code for a spoilt word', () => {
  expect(show('2020° NH4+-N USABC-HN-2025', true)).toBe('2020°n NH4+-Ns USABC-HN-2025s|')
})

it('keeps signs that were letters in a damaged text', () => {
  expect(show("cv? tu' v&", true)).toBe("cv?w tu'w v&w|")
  expect(show('thế? v')).toBe('thếw| vw|')
})

it('cuts long rows of capitals and signs in no time', () => {
  const began = performance.now()
  const long = [
    'a@'.repeat(100_000),
    '1/' + 'a-'.repeat(100_000) + '!',
    '12/' + 'QD-'.repeat(60_000) + 'ngay',
    '-'.repeat(200_000),
  ]
  const short = ['A'.repeat(4000) + '-é?x', 'A-'.repeat(2000) + 'é?x', 'A.'.repeat(2000) + '-é?x']
  for (const text of [...short, ...long]) pieces(text, true)
  expect(performance.now() - began).toBeLessThan(2000)
})
