import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { auditAlone } from './audit-alone.js'
import { auditPlan } from './audit-plan.js'
import type { AuditOptions } from './audit-plan.js'
import { countVerdicts, worstFirst } from './audit.js'
import type { Audit } from './audit.js'
import type { Requirement } from './requirement.js'
import { secondGlance } from './second-glance.js'
import { tabulate } from './tabulate.js'
import type { AuditTable } from './tabulate.js'

function auditOne(record: PlanRecord, requirements: readonly Requirement[] | null, options: AuditOptions): Audit {
  return requirements ? auditPlan(record, requirements, options) : auditAlone(record, options)
}

/** Audit many plans, against requirements or (with none) each against itself, and lay them side by side, worst first. */
export function auditAll(
  records: Iterable<PlanRecord>,
  requirements: readonly Requirement[] | null,
  options: AuditOptions = {},
): AuditTable {
  return tabulate([...records].map((record) => auditOne(record, requirements, options)))
}

/** How many plans are audited before the texts of those that seem to lack something are fetched together. */
const TOGETHER = 100

/** Look again, in a plan's text, for what its record lacks; the other findings stand. */
function lookAgain(
  first: Audit,
  record: PlanRecord,
  requirements: readonly Requirement[],
  options: AuditOptions,
  text: Text,
): Audit {
  const bare = (id: string) => id.replace(/#.*$/, '')
  const lacking = new Set(first.findings.filter(({ verdict }) => verdict === 'missing').map(({ id }) => bare(id)))
  const again = auditPlan(
    record,
    requirements.filter(({ id }) => lacking.has(id)),
    { ...options, text },
  )
  const kept = first.findings.filter(({ id }) => !lacking.has(bare(id)))
  const findings = worstFirst([...kept, ...again.findings])
  return { ...first, findings, counts: countVerdicts(findings) }
}

/** Audit many plans from their records, some at a time, and fetch a plan's text only where something seems to be missing from it. */
export async function auditAllWithText(
  records: Iterable<PlanRecord> | AsyncIterable<PlanRecord>,
  requirements: readonly Requirement[] | null,
  textsOf: (sha256s: readonly string[]) => Promise<ReadonlyMap<string, Text>>,
  options: AuditOptions = {},
): Promise<AuditTable> {
  const audits: Audit[] = []
  let some: { record: PlanRecord; audit: Audit }[] = []
  const settle = async () => {
    const lacking = some.filter(({ audit }) => requirements && secondGlance(audit))
    const texts = lacking.length
      ? await textsOf(lacking.map(({ record }) => record.source.sha256))
      : new Map<string, Text>()
    for (const { record, audit } of some) {
      const text = texts.get(record.source.sha256)
      audits.push(text && requirements ? lookAgain(audit, record, requirements, options, text) : audit)
    }
    some = []
  }
  for await (const record of records) {
    some.push({ record, audit: auditOne(record, requirements, options) })
    if (some.length === TOGETHER) await settle()
  }
  await settle()
  return tabulate(audits)
}
