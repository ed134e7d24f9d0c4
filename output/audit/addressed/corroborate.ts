import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { readDates } from '../../../extractors/readers/date.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { Draft } from '../from/draft.js'
import { formClass } from '../conference-form.js'
import { statementsIn } from '../aligned/statements.js'
import { addresseesIn, asBinding } from './addressees.js'
import type { Addressees } from './addressees.js'
import { saidIn } from './said.js'
import type { Said } from './said.js'
import { isPilot, spokenIn } from './spoken.js'

const KINDS: Partial<Record<Draft['field'], Said['kind']>> = {
  'events.time': 'time',
  'events.duration': 'length',
  'events.quota': 'count',
  'events.ratios': 'share',
}

function placeOf(draft: Draft): { start: number; end: number } | null {
  const own = draft.part ? draft.fact.evidence_of?.[draft.part] : undefined
  const [at] = draft.sentence ?? own ?? draft.fact.evidence
  return at?.start == null || at.end == null ? null : { start: at.start, end: at.end }
}

const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end

/** Rows of one table that stand for one rung tell kinds of house apart: none of them is the rung's measure. */
function isOneOfRows(at: { start: number; end: number }, text: Text): boolean {
  const from = text.value.lastIndexOf('\n', at.start) + 1
  const line = text.value.slice(from, text.value.indexOf('\n', from) < 0 ? undefined : text.value.indexOf('\n', from))
  if (!line.includes('|')) return false
  const whose = (row: string) =>
    addresseesIn(
      row
        .replace(/^[\s|]*/u, '')
        .split('|')[0]!
        .replace(/\([^()]*\)/gu, ' '),
    )?.kinds.join()
  const kinds = whose(line)
  const around = text.value.slice(Math.max(0, from - 1500), from + 1500).split('\n')
  return kinds !== undefined && around.filter((one) => one.includes('|') && whose(one) === kinds).length > 1
}

const EXCEPT =
  /(?<!\p{L})(rieng|tru(?! so| bi| su)|ngoai le|keo dai den|duoc lui|cham hon|gia han|nhung khong)(?!\p{L})/u

/** Whether an exception beside a limit allows a later day. */
function isLetLater(draft: Draft, paragraph: string): boolean {
  const at = EXCEPT.exec(fold(paragraph))
  const { condition } = draft
  if (draft.field !== 'events.time' || !at) return false
  const last =
    condition.kind === 'not-later'
      ? condition.date
      : condition.kind === 'within-quarter'
        ? endOfQuarter(condition.year, condition.quarter)
        : null
  return (
    last !== null && readDates(paragraph.slice(at.index)).some(({ value }) => value.last !== null && value.last > last)
  )
}

// Days are compared as text: the 31st of any month is not before its last.
const endOfQuarter = (year: number, quarter: number) => `${year}-${String(quarter * 3).padStart(2, '0')}-31`

const GROUP = /khách|(?<!\p{L})(?:nữ|cử|bầu|giới thiệu|tham luận|dự khuyết|trong đó|trong số)(?!\p{L})/iu

const sameBodies = (one: Addressees | null, other: Addressees | null) =>
  one === null || other === null
    ? one === other
    : one.places.join() === other.places.join() && one.kinds.some((kind) => other.kinds.includes(kind))

/** The last day, the number or the length that a rule allows; null where it is no such bound. */
function boundOf({ condition }: Draft): number | string | null {
  if (condition.kind === 'not-later') return condition.date
  if (condition.kind === 'within-quarter') return endOfQuarter(condition.year, condition.quarter)
  if (condition.kind === 'at-most') return condition.value
  if (condition.kind === 'between') return condition.max
  if (condition.kind === 'equals' && typeof condition.value === 'number' && condition.unit !== '%')
    return condition.unit === 'buổi' ? condition.value / 2 : condition.value
  return null
}

/** Whether the guidance says something wider of the same bodies in another place: the widest binds. */
function isLoosened(draft: Draft, kind: Said['kind'], of: Addressees | null, all: readonly Said[]): boolean {
  const bound = boundOf(draft)
  if (bound === null || kind === 'share') return false
  return all.some((said) => {
    if (said.kind !== kind || said.pilot || said.special === 'case' || !sameBodies(said.of, of)) return false
    // "Trong tháng 12, chậm nhất ngày 28/12": the month holds the day.
    if (said.when?.rough && said.when.from !== null && typeof bound === 'string' && said.when.from <= bound)
      return false
    const other = said.when ? said.when.to : said.high
    return other !== null && other > bound
  })
}

/** Whether the guidance names the meetings of the same bodies, or of nobody in particular, by another form too. */
function isNamedOtherwise(draft: Draft, of: Addressees | null, record: PlanRecord, text: Text): boolean {
  const { condition } = draft
  if (condition.kind !== 'one-of') return false
  return spokenIn(record, text).some(({ clause, own, inherited }) => {
    const quoted = /[“"]([^”"]+)[”"]/u.exec(clause.words)?.[1]
    const form = quoted ? formClass(oneLine(quoted)) : null
    return form !== null && !condition.values.includes(form) && (of === null || sameBodies(own ?? inherited, of))
  })
}

/** Whether a number of delegates is that of some of them: "khách mời không quá 30 người". */
function isOfGroup(draft: Draft, at: { start: number; end: number }, record: PlanRecord, text: Text): boolean {
  const here = statementsIn(record, text).filter(
    (one) => overlaps(at, one.at) && (one.high ?? one.low) === boundOf(draft) && !one.threshold,
  )
  return here.length > 0 && here.every(({ total, near }) => !total && GROUP.test(near))
}

/**
 * Look at a rule for meetings that was drawn from the record once more in the guidance's own sentence: whom it speaks to goes with it, and what
 * stands for houses of a size, or has an exception beside it, is left to a person.
 */
export function corroborated(draft: Draft, record: PlanRecord, text: Text): Draft {
  const kind = KINDS[draft.field]
  const at = placeOf(draft)
  if (!draft.field.startsWith('events.') || !at) return draft
  // The number of a group is no number of all.
  if (draft.field === 'events.quota' && isOfGroup(draft, at, record, text)) return { ...draft, certain: false }
  const { addressees } = draft.binds ?? {}
  if (addressees)
    return kind &&
      isLoosened(
        draft,
        kind,
        addressees.kinds.length + addressees.places.length ? addressees : null,
        saidIn(record, text),
      )
      ? { ...draft, certain: false }
      : draft
  const own = draft.binds
  if (own?.size || own?.kinds || own?.units || own?.places) return draft
  if (isOneOfRows(at, text)) return { ...draft, certain: false }
  const here = spokenIn(record, text).filter(({ clause }) => overlaps(at, clause))
  const inClause = kind ? saidIn(record, text).filter((one) => one.kind === kind && overlaps(at, one)) : []
  const inPlace = inClause.filter((one) => overlaps(at, one.at))
  const said = inPlace.length ? inPlace : inClause
  const [first] = here
  const of = said.length ? said[0]!.of : first ? (first.own ?? first.inherited) : null
  const paragraph = first ? text.value.slice(first.clause.paragraph.start, first.clause.paragraph.end) : ''
  const looser = kind !== undefined && isLoosened(draft, kind, of, saidIn(record, text))
  const named = draft.field === 'events.form' && isNamedOtherwise(draft, of, record, text)
  const special = said.some((one) => one.special === 'case')
  const excepted = isLetLater(draft, paragraph)
  const ahead = here.length > 0 && here.every(({ clause }) => isPilot(clause, Math.max(0, at.start - clause.start)))
  const open = special || excepted || looser || named || ahead
  return {
    ...draft,
    ...(open ? { certain: false } : {}),
    ...(of ? { binds: { ...own, spoken: asBinding(of) } } : {}),
  }
}
