import { createRequire } from 'node:module'
import type { Box, Line } from '../../corpus/document.js'
import { nfc } from '../../corpus/vietnamese.js'
import type { Ocr, PageImage } from '../tools.js'
import { Child } from './child.js'

/** What the child is asked: an image, and how to take it apart. */
export interface ReadQuestion {
  readonly bytes: Uint8Array
  readonly dpi: number
  readonly segmentation: number
  readonly digits: boolean
}

/** A line as an engine saw it, in pixels. */
export interface SeenLine {
  readonly box: Box
  readonly words: readonly { readonly text: string; readonly confidence: number; readonly box: Box }[]
}

/** Pages after which the engine's process is let go: its memory only grows. */
const RECYCLE = 24

const versionOf = (name: string) =>
  (createRequire(import.meta.url)(`${name}/package.json`) as { version: string }).version

/** Open the embedded engine: tesseract.js in a process of its own, which may crash or hang without harm. One page at a time. */
export function openTesseractJs(pageSeconds: number, module = new URL(childName, import.meta.url)): Ocr {
  const child = new Child(module)
  return {
    name: 'tesseract.js',
    version: `${versionOf('tesseract.js')} vie-best-int-4.0.0 psm3`,
    async read(image) {
      if (child.asked >= RECYCLE) child.stop()
      const question: ReadQuestion = {
        bytes: image.bytes,
        dpi: Math.round(image.dpi),
        segmentation: image.oneLine ? 7 : image.oneBlock ? 6 : 3,
        digits: image.digits === true,
      }
      return toLines((await child.ask(question, pageSeconds)) as readonly SeenLine[], image)
    },
    close: async () => child.stop(),
  }
}

const childName = import.meta.url.endsWith('.ts') ? './tesseract-child.ts' : './tesseract-child.js'

// What an engine out of its mind says of places is no place.
const isBox = (box: Box) => box.length === 4 && box.every(Number.isFinite)

/** Turn an engine's lines in pixels into lines in points of the page, letters composed, empty words left out. */
export function toLines(seen: readonly SeenLine[], image: PageImage): Line[] {
  const scale = 72 / image.dpi
  const points = (box: Box): Box => [box[0] * scale, box[1] * scale, box[2] * scale, box[3] * scale]
  const lines = seen.map((line) => ({
    box: points(line.box),
    words: line.words
      .filter((word) => word.text.trim() && isBox(word.box))
      .map((word) => ({
        // A printed solidus is read as a fraction slash: 1⁄2 is printed 1/2.
        text: nfc(word.text.trim()).replaceAll('⁄', '/'),
        box: points(word.box),
        confidence: Math.max(0, Math.min(1, word.confidence || 0)),
      })),
  }))
  return lines.filter((line) => line.words.length > 0 && isBox(line.box))
}
