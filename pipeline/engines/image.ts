import sharp, { type Metadata } from 'sharp'
import type { Raster } from '../pages/raster.js'
import { PlanError } from '../errors.js'

/** Pixels of the largest image that is decoded: A3 at 600 dpi and some. */
const MOST_PIXELS = 120_000_000

/** An open image file: one page, or as many as a TIFF holds. */
export interface ImageFile {
  readonly pages: number
  raster(page: number): Promise<Raster>
}

/** Open an image by its header alone; a size no page has is refused before a pixel is decoded. */
export async function openImage(bytes: Uint8Array, path: string): Promise<ImageFile> {
  let header: Metadata
  try {
    header = await sharp(bytes, { limitInputPixels: false, failOn: 'none' }).metadata()
  } catch (cause) {
    throw new PlanError('damaged', path, cause instanceof Error ? cause.message.slice(0, 200) : null, { cause })
  }
  if (header.width * header.height > MOST_PIXELS)
    throw new PlanError('too-large', path, `${header.width} × ${header.height}`)
  return { pages: header.pages ?? 1, raster: (page) => decodeRaster(bytes, null, page - 1) }
}

/** Decode an image upright (EXIF) into grey or RGB pixels; where no resolution is known, an A4 page is assumed to fill it. */
export async function decodeRaster(bytes: Uint8Array, dpi: number | null, page = 0): Promise<Raster> {
  const open = () => sharp(bytes, { page, limitInputPixels: MOST_PIXELS, failOn: 'error' })
  const header = await open().metadata()
  const grey = header.space === 'b-w' || header.channels === 1
  const upright = open().rotate().flatten({ background: '#ffffff' })
  const ready = grey ? upright.toColourspace('b-w').extractChannel(0) : upright.toColourspace('srgb').removeAlpha()
  const { data, info } = await ready.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true })
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.length)
  const size = {
    width: info.width,
    height: info.height,
    dpi: dpi ?? plausibleDpi(header.density, info.width, info.height),
  }
  return { data: pixels, ...size, channels: info.channels === 1 ? 1 : 3 }
}

/** Believe a stated resolution only where the page then has a size that paper has. */
function plausibleDpi(stated: number | undefined, width: number, height: number): number {
  const long = Math.max(width, height)
  if (stated && long / stated > 7 && long / stated < 24) return stated
  return long / 11.69
}
