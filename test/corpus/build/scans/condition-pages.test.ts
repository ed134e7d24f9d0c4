import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../../corpus/build/random.js'
import { conditionPages } from '../../../../corpus/build/scans/condition-pages.js'
import { CONDITIONS } from '../../../../corpus/build/scans/conditions.js'
import { photograph } from '../../../../corpus/build/scans/photograph.js'
import type { SetPage } from '../../../../corpus/build/typeset/block.js'

const page = (text: string): SetPage => ({
  width: 595.28,
  height: 841.89,
  lines: [
    { words: [{ text, x: 90, width: 100, bold: false, italic: false }], text, y: 120, size: 14, block: 0, pitch: 18 },
  ],
  rules: [],
  marks: [],
})
const take = (name: string) =>
  conditionPages([page('trang một'), page('trang hai')], [{}, {}], { ...CONDITIONS[name]!, dpi: 40 }, 'x')

describe('conditionPages', () => {
  it('gives one sheet for two pages where they lie side by side, and their text in order', async () => {
    const spread = await take('spread')
    expect(spread.pages.map(({ width, height }) => width > height)).toEqual([true])
    expect(spread.truth).toBe('trang một\ntrang hai\n')
  })

  it('gives a sheet a page otherwise, lying as it was put on the glass', async () => {
    const [upright, sideways] = [await take('clean'), await take('sideways')]
    expect(upright.truth).toBe('trang một\n\ftrang hai\n')
    expect(upright.pages.map(({ width, height }) => width < height)).toEqual([true, true])
    expect(sideways.pages.map(({ width, height }) => width > height)).toEqual([true, true])
  })
})

describe('photograph', () => {
  it('shows the page in the middle and the table around it', () => {
    const [width, height] = [90, 120]
    const white = { width, height, pixels: new Uint8Array(width * height * 3).fill(255) }
    const { pixels } = photograph(white, randomFrom('x'))
    const red = (x: number, y: number) => pixels[(y * width + x) * 3]!
    expect(red(width / 2, height / 2)).toBeGreaterThan(180)
    for (const [x, y] of [
      [0, 0],
      [width - 1, 0],
      [0, height - 1],
      [width - 1, height - 1],
    ] as const)
      expect(red(x, y)).toBeLessThan(60)
  })
})
