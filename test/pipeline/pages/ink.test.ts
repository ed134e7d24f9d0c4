import { describe, expect, it } from 'vitest'
import { cleanBlots, clearEdges } from '../../../pipeline/pages/blots.js'
import { partInks } from '../../../pipeline/pages/ink.js'
import { takeStreaks } from '../../../pipeline/pages/rules.js'
import type { Raster } from '../../../pipeline/pages/raster.js'

const [width, height, dpi] = [400, 300, 100]
const [black, red, blue, white] = [
  [20, 20, 20],
  [210, 30, 40],
  [40, 50, 190],
  [250, 250, 250],
] as const

/** Paint bars on white paper: `[x0, y0, x1, y1, colour]`. */
function paint(...bars: (readonly [number, number, number, number, readonly number[]])[]): Raster {
  const data = new Uint8Array(width * height * 3)
  for (let i = 0; i < data.length; i++) data[i] = white[i % 3]!
  for (const [x0, y0, x1, y1, colour] of bars)
    for (let y = y0; y < y1; y++) for (let x = x0; x < x1; x++) data.set(colour, (y * width + x) * 3)
  return { data, width, height, channels: 3, dpi }
}
const at = (raster: Raster | null, x: number, y: number) => raster!.data[y * width + x]!

describe('partInks', () => {
  it('takes red out of the page and keeps black under it', () => {
    const { grey, stamped } = partInks(paint([100, 100, 200, 140, red], [120, 110, 180, 114, black]))
    expect([at(grey, 110, 130) > 200, at(grey, 150, 112) < 60]).toEqual([true, true])
    expect([at(stamped, 110, 130) < 100, at(stamped, 150, 112)]).toEqual([true, 255])
  })

  it('keeps a number written in blue and takes a blue signature', () => {
    const { grey, stamped } = partInks(paint([50, 50, 62, 70, blue], [200, 150, 206, 220, blue]))
    expect([at(grey, 55, 60) < 120, at(grey, 203, 180)]).toEqual([true, 255])
    expect([at(stamped, 55, 60), at(stamped, 203, 180) < 100]).toEqual([255, true])
  })

  it('finds no ink on a grey page', () => {
    expect(partInks({ data: new Uint8Array(100), width: 10, height: 10, channels: 1, dpi })).toMatchObject({
      stamped: null,
    })
  })
})

describe('cleanBlots', () => {
  it('keeps the dash before an item and the pieces of a mark, and takes out what stands alone', () => {
    const page: Raster = { data: new Uint8Array(400 * 200).fill(255), width: 400, height: 200, channels: 1, dpi: 200 }
    const paint = (x: number, y: number, w: number, h: number) => {
      for (let row = y; row < y + h; row++) page.data.fill(0, row * 400 + x, row * 400 + x + w)
    }
    paint(100, 80, 12, 24) // a letter
    paint(80, 92, 7, 2) // its dash, half a letter away
    paint(103, 74, 4, 3) // a mark over it
    paint(108, 73, 1, 2) // a piece broken off the mark
    paint(300, 40, 3, 3) // dust
    const clean = cleanBlots(page)
    const at = (x: number, y: number) => clean.data[y * 400 + x]
    expect([at(83, 92), at(104, 75), at(108, 73), at(301, 41)]).toEqual([0, 0, 0, 255])
  })
})

describe('a scan with its lid open', () => {
  const frame = () => {
    const page: Raster = { data: new Uint8Array(400 * 600).fill(255), width: 400, height: 600, channels: 1, dpi: 100 }
    const paint = (x: number, y: number, w: number, h: number) => {
      for (let row = y; row < y + h; row++) page.data.fill(0, row * 400 + x, row * 400 + x + w)
    }
    paint(0, 0, 14, 600)
    paint(0, 0, 400, 10)
    paint(385, 0, 15, 300)
    paint(200, 0, 1, 600) // a streak of the glass, which joins them all
    paint(120, 100, 6, 12) // a letter
    paint(197, 200, 8, 3) // a letter that the streak crosses
    return page
  }
  const dark = (page: Raster) => page.data.reduce((sum, value) => sum + (value < 150 ? 1 : 0), 0)

  it('loses its bands and streaks, and keeps its letters', () => {
    const page = clearEdges(takeStreaks(frame()))
    expect(page.data[105 * 400 + 122]).toBe(0)
    expect(page.data[201 * 400 + 199]).toBe(0)
    expect(dark(page)).toBeLessThan(6 * 12 + 8 * 3 + 20)
  })

  it('keeps the upright lines of a table', () => {
    const page = frame()
    for (let row = 60; row < 560; row += 60) page.data.fill(0, row * 400 + 150, row * 400 + 260)
    expect(takeStreaks(page)).toEqual(page)
  })
})
