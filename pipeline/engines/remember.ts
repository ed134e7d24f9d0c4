import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Line } from '../../corpus/document.js'
import type { Ocr, PageImage } from '../tools.js'
import { writeWhole } from './write-whole.js'

/** Ask an engine once for each image: answers are kept in a folder by the image's sha256, the engine's name and its version. */
export function remember(ocr: Ocr, folder: string | null): Ocr {
  if (folder === null) return ocr
  return {
    ...ocr,
    async read(image) {
      const place = placeOf(folder, ocr, image)
      const known = await recall(place)
      if (known) return known
      const lines = await ocr.read(image)
      // What is remembered saves work; where it cannot be written, the answer is as good.
      await writeWhole(place, JSON.stringify(lines)).catch(() => undefined)
      return lines
    },
  }
}

function placeOf(root: string, ocr: Ocr, image: PageImage): string {
  const question = `${ocr.name}\n${ocr.version}\n${image.dpi}\n${image.oneLine ? 'one line\n' : ''}${image.oneBlock ? 'one block\n' : ''}${image.digits ? 'digits\n' : ''}`
  const key = createHash('sha256').update(question).update(image.bytes).digest('hex')
  return join(root, 'ocr', key.slice(0, 2), `${key}.json`)
}

async function recall(file: string): Promise<readonly Line[] | null> {
  try {
    const lines: unknown = JSON.parse(await readFile(file, 'utf8'))
    return Array.isArray(lines) ? (lines as readonly Line[]) : null
  } catch {
    return null // not asked yet, or half-written by a machine that lost power: ask again
  }
}
