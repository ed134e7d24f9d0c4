import { describe, expect, it } from 'vitest'
import { ChildFailed } from '../../../pipeline/engines/child.js'
import { openTesseractJs } from '../../../pipeline/engines/tesseract-js.js'
import { ocrContract } from '../../contracts/ocr.js'

describe('tesseract.js keeps the contract', () => {
  ocrContract(() => openTesseractJs(60))
})

describe('an engine that fails', () => {
  const image = { bytes: new Uint8Array([1]), width: 1, height: 1, dpi: 72 }
  const engine = (name: string, seconds: number) =>
    openTesseractJs(seconds, new URL(`../../fakes/${name}.ts`, import.meta.url))

  it('is killed when it hangs, and the question fails', async () => {
    const ocr = engine('hanging-child', 1)
    await expect(ocr.read(image)).rejects.toMatchObject({ how: 'timeout' })
    await ocr.close()
  })

  it('may crash; the next question gets a fresh process', async () => {
    const ocr = engine('crashing-child', 20)
    await expect(ocr.read(image)).rejects.toBeInstanceOf(ChildFailed)
    expect((await ocr.read({ ...image, dpi: 300 }))[0]?.words[0]?.text).toBe('sống')
    await ocr.close()
  })
})
