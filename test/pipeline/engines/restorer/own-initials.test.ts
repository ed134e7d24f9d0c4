import { expect, it } from 'vitest'
import { barred, initialsIn } from '../../../../pipeline/engines/restorer/own-initials.js'

const words = (text: string) => text.split(/\s+/u)

it.each([
  ['KH-CDVC', 'Công đoàn Viên chức tỉnh', 'KH-CĐVC'],
  ['63-KH/DUK', 'Đảng ủy Khối các cơ quan', '63-KH/ĐUK'],
  ['01-QĐ/HBTD', 'của Hội đồng Thi đua', '01-QĐ/HĐTĐ'],
  ['1012/QĐ-BHTB', 'Trường Đại học Tây Bắc', '1012/QĐ-ĐHTB'],
  // a group that is known, one that no name explains, and one that a name explains as it is
  ['165/KH-UBND', 'Ủy ban nhân dân', '165/KH-UBND'],
  ['12/KH-XDVC', 'Công đoàn Viên chức', '12/KH-XDVC'],
  ['12/KH-BDVN', 'Bưu điện văn nghệ Bưu Dương Vũ Ninh', '12/KH-BDVN'],
])('%s beside %j', (symbol, text, want) => expect(barred(symbol, initialsIn(words(text)))).toBe(want))

it('passes over "và"', () => expect(initialsIn(words('Sở Giáo dục và Đào tạo')).has('SGDĐT')).toBe(true))
