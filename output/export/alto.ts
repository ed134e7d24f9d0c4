import type { Box, Page, Source, Text } from '../../corpus/document.js'
import { escapeXml } from './escape-xml.js'
import { lineBox, placeWords, type PlacedPage, type PlacedWord } from './placed-words.js'

/** Write the restored text as ALTO 4, the archives' format for text with places; measures in tenths of a millimetre. */
export function toAlto(source: Source, pages: readonly Page[], text: Text): string {
  const body = placeWords(pages, text).map(pageOf).join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<alto xmlns="http://www.loc.gov/standards/alto/ns-v4#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.loc.gov/standards/alto/ns-v4# http://www.loc.gov/standards/alto/v4/alto-4-2.xsd">
<Description>
<MeasurementUnit>mm10</MeasurementUnit>
<sourceImageInformation><fileName>${escapeXml(source.path)}</fileName></sourceImageInformation>
</Description>
<Layout>
${body}</Layout>
</alto>
`
}

const tenths = (points: number) => Math.round((points * 254) / 72)

function placeOf([x0, y0, x1, y1]: Box): string {
  return `HPOS="${tenths(x0)}" VPOS="${tenths(y0)}" WIDTH="${tenths(x1 - x0)}" HEIGHT="${tenths(y1 - y0)}"`
}

function pageOf({ page, lines }: PlacedPage, at: number): string {
  const id = `p${page.number ?? at + 1}`
  const size = [page.width ?? 0, page.height ?? 0] as const
  const sheet = `WIDTH="${tenths(size[0])}" HEIGHT="${tenths(size[1])}"`
  const space = placeOf([0, 0, ...size])
  const block = lines.length
    ? `<TextBlock ID="${id}_b" ${placeOf(lineBox(lines.flat()))}>\n${lines.map((line, i) => lineOf(line, `${id}_l${i + 1}`)).join('')}</TextBlock>\n`
    : ''
  return `<Page ID="${id}" PHYSICAL_IMG_NR="${page.number ?? at + 1}" ${sheet}>\n<PrintSpace ${space}>\n${block}</PrintSpace>\n</Page>\n`
}

function lineOf(words: readonly PlacedWord[], id: string): string {
  const strings = words.map((word, i) => {
    const said = `CONTENT="${escapeXml(word.text)}" WC="${word.confidence.toFixed(2)}"`
    return `<String ID="${id}_w${i + 1}" ${placeOf(word.box)} ${said}/>`
  })
  return `<TextLine ID="${id}" ${placeOf(lineBox(words))}>${strings.join('<SP/>')}</TextLine>\n`
}
