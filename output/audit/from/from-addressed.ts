import type { Text } from '../../../corpus/document.js'
import { fold } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { addDays } from '../add-days.js'
import { asBinding, type Addressees } from '../addressed/addressees.js'
import { saidIn } from '../addressed/said.js'
import type { Said } from '../addressed/said.js'
import type { Condition } from '../requirement.js'
import { folded } from '../second-reading/clauses.js'
import { placesOfRule } from '../places-of-rule.js'
import { shareBound } from '../share-bound.js'
import type { Draft } from './draft.js'

const SURE = 0.75
const NOBODY: Addressees = { kinds: [], places: [], except: [] }

type Plain = Omit<Draft, 'id'> & { readonly of: Addressees | null }

/** What a share or a length asks for; null for all else. */
function bounds(said: Said, text: Text): { field: Draft['field']; conditions: Condition[] } | null {
  const { kind, high } = said
  // Of a day and the half day before it nobody says which is the measure.
  if (kind === 'length')
    return said.group === 'parts'
      ? null
      : { field: 'events.duration', conditions: [{ kind: 'at-most', value: high!, unit: 'ngày' }] }
  if (kind === 'share') {
    const bound = shareBound(high!, evidenceAt(text, said.at), text)
    // What is no bound may be the guidance's own count of its guests.
    return bound === 'equals'
      ? null
      : { field: 'events.ratios', conditions: [{ kind: bound, value: high!, unit: '%' }] }
  }
  // Numbers of delegates are laid beside the plan's by their words (aligned/).
  return null
}

function measured(all: readonly Said[], text: Text): Plain[] {
  return all.flatMap((said): Plain[] => {
    const asks = said.pilot || said.special === 'case' || said.special === 'class' ? null : bounds(said, text)
    if (!asks) return []
    const fact = { confidence: SURE, evidence: [evidenceAt(text, said)] }
    // A share that is set for some places is drawn with them elsewhere.
    const placed =
      said.kind === 'share' &&
      (placesOfRule(evidenceAt(text, said.at), text).length > 0 ||
        /^\s*(?:ở|tại|đối với|với|nơi)(?!\p{L})/u.test(text.value.slice(said.at.end, said.at.end + 20)))
    if (placed) return []
    const open = said.special ? { certain: false } : {}
    const about = said.kind === 'share' ? { about: said.group!, severity: 'minor' as const } : {}
    return asks.conditions.map((condition) => ({ field: asks.field, condition, fact, of: said.of, ...about, ...open }))
  })
}

/** A few days are those of one meeting; a window leaves a choice. */
const isWindow = ({ from, to }: { from: string | null; to: string }) => from !== null && addDays(from, 7) <= to

const SOONER = /(?<!\p{L})(som hon|co the|rieng|ngoai le|truoc do|khuyen khich|du kien)(?!\p{L})/u

/** Contests and shows have days of their own. */
const OTHER_MEETING =
  /(?<!\p{L})(hoi thi|trien lam|le ky niem|hoi thao|toa dam|hoi dien|giai bao chi|gap mat|tuan le)(?!\p{L})/u

/** When those spoken of may meet: what one paragraph says for the same addressees taken together, the latest day binding. */
function timed(all: readonly Said[], text: Text): Plain[] {
  const groups: Said[][] = []
  for (const said of all) {
    if (said.kind !== 'time' || said.pilot || OTHER_MEETING.test(folded(said.spoken.clause))) continue
    const last = groups.at(-1)?.[0]
    const same =
      last &&
      last.spoken.clause.paragraph.start === said.spoken.clause.paragraph.start &&
      (last.of === said.of || said.special !== null)
    if (same) groups.at(-1)!.push(said)
    else groups.push([said])
  }
  return groups.flatMap((group): Plain[] => {
    const [first] = group
    const limits = group.filter(({ when }) => !when!.days || when!.rough || isWindow(when!))
    // A single day is the guidance's own meeting.
    // Whom it speaks to is named in it or above it, not in another sentence.
    if (limits.length === 0 || (first!.of !== null && first!.of === first!.spoken.inherited && first!.spoken.carried))
      return []
    const until = limits.map(({ when }) => when!.to).reduce((a, b) => (a > b ? a : b))
    const { start, end } = first!.spoken.clause.paragraph
    const from =
      limits.length === 1 &&
      !SOONER.test(fold(text.value.slice(start, end))) &&
      limits[0]!.when!.days &&
      !limits[0]!.when!.rough &&
      isWindow(limits[0]!.when!)
        ? limits[0]!.when!.from
        : null
    const span = { start: first!.start, end: group.at(-1)!.end }
    const core = {
      field: 'events.time' as const,
      fact: { confidence: SURE, evidence: [evidenceAt(text, span)] },
      of: first!.of,
    }
    return [
      { ...core, condition: { kind: 'not-later', date: until, inclusive: true } },
      ...(from ? [{ ...core, condition: { kind: 'not-earlier' as const, date: from } }] : []),
    ]
  })
}

/** Draw what the guidance sets for the meetings of those it speaks to by kind or by name: "Mỗi Cục được mời không quá 200 đại biểu". */
export function fromAddressed(record: PlanRecord, text?: Text): Draft[] {
  if (!text || record.issuer_level?.value === 'cap_xa') return []
  const all = saidIn(record, text)
  const drafts = [...measured(all, text), ...timed(all, text)]
  return drafts.flatMap(({ of, ...draft }, i): Draft[] => {
    // What is said to nobody in particular binds where the guidance sets it once and is no plan of its own meeting.
    const alone = drafts.filter(({ field, about }) => field === draft.field && about === draft.about).length === 1
    if (!of && (!alone || record.genre?.value === 'plan')) return []
    const id = `said.${draft.field.replace('events.', '')}-${i + 1}`
    return [{ ...draft, id, binds: { addressees: asBinding(of ?? NOBODY) } }]
  })
}
