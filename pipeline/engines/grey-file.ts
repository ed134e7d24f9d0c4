import sharp from 'sharp'
import type { Raster } from '../pages/raster.js'
import type { PageImage } from '../tools.js'

/** Number, type (3: two bytes, 4: four, 5: a fraction) and value of a TIFF's entries, by the order of their numbers (TIFF 6.0). */
type Entry = readonly [tag: number, type: 3 | 4 | 5, value: number]

const HEAD = 8 + 2 + 12 * 12 + 4 + 8

/** Write grey pixels as an uncompressed TIFF that states its resolution: what is not packed need not be unpacked by any engine. */
export function greyFile({ data, width, height, dpi }: Raster): PageImage {
  const bytes = Buffer.allocUnsafe(HEAD + width * height)
  const fraction = HEAD - 8
  const entries: readonly Entry[] = [
    [256, 4, width],
    [257, 4, height],
    [258, 3, 8],
    [259, 3, 1],
    [262, 3, 1],
    [273, 4, HEAD],
    [277, 3, 1],
    [278, 4, height],
    [279, 4, width * height],
    [282, 5, fraction],
    [283, 5, fraction],
    [296, 3, 2],
  ]
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  bytes.writeUInt16LE(entries.length, 8)
  entries.forEach(([tag, type, value], i) => {
    const at = 10 + 12 * i
    bytes.writeUInt16LE(tag, at)
    bytes.writeUInt16LE(type, at + 2)
    bytes.writeUInt32LE(1, at + 4)
    bytes.writeUInt32LE(value, at + 8)
  })
  bytes.writeUInt32LE(0, fraction - 4)
  bytes.writeUInt32LE(Math.round(dpi * 1000), fraction)
  bytes.writeUInt32LE(1000, fraction + 4)
  bytes.set(data, HEAD)
  return { bytes, width, height, dpi }
}

/** Tell whether an image of a page was written by `greyFile`: its pixels then begin right behind the head. */
const isGreyFile = ({ bytes, width, height }: PageImage) =>
  bytes.length === HEAD + width * height && String.fromCharCode(...bytes.subarray(0, 4)) === 'II*\0'

/** Give any image of a page as such a file; one that is one already comes back as it is. */
export async function asGreyFile(image: PageImage): Promise<Uint8Array> {
  return isGreyFile(image) ? image.bytes : greyFile(await greyPixels(image)).bytes
}

/** Unpack a page's image into grey pixels. */
export async function greyPixels(image: PageImage): Promise<Raster> {
  const { width, height, dpi, bytes } = image
  if (isGreyFile(image)) return { data: bytes.subarray(HEAD), width, height, channels: 1, dpi }
  const { data, info } = await sharp(bytes)
    .flatten({ background: '#ffffff' })
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  return { data: new Uint8Array(data), width: info.width, height: info.height, channels: 1, dpi }
}
