import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { readLimits } from '../../../extractors/readers/limit.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
import { clausesOf } from '../second-reading/clauses.js'
import { windowOf } from '../window.js'
import type { Draft } from './draft.js'

/** On which rung a unit holds its pilot: a commune at the grass roots, a district or a department above them. */
function rungOf(unit: string): LadderLevel {
  return /^(ubnd |uy ban nhan dan )?(xa|phuong|thi tran|dac khu)(?!\p{L})/u.test(fold(oneLine(unit)))
    ? 'CO_SO'
    : 'TREN_CO_SO'
}

/** Pilots that those below are to choose themselves ("mỗi huyện chọn một xã làm điểm, xong trong tháng 01"): a plan that holds one is bound. */
function chosenBelow(record: PlanRecord): Draft[] {
  const limits = record.deadlines.filter(({ kind }) => kind === 'hold_pilot')
  const [limit] = limits
  if (!limit || limits.length > 1) return []
  return [
    {
      id: 'pilot.time',
      field: 'pilot_events.time',
      condition: { kind: 'not-later', date: limit.date, inclusive: limit.inclusive },
      fact: limit,
      when_stated: true,
    },
  ]
}

const NAME = '(?:xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\\s+\\p{Lu}\\p{L}*(?:\\s+\\p{Lu}\\p{L}*)*'
const AHEAD = new RegExp(
  `(?<units>${NAME}(?:(?:,|\\s+và)\\s*${NAME})*)\\s+(?:đi trước|tổ chức trước|làm điểm|tổ chức điểm|thí điểm|làm trước)`,
  'u',
)

/** Units that are told by name to go ahead: "phường Cái Răng và xã Phong Điền đi trước một bước, trước ngày 25/8/2025". */
function goAhead(record: PlanRecord, text: Text): Draft[] {
  return clausesOf(record, text).flatMap((clause, i): Draft[] => {
    const words = clause.words.replace(/\s/gu, ' ')
    const found = AHEAD.exec(words)
    const from = found ? found.index + found[0].length : 0
    const [limit] = found ? readLimits(words.slice(from)) : []
    if (!found || !limit?.value.date.date) return []
    const units = [...found.groups!['units']!.matchAll(new RegExp(NAME, 'gu'))].map(([name]) => oneLine(name))
    const rungs = [...new Set(units.map(rungOf))]
    return rungs.map((rung): Draft => ({
      id: `ahead.${i + 1}${rungs.length > 1 ? (rung === 'CO_SO' ? '-co-so' : '-tren-co-so') : ''}`,
      field: 'events.time',
      condition: { kind: 'not-later', date: limit.value.date.date!, inclusive: limit.value.inclusive },
      fact: {
        confidence: 0.8,
        evidence: [evidenceAt(text, { start: clause.start + found.index, end: clause.start + from + limit.end })],
      },
      levels: [rung],
      binds: { units: units.filter((unit) => rungOf(unit) === rung) },
    }))
  })
}

/** Draw by when the units that the guidance names must hold their pilot conferences. */
export function fromPilots(record: PlanRecord, text?: Text): Draft[] {
  const named = record.pilot_events.filter(({ units }) => units.length)
  if (named.length === 0) return [...(text ? goAhead(record, text) : []), ...chosenBelow(record)]
  return named.flatMap((pilot, i) => {
    const to = windowOf(pilot)?.to
    if (!to) return []
    const rungs = [...new Set(pilot.units.map(rungOf))]
    return rungs.map((rung): Draft => {
      const part = pilot.evidence_of?.['deadline'] ? { part: 'deadline' } : {}
      return {
        id: `pilot.time-${i + 1}${rungs.length > 1 ? (rung === 'CO_SO' ? '-co-so' : '-tren-co-so') : ''}`,
        field: 'events.time',
        condition: { kind: 'not-later', date: to, inclusive: true },
        fact: pilot,
        ...part,
        levels: [rung],
        binds: { units: pilot.units.filter((unit) => rungOf(unit) === rung) },
      }
    })
  })
}
