import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import type { SetPage } from './block.js'
import { fontOf } from './fonts.js'

/** One channel of pixels, 0 black to 255 white, row by row. */
export interface Grey {
  readonly width: number
  readonly height: number
  readonly pixels: Uint8Array
}

/** How a page is laid on the glass. */
export interface Drawing {
  readonly dpi: number
  readonly face: string
  /** Degrees, clockwise. */
  readonly turn?: number
  /** Added stroke in points: a heavy ribbon or a fresh drum. */
  readonly weight?: number
  /** Width of the letters as a multiple of the design. */
  readonly stretch?: number
}

/** Turn the context so that points of the page become pixels of the scan. */
export function layOnGlass(context: SKRSContext2D, page: SetPage, drawing: Drawing): void {
  const scale = drawing.dpi / 72
  context.scale(scale, scale)
  context.translate(page.width / 2, page.height / 2)
  context.rotate(((drawing.turn ?? 0) * Math.PI) / 180)
  context.translate(-page.width / 2, -page.height / 2)
}

/** Draw lines and rules of a page in black, but what is written by pen; the context must already lie on the glass. */
export function drawText(context: SKRSContext2D, page: SetPage, drawing: Drawing): void {
  const stretch = drawing.stretch ?? 1
  context.lineWidth = drawing.weight ?? 0
  for (const line of page.lines) {
    for (const word of line.words) {
      if (word.pen) continue
      context.font = fontOf(drawing.face, word.bold, word.italic, line.size)
      context.save()
      context.translate(word.x, line.y)
      context.scale(stretch, 1)
      context.fillText(word.text, 0, 0)
      if (drawing.weight) context.strokeText(word.text, 0, 0)
      context.restore()
    }
  }
  for (const rule of page.rules) context.fillRect(rule.x, rule.y, rule.width, 0.6)
}

/** Draw a page on white and keep its grey values. */
export function drawPage(page: SetPage, drawing: Drawing): Grey {
  const width = Math.round((page.width * drawing.dpi) / 72)
  const height = Math.round((page.height * drawing.dpi) / 72)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.strokeStyle = 'black'
  layOnGlass(context, page, drawing)
  drawText(context, page, drawing)
  const { data } = context.getImageData(0, 0, width, height)
  const pixels = new Uint8Array(width * height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = data[at * 4] ?? 255
  return { width, height, pixels }
}
