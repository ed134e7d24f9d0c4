import { describe, expect, it } from 'vitest'
import type { Paragraph } from '../../../../corpus/build/typeset/block.js'
import { setParagraph } from '../../../../corpus/build/typeset/set-paragraph.js'

const text =
  'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về tổ chức Hội nghị điển hình tiên tiến các cấp, phường xây dựng kế hoạch như sau:'
const paragraph = (rest: Partial<Paragraph>): Paragraph => ({
  kind: 'paragraph',
  runs: [{ text }],
  size: 14,
  align: 'justify',
  firstIndent: 30,
  ...rest,
})
const edges = (made: ReturnType<typeof setParagraph>) =>
  made.lines.map(({ words }) => [words[0]?.x ?? 0, (words.at(-1)?.x ?? 0) + (words.at(-1)?.width ?? 0)])

describe('setParagraph', () => {
  it('breaks between words, loses nothing, and fills every line but the last', () => {
    const made = setParagraph(paragraph({}), 50, 300, 'Tinos', 0)
    expect(made.lines.map((line) => line.text).join(' ')).toBe(text)
    expect(made.lines.length).toBeGreaterThan(2)
    expect(made.lines[0]?.words[0]?.x).toBe(80)
    for (const [, right] of edges(made).slice(0, -1)) expect(right).toBeCloseTo(350, 3)
    expect(edges(made).at(-1)?.[1]).toBeLessThanOrEqual(350.001)
  })

  it('keeps given lines, squeezing those that are too long', () => {
    const made = setParagraph(
      paragraph({ runs: [{ text: `${text}\nngắn` }], keepLines: true, firstIndent: 0 }),
      0,
      700,
      'Tinos',
      0,
    )
    expect(made.lines.map((line) => line.text)).toEqual([text, 'ngắn'])
    expect(edges(made)[0]?.[1]).toBeLessThanOrEqual(800)
  })

  it('sets a change of style inside a word without a blank', () => {
    const made = setParagraph(paragraph({ runs: [{ text: 'Số', bold: true }, { text: ': 12' }] }), 0, 500, 'Tinos', 0)
    expect(made.lines[0]?.text).toBe('Số: 12')
    expect(made.lines[0]?.words.map((word) => word.bold)).toEqual([true, false, false])
  })
})
