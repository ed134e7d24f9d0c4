import { PDFParse } from 'pdf-parse'
import type { Box } from '../../corpus/document.js'
import type { Raster } from '../pages/raster.js'
import type { Rules } from '../pages/rules.js'
import { PlanError } from '../errors.js'
import { decodeRaster } from './image.js'
import { keepPages } from './keep-pages.js'
import { walkPainted, type Matrix } from './pdf-painted.js'
import { readRules } from './pdf-rules.js'
import { readPdfSignatures, signatureText } from './pdf-signatures.js'
import { OPS, type PdfImage, type PdfDocument, type PdfPage, type PdfViewport } from './pdf-shapes.js'

/** A run of text in a PDF, with its place in points from the top left. */
export interface Run {
  readonly text: string
  readonly box: Box
}

/** What one page of a PDF holds: its size, its text runs, text laid over it by annotations, how much of it images cover. */
export interface PdfContent {
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
  readonly overlays: readonly Run[]
  readonly imageShare: number
  /** The lines drawn on it, as tables have them. */
  readonly rules: Rules
  /** What the file's digital signatures say; they are told with the first page. */
  readonly signatures?: readonly string[]
}

/** An open PDF. Not to be asked twice at once; close it always. */
export interface Pdf {
  readonly pages: number
  content(page: number): Promise<PdfContent>
  raster(page: number): Promise<Raster>
  close(): Promise<void>
}

/** Pixels of the largest image that is decoded. */
const MOST_PIXELS = 120_000_000

/** Open a PDF; say by `PlanError` why it cannot be: locked, broken, without pages. */
export async function openPdf(bytes: Uint8Array, path: string): Promise<Pdf> {
  const parser = new PDFParse({
    data: Uint8Array.from(bytes),
    isEvalSupported: false,
    stopAtErrors: false,
    maxImageSize: MOST_PIXELS,
  })
  let document: PdfDocument
  try {
    document = (await parser['load']()) as PdfDocument
  } catch (cause) {
    await parser.destroy().catch(() => {})
    const name = cause instanceof Error ? `${cause.name} ${cause.message}` : String(cause)
    throw new PlanError(/password/i.test(name) ? 'encrypted' : 'damaged', path, name.slice(0, 200), { cause })
  }
  if (document.numPages < 1) {
    await parser.destroy()
    throw new PlanError('no-pages', path)
  }
  const withPage = keepPages(document)
  return {
    pages: document.numPages,
    content: async (number) => {
      const content = await withPage(number, true, readContent)
      return number === 1 ? { ...content, signatures: readPdfSignatures(bytes).map(signatureText) } : content
    },
    raster: (number) =>
      withPage(number, false, async (page) => {
        const tooLarge = (await paintsNothing(page)) ? largestPromised(bytes) : null
        if (tooLarge) throw new PlanError('too-large', path, tooLarge)
        return makeRaster(parser, page, number)
      }),
    close: () => parser.destroy(),
  }
}

async function readContent(page: PdfPage): Promise<PdfContent> {
  const view = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent({ includeMarkedContent: false, disableNormalization: true })
  const runs: Run[] = []
  for (const item of items) {
    if (!item.str?.trim()) continue
    const [a, b, , , x, y] = item.transform
    const size = Math.hypot(a, b) || item.height
    const [left, base] = view.convertToViewportPoint(x, y)
    const [right, end] = view.convertToViewportPoint(x + (a / size) * item.width, y + (b / size) * item.width)
    if (Math.abs(end - base) > Math.abs(right - left)) continue // text set sideways is no line of the page
    runs.push({
      text: item.str,
      box: [Math.min(left, right), base - size * 0.85, Math.max(left, right), base + size * 0.22],
    })
  }
  return {
    width: view.width,
    height: view.height,
    runs,
    overlays: await readOverlays(page, view),
    imageShare: (await findImages(page)).share,
    rules: await readRules(page),
  }
}

/** Text of form fields and free-text annotations: how numbers and dates are stamped on born-digital files and over scans. */
async function readOverlays(page: PdfPage, view: PdfViewport): Promise<Run[]> {
  const overlays: Run[] = []
  for (const note of await page.getAnnotations({ intent: 'display' })) {
    const said =
      typeof note.fieldValue === 'string'
        ? note.fieldValue
        : (note.textContent ?? []).join(' ') || note.contentsObj?.str
    if (!said?.trim() || note.hidden || ['Link', 'Popup', 'Text', 'Highlight'].includes(note.subtype ?? '')) continue
    const [x0, y0, x1, y1] = view.convertToViewportRectangle(note.rect)
    overlays.push({ text: said.trim(), box: [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)] })
  }
  return overlays
}

interface Placed {
  readonly name: string
  readonly matrix: Matrix
}

/** Find the images painted on a page, how they lie on it, and what share of it they cover. */
async function findImages(page: PdfPage): Promise<{ placed: Placed[]; masks: number; share: number }> {
  const placed: Placed[] = []
  let masks = 0
  await walkPainted(page, (op, args, matrix) => {
    if (op === OPS.image) placed.push({ name: String(args[0]), matrix })
    else if (op === OPS.mask || op === OPS.inline) masks++
  })
  const view = page.getViewport({ scale: 1 })
  const area = (m: Matrix) => Math.abs(m[0]! * m[3]! - m[1]! * m[2]!) / (view.width * view.height)
  return {
    placed,
    masks,
    share: Math.min(
      1,
      placed.reduce((sum, image) => sum + area(image.matrix), masks ? 0.5 : 0),
    ),
  }
}

/** Tell a page on which nothing is painted: white, or its image was left out. */
async function paintsNothing(page: PdfPage): Promise<boolean> {
  const silent = new Set<number>([OPS.dependency, OPS.save, OPS.restore, OPS.transform])
  return (await page.getOperatorList()).fnArray.every((op) => silent.has(op))
}

/** The first image larger than any that is decoded, as the file itself promises it: pdf.js leaves such images out without a word. */
function largestPromised(bytes: Uint8Array): string | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1')
  for (const { index, 1: width } of text.matchAll(/\/Width\s+(\d{1,9})/gu)) {
    const height = /\/Height\s+(\d{1,9})/u.exec(text.slice(Math.max(0, index - 300), index + 300))?.[1]
    if (Number(width) * Number(height) > MOST_PIXELS) return `${width} × ${height}`
  }
  return null
}

/** Take the scan itself where the page is one upright image, at its own resolution; else paint the page. */
async function makeRaster(parser: PDFParse, page: PdfPage, number: number): Promise<Raster> {
  const view = page.getViewport({ scale: 1 })
  const { placed } = await findImages(page)
  const largest = placed.toSorted(
    (a, b) => Math.abs(b.matrix[0]! * b.matrix[3]!) - Math.abs(a.matrix[0]! * a.matrix[3]!),
  )[0]
  let dpi = 250
  if (largest) {
    const [a, b, c, d] = largest.matrix
    const image = await resolveImage(page, largest.name)
    const covers = Math.abs(a! * d!) > 0.92 * view.width * view.height
    // Painted, such a page is white, and would pass for empty.
    if (!image && covers) throw new Error('the image of the page cannot be decoded')
    if (image && covers) {
      const own = image.width / (Math.abs(a!) / 72)
      dpi = Math.min(400, Math.max(150, own))
      const upright = a! > 0 && d! > 0 && !b && !c && page.rotate % 360 === 0
      const raster = upright && placed.length === 1 ? fromPdfImage(image, own) : null
      if (raster && own <= 650) return raster
    }
  }
  const scale = Math.min(dpi / 72, Math.sqrt(60_000_000 / (view.width * view.height)))
  const shot = await parser.getScreenshot({ partial: [number], scale, imageDataUrl: false, imageBuffer: true })
  const png = shot.pages[0]?.data
  if (!png) throw new Error('page was not painted')
  return decodeRaster(png, scale * 72)
}

function resolveImage(page: PdfPage, name: string): Promise<PdfImage | null> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs
  return new Promise((resolve) => store.get(name, (image: PdfImage | null) => resolve(image)))
}

/** Unpack what pdf.js decoded: kind 1 is one bit a pixel, 2 RGB, 3 RGBA. */
function fromPdfImage({ width, height, kind, data }: PdfImage, dpi: number): Raster | null {
  if (!data) return null
  if (kind === 1) {
    const out = new Uint8Array(width * height)
    const stride = (width + 7) >> 3
    for (let y = 0; y < height; y++) {
      for (let x = 0, row = y * width; x < width; x++)
        out[row + x] = (data[y * stride + (x >> 3)]! >> (7 - (x & 7))) & 1 ? 255 : 0
    }
    return { data: out, width, height, channels: 1, dpi }
  }
  if (kind === 2)
    return { data: new Uint8Array(data.buffer, data.byteOffset, data.length), width, height, channels: 3, dpi }
  if (kind !== 3) return null
  const rgb = new Uint8Array(width * height * 3)
  for (let i = 0, j = 0; j < rgb.length; i += 4, j += 3) {
    rgb[j] = data[i]!
    rgb[j + 1] = data[i + 1]!
    rgb[j + 2] = data[i + 2]!
  }
  return { data: rgb, width, height, channels: 3, dpi }
}
