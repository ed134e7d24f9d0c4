import { fitsSlot, type Slot } from './blank-slots.js'
import { colonEnd, readWritten, type Written } from './hand-digits.js'
import { cutRaster } from './name-row.js'
import type { Raster } from './raster.js'
import { symbolEdge } from './symbol-edge.js'

/** How far beside a slot its ink is looked at, in points. */
export const BESIDE = 9

/**
 * What the net makes of the ink of a slot on a page. Boxes of words are inexact: a number begins behind its colon and ends where its symbol begins, and where
 * nothing stands in a slot its edges are given way to.
 */
export function readSlot(page: Raster, { name, box, printed }: Slot): Written | null {
  const dots = page.dpi / 72
  const cut = [
    Math.max(0, Math.round(Math.min(box[0] - 2 * BESIDE, printed?.left ?? box[0]) * dots)),
    Math.max(0, Math.round((box[1] - 5) * dots)),
    Math.min(page.width, Math.round(((printed?.right ?? box[2]) + 2.5 * BESIDE) * dots)),
    Math.min(page.height, Math.round((box[3] + 4) * dots)),
  ] as const
  if (box[2] - box[0] < 2 || cut[3] - cut[1] < 8) return null
  const strip = inkOut(cutRaster(page, cut))
  const column = (at: number) => at * dots - cut[0]
  const fits = (digits: string) => fitsSlot(name, digits)
  const label = column(box[0])
  if (printed !== null) {
    const from = colonEnd(strip, [column(printed.left + 8), label + BESIDE * dots]) ?? label
    return readWritten(strip, [from, strip.width], symbolEdge(strip, column(printed.right), printed.text), fits)
  }
  const end = column(box[2])
  const first = readWritten(strip, [label, end], null, fits)
  if (first && first.sure > 0.3) return first
  const given = [4, BESIDE].flatMap((by) => readWritten(strip, [label - by * dots, end + by * dots], null, fits) ?? [])
  const wide = given.toSorted((a, b) => b.sure - a.sure)[0]
  return wide && wide.sure > (first?.sure ?? 0) ? { ...wide, sure: 0.9 * wide.sure } : first
}

/** Darken the ink of a strip that is faint or blurred, as photographs have it: its darkest is black, its paper white. */
function inkOut(strip: Raster): Raster {
  const sorted = Uint8Array.from(strip.data).sort()
  const [ink, paper] = [sorted[Math.floor(0.015 * sorted.length)]!, sorted[Math.floor(0.7 * sorted.length)]!]
  if (ink < 24 || paper - ink < 40) return strip
  const data = strip.data.map((value) => Math.max(0, Math.min(255, (255 * (value - ink)) / (paper - ink))))
  return { ...strip, data }
}
