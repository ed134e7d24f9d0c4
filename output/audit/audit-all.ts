import type { Text } from '../../corpus/document.js'
import type { PlanRecord } from '../../extractors/record.js'
import { auditAlone } from './audit-alone.js'
import { auditPlan } from './audit-plan.js'
import type { AuditOptions } from './audit-plan.js'
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

/** Audit many plans from their records and fetch a plan's text only where something seems to be missing from it. */
export async function auditAllWithText(
  records: Iterable<PlanRecord>,
  requirements: readonly Requirement[] | null,
  textOf: (sha256: string) => Promise<Text | null>,
  options: AuditOptions = {},
): Promise<AuditTable> {
  const audits: Audit[] = []
  for (const record of records) {
    const first = auditOne(record, requirements, options)
    const text = secondGlance(first) ? await textOf(record.source.sha256) : null
    audits.push(text ? auditOne(record, requirements, { ...options, text }) : first)
  }
  return tabulate(audits)
}
