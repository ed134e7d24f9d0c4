import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import type { Reading, Slot } from '../judgement.js'
import { groupOf, isKnownGroup } from '../delegate-group.js'
import type { AuditField, Requirement } from '../requirement.js'
import { speaksTo } from './addressees.js'
import type { Addressees } from './addressees.js'
import { saidIn } from './said.js'
import type { Said } from './said.js'
import { sameGroup } from './shares.js'

const KINDS: Partial<Record<AuditField, Said['kind']>> = {
  'events.time': 'time',
  'events.duration': 'length',
  'events.quota': 'count',
  'events.ratios': 'share',
}

/** Whether what a plan says is said of the meeting that the guidance speaks of; null where the plan does not tell. */
function isOf(said: Said, to: Addressees, record: PlanRecord): boolean | null {
  const asked = speaksTo(to, record)
  if (asked === null) return null
  const own = said.of ? speaksTo(said.of, record) : null
  if (asked) return said.of ? own : null
  if (own !== false) return false
  const both = [...said.of!.kinds, ...to.kinds]
  return both.includes('cơ sở') || said.of!.kinds.some((kind) => to.kinds.includes(kind))
}

function readingOf(said: Said, text: Text): Reading {
  const core = {
    said: text.value.slice(said.at.start, said.at.end),
    confidence: 0.75,
    evidence: [evidenceAt(text, said)],
  }
  if (said.when) {
    const { from, to, days, rough } = said.when
    return { ...core, value: { kind: 'window', window: { from: days ? from : null, to, rough } } }
  }
  return { ...core, value: { kind: 'amount', low: said.low, high: said.high, unit: said.unit!, group: said.group! } }
}

/** The share that a plan gives a group: the nearest by its words; none where two are as near. */
function shareOf(all: readonly Said[], about: string): Said[] {
  const known = groupOf(about)
  const near = all
    .map((said) => ({
      said,
      like: sameGroup(about, said.group!) + (isKnownGroup(known) && groupOf(said.group!) === known ? 0.3 : 0),
    }))
    .filter(({ like }) => like >= 0.6)
    .toSorted((a, b) => b.like - a.like)
  const [best, next] = near
  return best && (!next || next.like < best.like || next.said.low === best.said.low) ? [best.said] : []
}

const TOTAL =
  /^[^\p{L}]*(?:tong )?(so luong|dai bieu|quy mo|tong so|so dai bieu|trieu tap|so nguoi|nguoi du|thanh phan)/u

/** Of the numbers that a plan gives a meeting the whole: the only one, or the first, where it is the highest and said to be the number of delegates. */
function totalOf(all: readonly Said[], text: Text): Said[] {
  const [first] = all
  const top = (said: Said) => said.high ?? said.low ?? 0
  if (!first || all.every((said) => top(said) === top(first))) return first ? [first] : []
  const words = fold(oneLine(text.value.slice(first.start, first.end))).replace(/^(?:\d+[.)\-–]|[a-z][.)\-–])\s*/u, '')
  return all.every((said) => top(said) <= top(first)) && TOTAL.test(words) ? [first] : []
}

/** Of the times that a plan gives a meeting the one that keeps to the guidance best: what is late in one place may be of something else. */
function kindest(all: readonly Said[], latest: boolean): Said[] {
  const day = ({ when }: Said) => (latest ? when!.to : (when!.from ?? when!.to))
  return all.toSorted((a, b) => (day(a) < day(b) === latest ? -1 : 1)).slice(0, 1)
}

/** Read from a plan's text what it says of the meeting that a rule speaks of; null where the field is not read so, or the plan does not tell whose it is. */
export function saidSlot(
  { field, about, condition }: Pick<Requirement, 'field' | 'about' | 'condition'>,
  to: Addressees,
  record: PlanRecord,
  text: Text,
): Slot | null {
  const latest = condition.kind !== 'not-earlier'
  const kind = KINDS[field]
  if (!kind) return null
  const all = saidIn(record, text).filter(
    (said) => said.kind === kind && !said.pilot && (said.special === null || said.special === 'open'),
  )
  const theirs = all.map((said) => ({ said, of: isOf(said, to, record) }))
  const sure = theirs.filter(({ of }) => of === true).map(({ said }) => said)
  // A plan that names nobody anywhere has one meeting, its own.
  const only = theirs.every(({ said }) => said.of === null) && speaksTo(to, record) === true
  const those = sure.length ? sure : only ? all : []
  const chosen =
    kind === 'share'
      ? about
        ? shareOf(those, about)
        : []
      : kind === 'time'
        ? kindest(those, latest)
        : kind === 'count'
          ? totalOf(those, text)
          : those.slice(0, 1)
  return chosen.length
    ? { id: 'said', level: null, readings: chosen.map((said) => readingOf(said, text)), searched: [] }
    : null
}
