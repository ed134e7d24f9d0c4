import sharp from 'sharp'
import type { Prepared } from '../pages/prepare.js'
import { takeRules } from '../pages/rules.js'
import type { PageImageAnswer } from './page-source.js'

/** Resolutions the engine reads best: below the first a page is enlarged, above the second made smaller. */
const [LEAST, MOST, AIM] = [170, 420, 300]

/** Undo a prepared page's skew, bring it to a good resolution, take out the lines of grids and pack it as PNG for the engine. */
export async function encodePage(page: Prepared, turnedBefore: number): Promise<PageImageAnswer> {
  const { grey, skew } = page
  const dpi = grey.dpi < LEAST || grey.dpi > MOST ? AIM : grey.dpi
  let picture = sharp(grey.data, { raw: { width: grey.width, height: grey.height, channels: 1 } })
  if (dpi !== grey.dpi) {
    picture = picture.resize(Math.round((grey.width * dpi) / grey.dpi), Math.round((grey.height * dpi) / grey.dpi), { kernel: 'cubic' })
  }
  // sharp turns before it resizes within one pipeline, whatever the order of calls: the turn gets a pipeline of its own.
  const scaled = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  let upright = sharp(scaled.data, { raw: { width: scaled.info.width, height: scaled.info.height, channels: 1 } })
  if (skew) upright = upright.rotate(-skew, { background: '#ffffff' })
  const level = await upright.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  const { width, height } = level.info
  const { page: clean, rules } = takeRules({ data: level.data, width, height, channels: 1, dpi })
  const bytes = await sharp(clean.data, { raw: { width, height, channels: 1 } }).png({ compressionLevel: 2 }).toBuffer()
  return {
    bytes,
    width,
    height,
    dpi,
    skew,
    rules,
    pageWidth: (grey.width * 72) / grey.dpi,
    pageHeight: (grey.height * 72) / grey.dpi,
    turned: (turnedBefore + page.turned) % 360,
    upCertain: page.upCertain,
  }
}
