import { describe, expect, it } from 'vitest'
import { decodeText, readPlain } from '../../../pipeline/engines/plain-file.js'

const truth = 'Ủy ban nhân dân huyện Đồng Hỷ xây dựng Kế hoạch tổ chức hội nghị điển hình tiên tiến năm 2020'

describe('decodeText', () => {
  it.each([
    ['utf-8', Buffer.from(truth)],
    ['utf-8', Buffer.from(`\ufeff${truth}`)],
    ['utf-16', Buffer.from(`\ufeff${truth}`, 'utf16le')],
    ['utf-16', Buffer.from(`\ufeff${truth}`, 'utf16le').swap16()],
  ])('reads %s', (encoding, bytes) => expect(decodeText(bytes)).toEqual({ text: truth, encoding }))

  it('reads TCVN3, the letters of .VnTime', () => {
    const old = Buffer.from('Céng hßa X· héi chñ nghÜa ViÖt Nam. ñy ban nh©n d©n huyÖn', 'latin1')
    expect(decodeText(old)).toEqual({
      text: 'Cộng hòa Xã hội chủ nghĩa Việt Nam. ủy ban nhân dân huyện',
      encoding: 'tcvn3',
    })
  })

  it.each([
    ['Uû BAN NH¢N D¢N\nX· CHIÒNG KH¦¥NG', 'UỶ BAN NHÂN DÂN\nXÃ CHIỀNG KHƯƠNG'],
    ['KÕ HO¹CH\nVÒ viÖc tæ chøc héi nghÞ', 'KẾ HOẠCH\nVề việc tổ chức hội nghị'],
    ['Sè: 27/KH-UBND\nTÝnh tõ nay, X· CHIÒNG KH¦¥NG', 'Số: 27/KH-UBND\nTính từ nay, Xã CHIỀNG KHƯƠNG'],
    ['Lª Hµ, TØNH S¥N LA vµ huyÖn', 'Lê Hà, TỈNH SƠN LA và huyện'],
  ])('raises the marked capitals of .VnTimeH: %j', (old, read) =>
    expect(decodeText(Buffer.from(old, 'latin1')).text).toBe(read),
  )

  it('reads TCVN3 that someone saved as UTF-8', () => {
    expect(decodeText(Buffer.from('§éc lËp - Tù do - H¹nh phóc')).text).toBe('Độc lập - Tự do - Hạnh phúc')
  })

  it('reads VNI', () => {
    const old = Buffer.from('Coäng hoøa Xaõ hoäi chuû nghóa Vieät Nam, Ñoäc laäp - Töï do - Haïnh phuùc', 'latin1')
    expect(decodeText(old)).toEqual({
      text: 'Cộng hòa Xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc',
      encoding: 'vni',
    })
  })
})

describe('readPlain', () => {
  it('keeps the text as it stands but for line ends and composed letters', () => {
    const page = readPlain(Buffer.from('  Kê\u0301 hoạch \r\n\r\n\f 2  '), 'a.txt')
    expect(page).toMatchObject({ number: null, state: 'read', readBy: 'plain-text', plain: '  Kế hoạch \n\n\f 2  ' })
  })

  it('calls a file of blanks empty', () => {
    expect(() => readPlain(Buffer.from('\ufeff \n'), 'a.txt')).toThrow(/empty-file/)
  })
})
