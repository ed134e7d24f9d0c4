import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { describe, expect, it } from 'vitest'
import { openPdf } from '../../../pipeline/engines/pdf.js'
import { arrange } from '../../../pipeline/pages/arrange.js'
import { layerLines } from '../../../pipeline/pages/layer.js'
import { pdfOf } from './made-pdf.js'

async function contentOf(bytes: Uint8Array) {
  const file = await openPdf(bytes, 'made.pdf')
  try {
    return await file.content(1)
  } finally {
    await file.close()
  }
}

const rulesOf = async (drawn: string) => {
  const { rules } = await contentOf(pdfOf(drawn))
  const whole = (boxes: typeof rules.level) => boxes.map((box) => box.map(Math.round))
  return { level: whole(rules.level), upright: whole(rules.upright) }
}

const words = (text: string, x: number, y: number) => `BT /F1 11 Tf ${x} ${y} Td (${text}) Tj ET`

describe('the lines that a PDF draws', () => {
  it('are its strokes, in points from the top left, wherever user space lies', async () => {
    expect(await rulesOf('100 700 m 300 700 l S q 1 0 0 1 50 0 cm 100 700 m 100 600 l S Q')).toEqual({
      level: [[100, 142, 300, 142]],
      upright: [[150, 142, 150, 242]],
    })
  })

  it('are the thin rectangles that writing programs fill, joined where each cell has its own', async () => {
    const cells = '100 700 100 0.5 re f 200.4 700 99.6 0.5 re f 100 600 0.5 50 re f 100 650.2 0.5 50 re f'
    expect(await rulesOf(cells)).toEqual({ level: [[100, 142, 300, 142]], upright: [[100, 142, 101, 242]] })
  })

  it('are the four sides of a box that is stroked, and none of one that is filled as a shade or only clips', async () => {
    const { level, upright } = await rulesOf('100 600 200 100 re S')
    expect([level.length, upright.length]).toEqual([2, 2])
    expect(await rulesOf('100 600 200 100 re f')).toEqual({ level: [], upright: [] })
    expect(await rulesOf('100 600 200 0.5 re W n')).toEqual({ level: [], upright: [] })
  })

  it('are not slanted, round, or no longer than a letter', async () => {
    const drawn = '100 700 m 300 650 l S 100 500 m 150 550 250 550 300 500 c S 100 400 m 108 400 l S'
    expect(await rulesOf(drawn)).toEqual({ level: [], upright: [] })
  })
})

describe('a table drawn in a PDF with text', () => {
  // Three columns, three rows; the last cell of the first column goes over two rows.
  const grid = [
    ...[700, 660, 600].map((y) => `100 ${y} m 400 ${y} l S`),
    '180 630 m 400 630 l S',
    ...[100, 180, 320, 400].map((x) => `${x} 700 m ${x} 600 l S`),
  ]

  async function read(said: readonly string[]): Promise<string[]> {
    const { runs, rules } = await contentOf(pdfOf([...grid, ...said].join('\n')))
    const { lines } = arrange(layerLines(runs), { number: 1, width: 595, height: 842, rules })
    return lines.map((line) => line.words.map((word) => word.text).join(' '))
  }

  it('is read cell by cell: what runs over lines stays in its cell, a joined cell in its first row, an empty one is empty', async () => {
    const said = [
      words('Don vi', 105, 685),
      words('Noi dung cong viec', 185, 685),
      words('giao cho tung don vi', 185, 670),
      words('Thoi gian', 325, 685),
      words('Van phong', 105, 645),
      words('Huyen uy', 105, 615),
      words('Viec mot', 185, 640),
      words('20/8/2025', 325, 640),
      words('Viec hai', 185, 610),
      words('Ke hoach nay co bang ke', 100, 720),
      words('Het bang', 100, 570),
    ]
    expect(await read(said)).toEqual([
      'Ke hoach nay co bang ke',
      'Don vi | Noi dung cong viec giao cho tung don vi | Thoi gian',
      'Van phong Huyen uy | Viec mot | 20/8/2025',
      '| Viec hai |',
      'Het bang',
    ])
  })
})

it('reads lines of a page that is turned where they are seen', async () => {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  page.drawText('x', { x: 50, y: 50, font: await document.embedFont(StandardFonts.Helvetica) })
  page.drawLine({ start: { x: 100, y: 600 }, end: { x: 100, y: 700 }, thickness: 1 })
  page.setRotation({ type: 'degrees', angle: 90 } as Parameters<typeof page.setRotation>[0])
  const { rules } = await contentOf(await document.save())
  expect([rules.level.length, rules.upright.length]).toEqual([1, 0])
})
