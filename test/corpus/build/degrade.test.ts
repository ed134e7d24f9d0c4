import { describe, expect, it } from 'vitest'
import { degrade } from '../../../corpus/build/degrade.js'
import { randomFrom } from '../../../corpus/build/random.js'

const width = 120
const height = 80
const bar = () => {
  const pixels = new Uint8Array(width * height).fill(255)
  for (let y = 30; y < 50; y++) pixels.fill(0, y * width + 20, y * width + 100)
  return { width, height, pixels }
}

describe('degrade', () => {
  it('gives black and white alone when a threshold is set, with the ink where it was', async () => {
    const scan = await degrade(bar(), { blur: 0.8, grain: 10, threshold: 140 }, 200, randomFrom('x'))
    expect(new Set(scan.pixels)).toEqual(new Set([0, 255]))
    expect(scan.pixels[40 * width + 60]).toBe(0)
    expect(scan.pixels[10 * width + 60]).toBe(255)
  })

  it('gives the same page for the same seed', async () => {
    const damage = { copies: 1, fading: 0.4, grain: 20, specks: 40, dropouts: 20, jpeg: 30 }
    const once = await degrade(bar(), damage, 200, randomFrom('x'))
    const again = await degrade(bar(), damage, 200, randomFrom('x'))
    const other = await degrade(bar(), damage, 200, randomFrom('y'))
    expect(again.pixels).toEqual(once.pixels)
    expect(other.pixels).not.toEqual(once.pixels)
  })
})
