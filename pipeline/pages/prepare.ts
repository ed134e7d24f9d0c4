import { cleanBlots, clearEdges } from './blots.js'
import { evenLight, partInks } from './ink.js'
import { takeStreaks } from './rules.js'
import { quarterTurn, type Raster } from './raster.js'
import { estimateTilt } from './straighten.js'

/** A page made ready to be read, and how it was turned on the way: first by quarter turns, then by `skew` degrees. */
export interface Prepared {
  readonly grey: Raster
  readonly stamped: Raster | null
  readonly turned: 0 | 90 | 180 | 270
  readonly skew: number
  /** False where nothing says which way is up: worth trying other ways if the reading is hopeless. */
  readonly upCertain: boolean
}

/** Make a page ready: part the inks, even the light, take out specks, turn it upright unless `asItLies`. Its skew is told, not yet undone. */
export function prepare(raster: Raster, asItLies = false): Prepared {
  const inks = partInks(raster)
  const light = cleanBlots(clearEdges(takeStreaks(evenLight(inks.grey))))
  const tilt = estimateTilt(light)
  const turned = tilt.sideways && !asItLies ? 90 : 0
  return {
    grey: quarterTurn(light, turned),
    stamped: inks.stamped && quarterTurn(inks.stamped, turned),
    turned,
    skew: Math.abs(tilt.skew) < 0.15 ? 0 : tilt.skew,
    upCertain: tilt.certain,
  }
}
