import { describe, expect, it } from 'vitest'
import type { Line, Word } from '../../../corpus/document.js'
import { findNumber } from '../../../pipeline/engines/find-number.js'
import { lineOf } from '../../../pipeline/pages/layer.js'
import type { Raster } from '../../../pipeline/pages/raster.js'
import type { Ocr } from '../../../pipeline/tools.js'

const page = { width: 595, height: 842 }
const raster: Raster = { data: new Uint8Array(595 * 842).fill(255), width: 595, height: 842, channels: 1, dpi: 72 }
const line = (x: number, y: number, text: string): Line =>
  lineOf(
    text
      .split(' ')
      .map((word, at): Word => ({ text: word, confidence: 0.9, box: [x + at * 32, y, x + at * 32 + 28, y + 12] })),
  )
const issuer = line(110, 60, 'ỦY BAN NHÂN DÂN')

/** An engine that sees one line on every strip, and how often it was asked. */
function engine(text: string): { ocr: Ocr; asked: () => number } {
  let asked = 0
  const read = () => {
    asked++
    return Promise.resolve([lineOf([{ text, confidence: 0.9, box: [12, 16, 140, 28] }])])
  }
  return {
    ocr: { name: 'fake', version: '1', read, close: () => Promise.resolve() } as unknown as Ocr,
    asked: () => asked,
  }
}
const textOf = (lines: readonly Line[]) => lines.map(({ words }) => words.map(({ text }) => text).join(' '))

describe('findNumber', () => {
  it('reads again what stands behind a label alone', async () => {
    const { ocr } = engine('Số:77/2025/NQ-HĐND')
    const lines = await findNumber(raster, [issuer, line(106, 110, 'Số:'), line(183, 110, 'q')], page, ocr)
    expect(textOf(lines)).toEqual(['ỦY BAN NHÂN DÂN', 'Số:77/2025/NQ-HĐND'])
  })
  it('looks under the issuer where nothing of it was read', async () => {
    const { ocr } = engine('Số:1512/QĐ-UBND')
    expect(textOf(await findNumber(raster, [issuer], page, ocr))).toContain('Số:1512/QĐ-UBND')
  })
  it('takes nothing else for a number, and asks nothing where one stands', async () => {
    const other = engine('Độc lập')
    expect(textOf(await findNumber(raster, [issuer], page, other.ocr))).toEqual(['ỦY BAN NHÂN DÂN'])
    const { ocr, asked } = engine('Số:1/QĐ-UBND')
    const lines = [issuer, line(110, 110, 'Số: 15/QĐ-UBND')]
    expect(await findNumber(raster, lines, page, ocr)).toBe(lines)
    expect(asked()).toBe(0)
  })
})
