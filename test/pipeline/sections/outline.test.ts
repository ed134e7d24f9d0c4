import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Passage, Section } from '../../../corpus/document.js'
import { shipped } from '../../../corpus/place.js'
import { sectionsOf } from '../../../corpus/tree.js'
import { outline } from '../../../pipeline/sections/outline.js'
import { textOf } from '../../../pipeline/text/plain-text.js'

const read = (value: string) => outline(textOf(value))
const kinds = (section: Section): string[] =>
  section.children.filter((child) => child.kind !== 'passage').map((child) => child.kind)

/** Check rule 3 of the record on a whole tree: slices are true, children lie inside, in order. */
function check(section: Section, value: string): void {
  const whole = (passage: Passage) => {
    expect(passage.text).toBe(value.slice(passage.span.start, passage.span.end))
    expect(passage.text.length).toBeGreaterThan(0)
  }
  let at = section.span.start
  if (section.heading) {
    whole(section.heading)
    expect(section.heading.span.start).toBeGreaterThanOrEqual(at)
    at = section.heading.span.end
  }
  for (const child of section.children) {
    expect(child.span.start).toBeGreaterThanOrEqual(at)
    at = child.span.end
    if (child.kind === 'passage') whole(child)
    else check(child, value)
  }
  expect(at).toBeLessThanOrEqual(section.span.end)
}

const plan = `ỦY BAN NHÂN DÂN
XÃ THỬ NGHIỆM
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND
Thử Nghiệm, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
Tổ chức Hội nghị thử
năm 2025

Thực hiện Kế hoạch số 9/KH-UBND ngày 01/3/2025 của UBND huyện, UBND xã
ban hành Kế hoạch như sau:
I. MỤC ĐÍCH
1. Việc thứ nhất kéo dài qua một
dòng.
IIL. NỘI DUNG
- Một việc:
+ Việc con.
\f2. Việc thứ hai, đề

nghị mọi người.
Trên đây là Kế hoạch, đề nghị thực hiện./.
Nơi nhận:
- Như trên;
- Lưu: VT.
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Nguyễn Văn A
Page 1
`

describe('outline', () => {
  it('lays out head, preamble, body, closing, recipients, signature and trailer in order', () => {
    expect(kinds(read(plan))).toEqual(['head', 'preamble', 'body', 'closing', 'recipients', 'signature', 'trailer'])
  })

  it('reads a kind that a page broke over two lines', () => {
    const head = sectionsOf(read(plan.replace('KẾ HOẠCH', 'KẾ\nHOẠCH')), 'head')[0]!
    expect(head.children.at(-1)).toMatchObject({ text: 'Tổ chức Hội nghị thử\nnăm 2025' })
    expect(head.children.at(-2)).toMatchObject({ text: 'KẾ\nHOẠCH' })
  })

  it('keeps labels as printed, worn ones too', () => {
    expect(sectionsOf(read(plan), 'roman').map((section) => section.label)).toEqual(['I.', 'IIL.'])
  })

  it('joins a paragraph across soft breaks, blank lines and pages', () => {
    const texts = sectionsOf(read(plan), 'number').map((section) => section.heading?.text)
    expect(texts).toEqual(['Việc thứ nhất kéo dài qua một\ndòng.', 'Việc thứ hai, đề\n\nnghị mọi người.'])
  })

  it('joins the lines of a title to one passage', () => {
    const head = sectionsOf(read(plan), 'head')[0]!
    expect(head.children.at(-1)).toMatchObject({ text: 'Tổ chức Hội nghị thử\nnăm 2025' })
  })

  it('lays rows of cells out as a table', () => {
    const rows = sectionsOf(read('I. LỊCH\n\nNgày | Việc\n01/3 | Họp\n'), 'row')
    expect(rows.map((row) => row.children.map((cell) => (cell as Passage).text))).toEqual([
      ['Ngày', 'Việc'],
      ['01/3', 'Họp'],
    ])
  })

  const plans = shipped('corpus', 'plans')
  const files = readdirSync(plans, { withFileTypes: true }).filter((file) => file.name.endsWith('.txt'))
  it.each(files.map((file) => file.name))('keeps its invariants on %s', (name) => {
    const text = textOf(readFileSync(join(plans, name), 'utf8'))
    check(outline(text), text.value)
  })

  it('keeps its invariants on any text', () => {
    const piece = fc.constantFrom(
      ...plan.split('\n'),
      '',
      '\f',
      '**',
      '* ',
      '- ',
      'a | b',
      '| x |',
      '1.',
      'II.',
      '___',
      'Phụ lục I',
      'từ, ',
      'QUYẾT ĐỊNH:',
      'Kính gửi: Ông A',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom('\n', ' ', '\n\n'), (pieces, glue) => {
        const value = pieces.join(glue)
        check(read(value), value)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a head and a foot set in two columns on shared lines', () => {
  const text = `ỦY BAN NHÂN DÂN           CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
XÃ AN LÃO                   Độc lập - Tự do - Hạnh phúc
Số: 12/KH-UBND              An Lão, ngày 05 tháng 3 năm 2025

KẾ HOẠCH
Tổ chức Hội nghị

Thực hiện Kế hoạch số 9/KH-UBND, UBND xã ban hành Kế hoạch như sau:

I. NỘI DUNG
1. Một việc.

Nơi nhận: (VBĐT)                    TM. ỦY BAN NHÂN DÂN
- UBND huyện;                       CHỦ TỊCH
- Lưu: VT.
                                    Lê Văn Bình
`
  it('never reads across them', () => {
    const tree = read(text)
    const words = (kind: Section['kind']) =>
      sectionsOf(tree, kind).flatMap((section) =>
        section.children.map((child) => text.slice(child.span.start, child.span.end)),
      )
    expect(words('head').slice(0, 6)).toEqual([
      'ỦY BAN NHÂN DÂN',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'XÃ AN LÃO',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 12/KH-UBND',
      'An Lão, ngày 05 tháng 3 năm 2025',
    ])
    expect(words('recipients')).toEqual(['- UBND huyện;', '- Lưu: VT.'])
    expect(words('signature')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Bình'])
    check(tree, text)
  })
})

it('reads a head and a foot laid out as a table cell by cell', () => {
  const text = `| ỦY BAN NHÂN DÂN<br>**XÃ AN LÃO**<br>Số: 12/KH-UBND | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>An Lão, ngày 05 tháng 3 năm 2025 |
|---|---|

KẾ HOẠCH

Tổ chức Hội nghị

I. NỘI DUNG

1. Một việc.

| **Nơi nhận:**<br>- UBND huyện;<br>- Lưu: VT. | **TM. ỦY BAN NHÂN DÂN**<br>**CHỦ TỊCH**<br>Lê Văn Bình |
|---|---|
`
  const tree = read(text)
  const words = (kind: Section['kind']) =>
    sectionsOf(tree, kind).flatMap((section) =>
      section.children.map((child) => text.slice(child.span.start, child.span.end)),
    )
  expect(words('head').slice(0, 5)).toEqual([
    'ỦY BAN NHÂN DÂN',
    'XÃ AN LÃO',
    'Số: 12/KH-UBND',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'An Lão, ngày 05 tháng 3 năm 2025',
  ])
  expect(words('recipients')).toEqual(['- UBND huyện;', '- Lưu: VT.'])
  expect(words('signature')).toEqual(['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH', 'Lê Văn Bình'])
  check(tree, text)
})
