import { fold, oneLine } from '../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { levelOf } from './ladder.js'
import type { Reading, Slot, Value } from './judgement.js'
import { formClass } from './conference-form.js'
import { groupOf, isKnownGroup } from './delegate-group.js'
import { sameGroup } from './addressed/shares.js'
import { reading } from './reading.js'
import type { AuditField } from './requirement.js'
import { windowOf } from './window.js'
import { rangeFloor } from './range-floor.js'

type PlanEvent = PlanRecord['events'][number]
type Pilot = PlanRecord['pilot_events'][number]

/** Turn a length of time into days: a buổi is half a day (`1/2 ngày` = `01 buổi`). */
export function daysOf(duration: { readonly value: number; readonly unit: 'buổi' | 'ngày' }): number {
  return duration.unit === 'buổi' ? duration.value / 2 : duration.value
}

function timeOf(event: PlanEvent | Pilot): Reading[] {
  const window = windowOf(event)
  const said = 'time_expr' in event ? event.time_expr : null
  // The words of the value that the window was taken from: the days themselves before a limit.
  const held = 'date_start' in event && event.date_start ? ['date_start'] : []
  const part = [...held, 'deadline', 'quarter', 'date_start', 'time_expr'].find((key) => event.evidence_of?.[key])
  if (window) return [reading({ kind: 'window', window }, said ?? window.to ?? '', event, part)]
  return said ? [reading({ kind: 'unstated' }, said, event, part)] : []
}

function quotaOf(event: PlanEvent): Reading[] {
  const { quota } = event
  const rules = event.quota_rules.flatMap((rule) =>
    rule.max === null
      ? []
      : [
          reading(
            { kind: 'amount', low: null, high: rule.max, unit: rule.unit ?? 'đại biểu', group: rule.applies_to },
            rule.rule,
            event,
            'quota_rules',
          ),
        ],
  )
  if (!quota) return rules
  const low = quota.exact ?? quota.min ?? rangeFloor(event) ?? null
  const high = quota.exact ?? quota.max ?? null
  const value: Value =
    low === null && high === null ? { kind: 'unstated' } : { kind: 'amount', low, high, unit: quota.unit ?? 'đại biểu' }
  return [reading(value, `${high ?? low ?? ''} ${quota.unit ?? ''}`.trim(), event, 'quota'), ...rules]
}

/** The words of one share: the extractor gives a sentence for each, in the same order. */
export function ratioEvidence(event: PlanEvent, index: number): readonly Evidence[] {
  const each = event.evidence_of?.['ratios']
  if (!each) return event.evidence
  return each.length === event.ratios.length ? [each[index]!] : each
}

function ratiosOf(event: PlanEvent, about: string | undefined): Reading[] {
  const all = event.ratios.map((ratio, i) => {
    const { group, percent, approx } = ratio
    const value: Value = { kind: 'amount', low: percent, high: percent, unit: '%', about: approx, group }
    return {
      group: groupOf(group),
      read: { ...reading(value, `${group} ${percent}%`, event), evidence: ratioEvidence(event, i) },
    }
  })
  const same = all.filter((ratio) => !about || ratio.group === groupOf(about))
  // One share of a group by a name of its own is the group that is asked for, where no other is.
  const odd = all.filter((ratio) => about && !isKnownGroup(ratio.group) && sameGroup(about, ratio.group) >= 0.5)
  return (same.length === 0 && odd.length === 1 ? odd : same).map((ratio) => ratio.read)
}

const MONEY = /(\d[\d.]*(?:,\d+)?)\s*(nghìn|ngàn|triệu|tỷ|tỉ)?\s*đồng(?!\s+(?:chí|bào|thời|bộ))/gu
const WORTH: Record<string, number> = { nghìn: 1e3, ngàn: 1e3, triệu: 1e6, tỷ: 1e9, tỉ: 1e9 }

function moneyOf(event: PlanEvent): Reading[] {
  if (!event.budget) return []
  const sums = [...event.budget.matchAll(MONEY)].map(
    (found) => Number(found[1]!.replace(/\./g, '').replace(',', '.')) * (WORTH[found[2] ?? ''] ?? 1),
  )
  return sums.map((sum) =>
    reading({ kind: 'amount', low: sum, high: sum, unit: 'đồng' }, event.budget!, event, 'budget'),
  )
}

function readingsOf(event: PlanEvent, field: AuditField, about: string | undefined): Reading[] {
  const text = (value: string | null, part: string): Reading[] =>
    value ? [reading({ kind: 'text', text: value }, value, event, part)] : []
  switch (field) {
    case 'events.time':
      return timeOf(event)
    case 'events.quota':
      return quotaOf(event)
    case 'events.duration':
      return durationOf(event)
    case 'events.ratios':
      return ratiosOf(event, about)
    case 'events.form':
      return formOf(event)
    case 'events.place':
      return text(event.place, 'place')
    case 'events.money':
      return moneyOf(event)
    default:
      return []
  }
}

/** The form in its own words; a name that tells no form ("Hội nghị cấp cơ sở") states none. */
function formOf(event: PlanEvent): Reading[] {
  // What a plan calls its meeting in so many words is its name, be it of no form that is known here.
  const called = event.form && /^(ngay hoi|lien hoan|gap mat|hoi thi|toa dam)/.test(fold(oneLine(event.form)))
  if (called) return [reading({ kind: 'text', text: event.form! }, event.form!, event, 'form')]
  const said = [event.form, event.name].find((words) => words && formClass(words)) ?? event.form ?? event.name
  return [reading(formClass(said) ? { kind: 'text', text: said } : { kind: 'unstated' }, said, event, 'form')]
}

function durationOf(event: PlanEvent | Pilot): Reading[] {
  if (!event.duration) return []
  const days = daysOf(event.duration)
  return [
    reading(
      { kind: 'amount', low: days, high: days, unit: 'ngày' },
      `${event.duration.value} ${event.duration.unit}`,
      event,
      'duration',
    ),
  ]
}

const all = (evidence: readonly Evidence[]) => evidence

/** Read a field of each event (or pilot) as a slot of its own, with its level. */
export function readEvents(
  record: PlanRecord,
  field: AuditField,
  about?: string,
  pilots: readonly Pilot[] = [],
): Slot[] {
  const events = record.events.map((event) => ({
    id: event.id,
    level: levelOf(event, record),
    readings: readingsOf(event, field, about),
    searched: all(event.evidence),
  }))
  const piloted = pilots.map((pilot, i) => ({
    id: `P${i + 1}`,
    level: null,
    readings: field === 'pilot_events.duration' ? durationOf(pilot) : timeOf(pilot),
    searched: all(pilot.evidence),
  }))
  return [...events, ...piloted]
}
