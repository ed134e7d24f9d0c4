import type { SKRSContext2D } from '@napi-rs/canvas'
import type { Random } from '../random.js'

type Stroke = readonly (readonly [x: number, y: number])[]

/** How digits are written, some in two ways: points in hundredths of a square from its top left, strokes parted by bars. */
const DIGITS: Readonly<Record<string, readonly string[]>> = {
  '0': ['55,0 12,30 15,80 50,100 88,70 85,20 50,0'],
  '1': ['50,0 48,50 45,100', '25,25 55,0 55,50 50,100'],
  '2': ['10,25 40,0 80,20 55,65 5,100 50,93 95,97'],
  '3': ['10,10 60,0 80,22 35,47 85,70 50,100 5,90'],
  '4': ['55,0 5,62 95,60 | 72,35 66,70 62,105'],
  '5': ['25,4 20,44 60,40 85,70 50,100 8,92 | 25,4 85,2'],
  '6': ['70,0 25,40 10,80 45,100 80,78 50,55 15,78'],
  '7': ['8,8 90,4 60,50 40,102', '8,8 90,4 60,50 40,102 | 30,50 80,47'],
  '8': ['75,15 40,0 20,24 75,70 50,100 15,78 70,30 75,15'],
  '9': ['80,20 45,0 12,25 40,48 80,20 75,60 50,102'],
}

const strokesOf = (way: string): Stroke[] =>
  way.split(' | ').map((stroke) =>
    stroke.split(' ').map((point) => {
      const [x = 0, y = 0] = point.split(',').map(Number)
      return [x / 100, y / 100] as const
    }),
  )

/** Write digits with a pen from x on the base line y, each a little otherwise; gives nothing for what is no digit. */
export function writeDigits(
  context: SKRSContext2D,
  text: string,
  x: number,
  y: number,
  height: number,
  random: Random,
): void {
  context.lineCap = 'round'
  context.lineJoin = 'round'
  context.lineWidth = random.between(0.75, 1.3)
  const lean = random.between(0.02, 0.3)
  const width = height * random.between(0.42, 0.6)
  let left = x
  for (const digit of text) {
    const ways = DIGITS[digit]
    if (!ways) continue
    const narrow = digit === '1' ? 0.6 : 1
    for (const stroke of strokesOf(random.pick(ways))) {
      const points = stroke.map(([u, v]) => {
        const [px, py] = [u + random.normal() * 0.035, v + random.normal() * 0.03]
        return [left + px * width * narrow + (1 - py) * height * lean, y - (1 - py) * height] as const
      })
      context.beginPath()
      context.moveTo(...points[0]!)
      for (let at = 1; at < points.length - 1; at++) {
        const [here, next] = [points[at]!, points[at + 1]!]
        const end = at === points.length - 2 ? next : ([(here[0] + next[0]) / 2, (here[1] + next[1]) / 2] as const)
        context.quadraticCurveTo(here[0], here[1], end[0], end[1])
      }
      if (points.length === 2) context.lineTo(...points[1]!)
      context.stroke()
    }
    left += width * (narrow + random.between(0.2, 0.38))
  }
}
