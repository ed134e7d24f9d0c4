import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { Line } from '../../../corpus/document.js'
import { ChildFailed } from '../../../pipeline/engines/child.js'
import { readPage, type PageFile } from '../../../pipeline/engines/read-page.js'
import type { Ocr } from '../../../pipeline/tools.js'
import { lineAt, textOf } from '../pages/made-page.js'

const white = sharp({ create: { width: 1654, height: 2339, channels: 3, background: '#ffffff' } })

const image = {
  bytes: new Uint8Array(await white.png().toBuffer()),
  width: 1654,
  height: 2339,
  dpi: 200,
  skew: 0,
  pageWidth: 595,
  pageHeight: 842,
  turned: 0,
  upCertain: true,
}
const rules = { level: [], upright: [] }
const file = (over: Partial<PageFile> = {}): PageFile => ({
  content: async () => null,
  image: async () => ({ ...image, rules, stamps: null }),
  ...over,
})
const ocr = (read: Ocr['read']): (() => Promise<Ocr>) => {
  return async () => ({ name: 'fake', version: '1', read, close: async () => {} })
}
const said = (line: Line) => ocr(async () => [line])
const sentence =
  'Ủy ban nhân dân huyện xây dựng Kế hoạch tổ chức Hội nghị điển hình tiên tiến các cấp năm 2020 như sau đây'

describe('readPage', () => {
  it.each([
    [new ChildFailed('timeout', 'no answer in 60 s'), 'timeout'],
    [new ChildFailed('crashed', 'ended with SIGABRT'), 'crashed: ended with SIGABRT'],
    [new Error('Error attempting to read image.'), 'Error attempting to read image.'],
  ])('makes of %s the state of the page', async (error, reason) => {
    const page = await readPage(
      file(),
      7,
      ocr(async () => Promise.reject(error)),
    )
    expect(page).toMatchObject({ number: 7, state: 'failed', reason, lines: [] })
  })

  it('keeps a good text layer without asking an engine, number and date stamps in their places', async () => {
    const run = (x: number, y: number, text: string) => ({ text, box: [x, y, x + text.length * 5.5, y + 14] as const })
    const content = {
      width: 595,
      height: 842,
      imageShare: 0,
      rules: { level: [], upright: [] },
      runs: [
        run(90, 200, sentence.slice(0, 80)),
        run(90, 220, sentence),
        run(90, 100, 'Số:'),
        run(150, 100, '/KH-UBND'),
      ],
      overlays: [run(115, 99, '54')],
    }
    const page = await readPage(
      file({ content: async () => content }),
      1,
      ocr(async () => Promise.reject(new Error('asked'))),
    )
    expect(page).toMatchObject({ readBy: 'text-layer', state: 'read', layer: { verdict: 'good' } })
    expect(textOf(page.lines)[0]).toBe('Số: 54 /KH-UBND')
  })

  it('puts a stamp laid over a scan where the scan has its blank', async () => {
    const content = {
      width: 595,
      height: 842,
      imageShare: 1,
      rules: { level: [], upright: [] },
      runs: [],
      overlays: [{ text: '54', box: [113, 94, 125, 106] as const }],
    }
    const line = lineAt(90, 100, 'Số: ...... /KH-UBND')
    const blank = { ...line, words: [line.words[0]!, { ...line.words[2]!, box: [140, 94, 190, 106] as const }] }
    const page = await readPage(file({ content: async () => content }), 1, said(blank))
    expect(textOf(page.lines)).toEqual(['Số: 54 /KH-UBND'])
  })

  it('turns a page whose reading is hopeless, and keeps the better way', async () => {
    const turns: number[] = []
    const turning = file({
      image: async (_, turn = 0) => (turns.push(turn), { ...image, rules, stamps: null, turned: turn }),
    })
    const page = await readPage(
      turning,
      1,
      ocr(async () => [lineAt(90, 200, sentence, { confidence: turns.at(-1) === 180 ? 0.9 : 0.2 })]),
    )
    expect(turns).toEqual([0, 180])
    expect(textOf(page.lines)).toEqual([sentence])
  })

  it('turns a page whose lines run up, however sure the engine is of them', async () => {
    const words = sentence
      .split(' ')
      .map((text, i) => ({ text, box: [90, 20 + i * 30, 102, 46 + i * 30] as const, confidence: 0.95 }))
    const upended = [{ words, box: [90, 20, 102, 800] as const }]
    let at: number | undefined
    const turning = file({
      image: async (_, turn) => ((at = turn), { ...image, rules, stamps: null, turned: turn ?? 90 }),
    })
    const page = await readPage(
      turning,
      1,
      ocr(async () => (at === 0 ? [lineAt(90, 200, sentence)] : upended)),
    )
    expect(at).toBe(0)
    expect(textOf(page.lines)).toEqual([sentence])
  })
})
