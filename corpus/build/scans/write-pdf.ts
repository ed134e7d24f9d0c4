import { deflateSync } from 'node:zlib'
import type { EncodedImage } from './encode-page.js'

/** A line of the text layer: base line from (x, y) in points from the top left, over a width, turned clockwise by degrees. */
export interface LayerLine {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly turn: number
}

/** A page of a scan: its size in points, its image, and what a text layer says. */
export interface PdfPage {
  readonly width: number
  readonly height: number
  readonly image: EncodedImage
  readonly layer?: readonly LayerLine[]
}

// Each code is its own character, half an em wide: nothing is drawn, so no letter shapes are needed.
const TO_UNICODE = `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
1 beginbfrange
<0000> <FFFF> <0000>
endbfrange
endcmap
CMapName currentdict /CMap defineresource pop
end
end`

const stream = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`), data, Buffer.from('\nendstream')])

function layerOperators(lines: readonly LayerLine[], height: number): string {
  const operators = lines.map((line) => {
    const angle = (-line.turn * Math.PI) / 180
    const [cosine, sine] = [Math.cos(angle).toFixed(5), Math.sin(angle).toFixed(5)]
    const stretch = ((line.width / (line.text.length * line.size * 0.5)) * 100).toFixed(2)
    const codes = Buffer.from(line.text, 'utf16le').swap16().toString('hex')
    const place = `${cosine} ${sine} ${-Number(sine)} ${cosine} ${line.x.toFixed(2)} ${(height - line.y).toFixed(2)} Tm`
    return `/F1 ${line.size} Tf ${stretch} Tz ${place} <${codes}> Tj`
  })
  return `BT 3 Tr\n${operators.join('\n')}\nET`
}

function imageObject(image: EncodedImage): Buffer {
  const colours = image.colours === 3 ? '/DeviceRGB' : '/DeviceGray'
  const fax =
    image.filter === 'CCITTFaxDecode' ? ` /DecodeParms << /K -1 /Columns ${image.width} /Rows ${image.height} >>` : ''
  return stream(
    `/Type /XObject /Subtype /Image /Width ${image.width} /Height ${image.height} /ColorSpace ${colours} /BitsPerComponent ${image.bits} /Filter /${image.filter}${fax}`,
    image.data,
  )
}

/** Write scanned pages as a PDF; the same pages give the same bytes. */
export function writePdf(pages: readonly PdfPage[], producer: string): Buffer {
  const objects: Buffer[] = []
  const add = (body: Buffer | string): number => objects.push(Buffer.from(body))
  const catalog = add('<< /Type /Catalog /Pages 2 0 R >>')
  const tree = add('')
  const info = add(`<< /Producer (${producer}) >>`)
  const font = pages.some((page) => page.layer) ? addFont(add) : 0
  const kids = pages.map((page) => {
    const image = add(imageObject(page.image))
    const layer = page.layer ? `\n${layerOperators(page.layer, page.height)}` : ''
    const contents = add(
      stream('/Filter /FlateDecode', deflateSync(`q ${page.width} 0 0 ${page.height} 0 0 cm /Im0 Do Q${layer}`)),
    )
    const fonts = page.layer ? ` /Font << /F1 ${font} 0 R >>` : ''
    return add(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${page.width} ${page.height}] /Contents ${contents} 0 R /Resources << /XObject << /Im0 ${image} 0 R >>${fonts} >> >>`,
    )
  })
  objects[tree - 1] = Buffer.from(
    `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] >>`,
  )
  return assemble(objects, catalog, info)
}

function addFont(add: (body: Buffer | string) => number): number {
  const unicode = add(stream('/Filter /FlateDecode', deflateSync(TO_UNICODE)))
  const described = add(
    '<< /Type /FontDescriptor /FontName /Invisible /Flags 4 /FontBBox [0 -200 500 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  )
  const descendant = add(
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invisible /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor ${described} 0 R /DW 500 /CIDToGIDMap /Identity >>`,
  )
  return add(
    `<< /Type /Font /Subtype /Type0 /BaseFont /Invisible /Encoding /Identity-H /DescendantFonts [${descendant} 0 R] /ToUnicode ${unicode} 0 R >>`,
  )
}

function assemble(objects: readonly Buffer[], catalog: number, info: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.5\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1')]
  let length = parts[0]?.length ?? 0
  const offsets = objects.map((body, at) => {
    const start = length
    const part = Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), body, Buffer.from('\nendobj\n')])
    parts.push(part)
    length += part.length
    return start
  })
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  parts.push(
    Buffer.from(
      `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root ${catalog} 0 R /Info ${info} 0 R >>\nstartxref\n${length}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
