import { describe, expect, it } from 'vitest'
import { dropDoubles, putLine } from '../../../pipeline/pages/merge-lines.js'
import { lineAt, textOf } from './made-page.js'

describe('dropDoubles', () => {
  it('keeps the better of two readings of one line', () => {
    const lines = [lineAt(60, 100, 'là Nôi, ngày 83', { confidence: 0.6 }), lineAt(60, 101, 'Hà Nội, ngày 03')]
    expect(textOf(dropDoubles(lines))).toEqual(['Hà Nội, ngày 03'])
  })

  it('keeps what only the lesser reading has', () => {
    const lines = [lineAt(60, 100, 'Hà Nội, ngày'), lineAt(60, 100, 'Hà Nội, ngày 03 tháng', { confidence: 0.4 })]
    expect(textOf(dropDoubles(lines))).toEqual(['Hà Nội, ngày', '03 tháng'])
  })

  it('lets lines of different height stand: a box over several lines is in no place of theirs', () => {
    const lines = [lineAt(60, 100, 'Kính gửi: Sở Nội vụ'), lineAt(60, 106, '#@/&', { size: 40, confidence: 0.3 })]
    expect(dropDoubles(lines)).toHaveLength(2)
  })
})

describe('putLine', () => {
  it('puts a better reading in the place of debris', () => {
    const page = [lineAt(60, 100, 'KT. l 3', { confidence: 0.2 }), lineAt(60, 130, 'Nguyễn Văn An')]
    expect(textOf(putLine(page, lineAt(60, 100, 'KT. THỦ TƯỚNG')))).toEqual(['Nguyễn Văn An', 'KT. THỦ TƯỚNG'])
  })

  it('leaves a good reading as it is', () => {
    const page = [lineAt(60, 100, 'KT. THỦ TƯỚNG')]
    expect(putLine(page, lineAt(60, 100, 'KI. THƯ TUONG', { confidence: 0.7 }))).toBe(page)
  })

  it('makes one line of what was read again and what stands beside it', () => {
    const page = [lineAt(60, 100, 'có hiệu lực từ ngày')]
    const end = page[0]!.box![2]
    expect(textOf(putLine(page, lineAt(end, 100, '08 tháng 01')))).toEqual(['có hiệu lực từ ngày', '08 tháng 01'])
    const read = [lineAt(60, 100, 'có hiệu lực 0B', { confidence: 0.3 })]
    expect(textOf(putLine(read, lineAt(read[0]!.words[3]!.box![0], 100, '08')))).toEqual(['có hiệu lực 08'])
  })
})
