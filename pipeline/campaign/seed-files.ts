import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from '@cantoo/pdf-lib'
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx'
import sharp from 'sharp'
import { shipped } from '../../corpus/place.js'

/** Sound files of one kind, and how often they are tried, beside the others: what is quick to try is tried more. */
export interface Seeds {
  readonly files: readonly Buffer[]
  readonly share: number
}

const letter = `<svg xmlns="http://www.w3.org/2000/svg" width="620" height="877"><rect width="620" height="877" fill="#fff"/>
  <g font-size="20"><text x="60" y="90">UY BAN NHAN DAN</text><text x="60" y="140">So: 12/KH-UBND</text></g>
  <circle cx="420" cy="700" r="60" fill="none" stroke="#c00" stroke-width="6"/></svg>`

async function smallPdf(jpeg: Buffer): Promise<Buffer> {
  const pdf = await PDFDocument.create()
  const image = await pdf.embedJpg(jpeg)
  for (const text of ['Trang 1', 'Trang 2']) {
    const page = pdf.addPage([595, 842])
    page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 })
    page.drawText(text, { x: 60, y: 60 })
  }
  return Buffer.from(await pdf.save())
}

async function letterDocx(text: string): Promise<Buffer> {
  const lines = text.split('\n').slice(0, 60)
  const cell = (words: string) => new TableCell({ children: [new Paragraph(words)] })
  const table = new Table({ rows: [new TableRow({ children: [cell('Việc'), cell('Thời hạn')] })] })
  return Packer.toBuffer(
    new Document({ sections: [{ children: [...lines.map((line) => new Paragraph(line)), table] }] }),
  )
}

/** Make a sound file of each kind that the program reads, out of the sample plans in this folder. */
export async function seedFiles(plans: string): Promise<Readonly<Record<string, Seeds>>> {
  const read = (ending: string, folder = plans) =>
    readdirSync(folder)
      .filter((name) => name.endsWith(ending))
      .map((name) => readFileSync(join(folder, name)))
  const picture = sharp(Buffer.from(letter)).withMetadata({ density: 75 })
  const [jpeg, png] = [await picture.clone().jpeg().toBuffer(), await picture.clone().png().toBuffer()]
  const grey = await picture.clone().greyscale().tiff({ compression: 'lzw' }).toBuffer()
  const ink = await picture.clone().greyscale().threshold().raw().toBuffer({ resolveWithObject: true })
  const { width, height, channels } = ink.info
  const fax = await sharp(ink.data, { raw: { width, height, channels } })
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer()
  const texts = read('.txt')
  return {
    txt: { files: texts, share: 1 },
    yaml: { files: read('.yaml', shipped('corpus', 'guidance')), share: 1 },
    docx: { files: await Promise.all(texts.slice(0, 3).map((text) => letterDocx(text.toString('utf8')))), share: 1 },
    jpeg: { files: [jpeg, png], share: 0.15 },
    tiff: { files: [grey, fax], share: 0.15 },
    pdf: { files: [await smallPdf(jpeg), await smallPdf(jpeg)], share: 0.15 },
    scan: { files: read('.pdf'), share: 0.03 },
  }
}
