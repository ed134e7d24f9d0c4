import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, afterEach, describe, expect, it } from 'vitest'
import { asGreyFile, greyFile, greyPixels } from '../../../pipeline/engines/grey-file.js'
import { openTesseractCli } from '../../../pipeline/engines/tesseract-cli.js'

const folder = mkdtempSync(join(tmpdir(), 'doichieu-fake-'))
const path = process.env['PATH'] ?? ''
afterEach(() => {
  process.env['PATH'] = path
  delete process.env['TMPDIR']
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Put a program of this name before all others on the PATH. */
function fake(name: string, script: string): void {
  writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`)
  chmodSync(join(folder, name), 0o755)
  process.env['PATH'] = folder + delimiter + path
}

const image = greyFile({ data: new Uint8Array(50 * 20).fill(255), width: 50, height: 20, channels: 1, dpi: 150 })
const word = (text: string, page = '1') =>
  `4\\t${page}\\t1\\t1\\t1\\t0\\t1\\t1\\t9\\t9\\t-1\\t\\n5\\t${page}\\t1\\t1\\t1\\t1\\t1\\t1\\t9\\t9\\t90\\t${text}\\n`
const streams = (each: string, empty = ':') =>
  `i=0; while read f; do i=$((i+1)); printf "1\\t$i\\t0\\t0\\t0\\t0\\t0\\t0\\t9\\t9\\t-1\\t\\n"; case $f in *page*) ${each};; *) ${empty};; esac; done`
const read = async (ocr: ReturnType<typeof openTesseractCli>) =>
  (await ocr.read(image)).flatMap((line) => line.words.map(({ text }) => text))

describe('a native program that is handed image after image', () => {
  it('is started once, and each answer ends where the empty image begins', async () => {
    fake('stdbuf', streams(`printf "${word('trang$i', '$i')}"`))
    const ocr = openTesseractCli('5', 20)
    expect([await read(ocr), await read(ocr)]).toEqual([['trang2'], ['trang4']])
    await ocr.close()
  })

  it('says of a page what stands on it, not what it makes of the empty image before', async () => {
    fake('stdbuf', streams(`printf "${word('trang$i', '$i')}"`, `printf "${word('có.', '$i')}"`))
    const ocr = openTesseractCli('5', 20)
    expect([await read(ocr), await read(ocr)]).toEqual([['trang2'], ['trang4']])
    await ocr.close()
  })

  it('is killed when it hangs; the next question starts another', async () => {
    fake('stdbuf', streams('sleep 60'))
    const ocr = openTesseractCli('5', 1)
    await expect(ocr.read(image)).rejects.toMatchObject({ how: 'timeout' })
    await expect(ocr.read(image)).rejects.toMatchObject({ how: 'timeout' })
    await ocr.close()
  })

  it('fails its question alone when it dies', async () => {
    fake('stdbuf', streams('exit 3'))
    const ocr = openTesseractCli('5', 20)
    await expect(ocr.read(image)).rejects.toMatchObject({ how: 'crashed', message: 'ended with 3' })
    await ocr.close()
  })

  it('is asked one image at a time where it cannot be streamed', async () => {
    fake('stdbuf', 'exit 127')
    fake('tesseract', `cat > /dev/null; printf "level\\n${word('một')}"`)
    const ocr = openTesseractCli('5', 20)
    expect([await read(ocr), await read(ocr)]).toEqual([['một'], ['một']])
    await ocr.close()
  })

  it('leaves no file behind', async () => {
    const own = mkdtempSync(join(folder, 'tmp-'))
    const left = () => readdirSync(own).length
    process.env['TMPDIR'] = own
    fake('stdbuf', streams(`printf "${word('một', '$i')}"`))
    const ocr = openTesseractCli('5', 20)
    await read(ocr)
    expect(left()).toBe(1)
    await ocr.close()
    expect(left()).toBe(0)
  })
})

describe('a grey file', () => {
  it('is what any reader of TIFF makes the same pixels of', async () => {
    const data = Uint8Array.from({ length: 7 * 5 }, (_, i) => i * 7)
    const { bytes } = greyFile({ data, width: 7, height: 5, channels: 1, dpi: 151.3 })
    const sharp = (await import('sharp')).default
    const { data: seen, info } = await sharp(bytes).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height, info.channels, ...seen]).toEqual([7, 5, 1, ...data])
    expect((await sharp(bytes).metadata()).density).toBe(151)
    expect([...(await greyPixels({ bytes, width: 7, height: 5, dpi: 151.3 })).data]).toEqual([...data])
  })

  it('comes back as it is; a PNG becomes one', async () => {
    const sharp = (await import('sharp')).default
    const png = await sharp(Buffer.alloc(12, 200), { raw: { width: 4, height: 3, channels: 1 } })
      .png()
      .toBuffer()
    const made = await asGreyFile({ bytes: png, width: 4, height: 3, dpi: 150 })
    expect(made).toEqual(
      greyFile({ data: new Uint8Array(12).fill(200), width: 4, height: 3, channels: 1, dpi: 150 }).bytes,
    )
    expect(await asGreyFile({ bytes: made, width: 4, height: 3, dpi: 150 })).toBe(made)
  })
})
