import { fold, oneLine } from '../../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../../extractors/record.js'
import { governments, ladder, roundOf } from '../ladder.js'
import type { LadderLevel } from '../ladder.js'
import type { Binds, Condition, Requirement } from '../requirement.js'
import { placeOf } from '../place-of.js'
import { ruleInWords } from '../rule-in-words.js'
import { writtenNumber } from '../../../extractors/readers/written-number.js'

/** A fact of the guidance with its proof. */
export interface Proved {
  readonly confidence: number
  readonly evidence: readonly Evidence[]
  readonly evidence_of?: Record<string, Evidence[]> | undefined
}

/** What one requirement says, before it is dressed with the guidance's citation and binding. */
export interface Draft {
  readonly id: string
  readonly field: Requirement['field']
  readonly condition: Condition
  readonly fact: Proved
  /** The part of the fact whose sentence is quoted. */
  readonly part?: string
  /** The very sentence, where the fact has several. */
  readonly sentence?: readonly Evidence[]
  readonly levels?: readonly LadderLevel[]
  readonly about?: string
  readonly severity?: Requirement['severity']
  readonly binds?: Partial<Binds>
  readonly certain?: boolean
  readonly when_stated?: boolean
  readonly more?: readonly Proved[]
}

/** How a document is cited: type, number with symbol, date, issuer. */
export function citationOf(record: PlanRecord): Requirement['citation'] {
  const number =
    record.doc_number && record.doc_symbol ? writtenNumber(record.doc_number.value, record.doc_symbol.value) : null
  return {
    type: record.doc_type?.value ?? null,
    number,
    date: record.issue_date?.value ?? null,
    issuer: record.issuer?.value ?? null,
  }
}

/** Bodies that speak for a whole territory; others bind their own branch alone. */
const TERRITORIAL =
  /^(thuong truc |chu tich )*(uy ban nhan dan|hoi dong nhan dan|hoi dong thi dua|ban thi dua|so noi vu|phong noi vu|tinh uy|thanh uy|huyen uy|thi uy|quan uy|dang uy|van phong uy ban)/
/** Governments themselves, whose ladder is known. */
const GOVERNMENT =
  /^(thuong truc |chu tich )*(uy ban nhan dan|hoi dong nhan dan|hoi dong thi dua|ban thi dua|so noi vu|phong noi vu|van phong uy ban)/
/** Those at the centre who speak for the whole country; another ministry binds its own branch alone. */
const CENTRAL = /trung uong|thu tuong|chinh phu|quoc hoi|bo noi vu|bo chinh tri|ban bi thu|chu tich nuoc/

function places(record: PlanRecord): string[] {
  const issuer = fold(oneLine(record.issuer?.value ?? ''))
  if (issuer && !TERRITORIAL.test(issuer) && !CENTRAL.test(issuer)) return [record.issuer!.value]
  if (record.issuer_level?.value === 'trung_uong') return []
  const name = record.locality?.name ?? placeOf(record.issuer?.value ?? '')
  const province = record.locality?.province_at_issue
  if (record.issuer_level?.value === 'cap_tinh') return province || name ? [`${province ?? name}, Việt Nam`] : []
  if (!name) return []
  return [province && province !== name ? `${name}, ${province}` : name]
}

/** Whom a guidance document binds: its own level and those below, in its own locality, in its round. */
export function bindsOf(record: PlanRecord): Binds {
  const level = record.issuer_level?.value
  const round = roundOf(record)
  return {
    levels: [],
    issuer_levels: level && level !== 'trung_uong' ? governments.slice(0, governments.indexOf(level) + 1) : [],
    localities: places(record),
    units: [],
    ...(round ? { round } : {}),
    ...(isOffLadder(record) ? { citing: true } : {}),
  }
}

/** Whether a document comes from a house off the ladder of governments: a party committee, a union, a branch, a firm. */
function isOffLadder(record: PlanRecord): boolean {
  const issuer = fold(oneLine(record.issuer?.value ?? ''))
  return issuer !== '' && !GOVERNMENT.test(issuer) && !CENTRAL.test(issuer)
}

/** Whether all meetings a document speaks of stand on one rung. */
function hasOneRung(record: PlanRecord): boolean {
  return new Set(record.events.map(({ level }) => level)).size === 1
}

/** The words of the guidance as a file keeps them: several sentences where the rule rests on several. */
function quoteOf(evidence: readonly Evidence[]): string {
  const quotes = [...new Set(evidence.map((at) => oneLine(at.quote)))].filter(Boolean)
  const kept = quotes.filter(
    (quote, i) => !quotes.some((other, j) => j !== i && other.includes(quote) && other !== quote),
  )
  return kept.join(' … ').slice(0, 600) || '…'
}

/** Dress a draft as a requirement of a guidance document. */
export function dress(draft: Draft, record: PlanRecord): Requirement {
  const own = draft.part ? draft.fact.evidence_of?.[draft.part] : undefined
  const evidence = [
    ...(draft.sentence ?? own ?? draft.fact.evidence),
    ...(draft.more ?? []).flatMap((fact) => fact.evidence),
  ]
  const levels = [...(draft.levels ?? [])].sort((a, b) => ladder.indexOf(a) - ladder.indexOf(b))
  const core = {
    field: draft.field,
    condition: draft.condition,
    binds: {
      ...bindsOf(record),
      levels,
      ...(levels.length && isOffLadder(record) && hasOneRung(record) ? { sole: true } : {}),
      ...draft.binds,
    },
    ...(draft.about ? { about: draft.about } : {}),
  }
  return {
    id: draft.id,
    citation: citationOf(record),
    ...core,
    wording: ruleInWords(core),
    severity: draft.severity ?? 'serious',
    source: { quote: quoteOf(evidence), page: evidence[0]?.page ?? null },
    certain: draft.certain ?? true,
    when_stated: draft.when_stated ?? false,
    confidence: Math.min(draft.fact.confidence, ...(draft.more ?? []).map((fact) => fact.confidence)),
    evidence,
  }
}
