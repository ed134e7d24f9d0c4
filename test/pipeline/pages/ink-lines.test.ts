import { describe, expect, it } from 'vitest'
import { findInkLines, uncovered } from '../../../pipeline/pages/ink-lines.js'
import type { Raster } from '../../../pipeline/pages/raster.js'
import { lineAt } from './made-page.js'

const [width, height, dpi] = [1000, 500, 200]

/** A page with rows of letter-sized blocks: x, base line, how many, height in pixels. */
function pageOf(...rows: readonly (readonly [x: number, base: number, count: number, size: number])[]): Raster {
  const data = new Uint8Array(width * height).fill(255)
  for (const [x, base, count, size] of rows)
    for (let n = 0; n < count; n++)
      for (let y = base - size; y < base; y++) data.fill(0, y * width + x + n * 22, y * width + x + n * 22 + 14)
  return { data, width, height, channels: 1, dpi }
}

describe('findInkLines', () => {
  it('finds rows of letters, parts columns, and leaves the marks over capitals to their letters', () => {
    const rows = findInkLines(pageOf([100, 200, 10, 24], [600, 200, 8, 24], [100, 170, 10, 11], [100, 300, 6, 20]))
    expect(rows.map((row) => [row.letters.length, Math.round(row.box[1])])).toEqual([
      [10, 63],
      [6, 101],
      [8, 63],
    ])
  })

  it('takes strokes larger than letters for no row', () => {
    expect(findInkLines(pageOf([100, 300, 6, 80]))).toEqual([])
  })
})

describe('uncovered', () => {
  const ink = findInkLines(pageOf([100, 200, 10, 24], [100, 300, 10, 24]))
  const read = lineAt(36, 67, 'NGƯỜI KÝ VĂN BẢN')

  it('gives the rows that no believed word covers', () => {
    expect(uncovered(ink, [read]).map((box) => Math.round(box[1]))).toEqual([99])
  })

  it('gives a row that the engine did not believe itself, with what it read beside it', () => {
    const doubted = lineAt(36, 103.5, 'l#ƒ¡Ÿ <GL ##4#', { confidence: 0.2 })
    expect(uncovered(ink, [read, doubted])).toHaveLength(1)
  })

  it('gives nothing where all is read', () => {
    expect(uncovered(ink, [read, lineAt(36, 103.5, 'NGƯỜI KÝ VĂN BẢN')])).toEqual([])
  })
})
