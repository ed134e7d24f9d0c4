import { PDFDocument, degrees } from '@cantoo/pdf-lib'
import { PDFParse } from 'pdf-parse'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Page, Source, Text } from '../../../corpus/document.js'
import { toAlto } from '../../../output/export/alto.js'
import { toHocr } from '../../../output/export/hocr.js'
import { toSearchablePdf } from '../../../output/export/pdf.js'
import { openPdf } from '../../../pipeline/engines/pdf.js'
import { altoFaults, hocrFaults } from './format-rules.js'

const source: Source = { path: 'kế hoạch & "bản quét".pdf', sha256: '0'.repeat(64), bytes: 1, kind: 'pdf' }
const words = ['Ủy', 'ban', 'nhân', 'dân', 'huyện', 'Đồng', 'Hỷ;']
const box = (i: number) => [60 + i * 40, 100, 92 + i * 40, 114] as const
const token = (i: number, start: number) => ({
  span: { start, end: start + words[i]!.replace(';', '').length },
  raw: '?',
  page: 1,
  box: box(i),
  confidence: 0.9,
})
const value = `${words.join(' ')}\nSố: 54\f`
const text: Text = {
  value,
  raw: value,
  tokens: [
    ...words.map((word, i) => token(i, value.indexOf(word))),
    { span: { start: 31, end: 33 }, raw: 'Số', page: 1, box: [60, 130, 76, 144], confidence: 0.8 },
    { span: { start: 35, end: 37 }, raw: '54', page: 1, box: [84, 130, 98, 144], confidence: 0.5 },
  ],
  restored: true,
  damage: { kind: 'sound', share: 0 },
  furniture: [],
}
const page: Page = { number: 1, width: 595, height: 842, readBy: 'ocr', state: 'read', lines: [], furniture: [] }

async function scan(turn = 0): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  pdf.addPage(turn % 180 ? [842, 595] : [595, 842]).setRotation(degrees(turn))
  return pdf.save()
}

async function textOf(bytes: Uint8Array): Promise<string> {
  const parser = new PDFParse({ data: bytes })
  const { pages } = await parser.getText({ pageJoiner: '' })
  await parser.destroy()
  return pages.map(({ text }) => text.replace(/[ \t]+/g, ' ').trim()).join('\f')
}

describe('toSearchablePdf', () => {
  it.each([0, 90, 180, 270])('lays text that copies as right Vietnamese over a scan turned by %i°', async (turn) => {
    const made = await toSearchablePdf(source, await scan(turn), [page], text)
    expect((await textOf(made)).replace(/\s+/g, ' ')).toBe('Ủy ban nhân dân huyện Đồng Hỷ; Số: 54')
  })

  it.each([90, 180, 270] as const)(
    'lays text where it lies on a scan that was turned by %i° to be read',
    async (turned) => {
      const size = turned === 180 ? { width: 595, height: 842 } : { width: 842, height: 595 }
      const made = await toSearchablePdf(source, await scan(), [{ ...page, ...size, turned }], text)
      const shown = await PDFDocument.load(made)
      shown.getPage(0).setRotation(degrees(turned))
      const file = await openPdf(await shown.save(), 'shown.pdf')
      const { runs } = await file.content(1)
      await file.close()
      const [first] = runs.filter((run) => run.text.startsWith('Ủy'))
      expect(first!.box[0]).toBeCloseTo(box(0)[0], 0)
      expect(Math.abs(first!.box[3] - box(0)[3])).toBeLessThan(6)
    },
  )

  it('keeps what the scan had, page for page', async () => {
    const pdf = await PDFDocument.load(await toSearchablePdf(source, await scan(90), [page], text))
    expect(pdf.getPages().map((sheet) => [sheet.getRotation().angle, sheet.getWidth()])).toEqual([[90, 842]])
  })

  it('lays nothing over a page whose own layer was good', async () => {
    expect(await textOf(await toSearchablePdf(source, await scan(), [{ ...page, readBy: 'text-layer' }], text))).toBe(
      '',
    )
  })

  it('makes a PDF of an image', async () => {
    const picture = await sharp({ create: { width: 300, height: 424, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    const made = await toSearchablePdf({ ...source, kind: 'image' }, picture, [page], text)
    expect((await textOf(made)).replace(/\s+/g, ' ')).toContain('huyện Đồng Hỷ; Số: 54')
  })
})

describe('toAlto', () => {
  const alto = toAlto(source, [page], text)

  it('gives each word with its place in tenths of a millimetre and its confidence', () => {
    expect(alto).toContain('HPOS="212" VPOS="353" WIDTH="113" HEIGHT="49" CONTENT="Ủy" WC="0.90"')
    expect(alto.match(/<TextLine /g)).toHaveLength(2)
    expect(alto.match(/<String /g)).toHaveLength(9)
  })

  it('keeps the rules of the schema', () => {
    expect(altoFaults(alto)).toEqual([])
    expect(altoFaults(alto.replace(/ CONTENT="Ủy"/u, ''))).toEqual(['String lacks CONTENT'])
    expect(altoFaults(alto.replace('<Description>', '<Page/><Description>'))).toContain('Page may not stand in alto')
  })
  it('escapes what XML forbids', () => expect(alto).toContain('kế hoạch &amp; &quot;bản quét&quot;.pdf'))
})

describe('toHocr', () => {
  it('keeps the rules of the format', () => {
    const hocr = toHocr(source, [page], text)
    expect(hocrFaults(hocr)).toEqual([])
    expect(hocrFaults(hocr.replace('x_wconf 90', 'x_wconf much'))).toEqual(['x_wconf of a word is no number up to 100'])
  })
  it('gives each line and word with its place in pixels', () => {
    const hocr = toHocr(source, [page], text)
    expect(hocr).toContain('<span class="ocrx_word" id="word_1_1_1" title="bbox 250 417 383 475; x_wconf 90">Ủy</span>')
    expect(hocr.match(/class="ocr_line"/g)).toHaveLength(2)
  })

  it('keeps an empty page as a page', () => {
    const empty = { ...text, value: '', tokens: [] }
    expect(toHocr(source, [{ ...page, state: 'empty' }], empty)).toContain('class="ocr_page" id="page_1"')
  })
})
