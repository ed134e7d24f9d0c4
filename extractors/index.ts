/** The catalogue: one line per field. */
import type { Extractors } from './fields.js'

export const extractors = {} satisfies Extractors
