import type { Text } from '../../corpus/document.js'
import { oneLine } from '../../corpus/vietnamese.js'
import type { Evidence, PlanRecord } from '../../extractors/record.js'
import { isForeign } from './addressed/foreign.js'
import { speaksTo } from './addressed/addressees.js'
import { toldOnce } from './addressed/once.js'
import { saidSlot } from './addressed/said-slots.js'
import { judgeAmounts } from './aligned/judge-amounts.js'
import { adviceFor } from './advice.js'
import { countVerdicts, describe, worstFirst } from './audit.js'
import type { Audit, AuditedDocument, Finding } from './audit.js'
import { isBoundByCiting, unbound } from './binding.js'
import { chooseSlots } from './choose-slots.js'
import { judge } from './conditions/index.js'
import type { Judgement, Slot } from './judgement.js'
import { slotsOf } from './readings.js'
import { ownLevel } from './ladder.js'
import { remember } from './remember.js'
import type { Requirement, Said } from './requirement.js'
import { ruleInWords } from './rule-in-words.js'
import { complete } from './second-reading/complete.js'
import { secondLook } from './second-look.js'
import { isSuperseded } from './superseded.js'
import { doubt } from './trust.js'
import { withoutLists } from './unread-lists.js'
import { dayText } from './window.js'

/** What an audit may be told besides plan and requirements. */
export interface AuditOptions {
  /** The plan's text: with it nothing is called missing before the words were looked for. */
  readonly text?: Text
  /** The document that the requirements were drawn from. */
  readonly guidance?: PlanRecord
  /** The title of a requirements file. */
  readonly title?: string
  /** How sure a reading must be before it may accuse (0…1). */
  readonly threshold?: number
}

function citationText(requirement: Requirement): string | null {
  const { type, number, date, issuer } = requirement.citation
  const day = date ? ` ngày ${dayText(date)}` : ''
  const words = [type, number ? `số ${number}` : null].filter(Boolean).join(' ')
  return words || issuer ? `${words}${day}${issuer ? ` của ${issuer}` : ''}`.trim() : null
}

const quoteOf = (requirement: Requirement): Evidence => ({
  page: requirement.source.page,
  start: null,
  end: null,
  quote: requirement.source.quote,
  raw: requirement.source.quote,
  boxes: [],
})

function unique(evidence: readonly Evidence[]): Evidence[] {
  const seen = new Set<string>()
  return evidence.filter((at) => {
    const key = `${at.page} ${at.start} ${at.end} ${at.quote}`
    return !seen.has(key) && seen.add(key)
  })
}

/** The guidance's side of a finding: the same for every plan. */
const guidanceSide = remember((requirement: Requirement) => ({
  citation: citationText(requirement),
  value: ruleInWords(requirement).vi,
  evidence: requirement.evidence.length ? unique(requirement.evidence).slice(0, 6) : [quoteOf(requirement)],
}))

interface Answered {
  readonly judgement: Judgement
  readonly slot: Slot | null
  readonly extra?: readonly Evidence[] | undefined
}

const VALUES = /^(?:events\.(?:time|quota|duration|ratios)|report_package\.deadline|deadlines\.)/u

function settle(
  requirement: Requirement,
  slot: Slot,
  record: PlanRecord,
  options: AuditOptions,
  own: boolean,
): Answered {
  const around = {
    requirement,
    record,
    ...(options.text ? { text: options.text } : {}),
    slotsOf: (field: Requirement['field']) => slotsOf(record, field, undefined, options.text),
  }
  const judgement = judge(requirement.condition, slot, around)
  const unsure = (why: Said, extra: readonly Evidence[] = []): Answered => ({
    judgement: {
      ...judgement,
      verdict: 'cannot_tell',
      why: { vi: `${judgement.why.vi} ${why.vi}`, en: `${judgement.why.en} ${why.en}` },
    },
    slot,
    extra,
  })
  const why = doubt(requirement, judgement, options.threshold, record, options.text)
  if (why) return unsure(why)
  // Read once more in its own section the plan may keep to it.
  const sections =
    judgement.verdict === 'departs' &&
    requirement.binds.spoken !== undefined &&
    /time|quota|duration/.test(requirement.field)
  const again = sections && options.text ? saidSlot(requirement, requirement.binds.spoken!, record, options.text) : null
  const rung = ownLevel(record)
  const lower = rung === null || !requirement.binds.levels.includes(rung)
  const below = lower && again === null && sections && speaksTo(requirement.binds.spoken!, record) === false
  if (below || (again && judge(requirement.condition, again, around).verdict === 'meets'))
    return unsure({ vi: 'Nơi khác trong kế hoạch ghi đúng.', en: 'Elsewhere the plan keeps to it.' })
  const accuses = judgement.verdict === 'departs' || judgement.verdict === 'missing'
  if (accuses && options.text && isForeign(requirement, judgement, record, options.text))
    return unsure({
      vi: 'Chỗ này của kế hoạch có thể nói về hội nghị khác.',
      en: 'These words of the plan may be of another meeting.',
    })
  if (judgement.verdict !== 'missing') return { judgement, slot }
  if (requirement.when_stated) return notApplicable(unstated)
  // A number or day that was not read may be said in words that are not known yet.
  if (
    VALUES.test(requirement.field) &&
    options.text &&
    requirement.citation.number !== null &&
    requirement.confidence < 1
  )
    return unsure({ vi: 'Không đọc được giá trị này trong kế hoạch.', en: 'This value could not be read in the plan.' })
  // A plan that is bound only because it cites the guidance need not do all that is asked of those below.
  const listed = requirement.condition.kind === 'mentions' || requirement.condition.kind === 'names-unit'
  if (!listed && isBoundByCiting(requirement, record))
    return unsure({
      vi: 'Không rõ nơi lập kế hoạch có phải làm việc này.',
      en: 'It is not known whether this house must do it.',
    })
  if (!own)
    return unsure({
      vi: 'Kế hoạch không quy định riêng cho cấp này.',
      en: 'The plan sets nothing of its own for this level.',
    })
  // Shares said for one of its meetings need not be said again for another.
  if (
    requirement.field === 'events.ratios' &&
    around.slotsOf('events.ratios').some((other) => other.readings.length > 0)
  )
    return unsure({ vi: 'Kế hoạch nêu tỷ lệ ở chỗ khác.', en: 'The plan sets shares elsewhere.' })
  // A ceiling asks for no number: a plan that names none may well keep below it.
  if (options.text && requirement.field === 'events.quota' && requirement.condition.kind === 'at-most')
    return unsure({ vi: 'Kế hoạch không nêu số lượng.', en: 'The plan names no number.' })
  if (requirement.field === 'issue_date' && requirement.condition.kind !== 'present')
    return unsure({ vi: 'Không đọc được ngày ban hành.', en: 'The date of the plan could not be read.' })
  // That it reports is the duty; a plan that says so need not repeat the day and the papers.
  const detail = requirement.field.startsWith('report_package.') && slot.readings.length === 0
  if (detail && around.slotsOf('report_package').some((report) => report.readings.length > 0))
    return unsure({ vi: 'Kế hoạch có nêu việc báo cáo.', en: 'The plan does speak of the report.' })
  const seen = options.text ? secondLook(requirement, record, options.text) : []
  return seen.length
    ? unsure({ vi: 'Nhưng trong văn bản có chỗ nói đến.', en: 'But the text speaks of it.' }, seen)
    : { judgement, slot }
}

function finding(requirement: Requirement, answered: Answered, many: boolean): Finding {
  const { judgement, slot, extra } = answered
  const theirs = guidanceSide(requirement)
  const used = judgement.used.flatMap((reading) => reading.evidence)
  const plan = extra?.length ? extra : used.length ? used : (slot?.searched ?? [])
  const accuses = judgement.verdict === 'departs' || judgement.verdict === 'missing'
  return {
    id: many && slot?.id ? `${requirement.id}#${slot.id}` : requirement.id,
    verdict: judgement.verdict,
    severity: requirement.severity,
    field: requirement.field,
    level: slot?.level ?? requirement.binds.levels[0] ?? null,
    event: slot?.id || null,
    rule: requirement.wording,
    citation: theirs.citation,
    plan_value: judgement.used.length
      ? oneLine(judgement.used.map((reading) => reading.said).join(' · ')).slice(0, 400)
      : null,
    guidance_value: theirs.value,
    plan_evidence: unique(plan).slice(0, accuses ? 6 : 3),
    guidance_evidence: [...theirs.evidence],
    why: judgement.why,
    advice: adviceFor(requirement, judgement.verdict),
    confidence: Math.min(requirement.confidence, 1, ...judgement.used.map((reading) => reading.confidence)),
  }
}

const unstated: Said = {
  vi: 'Kế hoạch không nêu; yêu cầu này chỉ đặt ra khi kế hoạch có nêu.',
  en: 'The plan does not state it; the rule binds only what is stated.',
}
const notApplicable = (why: Said): Answered => ({ judgement: { verdict: 'not_applicable', used: [], why }, slot: null })

function findingsOf(
  requirement: Requirement,
  record: PlanRecord,
  options: AuditOptions,
  aligned: ReadonlyMap<Requirement, Judgement>,
): Finding[] {
  const free = unbound(requirement, record, options.text)
  if (free) return [finding(requirement, notApplicable(free), false)]
  const laid = aligned.get(requirement)
  if (laid) return [finding(requirement, doubted(requirement, laid, record, options), false)]
  const all = slotsOf(record, requirement.field, requirement.about, options.text)
  const chosen = chooseSlots(requirement, record, all, options.text)
  if (chosen.none) return [finding(requirement, { judgement: chosen.none, slot: null, extra: chosen.searched }, false)]
  const answered = chosen.slots.map((slot) => settle(requirement, slot, record, options, chosen.own))
  // Of several meetings of one level the plan may set it for one alone.
  const silent = ({ judgement }: Answered) => judgement.verdict === 'missing'
  const told = answered.some((one) => !silent(one)) ? answered.filter((one) => !silent(one)) : answered.slice(0, 1)
  return told.map((one) => finding(requirement, one, told.length > 1))
}

/** An answer that was found by likeness of words, unless the reading of either side is in doubt. */
function doubted(requirement: Requirement, judgement: Judgement, record: PlanRecord, options: AuditOptions): Answered {
  const why = doubt(requirement, judgement, options.threshold, record, options.text)
  return { judgement: why ? { ...judgement, verdict: 'cannot_tell', why } : judgement, slot: null }
}

const superseded: Said = {
  vi: 'Loại đơn vị này có mức riêng.',
  en: 'This kind of house has a measure of its own.',
}

/** Lay a plan beside requirements: one finding for each requirement (and event), with both sides' words, the worst first. */
export function auditPlan(first: PlanRecord, requirements: readonly Requirement[], options: AuditOptions = {}): Audit {
  const record = complete(first, options.text)
  const aligned = options.text ? judgeAmounts(requirements, record, options.text) : new Map<Requirement, Judgement>()
  const all = requirements.flatMap((requirement) =>
    isSuperseded(requirement, requirements, record, options.text)
      ? [finding(requirement, notApplicable(superseded), false)]
      : findingsOf(requirement, record, options, aligned),
  )
  const findings = worstFirst(withoutLists(toldOnce(all)))
  const guidance: AuditedDocument | null = options.guidance ? describe(options.guidance) : null
  return {
    schema: 'doichieu/audit@1',
    plan: describe(record),
    against: {
      kind: guidance ? 'document' : 'requirements',
      title: options.title ?? guidance?.title ?? null,
      document: guidance,
    },
    findings,
    counts: countVerdicts(findings),
  }
}
