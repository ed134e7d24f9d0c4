import { describe, expect, it } from 'vitest'
import type { Page, Text } from '../../../corpus/document.js'
import { packReading, unpackReading } from '../../../output/store/pack-reading.js'
import { madeUpPlan } from '../../../pipeline/bench/made-up-plan.js'

const page: Page = {
  number: 1,
  width: 595.3,
  height: 842,
  readBy: 'ocr',
  state: 'read',
  engine: 'tesseract',
  furniture: [
    {
      kind: 'seal',
      text: '',
      page: 1,
      box: [1, 2, 3, 4],
    },
  ],
  lines: [
    {
      words: [],
      box: null,
    },
    {
      words: [
        {
          text: 'Ké',
          box: [1.25, 2, 3, 4],
          confidence: 0.5,
          alternatives: ['Kế', 'Kê'],
        },
        {
          text: 'hoạch',
          box: null,
          confidence: null,
        },
        {
          text: '"x"',
          box: [5, 6, 7, 8.125],
          confidence: 1,
        },
      ],
      box: [1, 2, 7, 8],
    },
  ],
  witness: [
    {
      words: [
        {
          text: 'Ke',
          box: null,
          confidence: null,
        },
      ],
      box: null,
    },
  ],
}
const text: Text = {
  value: 'Kế hoạch "x"',
  raw: 'Ké hoạch "x"',
  tokens: [
    {
      span: { start: 0, end: 2 },
      raw: 'Ké',
      page: 1,
      box: [1.25, 2, 3, 4],
      confidence: 0.7,
      candidates: [{ text: 'Kê', odds: 0.2 }],
    },
    { span: { start: 3, end: 8 }, raw: 'hoạch', page: null, box: null, confidence: 1 },
    { span: { start: 9, end: 12 }, raw: '', page: 1, box: [5, 6, 7, 8.125], confidence: 0 },
  ],
  restored: true,
  damage: { kind: 'ocr-vie', share: 0.1 },
  furniture: [],
}
const failed: Page = {
  number: null,
  width: null,
  height: null,
  readBy: 'plain-text',
  state: 'failed',
  reason: 'timeout',
  ...{
    lines: [],
    furniture: [],
    plain: 'a\nb',
  },
}

describe('packReading', () => {
  it('gives back to the letter what was packed', async () => {
    expect(unpackReading(await packReading([page, failed], text), text.value, text.damage)).toEqual({
      pages: [page, failed],
      text,
    })
  })

  it('packs a plan of four pages into less than 20 KiB', async () => {
    const doc = madeUpPlan({ number: 1 })
    const packed = await packReading(doc.pages, doc.text)
    expect(unpackReading(packed, doc.text.value, doc.text.damage)).toEqual({ pages: doc.pages, text: doc.text })
    expect(packed.length).toBeLessThan(20 * 1024)
  })
})
