import type { Tree } from '../../corpus/document.js'
import type { Anomaly, Finding } from '../fields.js'
import { clausesOf, folded, pointsOf } from '../points.js'
import { readLimits } from '../readers/limit.js'
import { defect } from './form.js'

// what comes round every year has none
const yearly = /(?:hang|moi|tung)\s+(?:nam|quy|thang)|cung nam|nam (?:nay|sau|truoc|hoc|ke tiep|lien ke)/u
const yearSaid = /(?<!\d)(?:19|20)\d\d(?!\d)/u

/** Find a limit that names day and month and no year, in its clause or at all: `"trước ngày 10/9"`. */
export function yearlessLimits(tree: Tree): Finding<Anomaly>[] {
  return pointsOf(tree)
    .filter(({ chain }) => !chain.some(({ kind }) => ['appendix', 'trailer', 'preamble', 'head'].includes(kind)))
    .flatMap(({ passage }) => clausesOf(passage))
    .flatMap((clause) => {
      const words = folded(clause).replace(/\s+/gu, ' ')
      if (yearly.test(words) || yearSaid.test(words)) return []
      return readLimits(clause.text)
        .filter(({ value: { date } }) => date.precision === 'day' && date.year === null)
        .map((limit) => {
          const span = { start: clause.span.start + limit.start, end: clause.span.start + limit.end }
          return defect('date_without_year', 'Hạn ghi ngày, tháng mà thiếu năm.', span, false)
        })
    })
}
