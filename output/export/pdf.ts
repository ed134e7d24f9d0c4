import {
  PDFDocument,
  PDFName,
  PDFOperator,
  PDFOperatorNames as Op,
  PDFNumber,
  PDFHexString,
  type PDFPage,
  type PDFRef,
} from '@cantoo/pdf-lib'
import sharp from 'sharp'
import type { Page, Source, Text } from '../../corpus/document.js'
import { glyphless } from './glyphless.js'
import { placeWords, type PlacedPage, type PlacedWord } from './placed-words.js'

/** Write a searchable PDF: the scan as it came, and the restored text unseen over it, so that what is copied is right Vietnamese. */
export async function toSearchablePdf(
  source: Source,
  bytes: Uint8Array,
  pages: readonly Page[],
  text: Text,
): Promise<Uint8Array> {
  const pdf =
    source.kind === 'pdf' ? await PDFDocument.load(bytes, { updateMetadata: false }) : await fromImages(bytes, pages)
  const font = embedFont(pdf)
  const sheets = pdf.getPages()
  for (const placed of placeWords(pages, text)) {
    const sheet = sheets[(placed.page.number ?? 0) - 1]
    // A layer that was good stays the only one: twice the text would be found twice.
    if (sheet && placed.page.readBy === 'ocr') layText(pdf, sheet, font, placed, source.kind === 'pdf')
  }
  return pdf.save({ useObjectStreams: true })
}

/** Make a PDF of an image file, each of its pages as large as it was read. */
async function fromImages(bytes: Uint8Array, pages: readonly Page[]): Promise<PDFDocument> {
  const pdf = await PDFDocument.create()
  for (const [i, page] of pages.entries()) {
    const asTaken = sharp(bytes, { page: i }).rotate()
    // It was turned to be read, and is kept the way it is read.
    const picture = page.turned ? sharp(await asTaken.png().toBuffer()).rotate(page.turned) : asTaken
    const { width = 1, height = 1, format } = await picture.metadata()
    const image =
      format === 'jpeg' && i === 0
        ? await pdf.embedJpg(await picture.jpeg({ quality: 92 }).toBuffer())
        : await pdf.embedPng(await picture.png().toBuffer())
    const size = [page.width ?? (width * 72) / 200, page.height ?? (height * 72) / 200] as const
    pdf.addPage([...size]).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] })
  }
  return pdf
}

/** Embed the empty typeface: every code is a UTF-16 unit, shown by one glyph half as wide as high, and said again by the table to Unicode. */
function embedFont(pdf: PDFDocument): PDFRef {
  const { context } = pdf
  const file = glyphless()
  const program = context.register(context.flateStream(file, { Length1: file.length }))
  const toGlyphs = Buffer.alloc(131_072)
  for (let i = 1; i < toGlyphs.length; i += 2) toGlyphs[i] = 1
  const descriptor = context.register(
    context.obj({
      Type: 'FontDescriptor',
      FontName: 'GlyphLessFont',
      FontFile2: program,
      Flags: 5,
      FontBBox: [0, 0, 500, 1000],
      Ascent: 1000,
      Descent: -1,
      CapHeight: 1000,
      ItalicAngle: 0,
      StemV: 80,
    }),
  )
  const descendant = context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: 'GlyphLessFont',
      CIDToGIDMap: context.register(context.flateStream(toGlyphs)),
      CIDSystemInfo: {
        Registry: PDFHexString.fromText('Adobe'),
        Ordering: PDFHexString.fromText('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      DW: 500,
    }),
  )
  return context.register(
    context.obj({
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: 'GlyphLessFont',
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: context.register(context.flateStream(TO_UNICODE)),
    }),
  )
}

/** One range for each high byte: a range may not cross it (ISO 32000-1, 9.10.3). */
const RANGES = Array.from({ length: 256 }, (_, high) => high.toString(16).padStart(2, '0').toUpperCase()).map(
  (h) => `<${h}00> <${h}FF> <${h}00>`,
)
const blocks = [0, 100, 200]
  .map((from) => RANGES.slice(from, from + 100))
  .map((some) => `${some.length} beginbfrange\n${some.join('\n')}\nendbfrange`)
const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`

function layText(pdf: PDFDocument, sheet: PDFPage, font: PDFRef, { page, lines }: PlacedPage, asTaken: boolean): void {
  const name = sheet.node.newFontDictionary('Glyphless', font)
  const turn = turnOf(sheet, page, asTaken ? (page.turned ?? 0) : 0)
  const operators = [
    PDFOperator.of(Op.PushGraphicsState),
    PDFOperator.of(Op.BeginText),
    PDFOperator.of(Op.SetTextRenderingMode, [PDFNumber.of(3)]),
  ]
  for (const line of lines) {
    const base = baseOf(line)
    for (const word of line) operators.push(...show(word, base, name, turn))
  }
  operators.push(PDFOperator.of(Op.EndText), PDFOperator.of(Op.PopGraphicsState))
  // Whatever state the scan's own content leaves behind must not move the text: it is wrapped first.
  sheet.node.wrapContentStreams(
    pdf.context.getPushGraphicsStateContentStream(),
    pdf.context.getPopGraphicsStateContentStream(),
  )
  sheet.node.addContentStream(pdf.context.register(pdf.context.contentStream(operators)))
}

type Turn = (x: number, y: number) => readonly [number, number, number, number, number, number]

/** From points of the upright page, top left, to the sheet's own coordinates, as it is turned when shown and was turned on to be read. */
function turnOf(sheet: PDFPage, page: Page, turned: number): Turn {
  const { x: left, y: bottom, width, height } = sheet.getCropBox()
  const angle = (((sheet.getRotation().angle + turned) % 360) + 360) % 360
  const [across, down] = angle % 180 ? [height, width] : [width, height]
  const [sx, sy] = [across / (page.width || across), down / (page.height || down)]
  return (px, py) => {
    const [x, y] = [px * sx, py * sy]
    if (angle === 90) return [0, 1, -1, 0, left + y, bottom + x]
    if (angle === 180) return [-1, 0, 0, -1, left + width - x, bottom + y]
    if (angle === 270) return [0, -1, 1, 0, left + width - y, bottom + height - x]
    return [1, 0, 0, 1, left + x, bottom + height - y]
  }
}

/** One height and one straight base for a whole line: a reader joins words that stand level, not words whose marks rise alike. */
interface Base {
  readonly size: number
  at(x: number): number
}

function baseOf(line: readonly PlacedWord[]): Base {
  const heights = line.map(({ box }) => box[3] - box[1]).toSorted((a, b) => a - b)
  const size = Math.max(1, heights[heights.length >> 1]!)
  const mean = (of: (word: PlacedWord) => number) => line.reduce((sum, word) => sum + of(word), 0) / line.length
  const [x, y] = [mean(({ box }) => box[0]), mean(({ box }) => box[3])]
  const spread = mean(({ box }) => (box[0] - x) ** 2)
  const slope = spread > 400 ? mean(({ box }) => (box[0] - x) * (box[3] - y)) / spread : 0
  return { size, at: (where) => y + slope * (where - x) - size * 0.2 }
}

/** Show a word as wide as its box; the blank after it makes copied words stay apart. */
function show(word: PlacedWord, base: Base, font: PDFName, turn: Turn): PDFOperator[] {
  const [x0, , x1] = word.box
  const stretch = (100 * (x1 - x0)) / (word.text.length * base.size * 0.5)
  const code = `${word.text} `.split('').map((unit) => unit.charCodeAt(0).toString(16).padStart(4, '0'))
  return [
    PDFOperator.of(Op.SetFontAndSize, [font, PDFNumber.of(round(base.size))]),
    PDFOperator.of(Op.SetTextHorizontalScaling, [PDFNumber.of(round(stretch))]),
    PDFOperator.of(
      Op.SetTextMatrix,
      turn(x0, base.at(x0)).map((value) => PDFNumber.of(round(value))),
    ),
    PDFOperator.of(Op.ShowText, [PDFHexString.of(code.join(''))]),
  ]
}

const round = (value: number) => Math.round(value * 100) / 100
