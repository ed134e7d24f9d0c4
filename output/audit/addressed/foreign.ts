import type { Span, Text } from '../../../corpus/document.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { ownLevel } from '../ladder.js'
import type { Judgement } from '../judgement.js'
import type { Requirement } from '../requirement.js'
import { speaksTo } from './addressees.js'
import type { Addressees } from './addressees.js'
import { saidIn } from './said.js'
import { isPilot, spokenIn } from './spoken.js'

const KINDS: Partial<Record<Requirement['field'], string>> = {
  'events.time': 'time',
  'events.duration': 'length',
  'events.quota': 'count',
  'events.ratios': 'share',
}

/** What bodies meet on a rung below the plan's own. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  CO_SO: ['cơ sở', 'xã', 'phường', 'thị trấn', 'đặc khu', 'chi bộ', 'trường'],
  TREN_CO_SO: ['trên cơ sở', 'huyện', 'quận', 'thị xã', 'thành phố', 'sở', 'ngành'],
  CAP_TINH: ['tỉnh'],
}

const tellsApart = (record: PlanRecord, text: Text) =>
  new Set(saidIn(record, text).flatMap(({ of, pilot }) => (of && !pilot ? [speaksTo(of, record)] : []))).size > 1

/** Whether the plan's words at some place are of a meeting other than the rule's: of another body, of those who go ahead, of a case of their own. */
function isElsewhere(
  { start, end }: Span,
  to: Addressees | undefined,
  levels: readonly string[],
  record: PlanRecord,
  text: Text,
): boolean {
  const here = spokenIn(record, text).find(({ clause }) => clause.start <= start && start < clause.end)
  if (!here) return false
  if (isPilot(here.clause, end - here.clause.start)) return true
  const of = here.own ?? here.inherited
  if (!to) {
    // Laid on a rung alone: the plan's own meeting, or another's.
    const own = ownLevel(record)
    if (own === null || levels.length === 0 || !tellsApart(record, text)) return false
    if (
      of &&
      !levels.includes(own) &&
      !of.kinds.some((kind) => levels.some((level) => KINDS_OF[level]?.includes(kind)))
    )
      return true
    return (of ? speaksTo(of, record) : null) !== levels.includes(own)
  }
  // Where the plan tells its meetings apart elsewhere, what it says of nobody is not known to be of this one.
  if (!of) return tellsApart(record, text)
  const [asked, said] = [speaksTo(to, record), speaksTo(of, record)]
  if (asked === null || said === null) return false
  if (asked !== said) return true
  // Two bodies below the plan's own: the grass roots are any of them.
  const both = [...of.kinds, ...to.kinds]
  return !asked && !both.includes('cơ sở') && !of.kinds.some((kind) => to.kinds.includes(kind))
}

/** Tell whether an accusation about a meeting rests on words of the plan that are of another meeting, or overlooks words that are of this one. */
export function isForeign(requirement: Requirement, judgement: Judgement, record: PlanRecord, text: Text): boolean {
  const { field, binds, condition } = requirement
  if (condition.kind === 'after-level') return false
  if (!field.startsWith('events.') || field === 'events.money' || field === 'events.composition') return false
  const to = binds.addressees ?? binds.spoken
  if (judgement.verdict === 'missing') {
    const kind = KINDS[field]
    if (!kind) return false
    // Said of nobody in particular it may be of this meeting.
    return saidIn(record, text).some(
      ({ kind: its, pilot, of }) =>
        its === kind &&
        !pilot &&
        (!of || !to || speaksTo(of, record) === null || speaksTo(of, record) === speaksTo(to, record)),
    )
  }
  // Shorter than the guidance names is no fault, unless it says so.
  if (field === 'events.duration' && condition.kind === 'equals' && typeof condition.value === 'number') {
    const days = condition.unit === 'buổi' ? condition.value / 2 : condition.value
    if (judgement.used.every(({ value }) => value.kind === 'amount' && (value.high ?? 0) < days)) return true
  }
  return judgement.used.some(({ evidence }) =>
    evidence.some(
      ({ start, end }) => start !== null && end !== null && isElsewhere({ start, end }, to, binds.levels, record, text),
    ),
  )
}
