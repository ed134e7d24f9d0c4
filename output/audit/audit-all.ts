import type { PlanRecord } from '../../extractors/record.js'
import { auditAlone } from './audit-alone.js'
import { auditPlan } from './audit-plan.js'
import type { AuditOptions } from './audit-plan.js'
import type { Requirement } from './requirement.js'
import { tabulate } from './tabulate.js'
import type { AuditTable } from './tabulate.js'

/** Audit many plans, against requirements or (with none) each against itself, and lay them side by side, worst first. */
export function auditAll(
  records: Iterable<PlanRecord>,
  requirements: readonly Requirement[] | null,
  options: AuditOptions = {},
): AuditTable {
  const audits = [...records].map((record) =>
    requirements ? auditPlan(record, requirements, options) : auditAlone(record),
  )
  return tabulate(audits)
}
