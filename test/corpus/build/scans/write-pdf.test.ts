import { PDFParse } from 'pdf-parse'
import { describe, expect, it } from 'vitest'
import { encodeBilevel, encodeGrey } from '../../../../corpus/build/scans/encode-page.js'
import { writePdf, type PdfPage } from '../../../../corpus/build/scans/write-pdf.js'

const width = 160
const height = 320
const pixels = new Uint8Array(width * height).fill(255)
for (let y = 40; y < 60; y++) pixels.fill(0, y * width + 20, y * width + 140)
const page = { width, height, pixels }
const layer = [{ text: 'T6 chirc Hội nghị ¢', x: 20, y: 60, width: 90, size: 12, turn: 0.5 }]
const sized = async (rest: Partial<PdfPage>): Promise<PdfPage> => ({
  width,
  height,
  image: await encodeBilevel(page),
  ...rest,
})

async function textOf(pdf: Buffer): Promise<string[]> {
  const parser = new PDFParse({ data: new Uint8Array(pdf) })
  try {
    return (await parser.getText({ pageJoiner: '' })).pages.map((each) => each.text.trim())
  } finally {
    await parser.destroy()
  }
}

describe('writePdf', () => {
  it('gives a text layer back letter for letter, and none where there is none', async () => {
    const pdf = writePdf([await sized({ layer }), await sized({ image: await encodeGrey(page, 40) })], 'test')
    expect(await textOf(pdf)).toEqual(['T6 chirc Hội nghị ¢', ''])
  })

  it('gives the same bytes again', async () => {
    expect(writePdf([await sized({ layer })], 'test').equals(writePdf([await sized({ layer })], 'test'))).toBe(true)
  })
})

describe('encodeBilevel', () => {
  it('keeps ink black and paper white', async () => {
    const parser = new PDFParse({ data: new Uint8Array(writePdf([await sized({})], 'test')) })
    const shot = await parser.getScreenshot({ scale: 1, imageDataUrl: false, imageBuffer: true })
    await parser.destroy()
    const { default: sharp } = await import('sharp')
    const data = shot.pages[0]?.data
    if (data === undefined) throw new Error('no picture')
    const grey = await sharp(Buffer.from(data)).toColourspace('b-w').removeAlpha().raw().toBuffer()
    expect(grey[50 * width + 80]).toBeLessThan(80)
    expect(grey[200 * width + 80]).toBeGreaterThan(200)
  })
})
