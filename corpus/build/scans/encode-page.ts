import sharp from 'sharp'
import type { Grey } from '../typeset/draw-page.js'

/** An image as a PDF keeps it. */
export interface EncodedImage {
  readonly width: number
  readonly height: number
  readonly filter: 'CCITTFaxDecode' | 'DCTDecode' | 'FlateDecode'
  readonly colours: 1 | 3
  readonly bits: 1 | 8
  readonly data: Buffer
}

const TILE_OFFSETS = 324
const TILE_BYTES = 325
const PHOTOMETRIC = 262

/** Read the values of one tag from a little-endian TIFF's first directory. */
function tagOf(tiff: Buffer, tag: number): number {
  const directory = tiff.readUInt32LE(4)
  const entries = tiff.readUInt16LE(directory)
  for (let at = 0; at < entries; at++) {
    const entry = directory + 2 + at * 12
    if (tiff.readUInt16LE(entry) !== tag) continue
    return tiff.readUInt16LE(entry + 2) === 3 ? tiff.readUInt16LE(entry + 8) : tiff.readUInt32LE(entry + 8)
  }
  throw new Error(`The TIFF has no tag ${tag}.`)
}

/** Pack a 1-bit page as CCITT group 4; width and height must be multiples of sixteen. */
export async function encodeBilevel(page: Grey): Promise<EncodedImage> {
  const { width, height } = page
  // One tile as large as the page: its bytes are then one unbroken group 4 stream, as a PDF wants it.
  const exchanged = page.pixels.map((value) => 255 - value)
  const tiff = await sharp(exchanged, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1, tile: true, tileWidth: width, tileHeight: height })
    .toBuffer()
  // libvips calls zero black, where group 4 codes zero as paper; hence the exchange above.
  if (tagOf(tiff, PHOTOMETRIC) !== 1) throw new Error('The group 4 stream has black and white exchanged.')
  const offset = tagOf(tiff, TILE_OFFSETS)
  const data = tiff.subarray(offset, offset + tagOf(tiff, TILE_BYTES))
  return { width, height, filter: 'CCITTFaxDecode', colours: 1, bits: 1, data }
}

/** Pack a grey page as JPEG. */
export async function encodeGrey(page: Grey, quality: number): Promise<EncodedImage> {
  const { width, height } = page
  const data = await sharp(page.pixels, { raw: { width, height, channels: 1 } })
    .toColourspace('b-w')
    .jpeg({ quality, mozjpeg: true })
    .toBuffer()
  return { width, height, filter: 'DCTDecode', colours: 1, bits: 8, data }
}

/** Pack a colour page (RGB) as JPEG with the colours at half resolution. */
export async function encodeColour(
  pixels: Uint8Array,
  width: number,
  height: number,
  quality: number,
): Promise<EncodedImage> {
  const data = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer()
  return { width, height, filter: 'DCTDecode', colours: 3, bits: 8, data }
}
