import { cleanBlots, findBlots } from './blots.js'
import type { PixelBox, Raster } from './raster.js'

/** What stamps' ink shows: round seals, and the ink of all else where it looks like writing. */
export interface Stamps {
  readonly seals: readonly PixelBox[]
  readonly writing: Raster | null
}

/** Part the coloured ink of a level page into round seals and writing (received-stamps, signature blocks, numbers). */
export function partStamps(ink: Raster): Stamps {
  const clean = cleanBlots(ink)
  const { width, height, dpi } = clean
  const data = Uint8Array.from(clean.data)
  const seals: PixelBox[] = []
  let letters = 0
  for (const region of regionsOf(
    findBlots(data, width, height).map((blot) => blot.box),
    dpi * 0.1,
  )) {
    if (isSeal(region.box, dpi)) {
      seals.push(region.box)
      whiten(data, width, region.box)
    } else letters += region.members.filter((box) => isLetter(box, dpi)).length
  }
  return { seals, writing: letters >= 3 ? { ...clean, data } : null }
}

/** Round seals of agencies are 30–40 mm wide, as a rule not whole where text breaks them. */
function isSeal([x0, y0, x1, y1]: PixelBox, dpi: number): boolean {
  const [w, h] = [(x1 - x0) / dpi, (y1 - y0) / dpi]
  return Math.max(w, h) > 0.9 && Math.max(w, h) < 2.1 && w / h > 0.7 && w / h < 1.4
}

function isLetter([x0, y0, x1, y1]: PixelBox, dpi: number): boolean {
  const [w, h] = [(x1 - x0) / dpi, (y1 - y0) / dpi]
  return h > 0.04 && h < 0.35 && w < 0.4
}

interface Region {
  box: PixelBox
  members: PixelBox[]
}

/** Gather boxes that stand within `reach` pixels of each other. */
function regionsOf(boxes: readonly PixelBox[], reach: number): Region[] {
  const regions: Region[] = []
  for (const box of boxes) {
    const near = regions.filter(
      ({ box: b }) => box[0] - reach < b[2] && b[0] < box[2] + reach && box[1] - reach < b[3] && b[1] < box[3] + reach,
    )
    const merged: Region = { box, members: [box] }
    for (const region of near) {
      regions.splice(regions.indexOf(region), 1)
      merged.members.push(...region.members)
      const [a, b] = [merged.box, region.box]
      merged.box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])]
    }
    regions.push(merged)
  }
  return regions
}

function whiten(data: Uint8Array, width: number, [x0, y0, x1, y1]: PixelBox): void {
  for (let y = y0; y < y1; y++) data.fill(255, y * width + x0, y * width + x1)
}
