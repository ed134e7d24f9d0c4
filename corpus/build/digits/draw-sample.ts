import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { CLASSES } from '../../digit-model.js'
import type { Random } from '../random.js'
import { fontOf } from '../typeset/fonts.js'
import { HANDS, traceStroke } from './hands.js'

/** Pixels of the square a sample is drawn on: digits are 20 to 46 pixels high there, as at 200 and 300 dpi. */
const SIDE = 72
const canvas = createCanvas(SIDE, SIDE)
const context = canvas.getContext('2d')

/** Faces of printers and numbering machines. */
const FACES = [
  'Tinos',
  'Arimo',
  'Cousine',
  'DejaVu Sans',
  'DejaVu Sans Mono',
  'FreeSerif',
  'Liberation Sans Narrow',
  'C059',
  'P052',
]
/** Letters and signs that stand beside a blank or are cut from it. */
const OTHERS = [...'abcdeghiklmnoprstuvxyáàâốSQĐKTHNUBCVPD:.,-()', 'ng', 'th', 'ày', 'ăm', 'KH', 'QĐ']

/** An image of one sign and which it is (an index of CLASSES). */
export interface Sample {
  readonly data: Uint8Array
  readonly width: number
  readonly height: number
  readonly label: number
}

/** Draw one sample: a written or printed digit, a stroke, or something that is none; damaged as scans are. */
export function drawSample(random: Random): Sample {
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.fillStyle = 'white'
  context.fillRect(0, 0, SIDE, SIDE)
  context.fillStyle = context.strokeStyle = 'black'
  const height = random.between(17, 44)
  const kind = random.next()
  const label = kind < 0.8 ? Math.floor(random.next() * 10) : kind < 0.87 ? 10 : 11
  if (label === 11) drawOther(context, height, random)
  else if (random.chance(0.72)) drawHand(context, CLASSES[label]!, SIDE / 2, height, random)
  else drawPrinted(context, CLASSES[label]!, height, random)
  if (random.chance(0.12)) drawCrossing(context, random)
  const data = scanned(context.getImageData(0, 0, SIDE, SIDE).data, random)
  return { data, width: SIDE, height: SIDE, label }
}

/** Write a sign by hand about x: each time leaning, stretched and shaken otherwise. */
function drawHand(on: SKRSContext2D, sign: string, x: number, height: number, random: Random): void {
  const narrow = sign === '1' || sign === '/' ? random.between(0.12, 0.55) : random.between(0.42, 0.85)
  const [width, lean, turn] = [height * narrow, random.between(-0.1, 0.42), random.between(-0.16, 0.16)]
  const shake = random.between(0.01, 0.065)
  const wave = Array.from({ length: 6 }, () => random.normal() * 0.05)
  on.lineWidth = Math.max(1.2, height * random.between(0.05, 0.15))
  on.lineCap = 'round'
  on.lineJoin = 'round'
  const move = (u: number, v: number) => {
    const [a, b] = [
      u + random.normal() * shake + wave[0]! * Math.sin(3 * v + wave[1]! * 60) + wave[2]! * (v - 0.5),
      v + random.normal() * shake + wave[3]! * Math.sin(3 * u + wave[4]! * 60) + wave[5]! * (u - 0.5),
    ]
    const [dx, dy] = [(a - 0.5) * width + (0.5 - b) * height * lean, (b - 0.5) * height]
    return [
      x + dx * Math.cos(turn) - dy * Math.sin(turn),
      SIDE / 2 + dx * Math.sin(turn) + dy * Math.cos(turn),
    ] as const
  }
  for (const stroke of random.pick(HANDS[sign]!).split('|')) {
    on.beginPath()
    for (const [px, py] of traceStroke(stroke, move)) on.lineTo(px, py)
    on.stroke()
  }
}

function drawPrinted(on: SKRSContext2D, sign: string, height: number, random: Random): void {
  on.font = fontOf(random.pick(FACES), random.chance(0.5), random.chance(0.3), height * random.between(1.25, 1.5))
  on.textAlign = 'center'
  on.textBaseline = 'middle'
  on.save()
  on.translate(SIDE / 2, SIDE / 2)
  on.rotate(random.between(-0.06, 0.06))
  on.scale(random.between(0.75, 1.15), 1)
  on.fillText(sign, 0, 0)
  on.restore()
}

/** What is no digit: letters, two digits that run together, a part of one, a bow of a seal. */
function drawOther(on: SKRSContext2D, height: number, random: Random): void {
  const which = random.next()
  if (which < 0.4) drawPrinted(on, random.pick(OTHERS), height, random)
  else if (which < 0.7) {
    const apart = height * random.between(0.24, 0.4)
    for (const side of [-1, 1])
      drawHand(on, CLASSES[Math.floor(random.next() * 10)]!, SIDE / 2 + side * apart, height, random)
  } else if (which < 0.85) {
    drawHand(on, random.pick(['0', '2', '3', '5', '6', '8', '9']), SIDE / 2, height, random)
    on.fillStyle = 'white'
    const cut = SIDE / 2 + random.between(-0.1, 0.1) * height
    if (random.chance(0.5)) on.fillRect(0, 0, SIDE, cut)
    else on.fillRect(random.chance(0.5) ? 0 : cut, 0, random.chance(0.5) ? cut : SIDE, SIDE)
  } else {
    on.lineWidth = random.between(1, 4)
    on.beginPath()
    on.arc(
      SIDE / 2 + random.between(60, 140),
      SIDE / 2,
      random.between(50, 140),
      Math.PI - random.between(0.1, 0.3),
      Math.PI + 0.2,
    )
    on.stroke()
    on.strokeRect(random.between(5, 60), random.between(5, 60), random.between(3, 20), 0.5)
  }
}

/** A line of a stamp or a dotted rule runs across. */
function drawCrossing(on: SKRSContext2D, random: Random): void {
  on.lineWidth = random.between(0.8, 2.2)
  const y = SIDE / 2 + random.between(-18, 22)
  on.beginPath()
  if (random.chance(0.5)) on.setLineDash([1.5, 4])
  on.moveTo(random.between(0, 30), y)
  on.lineTo(random.between(42, SIDE), y + random.between(-4, 4))
  on.stroke()
  on.setLineDash([])
}

const NOISE = 8192
let noise: Float32Array | null = null

/** Blur, noise and, as often as not, one bit: the same for all pixels of a sample. */
function scanned(rgba: Uint8ClampedArray, random: Random): Uint8Array {
  const [soft, grain] = [random.between(0, 1), random.between(2, 16)]
  const threshold = random.chance(0.6) ? random.between(105, 178) : null
  const ink = random.between(0.65, 1)
  const data = new Uint8Array(SIDE * SIDE)
  noise ??= Float32Array.from({ length: NOISE }, () => random.normal())
  let place = Math.floor(random.next() * NOISE)
  const at = (x: number, y: number) =>
    rgba[4 * (Math.min(SIDE - 1, Math.max(0, y)) * SIDE + Math.min(SIDE - 1, Math.max(0, x)))]!
  for (let y = 0; y < SIDE; y++)
    for (let x = 0; x < SIDE; x++) {
      let [sum, weights] = [0, 0]
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const weight = dx === 0 && dy === 0 ? 1 : dx === 0 || dy === 0 ? 0.6 * soft : 0.35 * soft
          sum += weight * at(x + dx, y + dy)
          weights += weight
        }
      const value = 255 - (255 - sum / weights) * ink + noise[place++ % NOISE]! * grain
      data[y * SIDE + x] = threshold === null ? Math.max(0, Math.min(255, value)) : value < threshold ? 0 : 255
    }
  return data
}
