import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { degrade, type Damage } from '../degrade.js'
import { randomFrom } from '../random.js'
import type { SetPage } from '../typeset/block.js'
import { drawText, layOnGlass, type Drawing, type Grey } from '../typeset/draw-page.js'
import { fontOf } from '../typeset/fonts.js'
import { drawReceived, drawSeal, drawSignature } from './draw-seal.js'

/** What is printed or pressed on a page besides its text; none of it is text of the document. */
export interface Extras {
  readonly pageNumber?: { readonly text: string; readonly place: 'top' | 'bottom-right' }
  /** Name around the round seal; it is pressed where the signature is. */
  readonly seal?: string
  /** Small lines of a printer or a signing program, at the foot of the page. */
  readonly footMarks?: readonly string[]
  /** The block a signing program lays over the head. */
  readonly signed?: readonly string[]
  /** Who received the letter: the stamp CÔNG VĂN ĐẾN with number and day. */
  readonly received?: { readonly office: string; readonly number: string; readonly day: string }
  /** Whatever else is drawn with the text in black, or over it in ink of its own. */
  readonly inBlack?: (context: SKRSContext2D) => void
  readonly inInk?: (context: SKRSContext2D) => void
}

/** A page as scanned; `colour` holds RGB where coloured ink is on it and the scanner sees colour. */
export interface ScannedPage {
  readonly grey: Grey
  readonly colour?: Uint8Array
}

/** The size of the glass in pixels: A4, rounded up to what a group 4 tile needs. */
export function glass(dpi: number): { width: number; height: number; dpi: number } {
  const up = (inches: number) => Math.ceil((inches * dpi) / 16) * 16
  return { width: up(8.27), height: up(11.7), dpi }
}

/** Where and how small lines of printers and signing programs stand. */
export const FOOT_MARK = { x: 85, above: 52, pitch: 9.5, size: 7.5, face: 'Arimo' }

function newCanvas(page: SetPage, drawing: Drawing) {
  const { width, height } = glass(drawing.dpi)
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, width, height)
  context.fillStyle = 'black'
  context.strokeStyle = 'black'
  layOnGlass(context, page, drawing)
  return { context, pixels: () => context.getImageData(0, 0, width, height).data }
}

function drawSmall(context: SKRSContext2D, lines: readonly string[], x: number, y: number, colour: string): void {
  context.textAlign = 'left'
  context.font = fontOf(FOOT_MARK.face, false, false, FOOT_MARK.size)
  context.fillStyle = colour
  lines.forEach((text, at) => context.fillText(text, x, y + at * FOOT_MARK.pitch))
}

function drawBlack(context: SKRSContext2D, page: SetPage, extras: Extras, drawing: Drawing): void {
  drawText(context, page, drawing)
  if (extras.pageNumber !== undefined) {
    const top = extras.pageNumber.place === 'top'
    context.font = fontOf(drawing.face, false, false, 13)
    context.textAlign = top ? 'center' : 'right'
    context.fillText(extras.pageNumber.text, top ? page.width / 2 : page.width - 55, top ? 45 : page.height - 38)
  }
  if (extras.footMarks) drawSmall(context, extras.footMarks, FOOT_MARK.x, page.height - FOOT_MARK.above, '#555')
  extras.inBlack?.(context)
}

function drawInk(context: SKRSContext2D, page: SetPage, extras: Extras, seed: string): boolean {
  const random = randomFrom(`${seed} ink`)
  const place = page.marks.find((mark) => mark.name === 'signature')
  const sealed = extras.seal !== undefined && place !== undefined
  if (sealed) {
    const middle = place.x + place.width / 2
    drawSignature(context, middle - 30, place.y + place.height * 0.55, 105, random)
    // The seal covers a third of the signature on its left (Nghị định 30/2020/NĐ-CP, điều 33).
    drawSeal(context, extras.seal, middle - 48, place.y + place.height * 0.5, random)
  }
  if (extras.received) drawReceived(context, extras.received, 46, 116, random)
  if (extras.signed) drawSmall(context, extras.signed, page.width - 190, 22, '#b01212')
  extras.inInk?.(context)
  return sealed || [extras.received, extras.signed, extras.inInk].some((extra) => extra !== undefined)
}

/** Print a page with what belongs on it, lay it on the glass and scan it; a scanner without colour sees ink as grey. */
export async function scanPage(
  page: SetPage,
  extras: Extras,
  drawing: Drawing,
  damage: Damage,
  seed: string,
  inColour = true,
): Promise<ScannedPage> {
  const { width, height } = glass(drawing.dpi)
  const print = newCanvas(page, drawing)
  drawBlack(print.context, page, extras, drawing)
  const ink = newCanvas(page, drawing)
  const coloured = drawInk(ink.context, page, extras, seed)
  const black = print.pixels()
  const colours = ink.pixels()
  const at = (place: number, channel: number) => (colours[place * 4 + channel] ?? 255) / 255
  const luminance = (place: number) => 0.3 * at(place, 0) + 0.59 * at(place, 1) + 0.11 * at(place, 2)
  const pixels = new Uint8Array(width * height)
  for (let place = 0; place < pixels.length; place++) {
    const printed = black[place * 4] ?? 255
    pixels[place] = coloured && !inColour ? printed * luminance(place) : printed
  }
  const grey = await degrade({ width, height, pixels }, damage, drawing.dpi, randomFrom(seed))
  if (!coloured || !inColour) return { grey }
  const colour = new Uint8Array(pixels.length * 3)
  for (let place = 0; place < pixels.length; place++) {
    for (let channel = 0; channel < 3; channel++) {
      colour[place * 3 + channel] = (grey.pixels[place] ?? 255) * at(place, channel)
    }
  }
  return { grey, colour }
}
