import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { Source } from '../../../corpus/document.js'
import { openScanner } from '../../../pipeline/engines/scanner.js'
import { sniff } from '../../../pipeline/engines/sniff.js'
import { PlanError } from '../../../pipeline/errors.js'
import { lockedPdf, makePdf, pdfOf } from './made-pdf.js'

const scanner = openScanner({ jobs: 2, engine: 'tesseract-js', work: null, pageSeconds: 60 })
afterAll(() => scanner.close())

async function read(bytes: Uint8Array, path = 'plan.pdf') {
  const source: Source = { path, sha256: '0'.repeat(64), bytes: bytes.length, kind: sniff(bytes, path) }
  return scanner.pages(source, bytes)
}

const problem = (bytes: Uint8Array) =>
  read(bytes).then(
    () => 'read',
    (error: unknown) => (error instanceof PlanError ? error.problem : error),
  )

function crc(bytes: Uint8Array): Buffer {
  const sum = Buffer.alloc(4)
  sum.writeUInt32BE(crc32(bytes))
  return sum
}

function chunk(name: string, data = Buffer.alloc(0)): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(name), data])
  return Buffer.concat([length, body, crc(body)])
}

/** A PNG that says it is this large and is not. */
function hugePng(side: number): Buffer {
  const header = Buffer.from('494844520000000000000000010000000000000000', 'hex').subarray(0, 17)
  header.writeUInt32BE(side, 4)
  header.writeUInt32BE(side, 8)
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    header,
    crc(header),
    chunk('IDAT', deflateSync('')),
    chunk('IEND'),
  ])
}

describe('files that cannot be opened say why', { timeout: 120_000 }, () => {
  it.each([
    ['a locked PDF', lockedPdf(), 'encrypted'],
    [
      'a PDF without pages',
      makePdf(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>']),
      'no-pages',
    ],
    ['a PDF of which only the first line came', Buffer.from('%PDF-1.4\n%\n'), 'damaged'],
    ['an image of 20 000 × 20 000 pixels', hugePng(20_000), 'too-large'],
    ['a PNG in name only', Buffer.from('89504e470d0a1a0a6e6f', 'hex'), 'damaged'],
    ['a broken Word document', Buffer.from('PK\u0003\u0004word/document.xml PK\u0005\u0006', 'latin1'), 'damaged'],
  ])('%s', async (_, bytes, expected) => expect(await problem(bytes)).toBe(expected))
})

describe('scanner', { timeout: 180_000 }, () => {
  it('reads an image by OCR, boxes in points of the page', async () => {
    const line = readFileSync(new URL('two-lines.png', import.meta.url))
    const page = { left: 100, right: 540, top: 300, bottom: 1324, background: '#fff' }
    const [read1] = await read(await sharp(line).extend(page).withMetadata({ density: 150 }).png().toBuffer(), 'a.png')
    expect(read1).toMatchObject({
      number: 1,
      readBy: 'ocr',
      state: 'read',
      engine: expect.stringMatching(/^tesseract\.js 7/),
    })
    const word = read1!.lines[1]!.words[1]!
    expect(word.text).toBe('129/KH-UBND')
    expect(word.box![0]).toBeGreaterThan(72)
    expect(word.box![1]).toBeGreaterThan(150)
    expect(word.box![3]).toBeLessThan(230)
  })

  it('reads an upside-down page', async () => {
    const line = readFileSync(new URL('two-lines.png', import.meta.url))
    const block = await sharp({ create: { width: 1240, height: 1754, channels: 3, background: '#fff' } })
      .composite([0, 150, 300, 450].map((down) => ({ input: line, left: 150, top: 300 + down })))
      .png()
      .toBuffer()
    const [page] = await read(await sharp(block).rotate(180).png().toBuffer(), 'a.png')
    expect(page!.lines[1]!.words.map((word) => word.text)).toEqual(['Số:', '129/KH-UBND'])
  })

  it('calls a blank page empty, and keeps counting', async () => {
    const blank = await sharp({ create: { width: 826, height: 1169, channels: 3, background: '#fff' } })
      .png()
      .toBuffer()
    expect(await read(blank, 'a.png')).toMatchObject([{ number: 1, state: 'empty', lines: [] }])
  })

  it('keeps a text layer that has lost its marks as a witness only', async () => {
    const text = 'Uy ban nhan dan huyen xay dung ke hoach to chuc hoi nghi dien hinh tien tien nam hai nghin hai muoi'
    const [page] = await read(pdfOf(`BT /F1 12 Tf 60 700 Td (${text}) Tj ET`))
    expect(page).toMatchObject({ readBy: 'ocr', layer: { verdict: 'witness', markedShare: 0, junkShare: 0 } })
    expect(page!.witness?.[0]?.words.slice(0, 3).map((word) => word.text)).toEqual(['Uy', 'ban', 'nhan'])
    expect(page!.layer!.validShare).toBeGreaterThan(0.5)
  })
})
