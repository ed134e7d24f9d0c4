import { findBlots } from './blots.js'
import type { PixelBox, Raster } from './raster.js'

/**
 * Find the row on which a name stands under strokes of a signature: where most blots of a letter's size stand on one base line, nearest
 * to where names stand, centred under the signer's office. Null where no row has the letters of a name. `known` is the base line where a word of it was read.
 */
export function findNameRow(zone: Raster, known: number | null = null): PixelBox | null {
  const { data, width, height, dpi } = zone
  const inch = (size: number) => size * dpi
  const letters = findBlots(data, width, height)
    .map((blot) => blot.box)
    .filter(
      ([x0, y0, x1, y1]) =>
        y1 - y0 > inch(0.07) && y1 - y0 < inch(0.26) && x1 - x0 > inch(0.025) && x1 - x0 < inch(0.5),
    )
  // A word that was read together with a stroke of the seal has a box that reaches below its letters.
  const best = rowNear(letters, zone, known, 0.06) ?? (known === null ? null : rowNear(letters, zone, known, 0.2))
  if (!best && known === null) return null
  const bases = best?.map((box) => box[3]).sort((a, b) => a - b)
  const base = bases?.[bases.length >> 1] ?? known!
  const reach = best?.map((box) => Math.max(width / 2 - box[0], box[2] - width / 2)) ?? [inch(0.9)]
  const half = Math.max(...reach) + inch(0.06)
  return [
    Math.max(0, Math.round(width / 2 - half)),
    Math.max(0, Math.round(base - inch(0.21))),
    Math.min(width, Math.round(width / 2 + half)),
    Math.min(height, Math.round(base + inch(0.07))),
  ]
}

/** The letters of the row that has the most of them, within so many inches of a known base line. */
function rowNear(
  letters: readonly PixelBox[],
  { width, height, dpi }: Raster,
  known: number | null,
  slack: number,
): PixelBox[] | null {
  let best: { score: number; row: PixelBox[] } | null = null
  for (const seed of letters) {
    if (known !== null && Math.abs(seed[3] - known) > slack * dpi) continue
    const row = letters.filter(
      (box) => Math.abs(box[3] - seed[3]) < 0.028 * dpi && Math.abs((box[0] + box[2]) / 2 - width / 2) < 1.25 * dpi,
    )
    const score = row.reduce((sum, box) => sum + box[2] - box[0], 0) * (1 + seed[3] / height)
    if (row.length >= 2 && score > (best?.score ?? 0)) best = { score, row }
  }
  return best && best.row
}

/** Cut a strip out of a raster. */
export function cutRaster(raster: Raster, [x0, y0, x1, y1]: PixelBox): Raster {
  const width = x1 - x0
  const data = new Uint8Array(width * (y1 - y0))
  for (let y = y0; y < y1; y++)
    data.set(raster.data.subarray(y * raster.width + x0, y * raster.width + x1), (y - y0) * width)
  return { ...raster, data, width, height: y1 - y0 }
}
