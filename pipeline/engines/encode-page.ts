import sharp, { type Sharp } from 'sharp'
import type { Prepared } from '../pages/prepare.js'
import { toPoints, type Raster } from '../pages/raster.js'
import { takeRules } from '../pages/rules.js'
import { partStamps } from '../pages/stamps.js'
import { greyFile } from './grey-file.js'
import type { PageImageAnswer } from './page-source.js'

/** Resolutions the engine reads best: below the first a page is enlarged, above the second made smaller. */
const [LEAST, MOST, AIM] = [170, 420, 300]

/** Undo a prepared page's skew, bring it to a good resolution, take out the lines of grids and pack it for the engine. */
export async function encodePage(page: Prepared, turnedBefore: number): Promise<PageImageAnswer> {
  const { grey, skew } = page
  const dpi = grey.dpi < LEAST || grey.dpi > MOST ? AIM : grey.dpi
  const { page: clean, rules } = takeRules(await level(grey, dpi, skew))
  const stamps = page.stamped && partStamps(await level(page.stamped, dpi, skew))
  return {
    ...greyFile(clean),
    skew,
    rules,
    stamps: stamps && {
      seals: stamps.seals.map((seal) => toPoints(seal, dpi)),
      writing: stamps.writing && greyFile(stamps.writing),
    },
    pageWidth: (grey.width * 72) / grey.dpi,
    pageHeight: (grey.height * 72) / grey.dpi,
    turned: (turnedBefore + page.turned) % 360,
    upCertain: page.upCertain,
  }
}

const pixels = ({ data, width, height }: Raster) => sharp(data, { raw: { width, height, channels: 1 } })

/** Scale and turn. sharp turns before it scales within one pipeline, whatever the order of calls: the turn gets a pipeline of its own. */
async function level(raster: Raster, dpi: number, skew: number): Promise<Raster> {
  let now = raster
  if (dpi !== raster.dpi) {
    const [width, height] = [
      Math.round((raster.width * dpi) / raster.dpi),
      Math.round((raster.height * dpi) / raster.dpi),
    ]
    now = await unpack(pixels(raster).resize(width, height, { kernel: 'cubic' }), dpi)
  }
  return skew ? unpack(pixels(now).rotate(-skew, { background: '#ffffff' }), dpi) : now
}

async function unpack(picture: Sharp, dpi: number): Promise<Raster> {
  const { data, info } = await picture.toColourspace('b-w').raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height, channels: 1, dpi }
}
