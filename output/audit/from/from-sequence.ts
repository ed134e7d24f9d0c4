import type { Text } from '../../../corpus/document.js'
import { fold } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { daysAfter } from '../days-after.js'
import { governments, ladder } from '../ladder.js'
import type { LadderLevel } from '../ladder.js'
import { clausesOf } from '../second-reading/clauses.js'
import type { Draft } from './draft.js'

const RUNGS: readonly (readonly [LadderLevel, RegExp])[] = [
  ['TREN_CO_SO', /(?<!\p{L})(tren co so|huyen|quan|thi xa)(?!\p{L})/gu],
  ['CO_SO', /(?<!\p{L})(?<!tren )(co so(?! vat chat)|xa|(?<!dia )phuong|thi tran)(?!\p{L})/gu],
  ['CAP_TINH', /(?<!\p{L})(tinh)(?!\p{L})/gu],
]

/** The rung named first, or last, in some folded words. */
function rungIn(words: string, which: 'first' | 'last'): LadderLevel | null {
  const plain = words.replace(/thi xa(?=,| va| thanh pho)/gu, 'huyen ')
  const found = RUNGS.flatMap(([level, signs]) => [...plain.matchAll(signs)].map(({ index }) => ({ level, index })))
  found.sort((a, b) => a.index - b.index)
  return (which === 'first' ? found[0] : found.at(-1))?.level ?? null
}

const BEFORE =
  /(?:xong|hoan thanh|ket thuc|to chuc truoc)[^.;]{0,40}?(?:roi moi|sau do moi|thi moi|moi(?= (?:duoc|to chuc|tien hanh|den))|truoc khi)/u
const AFTER = /(?:chi )?(?:duoc )?(?:to chuc|tien hanh)[^.;]{0,30}sau khi/u

/** Draw that a rung meets only when those below it have met: "cơ sở xong rồi mới tiến hành Hội nghị cấp huyện". */
function levelsInTurn(record: PlanRecord, text: Text): Draft[] {
  return clausesOf(record, text).flatMap((clause): Draft[] => {
    const words = fold(clause.words).replace(/\s/gu, ' ')
    const before = BEFORE.exec(words)
    const after = before ? null : AFTER.exec(words)
    const at = before ?? after
    if (!at) return []
    const [head, tail] = [words.slice(0, at.index), words.slice(at.index + at[0].length)]
    const lower = before ? rungIn(head, 'last') : rungIn(tail, 'first')
    const upper = before ? rungIn(tail, 'first') : rungIn(head, 'last')
    if (!lower || !upper || ladder.indexOf(upper) <= ladder.indexOf(lower)) return []
    return [
      {
        id: 'sequence.levels',
        field: 'events.time',
        condition: { kind: 'after-level', level: lower },
        fact: { confidence: 0.75, evidence: [evidenceAt(text, clause)] },
        levels: [upper],
      },
    ]
  })
}

/** Draw within how many days of the meeting the report is due. */
function reportInDays(record: PlanRecord, text: Text): Draft[] {
  const below = record.issuer_level ? governments.slice(0, governments.indexOf(record.issuer_level.value)) : []
  return daysAfter(text.value)
    .filter(({ about }) => /bao cao|ho so/.test(fold(about)) && !/truoc khi|diem(?! hinh)/.test(fold(about)))
    .slice(0, 1)
    .map((found): Draft => {
      const from = text.value.indexOf(found.about)
      const span = from >= 0 ? { start: from, end: from + found.about.length } : found
      return {
        id: 'report.days',
        field: 'report_package.deadline',
        condition: { kind: 'within-days', days: found.days },
        fact: { confidence: 0.75, evidence: [evidenceAt(text, span)] },
        binds: { issuer_levels: below, departments: true },
        when_stated: true,
      }
    })
}

/** Draw what must come after what: rungs in turn, the report so many days after the meeting. */
export function fromSequence(record: PlanRecord, text?: Text): Draft[] {
  if (!text || record.issuer_level?.value === 'cap_xa') return []
  return [...levelsInTurn(record, text), ...reportInDays(record, text)]
}
