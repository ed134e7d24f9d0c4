import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../random.js'
import { fontOf, SERIF } from '../typeset/fonts.js'

const RED = '#d2232f'

/** Write text around a circle, beginning at an angle, reading clockwise; the context stands at the centre. */
function drawAround(context: SKRSContext2D, text: string, radius: number, from: number, to: number): void {
  const letters = [...text]
  letters.forEach((letter, at) => {
    context.save()
    context.rotate(from + ((to - from) * at) / Math.max(1, letters.length - 1))
    context.translate(0, -radius)
    context.fillText(letter, 0, 0)
    context.restore()
  })
}

function drawStar(context: SKRSContext2D, radius: number): void {
  context.beginPath()
  for (let point = 0; point < 10; point++) {
    const reach = point % 2 === 0 ? radius : radius * 0.4
    const angle = (point * Math.PI) / 5 - Math.PI / 2
    context.lineTo(reach * Math.cos(angle), reach * Math.sin(angle))
  }
  context.closePath()
  context.fill()
}

/** Press the round red seal of an agency, 36 mm wide, with its centre at x, y (points). */
export function drawSeal(
  context: SKRSContext2D,
  name: string,
  x: number,
  y: number,
  random: Random,
  inked?: number,
): void {
  context.save()
  context.translate(x, y)
  context.rotate(random.between(-0.25, 0.25))
  const usual = random.between(0.72, 0.88)
  context.globalAlpha = inked ?? usual
  context.strokeStyle = RED
  context.fillStyle = RED
  for (const [radius, width] of [
    [50, 2.2],
    [47, 0.7],
    [31, 0.8],
  ] as const) {
    context.lineWidth = width
    context.beginPath()
    context.arc(0, 0, radius, 0, Math.PI * 2)
    context.stroke()
  }
  context.textAlign = 'center'
  context.font = fontOf(SERIF, true, false, 9)
  drawAround(context, name, 35, -2.35, 2.35)
  drawStar(context, 20)
  context.lineWidth = 1.2
  context.beginPath()
  context.arc(0, 0, 25, 0.5, Math.PI - 0.5)
  context.stroke()
  context.restore()
}

/** Sign with a pen: one quick line with loops, over a width of points from x, y. */
export function drawSignature(context: SKRSContext2D, x: number, y: number, width: number, random: Random): void {
  context.save()
  context.translate(x, y)
  context.strokeStyle = random.pick(['#1b2a6b', '#15171c'])
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.beginPath()
  const strokes = 9
  for (let at = 0; at < strokes; at++) {
    const right = (width * (at + 1)) / strokes
    const up = -random.between(8, 30)
    const down = random.between(2, 16)
    if (at === 0) context.moveTo(0, 0)
    context.bezierCurveTo(
      right - random.between(0, 12),
      up,
      right + random.between(4, 22),
      up * 0.6,
      right - random.between(2, 10),
      down,
    )
  }
  context.bezierCurveTo(width * 0.7, 22, width * 0.2, 16, width * 1.1, random.between(-4, 8))
  context.lineWidth = random.between(1, 1.5)
  context.stroke()
  context.restore()
}

/** Stamp a received letter: office, CÔNG VĂN ĐẾN, number and day by hand; x, y is its top left corner. */
export function drawReceived(
  context: SKRSContext2D,
  stamp: { readonly office: string; readonly number: string; readonly day: string },
  x: number,
  y: number,
  random: Random,
): void {
  context.save()
  context.translate(x, y)
  context.rotate(random.between(-0.06, 0.06))
  context.scale(0.82, 0.82)
  context.globalAlpha = random.between(0.7, 0.9)
  context.strokeStyle = RED
  context.fillStyle = RED
  context.lineWidth = 1.2
  context.strokeRect(0, 0, 128, 62)
  context.textAlign = 'center'
  context.font = fontOf('Arimo', true, false, 7.5)
  context.fillText(stamp.office, 64, 11)
  context.font = fontOf('Arimo', true, false, 11)
  context.fillText('CÔNG VĂN ĐẾN', 64, 25)
  context.textAlign = 'left'
  context.font = fontOf('Arimo', false, false, 8)
  context.fillText('Số: ……………………', 8, 39)
  context.fillText('Ngày: …………………', 8, 53)
  context.fillStyle = '#1b2a6b'
  context.font = fontOf(SERIF, false, true, 12)
  context.fillText(stamp.number, 40, 37)
  context.fillText(stamp.day, 44, 51)
  context.restore()
}
