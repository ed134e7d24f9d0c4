import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { findNameRow } from '../../../pipeline/pages/name-row.js'
import type { Raster } from '../../../pipeline/pages/raster.js'
import { eraseRings } from '../../../pipeline/pages/seal-rings.js'

/** A zone of 700 × 420 pixels at 200 dpi with a name at y 300 and, where asked, a black ring through its first letters. */
function zone(ring: boolean): Raster {
  const canvas = createCanvas(700, 420)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 700, 420)
  context.fillStyle = 'black'
  context.font = 'bold 39px "Tinos", "DejaVu Serif", serif'
  context.textAlign = 'center'
  context.fillText('Nông Thị Hà', 350, 300)
  context.lineWidth = 5
  context.beginPath()
  if (ring) context.arc(210, 190, 139, 0, Math.PI * 2)
  context.stroke()
  const { data } = context.getImageData(0, 0, 700, 420)
  return {
    data: Uint8Array.from({ length: 700 * 420 }, (_, i) => data[i * 4]!),
    width: 700,
    height: 420,
    channels: 1,
    dpi: 200,
  }
}

const ink = (raster: Raster) => raster.data.reduce((sum, value) => sum + (value < 150 ? 1 : 0), 0)

describe('eraseRings', () => {
  it('takes a black ring off and leaves the name', () => {
    const [bare, sealed] = [zone(false), zone(true)]
    const ringInk = ink(sealed) - ink(bare)
    const left = ink(eraseRings(sealed)) - ink(bare)
    expect(ringInk).toBeGreaterThan(3000)
    expect(Math.abs(left)).toBeLessThan(ringInk * 0.15)
  })
  it('leaves a page without a seal as it is', () => expect(eraseRings(zone(false))).toEqual(zone(false)))
})

describe('findNameRow', () => {
  it('finds the name’s line, and nothing where nothing is', () => {
    const [x0, y0, x1, y1] = findNameRow(zone(false))!
    expect([x0 < 250, x1 > 450, y0 < 265 && y0 > 230, y1 > 300 && y1 < 330]).toEqual([true, true, true, true])
    expect(findNameRow({ ...zone(false), data: new Uint8Array(700 * 420).fill(255) })).toBeNull()
  })
})
