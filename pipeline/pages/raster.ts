import type { Box } from '../../corpus/document.js'

/** A page as pixels, row by row: one byte a pixel where `channels` is 1 (0 black … 255 white), else R, G, B. */
export interface Raster {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 1 | 3
  readonly dpi: number
}

/** A rectangle of pixels, half-open: `[x0, y0, x1, y1)`. */
export type PixelBox = readonly [number, number, number, number]

/** Turn pixels into points of the page. */
export function toPoints(box: PixelBox, dpi: number): Box {
  const scale = 72 / dpi
  return [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale]
}

/** Turn a page by quarter turns, clockwise. */
export function quarterTurn(raster: Raster, degrees: 0 | 90 | 180 | 270): Raster {
  if (degrees === 0) return raster
  const { data, width, height, channels } = raster
  const [w, h] = degrees === 180 ? [width, height] : [height, width]
  const out = new Uint8Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        degrees === 180 ? [width - 1 - x, height - 1 - y] : degrees === 90 ? [height - 1 - y, x] : [y, width - 1 - x]
      const from = (y * width + x) * channels
      const to = (ty * w + tx) * channels
      for (let c = 0; c < channels; c++) out[to + c] = data[from + c]!
    }
  }
  return { ...raster, data: out, width: w, height: h }
}

/** Halve a grey page as often as it takes to come down to `dpi` or just above, each pixel the mean of four. */
export function shrinkTo(raster: Raster, dpi: number): Raster {
  let small = raster
  while (small.channels === 1 && small.dpi >= dpi * 1.8) small = halve(small)
  return small
}

function halve({ data, width, height, dpi }: Raster): Raster {
  const [w, h] = [width >> 1, height >> 1]
  const out = new Uint8Array(w * h)
  for (let y = 0; y < h; y++) {
    const a = 2 * y * width
    for (let x = 0; x < w; x++) {
      const i = a + 2 * x
      out[y * w + x] = (data[i]! + data[i + 1]! + data[i + width]! + data[i + width + 1]!) >> 2
    }
  }
  return { data: out, width: w, height: h, channels: 1, dpi: dpi / 2 }
}
