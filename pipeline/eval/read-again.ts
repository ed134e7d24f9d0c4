import { readFileSync } from 'node:fs'
import type { Restorer } from '../tools.js'
import { extract, type Settle } from '../../extractors/extract.js'
import { outline } from '../sections/outline.js'
import { plainPage } from '../engines/plain-file.js'
import { textOf } from '../text/plain-text.js'
import { restoreText } from '../text/restore-text.js'
import type { Case } from './cases.js'
import { foreignReader } from './foreign-reading.js'
import type { Loose } from './score-plan.js'

/** How a document's text comes to the extractors: as it was given, or misread by a foreign engine and restored. */
export type Condition = 'clean' | 'damaged'

const asSaid: Settle = (_, said) => said

/** Read a case's text in given conditions; unless told otherwise with the confidences as the extractors said them, not calibrated. */
export function readAgain(
  one: Case,
  restorer: Restorer,
  conditions: readonly Condition[],
  settle: Settle = asSaid,
): { readonly condition: Condition; readonly record: Loose }[] {
  const given = readFileSync(one.textFile, 'utf8')
  return conditions.map((condition) => {
    const text =
      condition === 'clean'
        ? textOf(given)
        : restoreText({ pages: [plainPage(foreignReader(one.slug)(given), 'foreign')] }, { restorer })
    return { condition, record: extract(outline(text), text, undefined, settle) as unknown as Loose }
  })
}
