import type { Text } from '../../corpus/document.js'
import { fold, oneLine } from '../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { evidenceAt } from '../../extractors/extract.js'
import { numberText } from './conditions/answers.js'
import { congressMentions } from './congress-mentions.js'
import type { Reading, Slot, Value } from './judgement.js'
import { sameMeasures } from './measures.js'
import { readPrizes } from './prizes.js'
import { readEvents } from './read-events.js'
import { readLimit, readReport } from './read-report.js'
import { reading } from './reading.js'
import type { AuditField } from './requirement.js'

const whole = (readings: readonly Reading[], searched: readonly Evidence[]): Slot => ({
  id: '',
  level: null,
  readings,
  searched,
})

/** Where the document introduces itself: shown when something is missing from all of it. */
export function headOf(record: PlanRecord): Evidence[] {
  const fact =
    record.title ?? record.doc_number ?? record.issuer ?? record.doc_type ?? record.events[0] ?? record.legal_basis[0]
  return fact ? [...fact.evidence] : []
}

const SCALARS = ['doc_number', 'doc_symbol', 'doc_type', 'issuer', 'title'] as const
const text = (written: string): Value => ({ kind: 'text', text: written })

/** Where money comes from, told from the work of estimating and settling it ("thẩm định dự toán, quyết toán"). */
export function namesSource(words: string): boolean {
  return /ngan sach|(?<!\p{L})nguon|can doi|tai chinh cong doan|(hoi|doan|dang) phi|(bao dam|dam bao)|(bo tri|cap|ho tro|su dung) kinh phi|(theo|trong|tu) du toan|du toan (duoc )?(giao|chi|da)|phe duyet|xa hoi hoa|tai tro|dong gop|(?<!\p{L})quy (thi dua|khen)|kinh phi (do|tu|trich|duoc|thuc hien|chi)/u.test(
    fold(oneLine(words)),
  )
}

function prizesOf(source: Text, name: string): Reading[] {
  return readPrizes(source)
    .filter((prize) => prize.name === name)
    .map(({ amount, span }) => ({
      value: { kind: 'amount', low: amount, high: amount, unit: 'đồng' },
      said: `${name} ${numberText(amount)} đồng`,
      confidence: 0.9,
      evidence: [evidenceAt(source, span)],
    }))
}

/** What the plan sets for the thing asked about, sums and awards alike. */
function measuresOf(source: Text, about: string, field: AuditField): Reading[] {
  const [name, counted] = about.split(/, (?=(?:tập thể|cá nhân)$)/u)
  const unit = field === 'awards' ? (counted ?? '') : 'đồng'
  return sameMeasures({ about: field === 'awards' ? name! : about, unit }, source).map(({ amount, span }) => ({
    value: { kind: 'amount', low: amount, high: amount, unit },
    said: `${numberText(amount)} ${unit}`,
    confidence: 0.8,
    evidence: [evidenceAt(source, span)],
  }))
}

/** Read a field of a plan as slots of comparable values: one slot for the whole plan, or one for each event. */
export function slotsOf(record: PlanRecord, field: AuditField, about?: string, source?: Text): Slot[] {
  const head = headOf(record)
  if (field === 'events.money' && about && source && /^giải /u.test(about))
    return [whole(prizesOf(source, about), head)]
  if (about && source && (field === 'awards' || field === 'events.money'))
    return [whole(measuresOf(source, about, field), head)]
  if (field === 'awards') return [whole([], head)]
  if (field.startsWith('events.')) return readEvents(record, field, about)
  if (field.startsWith('report_package'))
    return [whole(readReport(record, field, about), record.report_package?.evidence ?? head)]
  if (field.startsWith('deadlines.')) {
    const kind = field.slice('deadlines.'.length)
    return [whole(record.deadlines.filter((limit) => limit.kind === kind).map(readLimit), head)]
  }
  if ((SCALARS as readonly string[]).includes(field)) {
    const fact = record[field as (typeof SCALARS)[number]]
    return [whole(fact ? [reading(text(fact.value), fact.value, fact)] : [], head)]
  }
  switch (field) {
    case 'issue_date': {
      const fact = record.issue_date
      const window = fact ? { from: fact.value, to: fact.value, rough: false } : null
      return [whole(fact && window ? [reading({ kind: 'window', window }, fact.value, fact)] : [], head)]
    }
    case 'signatory': {
      const fact = record.signatory
      return [
        whole(fact ? [reading(text(fact.name ?? fact.title ?? ''), fact.name ?? fact.title ?? '', fact)] : [], head),
      ]
    }
    case 'legal_basis': {
      const cited = [...record.legal_basis, ...record.other_citations].map((fact) =>
        reading(
          {
            kind: 'citation',
            type: fact.type,
            number: fact.number_normalized ?? fact.number,
            date: fact.date,
            issuer: fact.issuer,
          },
          fact.evidence[0]!.quote,
          fact,
        ),
      )
      const searched = record.legal_basis.flatMap((fact) => fact.evidence)
      return [whole(cited, searched.length ? searched : head)]
    }
    case 'agenda': {
      const items = record.agenda.map((fact) =>
        reading(
          {
            kind: 'agenda',
            codes: fact.canonical_all.length ? fact.canonical_all : fact.canonical ? [fact.canonical] : [],
            text: fact.text,
          },
          fact.text,
          fact,
        ),
      )
      const searched = [record.agenda[0], record.agenda.at(-1)].flatMap((fact) => (fact ? fact.evidence : []))
      return [whole(items, searched.length ? searched : head)]
    }
    case 'budget': {
      const sources = record.budget.filter((fact) => namesSource(`${fact.source ?? ''} ${fact.evidence[0]!.quote}`))
      return [
        whole(
          sources.map((fact) => reading(text(fact.source ?? ''), fact.source ?? '', fact)),
          head,
        ),
      ]
    }
    case 'movements':
      return [
        whole(
          record.movements.map((fact) => reading(text(fact.value), fact.value, fact)),
          head,
        ),
      ]
    case 'recipients':
      return [
        whole(
          record.recipients.map((fact) => reading(text(fact.value), fact.value, fact)),
          head,
        ),
      ]
    case 'responsible_units':
      return [
        whole(
          record.responsible_units.map((fact) =>
            reading({ kind: 'unit', unit: fact.unit, role: fact.role }, fact.unit, fact),
          ),
          head,
        ),
      ]
    case 'congress':
      return [
        whole(
          congressMentions(record, source).map((found) => ({
            value: {
              kind: 'congress',
              congress: found.congress,
              ordinal: found.ordinal,
              year: found.year,
              forward: found.forward,
            },
            said: found.said,
            confidence: found.confidence,
            evidence: found.evidence,
          })),
          head,
        ),
      ]
    default:
      return readPilots(record, field)
  }
}

function readPilots(record: PlanRecord, field: AuditField): Slot[] {
  const limits = record.deadlines.filter(({ kind }) => kind === 'hold_pilot')
  if (field === 'pilot_events.time' && record.pilot_events.length === 0 && limits.length)
    return [whole(limits.map(readLimit), headOf(record))]
  return readEvents({ ...record, events: [] }, field, undefined, record.pilot_events)
}
