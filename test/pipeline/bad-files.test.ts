import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { shipped } from '../../corpus/place.js'
import { PlanError } from '../../pipeline/errors.js'
import { explainReason } from '../../pipeline/commands/explain-pages.js'
import { openImage } from '../../pipeline/engines/image.js'
import { openPdf } from '../../pipeline/engines/pdf.js'
import { sniff } from '../../pipeline/engines/sniff.js'
import { readPages } from '../../pipeline/pages/read-pages.js'
import * as bad from '../fakes/bad-files.js'

/** Open a file as a batch does; give its kind and pages, or the problem that was named. */
async function opened(bytes: Buffer, name: string): Promise<string> {
  try {
    const kind = sniff(bytes, name)
    if (kind === 'pdf') {
      const file = await openPdf(bytes, name)
      await file.close()
      return `pdf ${file.pages}`
    }
    return kind === 'image' ? `image ${(await openImage(bytes, name)).pages}` : kind
  } catch (error) {
    if (error instanceof PlanError && error.path === name) return error.problem
    throw error
  }
}

const sound = bad.soundPdf(2)
const text = Buffer.from('Số: 12/KH-UBND\n')

describe('bad files', () => {
  it.each([
    ['sound.pdf', sound, 'pdf 2'],
    ['five-hundred.pdf', bad.soundPdf(500), 'pdf 500'],
    ['empty.pdf', Buffer.alloc(0), 'empty-file'],
    ['blanks.txt', Buffer.from(' \n\n  '), 'empty-file'],
    ['text-named.pdf', text, 'text'],
    ['pdf-named.txt', sound, 'pdf 2'],
    ['picture-named.pdf', bad.pixelBombPng(40), 'image 1'],
    ['encrypted.pdf', bad.encryptedPdf(), 'encrypted'],
    ['header-alone.pdf', sound.subarray(0, 9), 'damaged'],
    ['no-objects.pdf', Buffer.concat([sound.subarray(0, 9), Buffer.alloc(900, 'x')]), 'damaged'],
    ['zero-pages.pdf', bad.zeroPagesPdf(), 'no-pages'],
    ['bomb.png', bad.pixelBombPng(20_000), 'too-large'],
    ['no-image.png', bad.noImagePng(), 'damaged'],
    ['sheet.docx', bad.zip('xl/workbook.xml', '<x/>'), 'not-a-document'],
    ['plan.docx', bad.zip('word/document.xml', '<x/>'), 'docx'],
    ['cut.docx', bad.zip('word/document.xml', '<x/>', true), 'damaged'],
    ['old.doc', bad.compoundFile(false), 'not-a-document'],
    ['locked.docx', bad.compoundFile(true), 'encrypted'],
    ['noise.txt', Buffer.from(Array.from({ length: 3000 }, (_, at) => (at * 37) & 255)), 'not-a-document'],
  ])('%s', async (name, bytes, verdict) => {
    expect(await opened(bytes, name)).toBe(verdict)
  })

  it('opens what is left of a truncated PDF or names it damaged, and never hangs', async () => {
    for (const share of [0.3, 0.6, 0.9]) {
      const verdict = await opened(sound.subarray(0, Math.floor(sound.length * share)), 'cut.pdf')
      expect(verdict).toMatch(/^(damaged|no-pages|pdf [12])$/u)
    }
    expect(await opened(bad.loopingPdf(), 'loop.pdf')).toMatch(/^(damaged|no-pages|pdf \d+)$/u)
  })
})

describe('bad pages', () => {
  it('leave the other pages of their document alone', async () => {
    const file = await openPdf(bad.brokenPagePdf(), 'broken-page.pdf')
    try {
      expect((await file.content(1)).runs.map((run) => run.text)).toEqual(['Trang 1'])
      await expect(file.raster(2)).rejects.toThrow('cannot be decoded')
      expect((await file.content(3)).runs.map((run) => run.text)).toEqual(['Trang 3'])
    } finally {
      await file.close()
    }
  })

  it('are not unpacked where their image has 20,000 pixels a side', async () => {
    const bomb = bad.pixelBombPdf(20_000)
    expect(bomb.length).toBeLessThan(80_000)
    const file = await openPdf(bomb, 'bomb.pdf')
    const before = process.memoryUsage().rss
    await expect(file.raster(1)).rejects.toMatchObject({ problem: 'too-large', detail: '20000 × 20000' })
    await file.close()
    expect(process.memoryUsage().rss - before).toBeLessThan(700 * 1024 * 1024)
  })
})

describe('a document of which no page can be read', () => {
  it.each([
    ['timeout', 'timeout', null],
    ['too-large: 20000 × 20000', 'too-large', '20000 × 20000'],
    ['crashed: ended with SIGSEGV', 'internal', 'ended with SIGSEGV'],
    ['Pages tree contains circular reference.', 'damaged', 'Pages tree contains circular reference.'],
  ])('whose page failed by "%s" has the problem %s', async (reason, problem, detail) => {
    const source = { path: 'x.pdf', sha256: '00', kind: 'pdf', bytes: 1 } as const
    const failed = { ...blank, reason }
    const tools = { scanner: { pages: () => Promise.resolve([failed]) }, bytes: () => Promise.resolve(Buffer.alloc(1)) }
    await expect(readPages({ source }, { ...tools, note: () => {} } as never)).rejects.toMatchObject({
      problem,
      detail,
    })
    expect(explainReason(reason).vi).toMatch(
      /^(quá thời hạn|ảnh quá lớn|trang bị hỏng|chương trình đọc trang dừng đột ngột)/u,
    )
  })
})

const blank = {
  number: 1,
  width: null,
  height: null,
  readBy: 'ocr',
  state: 'failed',
  lines: [],
  furniture: [],
} as const

describe('a folder of bad files', () => {
  it('has each of them named in one line, the sound one stored, and exit code 1', () => {
    const folder = mkdtempSync(join(tmpdir(), 'doichieu-bad-'))
    const files: Record<string, Buffer> = {
      'encrypted.pdf': bad.encryptedPdf(),
      'zero-pages.pdf': bad.zeroPagesPdf(),
      'empty.pdf': Buffer.alloc(0),
      'bomb.png': bad.pixelBombPng(20_000),
      'no-image.png': bad.noImagePng(),
    }
    for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes)
    const plan = '001_24a910de1b357b2c.txt'
    copyFileSync(shipped('corpus', 'plans', plan), join(folder, plan))
    const cli = shipped('dist', 'pipeline', 'cli.js')
    const db = join(folder, 'x.db')
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [cli, ...args, '--db', db], { encoding: 'utf8', timeout: 50_000 })
    const { status, stderr, stdout } = run('ingest', folder)
    expect(status).toBe(1)
    const said = `${stderr}${stdout}`.split('\n')
    const times = Object.keys(files).map((name) => [name, said.filter((line) => line.includes(name)).length])
    expect(times).toEqual(Object.keys(files).map((name) => [name, 1]))
    expect(run('list', '--json').stdout).toContain('54')
  })
})
