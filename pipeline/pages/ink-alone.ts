import type { Raster } from './raster.js'

/**
 * Keep the darkest ink of a strip alone: a seal that a scanner without colour saw in grey goes white, black print over it stays. Null where the ink is
 * all of one darkness, so that nothing would be gained.
 */
export function darkestInk(strip: Raster): Raster | null {
  const levels = new Uint32Array(STEPS)
  for (const value of strip.data) levels[Math.floor((value * STEPS) / 256)]!++
  const upTo = (share: number) => {
    let [at, seen] = [0, 0]
    while ((seen += levels[at]!) < share * strip.data.length) at++
    return at
  }
  const [ink, paper] = [upTo(0.015), upTo(0.7)]
  const range = paper - ink
  if (range < STEPS / 4) return null
  // Between print and paper lie the edges of letters, ever fewer the darker; a seal's grey stands out of them.
  let peak = -1
  for (let at = Math.round(ink + 0.3 * range); at < ink + 0.85 * range; at++)
    if (levels[at]! > 1.6 * levels[at - 2]! && levels[at]! > (levels[peak] ?? 0)) peak = at
  const pale = levels.subarray(peak - 2, peak + 3).reduce((sum, count) => sum + count, 0)
  const dark = levels.subarray(0, Math.round(ink + 0.3 * range)).reduce((sum, count) => sum + count, 0)
  if (peak < 0 || pale < 0.5 * dark) return null
  const [from, to] = [(ink * 256) / STEPS, ((peak - 1.5) * 256) / STEPS]
  const data = strip.data.map((value) => 255 * Math.max(0, Math.min(1, (value - from) / (to - from))) ** 2)
  return { ...strip, data }
}

/** So many shades of grey are told apart. */
const STEPS = 32

/** Keep ink that has ink about it: the loose dots by which a one-bit scan shows a pale seal go white, the strokes of letters stay. */
export function solidInk(strip: Raster): Raster {
  const { data, width, height } = strip
  const out = new Uint8Array(data.length).fill(255)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let [sum, seen] = [0, 0]
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [px, py] = [x + dx, y + dy]
          if (px < 0 || py < 0 || px >= width || py >= height) continue
          sum += data[py * width + px]!
          seen++
        }
      out[y * width + x] = Math.max(0, Math.min(255, 3.4 * (sum / seen - 92)))
    }
  return { ...strip, data: out }
}
