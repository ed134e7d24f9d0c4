import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Line } from '../../corpus/document.js'
import type { Ocr, PageImage } from '../tools.js'

/** Ask an engine once for each image: answers are kept in a folder by the image's sha256, the engine's name and its version. */
export function remember(ocr: Ocr, folder: string | null): Ocr {
  if (folder === null) return ocr
  return {
    ...ocr,
    async read(image) {
      const place = placeOf(folder, ocr, image)
      const known = await recall(place.file)
      if (known) return known
      const lines = await ocr.read(image)
      await mkdir(place.folder, { recursive: true })
      // Written beside and moved: whoever reads meanwhile sees a whole answer or none.
      const beside = `${place.file}.${process.pid}.${Math.random().toString(36).slice(2)}`
      await writeFile(beside, JSON.stringify(lines))
      await rename(beside, place.file)
      return lines
    },
  }
}

function placeOf(root: string, ocr: Ocr, image: PageImage): { folder: string; file: string } {
  const question = `${ocr.name}\n${ocr.version}\n${image.dpi}\n`
  const key = createHash('sha256').update(question).update(image.bytes).digest('hex')
  const folder = join(root, 'ocr', key.slice(0, 2))
  return { folder, file: join(folder, `${key}.json`) }
}

async function recall(file: string): Promise<readonly Line[] | null> {
  try {
    const lines: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Array.isArray(lines) ? (lines as readonly Line[]) : null
  } catch {
    return null // not asked yet, or half-written by a machine that lost power: ask again
  }
}
