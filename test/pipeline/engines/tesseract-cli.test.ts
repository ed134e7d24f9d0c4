import { describe, expect, it } from 'vitest'
import { findTesseract, openTesseractCli } from '../../../pipeline/engines/tesseract-cli.js'
import { ocrContract } from '../../contracts/ocr.js'

const version = await findTesseract()

describe.skipIf(version === null)(
  'the native tesseract keeps the contract (skipped: it is not installed with vie)',
  () => ocrContract(() => openTesseractCli(version!, 60)),
)

describe('finding the native program', () => {
  it('says null where the PATH has none', async () => {
    const path = process.env['PATH']
    process.env['PATH'] = '/nowhere'
    try {
      expect(await findTesseract()).toBeNull()
    } finally {
      process.env['PATH'] = path
    }
  })
})
