import { readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import type { Ocr, PageImage } from '../../pipeline/tools.js'

const bytes = readFileSync(new URL('../pipeline/engines/two-lines.png', import.meta.url))
const image: PageImage = { bytes, width: 600, height: 130, dpi: 150 }

/** What every engine must do, whatever it is made of. */
export function ocrContract(open: () => Ocr): void {
  const ocr = open()
  afterAll(() => ocr.close())
  const textOf = (lines: Awaited<ReturnType<Ocr['read']>>) =>
    lines.map((line) => line.words.map((word) => word.text).join(' '))

  it('reads Vietnamese, line by line', async () => {
    const [first, second] = textOf(await ocr.read(image))
    // The last word stays out: engines of one family differ on the mark of a lone ỷ.
    expect([first!.slice(0, 26), second]).toEqual(['Ủy ban nhân dân huyện Đồng', 'Số: 129/KH-UBND'])
  })

  it('gives each word a box in points within the page, and a confidence', async () => {
    const words = (await ocr.read(image)).flatMap((line) => line.words)
    expect(words.length).toBeGreaterThan(5)
    for (const word of words) {
      const [x0, y0, x1, y1] = word.box!
      expect(x0 >= 0 && x0 < x1 && x1 <= (600 * 72) / 150 && y0 >= 0 && y0 < y1 && y1 <= (130 * 72) / 150).toBe(true)
      expect(word.confidence).toBeGreaterThan(0)
      expect(word.confidence).toBeLessThanOrEqual(1)
    }
  })

  it('gives the same answer whatever it read before', async () => {
    const first = await ocr.read(image)
    await ocr.read({ ...image, dpi: 200 })
    expect(await ocr.read(image)).toEqual(first)
  })

  it('rejects what is no image and reads on', async () => {
    await expect(ocr.read({ ...image, bytes: Buffer.from('no image at all') })).rejects.toThrow(Error)
    expect(textOf(await ocr.read(image))[1]).toBe('Số: 129/KH-UBND')
  })
}
