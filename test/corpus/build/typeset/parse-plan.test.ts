import { describe, expect, it } from 'vitest'
import { parsePlan } from '../../../../corpus/build/typeset/parse-plan.js'

const plan = `ỦY BAN NHÂN DÂN
XÃ BÌNH MINH
Số: 12/KH-UBND

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Bình Minh, ngày 05 tháng 8 năm 2025

## KẾ HOẠCH
### Tổ chức Hội nghị

Thực hiện Kế hoạch của tỉnh, xã tổ chức

hội nghị như sau:

**I. MỤC ĐÍCH**

- Khai mạc;
- Bế mạc.

**Nơi nhận:**
- Lưu: VT.

**TM. ỦY BAN NHÂN DÂN**
**CHỦ TỊCH**

**Trần Văn A**
Người ký: Ủy ban nhân dân xã`

describe('parsePlan', () => {
  const parsed = parsePlan(plan)

  it('sorts the head', () => {
    expect(parsed.issuer).toEqual(['ỦY BAN NHÂN DÂN', 'XÃ BÌNH MINH'])
    expect(parsed.number).toBe('Số: 12/KH-UBND')
    expect(parsed.date).toBe('Bình Minh, ngày 05 tháng 8 năm 2025')
    expect(parsed.title).toEqual(['KẾ HOẠCH', 'Tổ chức Hội nghị'])
  })

  it('joins a paragraph over a page break and knows headings and lists', () => {
    const body = parsed.body.map(({ kind, runs }) => [kind, runs.map((run) => run.text).join('')])
    expect(body).toEqual([
      ['text', 'Thực hiện Kế hoạch của tỉnh, xã tổ chức hội nghị như sau:'],
      ['heading', 'I. MỤC ĐÍCH'],
      ['list', '- Khai mạc;'],
      ['list', '- Bế mạc.'],
    ])
  })

  it('parts recipients, signature and what a signing program printed', () => {
    expect(parsed.recipients.map(({ runs }) => runs[0]?.text)).toEqual(['Nơi nhận:', '- Lưu: VT.'])
    expect(parsed.signature).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Trần Văn A'])
    expect(parsed.signed).toEqual(['Người ký: Ủy ban nhân dân xã'])
  })

  it('parts a head whose columns were run together', () => {
    const merged = plan.replace(
      /^[^]*?\n\n## /u,
      'ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nSố: 9/KH-UBND Cam Ranh, ngày 18 tháng 6 năm 2021\n\n## ',
    )
    expect(parsePlan(merged)).toMatchObject({
      issuer: ['ỦY BAN NHÂN DÂN'],
      number: 'Số: 9/KH-UBND',
      date: 'Cam Ranh, ngày 18 tháng 6 năm 2021',
    })
  })

  it('refuses a text that is no document', () => {
    expect(() => parsePlan('Tin: hội nghị đã khai mạc.')).toThrow('no administrative document')
  })
})
