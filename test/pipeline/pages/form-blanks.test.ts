import { describe, expect, it } from 'vitest'
import { blankOf, cutBehindNumber, filledIn, fillSlot, mendBlank } from '../../../pipeline/pages/form-blanks.js'
import { lineOf } from '../../../pipeline/pages/layer.js'
import { pieceOf } from '../../../pipeline/pages/pieces.js'

const wordsOf = (text: string, x = 60) =>
  text
    .split(' ')
    .map((word, i) => ({ text: word, confidence: 0.9, box: [x + i * 40, 100, x + i * 40 + 35, 114] as const }))

describe('mendBlank', () => {
  it.each([
    ['date', 'Hựng Thịnh, ngày 21tháng 11năm 2007', 'Hựng Thịnh, ngày 21 tháng 11 năm 2007'],
    ['date', 'Hà Nội, ngày 27 tháng Ô5năm 2016', 'Hà Nội, ngày 27 tháng 05 năm 2016'],
    ['date', 'Hà Nội, ngày 27 thá ng 7 năm 2021', 'Hà Nội, ngày 27 tháng 7 năm 2021'],
    ['date', 'Hà Nội, ngày l2 tháng 7 năm2021', 'Hà Nội, ngày 12 tháng 7 năm 2021'],
    ['date', 'An Giang, ngày18tháng11năm 2025', 'An Giang, ngày 18 tháng 11 năm 2025'],
    ['date', 'Hà Nội, ngày 21 tháng | Ì năm 2025', 'Hà Nội, ngày 21 tháng 11 năm 2025'],
    ['date', 'Hà Tĩnh, ngày 24 tháng TT năm 2025', 'Hà Tĩnh, ngày 24 tháng 11 năm 2025'],
    ['number', 'Sốô:06QD-BCĐ', 'Số: 06/QD-BCĐ'],
    ['number', 'Số: 714QĐ-TTg', 'Số: 714/QĐ-TTg'],
    ['number', 'Số: 47VPCP', 'Số: 47/VPCP'],
    ['number', 'Số: 12/2019/NĐ-CP', 'Số: 12/2019/NĐ-CP'],
    ['number', 'Số: 400 1QÐ-BKHCN', 'Số: 4001/QĐ-BKHCN'],
    ['number', 'Số: 1122025/TT-BTC', 'Số: 112/2025/TT-BTC'],
    // laws are counted by years, so that there is a stroke; what counts on may reach ten thousand
    ['number', 'Số: 42025/TT-BYT', 'Số: 4/2025/TT-BYT'],
    ['number', 'Số: 3Ÿ2025/TT-BXD', 'Số: 3Ÿ/2025/TT-BXD'],
    ['number', 'Số: Ø22025/QĐ-UBND', 'Số: Ø2/2025/QĐ-UBND'],
    ['number', 'Số: 12025/QĐ-UBND', 'Số: 12025/QĐ-UBND'],
    ['number', '_ Số: 61/2025/TT:BCT', 'Số: 61/2025/TT-BCT'],
    ['number', 'Số: |4 /KH-UBND', 'Số: |4/KH-UBND'],
    // a stroke covered by the pen, or taken for a digit; a label that lost its marks
    ['number', 'Số: 2#73QÐ-UBND', 'Số: 2#73/QĐ-UBND'],
    ['number', 'Số: §/4CT-CS', 'Số: §/4/CT-CS'],
    ['number', 'Sõ:0134<H-UBND', 'Số: 0134/KH-UBND'],
    ['number', 'Số: $5//QĐĐ-UBND', 'Số: $5//QĐ-UBND'],
    ['number', 'Sẽ:2#53/QÐ-UBND', 'Số: 2#53/QĐ-UBND'],
    ['number', 'Số: 63/2025/NQ-HĐND.......', 'Số: 63/2025/NQ-HĐND'],
    ['number', "Số: 376 ?'fB-CHQ", "Số: 376?'/TB-CHQ"],
    // dirt beside printed words
    ['date', 'Hà Nội, ngày 18 tháng! 11 năm 2025', 'Hà Nội, ngày 18 tháng 11 năm 2025'],
    ['date', "Hà Nội, ngày 25 tháng †Ì' năm 2025", 'Hà Nội, ngày 25 tháng 11 năm 2025'],
  ] as const)('%s: %s', (blank, read, meant) => {
    const line = mendBlank(lineOf(wordsOf(read)), blank)
    expect(line.words.map((word) => word.text).join(' ')).toBe(meant)
    expect(line.words.every((word, i) => i === 0 || word.box![0] >= line.words[i - 1]!.box![2] - 0.01)).toBe(true)
  })
})

describe('filledIn', () => {
  it.each([
    ['date', 'Hà Nội, ngày 21 tháng 12 năm 2013', '21 12 2013'],
    ['date', 'Hà Nội, ngày 21 tháng 19 năm 2013', null],
    ['date', 'Hà Nội, ngày lề tháng 5 năm 2010', null],
    ['number', 'Số: 168/UBND-VHXH', '168/UBND-VHXH'],
    ['number', 'Số: 022NQ-BVHTTDL', null],
  ] as const)('%s: %s', (blank, text, value) => expect(filledIn(blank, text)).toBe(value))
})

describe('fillSlot', () => {
  it('puts digits into their slot, or leaves it empty', () => {
    const date = lineOf(wordsOf('Hà Nội, ngày 83 tháng 12 năm 2025'))
    const said = (line: ReturnType<typeof lineOf>) => line.words.map((word) => word.text).join(' ')
    expect(said(fillSlot(date, 'day', '03'))).toBe('Hà Nội, ngày 03 tháng 12 năm 2025')
    expect(said(fillSlot(date, 'month', null))).toBe('Hà Nội, ngày 83 tháng năm 2025')
    expect(said(fillSlot(lineOf(wordsOf('Số: ?7/2025/TT-BXD')), 'number', null))).toBe('Số: /2025/TT-BXD')
    // A pen's seven was read as a stroke.
    expect(said(fillSlot(lineOf(wordsOf('Số: 5//?/CT-CS')), 'number', '5487'))).toBe('Số: 5487/CT-CS')
  })
})

describe('blankOf', () => {
  const page = { width: 595, height: 842 }
  it('knows number and date by their places', () => {
    expect(blankOf(pieceOf(wordsOf('Số: 714QĐ-TTg')), page)).toBe('number')
    expect(blankOf(pieceOf(wordsOf('Hà Nội, ngày 27 thúng 5năm 2016', 280)), page)).toBe('date')
    expect(blankOf(pieceOf(wordsOf('Lâm Đồng, ngày }Š tháng lÏ năm. 2025', 280)), page)).toBe('date')
    expect(blankOf(pieceOf(wordsOf('Hà Nội, ngày 21 tháng LÍ năi 2025', 280)), page)).toBe('date')
    expect(blankOf(pieceOf(wordsOf('ụ 637/TB-VPCP')), page)).toBe('number')
    expect(blankOf(pieceOf(wordsOf('Căn cứ ngày lễ', 280)), page)).toBeNull()
    expect(blankOf(pieceOf(wordsOf('Sẽ:2#53/QĐ-UBND')), page)).toBe('number')
    expect(blankOf(pieceOf(wordsOf('Số: ?ÓổKH-UBND')), page)).toBe('number')
    expect(blankOf(pieceOf(wordsOf('/2025/TT-BYT')), page)).toBe('number')
    expect(blankOf(pieceOf(wordsOf('Hà Nội, ngà 2 5tháng [năm 2025', 280)), page)).toBe('date')
    expect(blankOf(pieceOf(wordsOf('Sở Nội vụ tỉnh')), page)).toBeNull()
  })
})

describe('cutBehindNumber', () => {
  it('parts a number from what a stamp beside it says', () => {
    const parts = (text: string) => cutBehindNumber(pieceOf(wordsOf(text))).map((piece) => piece.text)
    expect(parts('Số: 22/2025/NQ-HĐND — sở nội vụ')).toEqual(['Số: 22/2025/NQ-HĐND', '— sở nội vụ'])
    expect(parts('Số: 22/2025/NQ-HĐND')).toEqual(['Số: 22/2025/NQ-HĐND'])
    expect(parts('Căn cứ Nghị quyết số 22/2025/NQ-HĐND ngày')).toHaveLength(1)
  })
})
