import { congresses, eventNames, limits } from './anomalies/agreement.js'
import { blanks, filing, foreignUnit, shortPlace } from './anomalies/form.js'
import { doubledWords, periods, reversedSymbols, slips } from './anomalies/letters.js'
import { numberingGaps } from './anomalies/numbering.js'
import { learnedName, unsignedFor } from './anomalies/signing.js'
import { yearlessLimits } from './anomalies/yearless.js'
import type { Anomaly, Extractor } from './fields.js'

const checks: readonly Extractor<Anomaly>[] = [
  blanks,
  numberingGaps,
  eventNames,
  congresses,
  reversedSymbols,
  doubledWords,
  slips,
  limits,
  foreignUnit,
  periods,
  shortPlace,
  filing,
  yearlessLimits,
  unsignedFor,
  learnedName,
]

/** Find the defects of the document itself, in the order of its text; `certain` is false where the reading may be at fault. */
export const anomalies: Extractor<Anomaly> = (tree) =>
  checks.flatMap((check) => check(tree)).sort((a, b) => a.spans[0].start - b.spans[0].start)
