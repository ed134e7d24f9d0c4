import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'
import { levelOf } from '../ladder.js'
import type { LadderLevel } from '../ladder.js'
import { groupOf } from '../delegate-group.js'
import { daysOf, ratioEvidence } from '../read-events.js'
import type { Condition } from '../requirement.js'
import { placesOfRule } from '../places-of-rule.js'
import { shareBound, withBound } from '../share-bound.js'
import { lastDay, quarterDays, windowOf } from '../window.js'
import type { Draft } from './draft.js'
import { highestBeside } from './highest-beside.js'
import { formRule } from './form-rule.js'
import { rangeFloor } from '../range-floor.js'

type PlanEvent = PlanRecord['events'][number]

/** Events of one level (or, off the ladder, of one name): what binds a plan is the widest that any of them allows. */
interface Group {
  readonly levels: readonly LadderLevel[]
  readonly name: string
  readonly events: readonly PlanEvent[]
}

function levelsOf(event: PlanEvent, record: PlanRecord): LadderLevel[] {
  const level = levelOf(event, record)
  const name = fold(oneLine(event.name))
  const both = /(?<!tren )co so(?!\p{L})/u.test(name) && /tren co so/.test(name)
  return both ? ['CO_SO', 'TREN_CO_SO'] : level ? [level] : []
}

function groups(record: PlanRecord): Group[] {
  const byKey = new Map<string, Group>()
  for (const event of record.events) {
    const levels = levelsOf(event, record)
    for (const level of levels.length ? levels : [null]) {
      const key = level ?? event.name
      const group = byKey.get(key)
      byKey.set(key, { levels: level ? [level] : [], name: event.name, events: [...(group?.events ?? []), event] })
    }
  }
  return [...byKey.values()]
}

const slug: Record<string, string> = {
  CO_SO: 'co-so',
  TREN_CO_SO: 'tren-co-so',
  CAP_TINH: 'cap-tinh',
  TOAN_QUOC: 'toan-quoc',
}

/** What the guidance's own words around a fact say of its limit. */
function wordsAt(event: PlanEvent, part: string): string {
  const evidence = event.evidence_of?.[part] ?? event.evidence
  return fold(oneLine([...evidence.map((at) => at.quote), part === 'quarter' ? (event.time_expr ?? '') : ''].join(' ')))
}

function timeRule(events: readonly PlanEvent[]): { condition: Condition; part: string } | null {
  const limits = events.flatMap((event): { to: string; condition: Condition; part: string }[] => {
    if (event.deadline) {
      const inclusive = event.deadline_inclusive !== false
      return [
        {
          to: lastDay(event.deadline, inclusive),
          condition: { kind: 'not-later', date: event.deadline, inclusive },
          part: 'deadline',
        },
      ]
    }
    if (event.quarter?.year) {
      const { to } = quarterDays(event.quarter.q, event.quarter.year)
      const open = /truoc|hoan thanh|xong|cham nhat|ket thuc|khong qua/.test(wordsAt(event, 'quarter'))
      const within: Condition = { kind: 'within-quarter', quarter: event.quarter.q, year: event.quarter.year }
      return [{ to, condition: open ? { kind: 'not-later', date: to, inclusive: true } : within, part: 'quarter' }]
    }
    const end = windowOf(event)?.to
    const part = event.date_start ? 'date_start' : 'time_expr'
    return end ? [{ to: end, condition: { kind: 'not-later', date: end, inclusive: true }, part }] : []
  })
  if (limits.length === 0) return null
  const last = limits.reduce((a, b) => (b.to > a.to ? b : a))
  const agree = limits.every((limit) => JSON.stringify(limit.condition) === JSON.stringify(last.condition))
  return agree ? last : { condition: { kind: 'not-later', date: last.to, inclusive: true }, part: last.part }
}

function quotaRules(events: readonly PlanEvent[], text?: Text): { id: string; condition: Condition }[] {
  const known = events.filter((event) => event.quota)
  if (known.length === 0) return []
  const unit = known[0]!.quota!.unit === 'người' ? ('người' as const) : ('đại biểu' as const)
  const tops = known.map((event) => event.quota!.exact ?? event.quota!.max)
  // "150 đại biểu" is a measure of size: fewer is no departure unless the guidance says "ít nhất".
  const bottoms = known.map((event) => event.quota!.min ?? rangeFloor(event))
  const rules: { id: string; condition: Condition }[] = []
  const extra = known.flatMap((event) => [
    ...event.quota_rules.flatMap((rule) => (rule.max === null ? [] : [rule.max])),
    ...highestBeside(event, text),
  ])
  if (tops.every((top) => top !== undefined))
    rules.push({ id: 'quota', condition: { kind: 'at-most', value: Math.max(...(tops as number[]), ...extra), unit } })
  if (bottoms.every((low) => low !== undefined))
    rules.push({ id: 'quota-least', condition: { kind: 'at-least', value: Math.min(...(bottoms as number[])), unit } })
  return rules
}

function durationRule(events: readonly PlanEvent[]): Condition | null {
  const known = events.filter((event) => event.duration)
  if (known.length === 0) return null
  const days = known.map((event) => daysOf(event.duration!))
  const [low, high] = [Math.min(...days), Math.max(...days)]
  if (
    known.some(
      (event) =>
        /khong qua|toi da|khong vuot|nhieu nhat|khong dai hon/.test(wordsAt(event, 'duration')) &&
        event.evidence_of?.['duration'],
    )
  )
    return { kind: 'at-most', value: high, unit: 'ngày' }
  if (low !== high) return { kind: 'between', min: low, max: high, unit: 'ngày' }
  const { value, unit } = known[0]!.duration!
  return { kind: 'equals', value, unit }
}

function ratioRules(
  events: readonly PlanEvent[],
  text?: Text,
): { about: string; sentence: readonly Evidence[]; condition: Condition; slug: string }[] {
  const ratios = events.flatMap((event) =>
    event.ratios
      .map((ratio, i) => ({ ...ratio, event, sentence: ratioEvidence(event, i) }))
      // "khoảng 70% (không ít hơn 65%)": the bracket names no group.
      .filter(({ group }) => !/^\W*(khong (it|qua|duoi|vuot|thap)|it nhat|toi da|toi thieu|khoang)/.test(fold(group))),
  )
  const byGroup = new Map<string, typeof ratios>()
  for (const ratio of ratios) byGroup.set(groupOf(ratio.group), [...(byGroup.get(groupOf(ratio.group)) ?? []), ratio])
  return [...byGroup].map(([group, same]) => {
    const shares = same.map((ratio) => ratio.percent)
    const [low, high] = [Math.min(...shares), Math.max(...shares)]
    const unit = '%' as const
    const bound = low === high ? shareBound(low, same[0]!.sentence[0], text) : 'equals'
    const condition: Condition =
      bound !== 'equals'
        ? { kind: bound, value: low, unit }
        : low === high
          ? { kind: 'equals', value: low, unit, about: same.some((ratio) => ratio.approx) }
          : { kind: 'between', min: low, max: high, unit }
    return {
      about: same[0]!.group,
      sentence: same.flatMap((ratio) => ratio.sentence.map((at) => withBound(at, text))),
      condition,
      slug: fold(group)
        .replace(/[^a-z0-9]+/g, '-')
        .slice(0, 24),
    }
  })
}

/** For whom a share is set: named places alone; where it says "ở nơi có …" a person decides. */
function scopeOf(sentence: readonly Evidence[], text?: Text): Pick<Draft, 'binds' | 'certain'> {
  const places = sentence.flatMap((at) => placesOfRule(at, text))
  const after = sentence[0]?.end && text ? fold(text.value.slice(sentence[0].end, sentence[0].end + 40)) : ''
  return {
    ...(places.length ? { binds: { places } } : {}),
    ...(/^[^;,.]{0,12}(o|tai) (nhung )?noi/.test(after) ? { certain: false } : {}),
  }
}

/** Draw what a guidance document sets for the events of each level: time, number of delegates, length, shares, form. */
export function fromEvents(record: PlanRecord, text?: Text): Draft[] {
  // "Cơ cấu đại biểu" said once for all: what the congresses "các cấp" have in common holds where a level has nothing of its own.
  const general = record.events.filter((event) => /cac cap$/.test(fold(oneLine(event.name))) && event.ratios.length)
  const meetings = groups(record)
  const several = meetings.length > 1
  return meetings.flatMap(({ levels, name, events }, i): Draft[] => {
    const prefix = levels.length ? slug[levels[0]!]! : `su-kien-${i + 1}`
    const ladderless = levels.length === 0
    const common = {
      levels,
      fact: events[0]!,
      more: events.slice(1),
      // Of several meetings without a rung it is not known which the plan's is.
      ...(ladderless ? { binds: { event: name }, ...(several ? { certain: false } : {}) } : {}),
    }
    const time = timeRule(events)
    const duration = durationRule(events)
    const form = formRule(record, text, levels, events)
    const drafts: Draft[] = []
    const pick = (test: (event: PlanEvent) => unknown): Pick<Draft, 'fact' | 'more'> => {
      const those = events.filter(test)
      return { fact: those[0] ?? events[0]!, more: those.slice(1) }
    }
    if (time)
      drafts.push({
        ...common,
        ...pick(windowOf),
        id: `${prefix}.time`,
        field: 'events.time',
        condition: time.condition,
        part: time.part,
      })
    for (const rule of quotaRules(events, text))
      drafts.push({
        ...common,
        ...pick((event) => event.quota),
        id: `${prefix}.${rule.id}`,
        field: 'events.quota',
        condition: rule.condition,
        part: 'quota',
      })
    if (duration)
      drafts.push({
        ...common,
        ...pick((event) => event.duration),
        id: `${prefix}.duration`,
        field: 'events.duration',
        condition: duration,
        part: 'duration',
      })
    if (form)
      drafts.push({
        ...common,
        id: `${prefix}.form`,
        field: 'events.form',
        condition: form.condition,
        part: 'form',
        ...(form.sentence ? { sentence: form.sentence } : {}),
        severity: 'minor',
        certain: form.certain,
      })
    const shared = events.some((event) => event.ratios.length) ? events : general
    for (const rule of ratioRules(shared, text)) {
      const fact =
        shared === events ? pick((event) => event.ratios.length) : { fact: shared[0]!, more: shared.slice(1) }
      drafts.push({
        ...common,
        ...fact,
        id: `${prefix}.ratio-${rule.slug}`,
        field: 'events.ratios',
        condition: rule.condition,
        about: rule.about,
        sentence: rule.sentence,
        severity: 'minor',
        ...scopeOf(rule.sentence, text),
      })
    }
    return drafts
  })
}
