import type { Box, Line } from '../../corpus/document.js'
import { agree, slotsOf, type Slot } from '../pages/blank-slots.js'
import { findBlots } from '../pages/blots.js'
import { fillSlot, filledIn, mendBlank, type Blank } from '../pages/form-blanks.js'
import { cutRaster } from '../pages/name-row.js'
import type { Raster } from '../pages/raster.js'
import { BESIDE, readSlot } from '../pages/read-slot.js'
import { voteSymbol } from '../pages/vote-symbol.js'
import type { Ocr } from '../tools.js'
import { readDigits, readStrips } from './read-strips.js'

/** How wide a label and the digits behind it are at most, in points. */
const LOST = 52
/** Digits that were read with this confidence, in a line that has its form, are believed at once. */
const SURE = 0.9

/**
 * Read number or date of a head again where they have not their form, or were read without confidence. Digits filled in by hand stand only where readings
 * agree upon them, of the whole line and of the digits by themselves; else the blank stays blank, as a wrong number is worse than none.
 */
export async function readBlank(page: Raster, line: Line, blank: Blank, ocr: Ocr): Promise<Line> {
  const least = Math.min(...line.words.map((word) => word.confidence ?? 1))
  if (least >= SURE && filledIn(blank, textOf(line)) !== null) return mendBlank(line, blank)
  const lines = [mendBlank(line, blank)]
  const [left, ...others] = line.box!
  // Label and digits were lost: they stand before what was read.
  const box: Box = [blank === 'number' && textOf(line).startsWith('/') ? Math.max(0, left - LOST) : left, ...others]
  for (const scale of [1.5, 2.1]) {
    const [again] = await readStrips(page, [box], scale, ocr)
    if (again) lines.push(mendBlank(again, blank))
    const sure = least > 0.6 || lines.length > 2
    if (
      sure &&
      lines.every((one) => filledIn(blank, textOf(one)) === filledIn(blank, textOf(lines[0]!))) &&
      least > 0.75
    )
      break
  }
  const whole = lines.filter((one) => filledIn(blank, textOf(one)) !== null)
  // The line with all its slots shows where they are; of several the first, as the page's own reading lies best.
  const base = whole[0] ?? lines.find((one) => slotsOf(one, blank).length === (blank === 'date' ? 2 : 1))
  if (!base) return lines[0]!
  let out = blank === 'number' ? voteSymbol(base, lines) : base
  for (const slot of slotsOf(out, blank)) {
    const same = lines.map((one) => slotsOf(one, blank).find((other) => other.name === slot.name))
    const said = same.map((one) => one?.said ?? null)
    const raw = same.flatMap((one) => one?.raw ?? [])
    const alike = said.every((one) => one !== null && one === said[0])
    const hand = readSlot(page, slot)
    const settled =
      (alike && least > 0.75) ||
      (hand !== null && hand.sure > 0.7 && said.filter((one) => one === hand.digits).length > 1)
    const alone = settled ? [] : await digitsOf(page, slot, ocr)
    const digits = agree(slot.name, { lines: said, alone, raw, hand }, least < 0.6)
    out = fillSlot(out, slot.name, digits)
  }
  return out
}

const textOf = (line: Line) => line.words.map((word) => word.text).join(' ')

/** Read the digits of a slot by themselves, at two sizes: the patches of ink whose middle lies in it; where print and pen have run together, nothing is read. */
async function digitsOf(page: Raster, slot: Slot, ocr: Ocr): Promise<(string | null)[]> {
  const dots = page.dpi / 72
  const [x0, y0, x1, y1] = slot.box
  const cut = [
    Math.max(0, Math.round((x0 - BESIDE) * dots)),
    Math.max(0, Math.round((y0 - 4) * dots)),
    Math.min(page.width, Math.round((x1 + BESIDE) * dots)),
    Math.min(page.height, Math.round((y1 + 3) * dots)),
  ] as const
  if (x1 - x0 < 2 || cut[3] - cut[1] < 8) return []
  const strip = cutRaster(page, cut)
  const [from, to] = [x0 * dots - cut[0], x1 * dots - cut[0]]
  const blots = findBlots(strip.data, strip.width, strip.height)
  const inside = blots.filter(({ box }) => (box[0] + box[2]) / 2 > from && (box[0] + box[2]) / 2 < to)
  const slack = 3 * dots
  if (blots.some(({ box }) => box[0] < from - slack && box[2] > from + 2 * slack)) return []
  if (blots.some(({ box }) => box[2] > to + slack && box[0] < to - 2 * slack)) return []
  const digits = inside.filter(({ box }) => box[3] - box[1] > 0.05 * page.dpi)
  if (digits.length === 0) return []
  const data = new Uint8Array(strip.data.length).fill(255)
  for (const { box } of inside)
    for (let y = box[1]; y < box[3]; y++)
      for (let x = box[0]; x < box[2]; x++) data[y * strip.width + x] = strip.data[y * strip.width + x]!
  // A pen's one is a stroke, which an engine takes for anything.
  const strokes = digits.every(
    ({ box, area }) => box[2] - box[0] < 0.45 * (box[3] - box[1]) && area < 0.3 * (box[3] - box[1]) ** 2,
  )
  const ones = strokes && digits.length <= 2 && slot.name !== 'number' ? '1'.repeat(digits.length) : null
  const clean: Raster = { ...strip, data }
  return [ones, await readDigits(clean, 1.5, ocr), await readDigits(clean, 2.1, ocr)]
}
