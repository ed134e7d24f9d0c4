import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { readQuantities } from '../../../extractors/readers/quantity.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { Binds, Condition } from '../requirement.js'
import { levelsIn } from '../second-reading/levels-in.js'
import { clausesOf } from '../second-reading/clauses.js'
import { sizes } from '../measure-of.js'
import type { Draft } from './draft.js'

const N = '(\\d{1,3}(?:\\.\\d{3})+|\\d{1,6})'
const UNIT = `(${sizes.map((size) => fold(size)).join('|')})(?!\\p{L})`
const SIZE = new RegExp(
  `(?:(tu|duoi|tren|it hon|den|khong qua) )?${N}(?: ${UNIT})?(?: ?(?:den|-|–)(?: duoi)? ${N})? ?${UNIT}(?: (tro len|tro xuong))?`,
  'gu',
)
const figure = (said: string) => Number(said.replace(/\./gu, ''))

type Scope = NonNullable<Binds['size']>

function scopeOf(found: RegExpExecArray): Scope | null {
  const [, cue, low, , high, unit, more] = found
  const name = sizes.find((size) => fold(size) === unit)
  if (!name) return null
  const n = figure(low!)
  if (high) return { unit: name, min: n, max: figure(high) }
  if (cue === 'duoi' || cue === 'it hon') return { unit: name, max: n - 1 }
  if (cue === 'den' || cue === 'khong qua' || more === 'tro xuong') return { unit: name, max: n }
  if (cue === 'tren') return { unit: name, min: n + 1 }
  if (cue === 'tu' || more === 'tro len') return { unit: name, min: n }
  return null
}

/** The number of people that the words behind a size set. */
function limitIn(words: string): { condition: Condition; end: number } | null {
  // "130 - 180 đại biểu", "không quá 140 người dự"
  const [first] = readQuantities(words)
  if (!first || !/nguoi|dai bieu/.test(fold(first.value.unit ?? ''))) return null
  const { kind, count, upTo } = first.value
  const unit = 'đại biểu' as const
  if (kind === 'range' && upTo) return { condition: { kind: 'between', min: count, max: upTo, unit }, end: first.end }
  if (kind === 'max' || kind === 'exact') return { condition: { kind: 'at-most', value: count, unit }, end: first.end }
  return null
}

/** Draw ceilings that depend on how large a house is: "Đảng bộ có từ 150 đảng viên trở lên: không quá 140 người". */
export function fromSizes(record: PlanRecord, text?: Text): Draft[] {
  if (!text || record.issuer_level?.value === 'cap_xa') return []
  return clausesOf(record, text).flatMap((clause): Draft[] => {
    const words = fold(clause.words).replace(/\s/gu, ' ')
    const found = [...words.matchAll(SIZE)].filter((one) => scopeOf(one as RegExpExecArray))
    return found.flatMap((one, i): Draft[] => {
      const from = one.index + one[0].length
      const to = Math.min(from + 160, found[i + 1]?.index ?? words.length)
      const limit = limitIn(clause.words.slice(from, to).replace(/^[^:]*:/u, (lead) => ' '.repeat(lead.length)))
      if (!limit) return []
      const start = Math.max(0, words.slice(0, one.index).search(/[^.;|]*$/u))
      const more = /^[^.;|:]*/u.exec(clause.words.slice(from + limit.end))![0].trimEnd().length
      const span = { start: clause.start + start, end: clause.start + from + limit.end + more }
      const level = levelsIn(oneLine(clause.words.slice(start, from)), record)
      return [
        {
          id: `size.${fold(scopeOf(one as RegExpExecArray)!.unit).replace(/\s/gu, '-')}`,
          field: 'events.quota',
          condition: limit.condition,
          fact: { confidence: 0.8, evidence: [evidenceAt(text, span)] },
          levels: level.length === 1 ? [...level] : clause.level ? [clause.level] : [],
          binds: { size: scopeOf(one as RegExpExecArray)! },
        },
      ]
    })
  })
}
