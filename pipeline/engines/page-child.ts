import sharp from 'sharp'
import type { SourceKind } from '../../corpus/document.js'
import { findSheet, flatten, scaleCorners } from '../pages/flatten.js'
import { prepare } from '../pages/prepare.js'
import { quarterTurn, type Raster } from '../pages/raster.js'
import { serve } from './child.js'
import { encodePage } from './encode-page.js'
import { openImage, type ImageFile } from './image.js'
import type { PageImageAnswer, PagePicture, PageQuestion } from './page-source.js'
import { openPdf, type Pdf } from './pdf.js'

// Several such processes share the machine; within one, threads would only wait for each other.
sharp.concurrency(1)

let pdf: Pdf | null = null
let image: ImageFile | null = null

async function close(): Promise<null> {
  await pdf?.close()
  pdf = image = null
  return null
}

async function open(bytes: Uint8Array, kind: SourceKind, path: string): Promise<number> {
  await close()
  if (kind === 'pdf') pdf = await openPdf(bytes, path)
  else image = await openImage(bytes, path)
  return (pdf ?? image!).pages
}

async function readImage(page: number, turn?: 0 | 90 | 180 | 270): Promise<PageImageAnswer> {
  const taken: Raster = await (pdf ?? image!).raster(page)
  const corners = findSheet(taken)
  const raster = corners ? flatten(taken, corners) : taken
  const made = turn === undefined ? prepare(raster) : prepare(quarterTurn(raster, turn), true)
  const points = 72 / taken.dpi
  const size = { width: taken.width * points, height: taken.height * points }
  const encoded = await encodePage(made, turn ?? 0)
  return corners ? { ...encoded, photo: { corners: scaleCorners(corners, points), ...size } } : encoded
}

/** As large as a screen shows it well when magnified, and as small as it is told from others. */
const [large, small] = [2000, 170]

async function paint(page: number, turn: 0 | 90 | 180 | 270): Promise<PagePicture> {
  const { data, width, height, channels } = quarterTurn(await (pdf ?? image!).raster(page), turn)
  const within = { fit: 'inside', withoutEnlargement: true } as const
  // Enlarged fourfold at most on a screen: a plain shrinking is quicker than the finest, and reads as well.
  const painted = sharp(data, { raw: { width, height, channels } }).resize(large, large, { ...within, kernel: 'cubic' })
  const bytes = await painted.jpeg({ quality: 74 }).toBuffer()
  return { large: bytes, small: await sharp(bytes).resize(small, small, within).jpeg({ quality: 60 }).toBuffer() }
}

serve(async (question: PageQuestion) => {
  if (question.ask === 'open') return open(question.bytes, question.kind, question.path)
  if (question.ask === 'close') return close()
  if (question.ask === 'content') return pdf ? pdf.content(question.page) : null
  if (question.ask === 'picture') return paint(question.page, question.turn)
  return readImage(question.page, question.turn)
})
