import type { Box, Page, Source, Text } from '../../corpus/document.js'
import { escapeXml } from './escape-xml.js'
import { lineBox, placeWords, type PlacedPage, type PlacedWord } from './placed-words.js'

/** Pixels to the inch in which places are given: hOCR knows whole pixels only. */
const DPI = 300

/** Write the restored text as hOCR 1.2: HTML that a browser shows and that OCR tools read, with the place of every word. */
export function toHocr(source: Source, pages: readonly Page[], text: Text): string {
  const body = placeWords(pages, text)
    .map((page, i) => pageOf(page, i, source.path))
    .join('')
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">
<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi" lang="vi">
<head>
<title>${escapeXml(source.path)}</title>
<meta http-equiv="Content-Type" content="text/html;charset=utf-8"/>
<meta name="ocr-system" content="doichieu"/>
<meta name="ocr-capabilities" content="ocr_page ocr_carea ocr_par ocr_line ocrx_word"/>
</head>
<body>
${body}</body>
</html>
`
}

const pixels = (box: Box) => `bbox ${box.map((points) => Math.max(0, Math.round((points * DPI) / 72))).join(' ')}`

function pageOf({ page, lines }: PlacedPage, at: number, path: string): string {
  const id = at + 1
  const title = `image "${path.replace(/"/g, '')}"; ${pixels([0, 0, page.width ?? 0, page.height ?? 0])}; ppageno ${at}; scan_res ${DPI} ${DPI}`
  const all = lines.map((line, i) => lineOf(line, `${id}_${i + 1}`)).join('')
  const box = lines.length ? pixels(lineBox(lines.flat())) : ''
  const area = lines.length
    ? `<div class="ocr_carea" id="block_${id}" title="${box}">\n<p class="ocr_par" id="par_${id}" lang="vie" title="${box}">\n${all}</p>\n</div>\n`
    : ''
  return `<div class="ocr_page" id="page_${id}" title="${escapeXml(title)}">\n${area}</div>\n`
}

function lineOf(words: readonly PlacedWord[], id: string): string {
  const spans = words.map((word, i) => {
    const title = `${pixels(word.box)}; x_wconf ${Math.round(word.confidence * 100)}`
    return `<span class="ocrx_word" id="word_${id}_${i + 1}" title="${title}">${escapeXml(word.text)}</span>`
  })
  return `<span class="ocr_line" id="line_${id}" title="${pixels(lineBox(words))}">${spans.join(' ')}</span>\n`
}
