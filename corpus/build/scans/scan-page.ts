import { createCanvas } from '@napi-rs/canvas'
import { degrade, type Damage } from '../degrade.js'
import { randomFrom } from '../random.js'
import type { SetPage } from '../typeset/block.js'
import { drawText, layOnGlass, type Drawing, type Grey } from '../typeset/draw-page.js'
import { fontOf } from '../typeset/fonts.js'
import { drawSeal, drawSignature } from './draw-seal.js'

/** What is printed or pressed on a page besides its text; none of it is text of the document. */
export interface Extras {
  readonly pageNumber?: { readonly text: string; readonly place: 'top' | 'bottom-right' }
  readonly seal?: string
  /** Small lines of a printer or a signing program, at the foot of the page. */
  readonly footMarks?: readonly string[]
}

/** A page as scanned; `colour` holds RGB where a seal is on it. */
export interface ScannedPage {
  readonly grey: Grey
  readonly colour?: Uint8Array
}

/** A4 on the glass at 200 dpi, rounded up to what a group 4 tile needs. */
export const GLASS = { width: 1664, height: 2352, dpi: 200 }

/** Where and how small lines of printers and signing programs stand. */
export const FOOT_MARK = { x: 85, above: 52, pitch: 9.5, size: 7.5, face: 'Arimo' }

function newCanvas(page: SetPage, drawing: Drawing) {
  const canvas = createCanvas(GLASS.width, GLASS.height)
  const context = canvas.getContext('2d')
  context.fillStyle = 'white'
  context.fillRect(0, 0, GLASS.width, GLASS.height)
  context.fillStyle = 'black'
  context.strokeStyle = 'black'
  layOnGlass(context, page, drawing)
  return { canvas, context, pixels: () => context.getImageData(0, 0, GLASS.width, GLASS.height).data }
}

/** Print a page with what belongs on it, lay it on the glass and scan it. */
export async function scanPage(
  page: SetPage,
  extras: Extras,
  drawing: Drawing,
  damage: Damage,
  seed: string,
): Promise<ScannedPage> {
  const random = randomFrom(seed)
  const print = newCanvas(page, drawing)
  const { context } = print
  drawText(context, page, drawing)
  if (extras.pageNumber !== undefined) {
    const top = extras.pageNumber.place === 'top'
    context.font = fontOf(drawing.face, false, false, 13)
    context.textAlign = top ? 'center' : 'right'
    context.fillText(extras.pageNumber.text, top ? page.width / 2 : page.width - 55, top ? 45 : page.height - 38)
  }
  context.textAlign = 'left'
  extras.footMarks?.forEach((text, at) => {
    context.font = fontOf(FOOT_MARK.face, false, false, FOOT_MARK.size)
    context.fillStyle = '#555'
    context.fillText(text, FOOT_MARK.x, page.height - FOOT_MARK.above + at * FOOT_MARK.pitch)
  })
  const black = print.pixels()
  const pixels = new Uint8Array(GLASS.width * GLASS.height)
  for (let at = 0; at < pixels.length; at++) pixels[at] = black[at * 4] ?? 255
  const grey = await degrade({ ...GLASS, pixels }, damage, GLASS.dpi, random)
  const place = page.marks.find((mark) => mark.name === 'signature')
  if (extras.seal === undefined || place === undefined) return { grey }
  const ink = newCanvas(page, drawing)
  const middle = place.x + place.width / 2
  drawSignature(ink.context, middle - 30, place.y + place.height * 0.55, 105, random)
  // The seal covers a third of the signature on its left (Nghị định 30/2020/NĐ-CP, điều 33).
  drawSeal(ink.context, extras.seal, middle - 48, place.y + place.height * 0.5, random)
  const colours = ink.pixels()
  const colour = new Uint8Array(pixels.length * 3)
  for (let at = 0; at < pixels.length; at++) {
    const paper = (grey.pixels[at] ?? 255) / 255
    for (let channel = 0; channel < 3; channel++) colour[at * 3 + channel] = (colours[at * 4 + channel] ?? 255) * paper
  }
  return { grey, colour }
}
