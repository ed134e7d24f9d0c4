import { expect, it } from 'vitest'
import { alignLines } from '../../../../corpus/build/pairs/align-lines.js'
import type { PlacedLine, SetPage } from '../../../../corpus/build/typeset/block.js'

const line = (text: string, y: number): PlacedLine => ({ words: [], text, y, size: 14, block: 0, pitch: 18 })
const page: SetPage = {
  width: 600,
  height: 800,
  lines: [line('một', 100), line('hai', 118), line('ba', 136)],
  rules: [],
  marks: [],
}
const word = (text: string, from: string, left: number, base: number) => ({
  text,
  line: from,
  left,
  top: base - 14,
  width: 30,
  height: 18,
  conf: 90,
})

it('puts what was read beside the line it lies on, in order, and drops what lies on none', () => {
  const read = [
    word('ot', 'a', 120, 101),
    word('m', 'a', 80, 100),
    word('b4', 'b', 80, 137),
    word('bui', 'c', 300, 500),
  ]
  const pairs = alignLines(page, read, 72, 0)
  expect(pairs.map(({ line: { text }, words }) => [text, words.map((each) => each.text).join(' ')])).toEqual([
    ['một', 'm ot'],
    ['hai', ''],
    ['ba', 'b4'],
  ])
})

it('finds the lines of a page that lies askew', () => {
  // Two degrees move the right edge of a line by more than half the pitch.
  const sine = Math.sin((2 * Math.PI) / 180)
  const read = [word('hai', 'a', 540, 118 + (555 - 300) * sine)]
  expect(alignLines(page, read, 72, 2).map(({ words }) => words.length)).toEqual([0, 1, 0])
})
