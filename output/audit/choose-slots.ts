import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { meetingBelow, ownMeeting } from './addressed/own-meeting.js'
import { speaksTo } from './addressed/addressees.js'
import { saidSlot } from './addressed/said-slots.js'
import type { Text } from '../../corpus/document.js'
import { isBeneath } from './binding.js'
import { answer } from './conditions/answers.js'
import type { Judgement, Slot } from './judgement.js'
import { aboutEmulation, levelOf, ownLevel } from './ladder.js'
import { likeness } from './likeness.js'
import type { Requirement } from './requirement.js'

/** The slots of a plan that a requirement looks at, or why there are none. */
export interface Chosen {
  readonly slots: readonly Slot[]
  /** The plan speaks here of its issuer's own level: its silence counts. */
  readonly own: boolean
  readonly none?: Judgement
  readonly searched?: readonly Evidence[]
}

const noneOfLevel = answer(
  'not_applicable',
  [],
  'Kế hoạch không tổ chức hội nghị, đại hội ở cấp này.',
  'The plan holds no event of this level.',
)
const notFound = answer(
  'cannot_tell',
  [],
  'Không đọc được hội nghị, đại hội ở cấp này trong kế hoạch.',
  'No event of this level could be read in the plan.',
)

/** Of a rule that speaks to bodies by kind or name: what the plan says of its own meeting where it is one of them, else of that of those below it. */
function ofAddressed(requirement: Requirement, record: PlanRecord, slots: readonly Slot[], text?: Text): Chosen {
  const to = requirement.binds.addressees!
  const spoken = speaksTo(to, record)
  if (spoken === null) return { slots: [], own: false, none: notFound }
  const said = text ? saidSlot(requirement, to, record, text) : null
  if (said) return { slots: [said], own: spoken }
  const event = spoken ? ownMeeting(record) : meetingBelow(to, record)
  const chosen = slots.filter(({ id }) => id === event?.id || id === '')
  return chosen.length && !text
    ? { slots: chosen, own: spoken }
    : { slots: [], own: spoken, none: spoken ? notFound : noneOfLevel }
}

function ofEvents(requirement: Requirement, record: PlanRecord, slots: readonly Slot[]): Chosen {
  const { levels, event } = requirement.binds
  const own = ownLevel(record)
  // The only meeting of a plan is its issuer's own, whatever the issuer's rung.
  const isOwn = own === null || levels.length === 0 || levels.includes(own) || record.events.length === 1
  if (slots.length === 0) {
    const judgement = isOwn || !aboutEmulation(record) ? notFound : noneOfLevel
    return { slots: [], own: isOwn, none: judgement, searched: record.title?.evidence ?? [] }
  }
  // What no one event holds (a prize) is looked for in the whole plan.
  if (slots.length === 1 && slots[0]!.id === '') return { slots, own: true }
  if (event) {
    const scored = record.events.map((one) => ({ id: one.id, like: likeness(event, one.name) }))
    const best = scored.reduce((a, b) => (b.like > a.like ? b : a))
    const chosen = slots.filter((slot) => slot.id === best.id)
    // The only meeting of a plan is the one that is meant, unless it is quite another.
    return best.like >= (record.events.length === 1 ? 0.4 : 0.6)
      ? { slots: chosen, own: true }
      : { slots: [], own: true, none: noneOfLevel }
  }
  if (requirement.binds.sole && record.events.length === 1 && isBeneath(requirement, record))
    return { slots, own: true }
  const fit = levels.length
    ? slots.filter((slot) => slot.level && (levels as readonly string[]).includes(slot.level))
    : slots
  if (fit.length) return { slots: fit, own: isOwn }
  const unknown = slots.some((slot) => slot.level === null)
  return { slots: [], own: isOwn, none: isOwn && unknown ? notFound : noneOfLevel, searched: slots[0]!.searched }
}

/** The lines of the programme that belong to events of the levels asked for. */
function ofAgenda(requirement: Requirement, record: PlanRecord, slot: Slot): Chosen {
  const { levels } = requirement.binds
  const own = ownLevel(record)
  if (levels.length === 0 || (requirement.binds.sole && record.events.length === 1 && isBeneath(requirement, record)))
    return { slots: [slot], own: true }
  const events = new Map(record.events.map((event) => [event.id, levelOf(event, record)]))
  const isOwn = own === null || levels.includes(own) || record.events.length === 1
  const held = [...events.values()]
  if (held.length && !held.some((level) => level === null || levels.includes(level)))
    return { slots: [], own: isOwn, none: noneOfLevel }
  if (!held.length && !isOwn) return { slots: [], own: isOwn, none: noneOfLevel }
  const readings = slot.readings.filter((_reading, i) => {
    const ids = record.agenda[i]!.event_ids.filter((id) => events.has(id))
    return ids.length === 0 || ids.some((id) => events.get(id) === null || levels.includes(events.get(id)!))
  })
  return { slots: [{ ...slot, readings }], own: isOwn }
}

/** Choose what a requirement looks at: events of its level or name, the programme of those events, or the whole plan. */
export function chooseSlots(requirement: Requirement, record: PlanRecord, slots: readonly Slot[], text?: Text): Chosen {
  const { addressees } = requirement.binds
  if (addressees && requirement.field.startsWith('events.')) return ofAddressed(requirement, record, slots, text)
  if (requirement.field.startsWith('events.')) return ofEvents(requirement, record, slots)
  if (requirement.field === 'agenda') return ofAgenda(requirement, record, slots[0]!)
  if (slots.length === 0)
    return {
      slots: [],
      own: true,
      none: answer('not_applicable', [], 'Kế hoạch không có nội dung này.', 'The plan has nothing of this kind.'),
    }
  return { slots, own: true }
}
