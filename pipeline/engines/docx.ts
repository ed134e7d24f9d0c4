import mammoth from 'mammoth'
import type { Page } from '../../corpus/document.js'
import { PlanError } from '../errors.js'
import { plainPage } from './plain-file.js'

/** Bytes a zip may swell to: beyond it lies a bomb, not a plan. */
const LARGEST = 200 * 1024 * 1024

/** Read a Word document as one page of plain text: paragraphs on lines, the cells of a table row parted by ` | `. */
export async function readDocx(bytes: Uint8Array, path: string): Promise<Page> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  if (unpackedSize(buffer) > LARGEST) throw new PlanError('too-large', path, 'zip')
  let html: string
  try {
    const ignore = mammoth.images.imgElement(async () => ({ src: '' }))
    html = (await mammoth.convertToHtml({ buffer }, { convertImage: ignore })).value
  } catch (cause) {
    throw new PlanError('damaged', path, 'docx', { cause })
  }
  const text = fromHtml(html)
  if (!text.trim()) throw new PlanError('no-text', path, 'docx')
  return plainPage(text, 'mammoth')
}

/** Sum the sizes that the zip's central directory promises. */
function unpackedSize(zip: Buffer): number {
  let total = 0
  for (
    let at = zip.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = zip.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    if (at + 28 <= zip.length) total += zip.readUInt32LE(at + 24)
  }
  return total
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

function fromHtml(html: string): string {
  const rows = html.replace(/<tr>(.*?)<\/tr>/gs, (_, row: string) => {
    const cells = [...row.matchAll(/<t[dh][^>]*>(.*?)<\/t[dh]>/gs)].map((cell) =>
      inner(cell[1]!).replace(/\s+/g, ' ').trim(),
    )
    return `<p>${cells.some(Boolean) ? cells.join(' | ') : ''}</p>`
  })
  return `${inner(rows)
    .replace(/\n{2,}/g, '\n')
    .trim()}\n`
}

function inner(html: string): string {
  const lines = html.replace(/<br\s*\/?>|<\/(p|h\d|li|tr|table)>/g, '\n').replace(/<[^>]*>/g, '')
  return lines.replace(/&(#?\w+);/g, (whole, name: string) => entities[name] ?? whole)
}
