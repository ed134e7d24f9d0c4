import type { Text } from '../../../corpus/document.js'
import { oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'
import { groupOf } from '../delegate-group.js'
import { tellings } from './meeting-facts.js'
import type { MeetingFact, Telling } from './meeting-facts.js'

type PlanEvent = PlanRecord['events'][number]

/** How sure a fact of the second reading is: enough to accuse, never so sure as the first. */
export const SURE = 0.75

/** Whether it is known when an event is held. */
export const timed = (event: PlanEvent) =>
  Boolean(event.deadline ?? event.date_start ?? event.quarter ?? event.time_expr)

/** Whether an event has no word yet of what a fact tells. */
export function lacks(event: PlanEvent, fact: MeetingFact): boolean {
  switch (fact.part) {
    case 'quota':
      return !event.quota && event.quota_rules.length === 0
    case 'duration':
      return !event.duration
    case 'form':
      return !event.form
    case 'ratios':
      return !event.ratios.some(({ group }) => groupOf(group) === groupOf(fact.fields.ratios![0]!.group))
    default:
      return !timed(event)
  }
}

/** Add to an event what a fact tells, with its sentence. */
export function add(event: PlanEvent, fact: MeetingFact, text: Text): PlanEvent {
  const at = evidenceAt(text, fact.span)
  const ratios = fact.fields.ratios ? [...event.ratios, ...fact.fields.ratios] : event.ratios
  const known: Record<string, Evidence[]> = event.evidence_of ?? {}
  // Each share has its sentence in the same place of the list.
  const each =
    known['ratios']?.length === event.ratios.length ? known['ratios'] : event.ratios.map(() => event.evidence[0]!)
  const said = fact.part === 'ratios' ? [...each, at] : [at]
  return {
    ...event,
    ...fact.fields,
    ratios,
    confidence: Math.min(event.confidence, SURE),
    evidence_of: { ...known, [fact.part]: said },
  }
}

/** What is still to be read of the meetings of one rung: all where there is none yet, nothing where there are several. */
export function wants(events: readonly PlanEvent[]): readonly Telling[] {
  const [event] = events
  if (!event) return tellings
  if (events.length > 1) return []
  return tellings.filter(
    (one) =>
      one === 'ratios' ||
      (one === 'time' && !timed(event)) ||
      (one === 'quota' && !event.quota && event.quota_rules.length === 0) ||
      (one === 'duration' && !event.duration) ||
      (one === 'form' && !event.form),
  )
}

/** Name the group of a share that the first reading left without one: "- 132 hội viên nông dân trực tiếp sản xuất, chiếm 82,5%". */
export function withGroups(event: PlanEvent, text: Text): PlanEvent {
  if (event.ratios.every(({ group }) => group)) return event
  const places = event.evidence_of?.['ratios'] ?? []
  const ratios = event.ratios.map((ratio, i) => {
    const start = places.length === event.ratios.length ? places[i]?.start : null
    if (ratio.group || start === null || start === undefined) return ratio
    const line = text.value
      .slice(Math.max(0, start - 160), start)
      .split(/[;:]|\n/u)
      .at(-1)!
    return { ...ratio, group: oneLine(line.replace(/^[\s\-–+•*\d]+/u, '').replace(/[\s,]+$/u, '')) }
  })
  return { ...event, ratios }
}
