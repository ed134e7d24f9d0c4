import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openImage } from '../../../pipeline/engines/image.js'

const lines = readFileSync(new URL('two-lines.png', import.meta.url))
const dark = (data: Uint8Array) => data.reduce((sum, value) => sum + (value < 128 ? 1 : 0), 0)

/** A page of a TIFF: grey pixels with a black bar as many rows high as its number times ten. */
const bar = (number: number) =>
  sharp({ create: { width: 320, height: 480, channels: 3, background: '#fff' } })
    .composite([
      { input: { create: { width: 200, height: number * 10, channels: 3, background: '#000' } }, left: 60, top: 100 },
    ])
    .ensureAlpha()
    .png()
    .toBuffer()

describe('openImage', () => {
  it('takes the pages of a one-bit G4 TIFF one by one', async () => {
    const tiff = await sharp(await Promise.all([bar(1), bar(2), bar(3)]), { join: { animated: true } })
      .flatten({ background: '#fff' })
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 7.87, yres: 7.87 })
      .toBuffer()
    const file = await openImage(tiff, 'three.tif')
    expect(file.pages).toBe(3)
    const pages = [await file.raster(1), await file.raster(2), await file.raster(3)]
    expect(pages.map(({ width, height, channels }) => [width, height, channels])).toEqual(
      [1, 2, 3].map(() => [320, 480, 1]),
    )
    expect(pages.map(({ data }) => dark(data))).toEqual([2000, 4000, 6000])
  })

  it.each([1, 3, 6, 8])('turns a photograph as its EXIF orientation %i says', async (orientation) => {
    const size = await sharp(lines).metadata()
    // Stored turned the other way, so that the tag turns it back.
    const back = { 1: 0, 3: 180, 6: 270, 8: 90 }[orientation]!
    const stored = await sharp(await sharp(lines).rotate(back).png().toBuffer())
      .withMetadata({ orientation })
      .jpeg()
      .toBuffer()
    const page = await (await openImage(stored, 'photo.jpg')).raster(1)
    expect([page.width, page.height]).toEqual([size.width, size.height])
    const upper = page.data.subarray(0, page.data.length / 2)
    const plain = await (await openImage(lines, 'plain.png')).raster(1)
    const wanted = dark(plain.data.subarray(0, plain.data.length / 2)) / plain.channels
    expect(Math.abs(dark(upper) / page.channels - wanted)).toBeLessThan(wanted * 0.1 + 20)
  })
})
