import type { Text } from '../../../corpus/document.js'
import { fold, oneLine } from '../../../corpus/vietnamese.js'
import { evidenceAt } from '../../../extractors/extract.js'
import { readDates } from '../../../extractors/readers/date.js'
import { readLimits } from '../../../extractors/readers/limit.js'
import type { PlanRecord } from '../../../extractors/record.js'
import { readReportLine } from '../report-line.js'
import type { Clause } from './clauses.js'
import { papersIn } from './papers.js'

type Limit = PlanRecord['deadlines'][number]
type Report = NonNullable<PlanRecord['report_package']>

const SURE = 0.75
const PLANS =
  /(?<!\p{L})(xay dung|ban hanh|dieu chinh|hoan thanh|hoan chinh|lap|gui|trinh|nop)(?!\p{L})[^.;]{0,60}?ke hoach(?! nay| so| hanh dong| tuyen truyen| phat trien)/u
const REPORTS = /(?<!\p{L})(bao cao|ho so)(?!\p{L})/u
const SENT = /(?<!\p{L})(gui|bao cao|nop|ve|co bao cao)(?!\p{L})/u
const PILOT = /(hoi nghi|dai hoi|to chuc|lam|chi dao) diem(?! hinh)/u

/** What duty a sentence lays down, as far as its words tell. */
function kindOf(words: string): Limit['kind'] {
  const plain = fold(oneLine(words))
  if (PILOT.test(plain)) return null
  // The report tells of the plan's carrying out; the plan is the duty only where no report is.
  if (
    REPORTS.test(plain.replace(/bao cao (tham luan|dien hinh|tong ket phong trao)/gu, '')) &&
    SENT.test(plain) &&
    !/ke hoach[^.;]{0,40}bao cao/.test(plain)
  )
    return 'submit_report'
  return PLANS.test(plain) ? 'build_plan' : null
}

function holding(clauses: readonly Clause[], limit: Limit): Clause | undefined {
  const start = limit.evidence[0]?.start
  return start === null || start === undefined
    ? undefined
    : clauses.find((clause) => clause.start <= start && start < clause.end)
}

/** The duties with a day whose kind the first reading did not tell, and those whose day is a month. */
export function dutiesIn(record: PlanRecord, clauses: readonly Clause[], text: Text): Limit[] {
  const told = record.deadlines.map((limit): Limit => {
    if (limit.kind !== null) return limit
    const clause = holding(clauses, limit)
    const kind = clause ? kindOf(clause.words) : null
    if (!clause || !kind) return limit
    return {
      ...limit,
      kind,
      what: oneLine(clause.words),
      confidence: Math.min(limit.confidence, SURE),
      evidence: [evidenceAt(text, clause)],
    }
  })
  const plans = told.some(({ kind }) => kind === 'build_plan' || kind === 'submit_plan')
  if (plans) return told
  const more = clauses.flatMap((clause): Limit[] => {
    const plain = fold(oneLine(clause.words))
    const found = PLANS.exec(plain)
    if (!found || kindOf(clause.words) !== 'build_plan') return []
    const limit = readLimits(clause.words)[0]
    const date = limit?.value.date ?? readDates(clause.words).find(({ value }) => value.precision === 'month')?.value
    if (!date?.last || (date.precision !== 'day' && date.precision !== 'month')) return []
    return [
      {
        date: date.last,
        kind: 'build_plan',
        inclusive: limit ? limit.value.inclusive : true,
        precision: date.precision,
        what: oneLine(clause.words),
        who: clause.heads.at(-1) ?? null,
        confidence: SURE,
        evidence: [evidenceAt(text, clause)],
      },
    ]
  })
  return [...told, ...more.slice(0, 1)]
}

/** The report that those below send, from its sentence and the papers named in its paragraph, where the first reading found none. */
export function reportIn(
  limits: readonly Limit[],
  clauses: readonly Clause[],
  text: Text,
  known: Report | null = null,
): Report | null {
  for (const limit of limits) {
    if (limit.kind !== 'submit_report') continue
    const clause = holding(clauses, limit)
    if (!clause) continue
    const { to, via, fromBelow } = readReportLine(clause.words, limit.who)
    // What those below send is the report that was read already, or none of the house's own.
    if (!to || (fromBelow && limit.date !== known?.deadline)) continue
    // A list of papers parted by semicolons is one sentence, and may stand in the next.
    const rest = text.value.slice(clause.start, clause.paragraph.end)
    const stops = [...rest.matchAll(/[.](?=\s+\p{Lu})|$/gu)].map(({ index }) => index)
    const near = [rest.slice(0, stops[0]), rest.slice(0, stops[1] ?? stops[0])]
    const papers =
      near
        .map((words) => papersIn(words))
        .find((found) => found.length)
        ?.map((paper) => ({ ...paper, start: clause.start + paper.start, end: clause.start + paper.end })) ?? []
    const evidence = [evidenceAt(text, clause)]
    return {
      to,
      via,
      deadline: limit.date,
      deadline_inclusive: limit.inclusive,
      items: papers.map(({ value }) => value),
      confidence: SURE,
      evidence,
      ...(papers.length ? { evidence_of: { items: papers.map((paper) => evidenceAt(text, paper)) } } : {}),
    }
  }
  return null
}
