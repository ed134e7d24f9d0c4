import { describe, expect, it } from 'vitest'
import { carryToPhoto, findSheet, flatten, type Corners } from '../../../pipeline/pages/flatten.js'
import type { Raster } from '../../../pipeline/pages/raster.js'

const CORNERS: Corners = [
  [60, 50],
  [560, 80],
  [545, 790],
  [30, 770],
]

/** A photograph of 600 × 850 pixels: light paper within the corners, a dark table around it, a black square on the paper. */
function photo(table: number): Raster {
  const data = new Uint8Array(600 * 850)
  const inside = (x: number, y: number) =>
    CORNERS.every(([ax, ay], i) => {
      const [bx, by] = CORNERS[(i + 1) % 4]!
      return (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0
    })
  for (let y = 0; y < 850; y++) for (let x = 0; x < 600; x++) data[y * 600 + x] = inside(x, y) ? 190 + (x % 9) : table
  for (let y = 300; y < 320; y++) data.fill(0, y * 600 + 200, y * 600 + 260)
  return { data, width: 600, height: 850, channels: 1, dpi: 72 }
}

describe('a photographed sheet', () => {
  it('is found by its edges', () => {
    const found = findSheet(photo(60))!
    found.forEach(([x, y], i) => {
      expect(Math.abs(x - CORNERS[i]![0])).toBeLessThan(8)
      expect(Math.abs(y - CORNERS[i]![1])).toBeLessThan(8)
    })
  })
  it('is not looked for where nothing dark surrounds it', () => expect(findSheet(photo(185))).toBeNull())
  it('shows no table once flattened, and its boxes go back to where they lie on the photograph', () => {
    const flat = flatten(photo(60), CORNERS)
    const dark: [number, number][] = []
    flat.data.forEach((value, i) => {
      const [x, y] = [i % flat.width, Math.floor(i / flat.width)]
      const off = Math.min(x, y, flat.width - x, flat.height - y)
      if (value < 100 && off > 4) dark.push([x, y])
    })
    const xs = dark.map(([x]) => x).sort((a, b) => a - b)
    const ys = dark.map(([, y]) => y).sort((a, b) => a - b)
    expect(dark.length).toBeLessThan(1500)
    expect(flat.width).toBeLessThan(525)
    const [x0, y0, x1, y1] = carryToPhoto([xs[0]!, ys[0]!, xs.at(-1)!, ys.at(-1)!], CORNERS)
    for (const [got, wanted] of [
      [x0, 200],
      [y0, 300],
      [x1, 260],
      [y1, 320],
    ] as const)
      expect(Math.abs(got - wanted)).toBeLessThan(5)
  })
})
