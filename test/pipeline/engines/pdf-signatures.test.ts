import { describe, expect, it } from 'vitest'
import { readPdfSignatures, signatureText } from '../../../pipeline/engines/pdf-signatures.js'

/** A signature (CMS) with its certificate, made with openssl for an office that does not exist. */
const CMS = Buffer.from(
  [
    'MIIE2QYJKoZIhvcNAQcCoIIEyjCCBMYCAQExDTALBglghkgBZQMEAgEwCwYJKoZIhvcNAQcBoIICljCCApIwggI3oAMCAQICFECkkuRO9HRpea',
    'uPCtR2bDIQiVusMAoGCCqGSM49BAMCMIGdMQswCQYDVQQGEwJWTjEWMBQGA1UEBwwNSMawbmcgVGjhu4tuaDEdMBsGA1UECgwUVOG7iW5oIEjG',
    'sG5nIFRo4buLbmgxLjAsBgNVBAMMJeG7pnkgYmFuIG5ow6JuIGTDom4geMOjIEjGsG5nIFRo4buLbmgxJzAlBgkqhkiG9w0BCQEWGHZhbnRodU',
    'BodW5ndGhpbmguZXhhbXBsZTAeFw0yNjExMjAyMzI1NTNaFw0zNjExMTcyMzI1NTNaMIGdMQswCQYDVQQGEwJWTjEWMBQGA1UEBwwNSMawbmcg',
    'VGjhu4tuaDEdMBsGA1UECgwUVOG7iW5oIEjGsG5nIFRo4buLbmgxLjAsBgNVBAMMJeG7pnkgYmFuIG5ow6JuIGTDom4geMOjIEjGsG5nIFRo4b',
    'uLbmgxJzAlBgkqhkiG9w0BCQEWGHZhbnRodUBodW5ndGhpbmguZXhhbXBsZTBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABHxA4tYj84aIrXgA',
    '9MDlg9Xb70Tf7CJDFhjY+ePiv+xtxBT6lqVT3AUisWCgZF1GJe5v2fnndhEw9WN3xZz2j8GjUzBRMB0GA1UdDgQWBBQL8GxTt3+TbLYhbSI2ai',
    'mpYJjpDzAfBgNVHSMEGDAWgBQL8GxTt3+TbLYhbSI2aimpYJjpDzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49BAMCA0kAMEYCIQD4iRrmnKpw',
    'UgTMRiOeGUSYppUy4zw7fxUZzobV47uf3AIhAOp5R7x6UKkcnMNmaAm/mB4+62N8y23LJ0XCzTe4civmMYICCTCCAgUCAQEwgbYwgZ0xCzAJBg',
    'NVBAYTAlZOMRYwFAYDVQQHDA1IxrBuZyBUaOG7i25oMR0wGwYDVQQKDBRU4buJbmggSMawbmcgVGjhu4tuaDEuMCwGA1UEAwwl4bumeSBiYW4g',
    'bmjDom4gZMOibiB4w6MgSMawbmcgVGjhu4tuaDEnMCUGCSqGSIb3DQEJARYYdmFudGh1QGh1bmd0aGluaC5leGFtcGxlAhRApJLkTvR0aXmrjw',
    'rUdmwyEIlbrDALBglghkgBZQMEAgGggeQwGAYJKoZIhvcNAQkDMQsGCSqGSIb3DQEHATAcBgkqhkiG9w0BCQUxDxcNMjYxMTIwMjMyNTUzWjAv',
    'BgkqhkiG9w0BCQQxIgQgZmey0aq2oAyqWu5a+K2fFGXlZ6vxwgnRVyfVez6Pbl8weQYJKoZIhvcNAQkPMWwwajALBglghkgBZQMEASowCwYJYI',
    'ZIAWUDBAEWMAsGCWCGSAFlAwQBAjAKBggqhkiG9w0DBzAOBggqhkiG9w0DAgICAIAwDQYIKoZIhvcNAwICAUAwBwYFKw4DAgcwDQYIKoZIhvcN',
    'AwICASgwCgYIKoZIzj0EAwIERzBFAiEA8KeJmQkigjgMeeM7EoVgiZN23B0+AWk7P5eO7Dr6pXoCIDWQTCy1dpO3mndyKnXEXc3ZAGvwZNiDan',
    'Cog7SQtAMp',
  ].join(''),
  'base64',
)

/** A file with a signature dictionary whose `/ByteRange` is right; `before` and `after` stand on both sides of it. */
function signed(entries: string, contents = CMS): Buffer {
  const hex = `<${contents.toString('hex')}0000>`
  const make = (range: string) => [
    `%PDF-1.7\n7 0 obj\n<< /Type /Sig ${entries} /ByteRange [${range}] /Contents `,
    ` >>\nendobj\n`,
  ]
  const blank = '0 0000000000 0000000000 0000000000'
  const [head, tail] = make(blank)
  const numbers = [head!.length, head!.length + hex.length, tail!.length].map((n) => String(n).padStart(10, '0'))
  const [begin] = make(`0 ${numbers.join(' ')}`)
  return Buffer.from(`${begin}${hex}${tail}`, 'latin1')
}

describe('readPdfSignatures', () => {
  it('reads who signed from the certificate and when from the dictionary', () => {
    const [found, ...more] = readPdfSignatures(signed("/M (D:20210423103824+07'00') /Name (someone)"))
    expect(more).toEqual([])
    expect(signatureText(found!)).toBe(
      [
        'Ký bởi: Ủy ban nhân dân xã Hưng Thịnh',
        'Email: vanthu@hungthinh.example',
        'Cơ quan: Tỉnh Hưng Thịnh',
        'Thời gian ký: 23.04.2021 10:38:24 +07:00',
      ].join('\n'),
    )
  })

  it.each([
    [
      'a plain name',
      '/Name (UBND xa Hung Thinh) /M (D:20190801080910Z)',
      'UBND xa Hung Thinh',
      '01.08.2019 08:09:10 +00:00',
    ],
    ['a name in UTF-16', '/Name <FEFF1EE6> /M (D:201908010809)', 'Ủ', '01.08.2019 08:09:00'],
  ])('falls back on %s where the signature is no such thing', (_, entries, signer, signedAt) => {
    expect(readPdfSignatures(signed(entries, Buffer.from('3003020101ff', 'hex')))).toEqual([
      { signer, email: null, organisation: null, signedAt },
    ])
  })

  it.each([
    ['a time stamp', signed('/SubFilter /ETSI.RFC3161 /M (D:20210423103824Z)')],
    [
      'a range that lies outside the file',
      Buffer.from('1 0 obj /ByteRange [0 10 99999 5] /M (D:20210423103824Z) endobj'),
    ],
    ['a range without numbers', Buffer.from('/ByteRange [a b c d]')],
    ['no PDF', Buffer.alloc(64, 0x30)],
  ])('keeps silent about %s', (_, bytes) => expect(readPdfSignatures(bytes)).toEqual([]))

  it('lets no broken signature hurt: every truncation and every wrong byte is met', () => {
    for (let at = 0; at < CMS.length; at += 7) {
      expect(() => readPdfSignatures(signed('/M (D:20210423103824Z)', CMS.subarray(0, at)))).not.toThrow()
      const wrong = Buffer.from(CMS)
      wrong[at] = 0xff
      expect(readPdfSignatures(signed('/M (D:20210423103824Z)', wrong))[0]?.signedAt).toBe('23.04.2021 10:38:24 +00:00')
    }
  })
})
