import { appendFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { distance } from 'fastest-levenshtein'
import sharp from 'sharp'
import { degrade } from '../degrade.js'
import { randomFrom } from '../random.js'
import { drawPage } from '../typeset/draw-page.js'
import { alignLines } from './align-lines.js'
import { readWords } from './read-words.js'
import { drawRecipe } from './recipes.js'
import { setSource } from './set-source.js'
import type { Source } from './sources.js'

/** Share of letters wrong above which a line is given up. */
const SHATTERED = 0.65

/** A line of the files of pairs. */
export interface Pair {
  readonly true: string
  readonly read: string
  readonly engine: string
  readonly style: string
  readonly noise: string
  readonly dpi: number
  readonly doc: string
  /** Page, line and paragraph, so that whole paragraphs can be put together again. */
  readonly page: string
  readonly line: number
  readonly para: number
  readonly words?: readonly { readonly text: string; readonly conf: number }[]
}

/** Print, damage and read pages of one document and append the pairs of lines to a file; gives their number. */
export async function makePairs(
  source: Source,
  share: 'train' | 'dev' | 'test',
  engine: string,
  seed: string,
  folder: string,
  data?: string,
  isOrdinary = false,
): Promise<Pair[]> {
  const random = randomFrom(`${seed} ${engine} ${source.id}`)
  const { pages, style, face } = setSource(source, random, share === 'train' ? 1 : 2, isOrdinary)
  const pairs: Pair[] = []
  for (const [number, page] of pages.entries()) {
    if (page.lines.length < 8) continue
    const recipe = drawRecipe(random, share, engine, isOrdinary)
    const clean = drawPage(page, { face, ...recipe })
    const scan = await degrade(clean, recipe.damage, recipe.dpi, random)
    mkdirSync(folder, { recursive: true })
    const image = join(folder, `${share}-${engine}-${process.pid}.png`)
    await sharp(scan.pixels, { raw: { width: scan.width, height: scan.height, channels: 1 } })
      .png({ compressionLevel: 1 })
      .toFile(image)
    const words = await readWords(image, engine, isOrdinary || random.chance(0.5) ? 3 : 6, recipe.dpi, data)
    if (process.env.KEEP === undefined) rmSync(image)
    for (const { line, at, words: read } of alignLines(page, words, recipe.dpi, recipe.turn)) {
      const text = read.map((word) => word.text).join(' ')
      // A line that was lost or shattered says nothing about how letters are misread.
      if (text.length > line.text.length * 1.5 || distance(text, line.text) > line.text.length * SHATTERED) continue
      const first = line.words[0]
      pairs.push({
        true: line.text,
        read: text,
        engine,
        style: `${style}${first?.bold ? ' bold' : ''}${first?.italic ? ' italic' : ''}`,
        noise: recipe.name,
        dpi: recipe.dpi,
        doc: source.id,
        page: `${source.id}/${seed}/${number}`,
        line: at,
        para: line.block,
        ...(engine.startsWith('vie') ? { words: read.map(({ text: word, conf }) => ({ text: word, conf })) } : {}),
      })
    }
  }
  return pairs
}

/** Append pairs to a file of JSON lines. */
export function appendPairs(file: string, pairs: readonly Pair[]): void {
  appendFileSync(file, pairs.map((pair) => `${JSON.stringify(pair)}\n`).join(''))
}
