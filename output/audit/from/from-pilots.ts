import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { LadderLevel } from '../ladder.js'
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

/** Draw by when the units that the guidance names must hold their pilot conferences. */
export function fromPilots(record: PlanRecord): Draft[] {
  const named = record.pilot_events.filter(({ units }) => units.length)
  if (named.length === 0) return chosenBelow(record)
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
