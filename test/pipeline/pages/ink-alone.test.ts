import { describe, expect, it } from 'vitest'
import { darkestInk, solidInk } from '../../../pipeline/pages/ink-alone.js'
import type { Raster } from '../../../pipeline/pages/raster.js'

/** A strip of paper (`.`), print (`#`) and a seal's grey (`o`), each sign a square of four by four pixels. */
function strip(rows: readonly string[]): Raster {
  const width = rows[0]!.length * 4
  const data = new Uint8Array(width * rows.length * 4)
  for (let y = 0; y < rows.length * 4; y++)
    for (let x = 0; x < width; x++) data[y * width + x] = { '.': 250, '#': 40, o: 150 }[rows[y >> 2]![x >> 2]!] ?? 0
  return { data, width, height: rows.length * 4, channels: 1, dpi: 200 }
}
const at = ({ data, width }: Raster, x: number, y: number) => data[(y * 4 + 2) * width + x * 4 + 2]!

describe('darkestInk', () => {
  it('takes a grey seal away and leaves the print on it', () => {
    const found = darkestInk(strip(['.....................', '..##..oooooo..##.....', '.....................']))!
    expect([at(found, 2, 1), at(found, 8, 1), at(found, 10, 2)]).toEqual([0, 255, 255])
  })
  it('has nothing to take where all ink is one', () =>
    expect(darkestInk(strip(['..........', '..##..##..', '..........']))).toBe(null))
})

describe('solidInk', () => {
  it('takes loose dots away and leaves strokes', () => {
    const page = strip(['..........', '..##......', '..........'])
    page.data[6 * page.width + 30] = 0
    const found = solidInk(page)
    expect([found.data[6 * page.width + 30], found.data[6 * page.width + 11]]).toEqual([255, 0])
  })
})
