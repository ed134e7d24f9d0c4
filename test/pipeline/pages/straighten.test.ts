import { describe, expect, it } from 'vitest'
import { cleanBlots } from '../../../pipeline/pages/blots.js'
import { quarterTurn, type Raster } from '../../../pipeline/pages/raster.js'
import { takeRules } from '../../../pipeline/pages/rules.js'
import { estimateTilt } from '../../../pipeline/pages/straighten.js'

/** A page of dashes in rows, as text looks from afar, leaning by some degrees. */
function rows(degrees: number): Raster {
  const [width, height, dpi] = [620, 877, 75]
  const data = new Uint8Array(width * height).fill(255)
  const slope = Math.tan((degrees * Math.PI) / 180)
  for (let row = 80; row < 800; row += 16) {
    for (let x = 60; x < 560; x++) {
      if (x % 40 > 32) continue
      const y = Math.round(row + slope * (x - 310))
      for (let dy = 0; dy < 6; dy++) if (y + dy >= 0 && y + dy < height) data[(y + dy) * width + x] = 0
    }
  }
  return { data, width, height, channels: 1, dpi }
}

describe('estimateTilt', () => {
  it.each([0, 0.5, -1.2, 2, -3.5])('tells a lean of %d°', (degrees) => {
    const { sideways, skew } = estimateTilt(rows(degrees))
    expect(sideways).toBe(false)
    expect(Math.abs(skew - degrees)).toBeLessThan(0.12)
  })

  it('tells a page that lies on its side', () => {
    expect(estimateTilt(quarterTurn(rows(0.5), 90)).sideways).toBe(true)
  })

  it('sees no lean on an empty page', () => {
    const page = rows(0)
    expect(estimateTilt({ ...page, data: page.data.map(() => 255) })).toMatchObject({ skew: 0, certain: false })
  })
})

describe('quarterTurn', () => {
  const small: Raster = { data: Uint8Array.from([1, 2, 3, 4, 5, 6]), width: 3, height: 2, channels: 1, dpi: 72 }
  it.each([
    [90, [4, 1, 5, 2, 6, 3], 2],
    [180, [6, 5, 4, 3, 2, 1], 3],
    [270, [3, 6, 2, 5, 1, 4], 2],
  ] as const)('turns by %i° clockwise', (degrees, data, width) => {
    const turned = quarterTurn(small, degrees)
    expect([[...turned.data], turned.width]).toEqual([data, width])
  })
})

/** A white page at 200 dpi with black boxes. */
function boxes(...list: (readonly [number, number, number, number])[]): Raster {
  const [width, height] = [600, 400]
  const data = new Uint8Array(width * height).fill(255)
  for (const [x0, y0, x1, y1] of list) for (let y = y0; y < y1; y++) data.fill(0, y * width + x0, y * width + x1)
  return { data, width, height, channels: 1, dpi: 200 }
}
const ink = ({ data, width }: Raster, x: number, y: number) => data[y * width + x]! < 128

describe('cleanBlots', () => {
  it('takes out dust that stands alone and bands at the edge, and keeps letters with their dots', () => {
    const page = cleanBlots(boxes([100, 100, 112, 124], [104, 128, 107, 131], [300, 200, 303, 203], [0, 0, 8, 400]))
    expect([ink(page, 105, 110), ink(page, 105, 129), ink(page, 301, 201), ink(page, 3, 200)]).toEqual([
      true,
      true,
      false,
      false,
    ])
  })
})

describe('takeRules', () => {
  const grid = [
    [100, 100, 400, 102],
    [100, 200, 400, 202],
    [100, 100, 102, 202],
    [398, 100, 400, 202],
  ] as const

  it('finds the lines of a grid in points and takes them out, letters left whole', () => {
    const { page, rules } = takeRules(boxes(...grid, [150, 130, 170, 160], [250, 190, 256, 215]))
    expect([rules.level.length, rules.upright.length]).toEqual([2, 2])
    expect(rules.level[0]!.map(Math.round)).toEqual([36, 36, 144, 37])
    expect([ink(page, 300, 101), ink(page, 160, 140), ink(page, 253, 201)]).toEqual([false, true, true])
  })

  it('leaves an underline where it is', () => {
    expect(ink(takeRules(boxes([100, 100, 300, 102])).page, 200, 101)).toBe(true)
  })
})
