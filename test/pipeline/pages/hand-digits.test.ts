import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { randomFrom } from '../../../corpus/build/random.js'
import { writeDigits } from '../../../corpus/build/tough/hand-digits.js'
import { fitsSlot } from '../../../pipeline/pages/blank-slots.js'
import { colonEnd, readWritten } from '../../../pipeline/pages/hand-digits.js'
import type { Raster } from '../../../pipeline/pages/raster.js'
import { symbolEdge } from '../../../pipeline/pages/symbol-edge.js'

/** A strip at 200 dpi on which a hand that the net has not learned from wrote digits between two printed words. */
function strip(before: string, digits: string, after: string, closer = 0) {
  const canvas = createCanvas(420, 60)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, 420, 60)
  context.fillStyle = context.strokeStyle = 'black'
  context.scale(200 / 72, 200 / 72)
  context.font = '13px "Tinos", "DejaVu Serif", serif'
  context.fillText(before, 4, 15)
  const from = 5 + context.measureText(before).width
  writeDigits(context, digits, from + 2, 15, 9, randomFrom(`hand ${digits}`))
  const to = from + 8 - closer + 7.5 * digits.length
  context.fillText(after, to, 15)
  const right = to + context.measureText(after).width
  const { data } = context.getImageData(0, 0, 420, 60)
  const page = {
    data: Uint8Array.from({ length: 420 * 60 }, (_, i) => data[i * 4]!),
    width: 420,
    height: 60,
    channels: 1,
    dpi: 200,
  } as const
  const dots = 200 / 72
  return { page: page as Raster, from: from * dots, to: to * dots, right: right * dots }
}

describe('readWritten', () => {
  it.each(['21', '08', '14', '26', '30', '19'])('reads a day, %s', (day) => {
    const { page, from, to } = strip('ngày', day, 'tháng')
    const read = readWritten(page, [from, to], null, (digits) => fitsSlot('day', digits))
    expect(read?.digits).toBe(day)
  })

  it.each(['982', '2530', '0124'])('reads a number up to its stroke, %s', (number) => {
    const { page, from, to, right } = strip('Số:', number, '/KH-UBND')
    const begins = colonEnd(page, [0, from + 20])!
    expect(Math.abs(begins - from)).toBeLessThan(12)
    const edge = symbolEdge(page, right, '/KH-UBND')
    expect(Math.abs(edge.left - (to + 10))).toBeLessThan(4)
    const read = readWritten(page, [begins, to + 30], edge, (digits) => fitsSlot('number', digits))
    expect(read).toMatchObject({ digits: number, ended: true })
  })

  it.each([3, 6])('reads a number whose last digit runs into the stroke by %d points', (by) => {
    const { page, from, to, right } = strip('Số:', '3851', '/QĐ-UBND', by)
    const edge = symbolEdge(page, right, '/QĐ-UBND')
    expect(Math.abs(edge.left - (to + 10))).toBeLessThan(4)
    const read = readWritten(page, [colonEnd(page, [0, from + 20])!, to + 30], edge, (said) => fitsSlot('number', said))
    expect(read?.digits).toBe('3851')
  })

  it('reads nothing where nothing stands', () => {
    const { page, from, to } = strip('ngày', '', 'tháng')
    expect(readWritten(page, [from, to], null, (digits) => fitsSlot('day', digits))).toBeNull()
  })
})
