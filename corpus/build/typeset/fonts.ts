import { createCanvas, GlobalFonts } from '@napi-rs/canvas'

/** The free face with the metrics of Times New Roman, which Nghị định 30/2020/NĐ-CP prescribes (Debian: fonts-croscore). */
export const SERIF = 'Tinos'

/** Stop when a face is not installed: the canvas would set boxes instead of letters and say nothing. */
export function needFace(face: string): void {
  // Liberation before version 2 lacks the letters with two marks, and both versions carry the same name.
  if (!GlobalFonts.has(face) || face.startsWith('Liberation')) {
    throw new Error(
      `The typeface ${face} is missing or lacks Vietnamese; install fonts-croscore and fonts-freefont-ttf.`,
    )
  }
}

const EM = 1000
const context = createCanvas(1, 1).getContext('2d')
const widths = new Map<string, number>()

/** Name a font for a canvas. */
export function fontOf(face: string, bold: boolean, italic: boolean, pixels: number): string {
  return `${italic ? 'italic ' : ''}${bold ? 'bold ' : ''}${pixels}px "${face}"`
}

/** Measure a word in points at the given size. */
export function widthOf(text: string, face: string, bold: boolean, italic: boolean, size: number): number {
  const font = fontOf(face, bold, italic, EM)
  const key = font + text
  let width = widths.get(key)
  if (width === undefined) {
    context.font = font
    width = context.measureText(text).width
    if (widths.size > 200_000) widths.clear()
    widths.set(key, width)
  }
  return (width * size) / EM
}
